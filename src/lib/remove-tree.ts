import { rm } from 'node:fs/promises';
import { isErrno } from './errors.js';
import { run } from './run.js';

/** only what a container made on purpose takes long */
const deepTreeMs = 600_000;

/**
 * Removes a folder with all below it, as deep as it goes; what is not there is no error. For whatever a container could
 * write to: step by step it makes folders whose whole path is longer than the kernel takes one (PATH_MAX, 4096 bytes), and
 * `rm` of node:fs names each file by its whole path. The program goes down step by step, too.
 */
export async function removeTree(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (err) {
    if (!isErrno(err, 'ENAMETOOLONG')) throw err;
    await run('rm', ['-rf', '--one-file-system', '--', folder], { timeoutMs: deepTreeMs });
  }
}
