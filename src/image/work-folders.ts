import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../lib/names-in.js';
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
    for (const folder of (await this.list()).left) await removeTree(folder);
  }

  /** The folders in use, and those of processes that are gone. */
  async list(): Promise<{ readonly inUse: readonly string[]; readonly left: readonly string[] }> {
    const names = await namesIn(this.#parent);
    const isUsed = (name: string): boolean => {
      const [pid, startTime] = name.split('-');
      return startTimeOf(Number(pid)) === startTime;
    };
    const path = (name: string): string => join(this.#parent, name);
    return { inUse: names.filter(isUsed).map(path), left: names.filter((name) => !isUsed(name)).map(path) };
  }
}
