import { renameSync } from 'node:fs';
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allSettledOrThrow } from '../../lib/async/all-settled.js';
import { messageOf } from '../../lib/errors.js';
import { sandboxAt, type SandboxLayout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { defaultShmBytes, mountPodFilesystems } from './pod-filesystems.js';
import {
  mountedOf,
  pinNamespaces,
  releaseNamespaces,
  setInside,
  type PinOptions,
  type PodNamespaces,
} from './namespaces.js';
import { makeFolder } from '../../lib/files/make-folder.js';

export interface SpareOptions {
  /** on the file system of the sandboxes' folders, as a spare is renamed to become one */
  readonly folder: string;
  /** how many are kept ready; 0 disables the pool */
  readonly count: number;
  /** resolves when no pod is starting, or that has been waited for long enough */
  readonly untilQuiet: (signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
}

const unfinished = '.new';

/**
 * Spare namespaces and file systems. A folder keeps its mounts when it is renamed, so a pod with the usual set takes a
 * spare in a tenth of a millisecond instead of running two processes. A spare that was taken is replaced when no pod is
 * starting, one at a time: a new network namespace needs locks of the kernel that CNI plugins wait for, which made a
 * pod's network take 4 ms longer. Spares left by a killed crisp are taken over.
 */
export class NamespacePool {
  readonly #ready: string[] = [];
  #refilling: Promise<void> | undefined;
  readonly #closing = new AbortController();
  readonly #options: SpareOptions;

  constructor(options: SpareOptions) {
    this.#options = options;
  }

  /** How many are ready. */
  get readyCount(): number {
    return this.#ready.length;
  }

  /** Takes over an earlier crisp's spares, removes partial ones, and starts creating the rest. */
  async start(): Promise<void> {
    await makeFolder(this.#options.folder, 0o700);
    for (const name of await readdir(this.#options.folder)) {
      const folder = join(this.#options.folder, name);
      if (Number(name) < this.#options.count && (await isWhole(folder))) this.#ready.push(folder);
      else await remove(folder);
    }
    this.#refill(() => Promise.resolve());
  }

  /**
   * Creates what a pod needs: takes a spare set if it fits, otherwise creates one. The folder may exist if it is empty.
   * `releaseNamespaces` undoes it, even if it failed half way.
   *
   * @param shmBytes size of the pod's /dev/shm; undefined if it uses the host's
   */
  async make(
    paths: SandboxLayout,
    namespaces: PodNamespaces,
    shmBytes: bigint | undefined,
    options: PinOptions = {},
  ): Promise<void> {
    const usual =
      namespaces.net && namespaces.ipc && namespaces.uts && !namespaces.user && shmBytes === defaultShmBytes;
    if (usual && (await this.#take(paths.folder))) return setInside(namespaces, options);
    // both have ended then, so that an undo does not race with them
    await allSettledOrThrow([pinNamespaces(namespaces, options), mountPodFilesystems(paths, shmBytes)]);
  }

  /** Releases all spares. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#refilling;
    await Promise.all(this.#ready.splice(0).map(remove));
    await rmdir(this.#options.folder).catch(() => {});
  }

  async #take(target: string): Promise<boolean> {
    const spare = this.#ready.shift();
    this.#refill(this.#options.untilQuiet);
    if (spare === undefined) return false;
    try {
      renameSync(spare, target);
      return true;
    } catch (err) {
      this.#options.log.warn({ error: messageOf(err) }, 'could not use spare namespaces');
      await remove(spare);
      return false;
    }
  }

  /** Creates missing spares in the background, each after a wait. */
  #refill(wait: SpareOptions['untilQuiet']): void {
    this.#refilling ??= this.#refillAfter(wait);
  }

  async #refillAfter(wait: SpareOptions['untilQuiet']): Promise<void> {
    const { signal } = this.#closing;
    try {
      for (;;) {
        await wait(signal);
        if (signal.aborted || this.#ready.length >= this.#options.count) return;
        await this.#makeOne();
      }
    } catch (err) {
      // retried for the next pod that needs one
      this.#options.log.warn({ error: messageOf(err) }, 'could not create spare namespaces');
    } finally {
      // in the same turn as the check above, so that no `#refill` is missed in between
      this.#refilling = undefined;
    }
  }

  /** Returns a free number: numbers are reused, so that a host looks the same before and after a pod. */
  #free(): string {
    const names = Array.from({ length: this.#options.count }, (_, index) => join(this.#options.folder, String(index)));
    return names.find((name) => !this.#ready.includes(name)) ?? join(this.#options.folder, String(this.#options.count));
  }

  async #makeOne(): Promise<void> {
    const folder = this.#free();
    const paths = sandboxAt(folder + unfinished);
    const { net, ipc, uts } = paths;
    const made = await Promise.allSettled([
      pinNamespaces({ net, ipc, uts }),
      mountPodFilesystems(paths, defaultShmBytes),
    ]);
    const failed = made.find((each) => each.status === 'rejected');
    if (failed) {
      await remove(folder + unfinished);
      throw failed.reason;
    }
    await rename(folder + unfinished, folder);
    this.#ready.push(folder);
  }
}

async function isWhole(folder: string): Promise<boolean> {
  const { net, ipc, uts, shm, etc } = sandboxAt(folder);
  return (await mountedOf([net, ipc, uts, shm, etc])).length === 5;
}

async function remove(folder: string): Promise<void> {
  await releaseNamespaces(sandboxAt(folder));
  await rm(folder, { recursive: true, force: true });
}
