import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../lib/process/run.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/**
 * how many to create per `mkfifo`: Node cannot create named pipes, and a process for each would cost more than the rest
 * of a start's preparations
 */
const batch = 48;
const refillBelow = 16;

/** Named pipes created in advance, many per `mkfifo`, and handed out by renaming. */
export class FifoPool {
  readonly #spare: string[] = [];
  #refilling: Promise<void> | undefined;
  #found: Promise<void> | undefined;
  #closed = false;
  readonly #folder: string;

  /** @param folder on the same file system as the requested paths, and used for nothing else */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Creates the folder, takes over what an earlier crisp left there, and fills it. */
  async start(): Promise<void> {
    this.#found ??= this.#findSpares();
    await this.#found;
    if (this.#spare.length < refillBelow) await this.#refill();
  }

  /**
   * Puts a new named pipe of mode 0600 at `path`, whose folder must exist; replaces an existing file.
   *
   * @throws CrispError `Internal` if mkfifo fails; the error of rename
   */
  async take(path: string): Promise<void> {
    await (this.#found ??= this.#findSpares());
    while (this.#spare.length === 0) await this.#refill();
    const spare = this.#spare.pop() as string;
    if (this.#spare.length < refillBelow && !this.#closed) void this.#refill().catch(() => {});
    try {
      renameSync(spare, path);
    } catch (err) {
      this.#spare.push(spare);
      throw err;
    }
  }

  /** Whether a pipe is one of the spares. */
  holds(path: string): boolean {
    return this.#spare.includes(path);
  }

  /** Whether pipes are being created that are not spares yet. */
  get isRefilling(): boolean {
    return this.#refilling !== undefined;
  }

  /** Removes the spares. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#refilling?.catch(() => {});
    await Promise.all(this.#spare.splice(0).map((path) => rm(path, { force: true })));
  }

  async #findSpares(): Promise<void> {
    await makeFolder(this.#folder, 0o700);
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      const path = join(this.#folder, entry.name);
      if (entry.isFIFO()) this.#spare.push(path);
      else await rm(path, { recursive: true, force: true });
    }
  }

  #refill(): Promise<void> {
    this.#refilling ??= this.#make().finally(() => {
      this.#refilling = undefined;
    });
    return this.#refilling;
  }

  async #make(): Promise<void> {
    const prefix = join(this.#folder, randomBytes(6).toString('hex'));
    const paths = Array.from({ length: batch }, (_, index) => `${prefix}-${index}`);
    await run('mkfifo', ['-m', '0600', '--', ...paths], { timeoutMs: 10_000 });
    this.#spare.push(...paths);
  }
}
