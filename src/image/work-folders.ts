import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../lib/errors.js';
import { removeTree } from '../lib/remove-tree.js';
import { startTimeOf } from '../lib/process.js';

/**
 * Private folders for pulls and loads: credentials and what is downloaded. They carry the pid of the process that uses
 * them.
 */
export class WorkFolders {
  readonly #parent: string;

  constructor(parent: string) {
    this.#parent = parent;
  }

  /** Runs `work` with a folder of its own, which is removed afterwards. */
  async within<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.#parent, `${process.pid}-${startTimeOf(process.pid)}-${randomBytes(6).toString('hex')}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      return await work(folder);
    } finally {
      await removeTree(folder);
    }
  }

  /** Removes folders of processes that are gone; `crisp load` may be at work beside the server. */
  async clean(): Promise<void> {
    let names: string[];
    try {
      names = await readdir(this.#parent);
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return;
      throw err;
    }
    for (const name of names) {
      const [pid, startTime] = name.split('-');
      if (startTimeOf(Number(pid)) !== startTime) await removeTree(join(this.#parent, name));
    }
  }
}
