import { messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/process/find-program.js';
import { runTool } from '../../lib/process/tool.js';

/** One result of `crisp doctor`. */
export interface Finding {
  /** problem: pods do not run, or not as requested; note: works, but some pods need something that is missing */
  readonly level: 'ok' | 'note' | 'problem';
  /** what was found, in a few words */
  readonly what: string;
  /** what to do about it; absent if nothing */
  readonly advice?: string;
}

export const ok = (what: string): Finding => ({ level: 'ok', what });
export const note = (what: string, advice: string): Finding => ({ level: 'note', what, advice });
export const problem = (what: string, advice: string): Finding => ({ level: 'problem', what, advice });

/** The first line of a program's version output; undefined where the program is missing or prints nothing. */
export async function versionLine(program: string, ...argv: string[]): Promise<string | undefined> {
  try {
    const output = await runTool(await findProgram(program), argv.length > 0 ? argv : ['--version'], {
      timeoutMs: 10_000,
    });
    return output.split('\n')[0]?.trim();
  } catch {
    return undefined;
  }
}

/** Runs a command; returns its error output if it fails, undefined if it succeeds. */
export async function trial(program: string, ...argv: string[]): Promise<string | undefined> {
  return runTool(program, argv, { timeoutMs: 10_000 }).then(
    () => undefined,
    (err: unknown) => messageOf(err).split('\n')[0],
  );
}
