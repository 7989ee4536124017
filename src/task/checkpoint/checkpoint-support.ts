import { mkdir, rm, symlink } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { CrispError, messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/process/find-program.js';
import { runTool } from '../../lib/process/tool.js';
import { requireCheckpointFeature, type Handler } from '../runtime/handlers.js';

/** generous: criu tries dozens of kernel features, slowly where the CPU is emulated */
const trialMs = 120_000;

/** The criu program of this host. */
export class Criu {
  readonly #program: string;
  #trial: Promise<string | undefined> | undefined;

  /** @param program `criu`, or its path */
  constructor(program: string) {
    this.#program = program;
  }

  /**
   * Why criu does not work here; undefined if it does. Runs `criu check`, which tries the kernel's features, the first
   * time.
   */
  problem(): Promise<string | undefined> {
    return (this.#trial ??= criuTrial(this.#program));
  }
}

/**
 * Returns the PATH for shims and the runtimes that they start, which look criu up by name: if the settings give a path,
 * PATH begins with a folder that links to it, so that running shims follow the settings too.
 */
export async function searchPathWith(criu: string, folder: string): Promise<string> {
  const link = join(folder, 'criu');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rm(link, { force: true });
  if (criu.includes('/')) await symlink(resolve(criu), link);
  return [folder, process.env['PATH']].filter(Boolean).join(delimiter);
}

async function criuTrial(program: string): Promise<string | undefined> {
  try {
    await runTool(await findProgram(program), ['check'], { timeoutMs: trialMs });
    return undefined;
  } catch (err) {
    const [first = ''] = messageOf(err).split('\n');
    return first.replace(/^criu: Error \([^)]*\): /, 'criu: ');
  }
}

/**
 * Refuses a checkpoint or restore that would fail half way.
 *
 * @throws CrispError `FailedPrecondition` if this host, or the handler's runtime, cannot checkpoint and restore
 */
export async function requireCheckpoints(handler: Handler, criu: Criu): Promise<void> {
  requireCheckpointFeature(handler);
  const refusal = await criu.problem();
  if (refusal !== undefined)
    throw new CrispError('FailedPrecondition', `checkpoint and restore do not work on this host: ${refusal}`);
}
