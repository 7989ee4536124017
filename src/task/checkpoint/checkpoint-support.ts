import { mkdir, rm, symlink } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { CrispError, messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/find-program.js';
import { runTool } from '../../lib/tool.js';
import { requireCheckpointFeature, type Handler } from '../runtime/handlers.js';

/** long: criu tries dozens of kernel features, which takes a while where the processor is emulated */
const trialMs = 120_000;

/** The criu of this host. */
export class Criu {
  readonly #program: string;
  #trial: Promise<string | undefined> | undefined;

  /** @param program `criu`, or its path */
  constructor(program: string) {
    this.#program = program;
  }

  /**
   * Why it cannot work; undefined where it can. Asks `criu check`, which tries the kernel's features for real, the first
   * time.
   */
  problem(): Promise<string | undefined> {
    return (this.#trial ??= criuTrial(this.#program));
  }
}

/**
 * PATH for shims and the runtimes that they start, which know criu by its name alone: a folder comes first in it that has
 * a link to the criu of the settings, where these give a path. So a shim that runs follows the settings too.
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
 * Lets nothing pass that would fail half way for want of criu.
 *
 * @throws CrispError `FailedPrecondition` where this host, or the handler's runtime, cannot checkpoint and restore
 */
export async function requireCheckpoints(handler: Handler, criu: Criu): Promise<void> {
  requireCheckpointFeature(handler);
  const refusal = await criu.problem();
  if (refusal !== undefined)
    throw new CrispError('FailedPrecondition', `checkpoint and restore do not work on this host: ${refusal}`);
}
