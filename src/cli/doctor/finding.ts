import { messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/find-program.js';
import { runTool } from '../../lib/tool.js';

/** One thing that `crisp doctor` looked at. */
export interface Finding {
  /** problem: pods will not run, or not as asked; note: works, but something is missing that some pods want */
  readonly level: 'ok' | 'note' | 'problem';
  /** what was found, in a few words */
  readonly what: string;
  /** what to do about it; absent where there is nothing to do */
  readonly advice?: string;
}

export const ok = (what: string): Finding => ({ level: 'ok', what });
export const note = (what: string, advice: string): Finding => ({ level: 'note', what, advice });
export const problem = (what: string, advice: string): Finding => ({ level: 'problem', what, advice });

/** The first line that a program says of its version; undefined where it is missing or says nothing. */
export async function versionLine(program: string, ...argv: string[]): Promise<string | undefined> {
  try {
    const said = await runTool(await findProgram(program), argv.length > 0 ? argv : ['--version'], {
      timeoutMs: 10_000,
    });
    return said.split('\n')[0]?.trim();
  } catch {
    return undefined;
  }
}

/** Tries a command for real and gives what it said when it failed; undefined: it worked. */
export async function trial(program: string, ...argv: string[]): Promise<string | undefined> {
  return runTool(program, argv, { timeoutMs: 10_000 }).then(
    () => undefined,
    (err: unknown) => messageOf(err).split('\n')[0],
  );
}
