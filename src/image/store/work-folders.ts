import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { namesIn } from '../../lib/files/names-in.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { startTimeOf } from '../../lib/process/process.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/** downloads have a file per layer */
const mostFiles = 1000;

/**
 * Private folders for pulls and loads, with credentials and downloads. Their names tell which process uses them, for
 * which store.
 */
export class WorkFolders {
  readonly #parent: string;
  /** folders in use by this process, until they are removed or their work is over */
  readonly #own = new Map<string, { readonly use?: string | undefined; readonly over?: AbortSignal | undefined }>();
  readonly #user = `${process.pid}-${startTimeOf(process.pid)}-${randomBytes(4).toString('hex')}`;

  constructor(parent: string) {
    this.#parent = parent;
  }

  /** Runs `work` with a new folder, which is removed afterwards. */
  async within<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await this.make();
    try {
      return await work(folder);
    } finally {
      await this.remove(folder);
    }
  }

  /**
   * Creates a folder, which counts as in use until it is removed, or its work is over.
   *
   * @param use identifies it for `bytesOf`
   */
  async make(use?: string, over?: AbortSignal): Promise<string> {
    const folder = join(this.#parent, `${this.#user}-${randomBytes(6).toString('hex')}`);
    this.#own.set(folder, { use, over });
    await makeFolder(folder, 0o700);
    return folder;
  }

  /** Removes a folder; if that fails it is listed as left. */
  async remove(folder: string): Promise<void> {
    this.#own.delete(folder);
    await removeTree(folder);
  }

  /** The total size of the files in the folder for this use; undefined if there is none. */
  async bytesOf(use: string): Promise<number | undefined> {
    const folder = [...this.#own].find(([, each]) => each.use === use && !each.over?.aborted)?.[0];
    if (folder === undefined) return undefined;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).slice(0, mostFiles);
    const sizes = files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
    return (await Promise.all(sizes.map((size) => size.catch(() => 0)))).reduce((sum, size) => sum + size, 0);
  }

  /** Removes folders that no process uses; `crisp load` may be running beside the server. */
  async clean(): Promise<void> {
    for (const folder of (await this.list()).left) await this.remove(folder);
  }

  /** The folders in use, and the leftovers of ended processes and of failed removals. */
  async list(): Promise<{ readonly inUse: readonly string[]; readonly left: readonly string[] }> {
    const folders = (await namesIn(this.#parent)).map((name) => join(this.#parent, name));
    const isUsed = (folder: string): boolean => {
      const own = this.#own.get(folder);
      if (basename(folder).startsWith(`${this.#user}-`)) return own !== undefined && !own.over?.aborted;
      const [pid, startTime] = basename(folder).split('-');
      return startTimeOf(Number(pid)) === startTime;
    };
    return { inUse: folders.filter(isUsed), left: folders.filter((folder) => !isUsed(folder)) };
  }
}
