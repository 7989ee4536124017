import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../lib/run.js';

/** Node cannot make a named pipe, and a process for each would cost more than the rest of a start's preparations. */
const batch = 48;
const refillBelow = 16;

/** Named pipes made ahead of time, many with one `mkfifo`, and handed out by renaming. */
export class FifoPool {
  readonly #spare: string[] = [];
  #refilling: Promise<void> | undefined;
  #found: Promise<void> | undefined;
  #closed = false;
  readonly #folder: string;

  /** @param folder on the same file system as the paths that are asked for; nothing else lives in it */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folder, takes over what an earlier crisp left in it, and fills it. */
  async start(): Promise<void> {
    this.#found ??= this.#findSpares();
    await this.#found;
    if (this.#spare.length < refillBelow) await this.#refill();
  }

  /**
   * A fresh named pipe of mode 0600 at `path`, whose folder must exist; what was at `path` is replaced.
   *
   * @throws CrispError `Internal` where mkfifo fails; the error of rename
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

  /** Whether a pipe is one of the spare ones. */
  holds(path: string): boolean {
    return this.#spare.includes(path);
  }

  /** Pipes are being made that are not among the spare ones yet. */
  get isRefilling(): boolean {
    return this.#refilling !== undefined;
  }

  /** Removes the spare ones. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#refilling?.catch(() => {});
    await Promise.all(this.#spare.splice(0).map((path) => rm(path, { force: true })));
  }

  async #findSpares(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
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
