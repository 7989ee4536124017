import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../lib/host/host.js';

/** how long one `makeReady` lasts: from RunPodSandbox to StartContainer of a pod */
const readyMs = 100;
/** shorter than a grace period at 250 Hz, so that none ends in between */
const beatMs = 6;
/** how long crisp's own cgroup is remembered between starts */
const onePlaceMs = 1000;

/**
 * Pays in advance for what the kernel charges the first process that moves into a cgroup.
 *
 * A move takes `cgroup_threadgroup_rwsem`, a per-CPU semaphore, for writing: after a time without writers, the next one
 * waits for an RCU grace period, 5 to 30 ms; those right after it do not. On a quiet node that wait falls into the OCI
 * runtime's `create` of every pod and takes longer than the rest of it. So while the pod's network is set up, crisp
 * moves itself into the cgroup that it is already in, which changes nothing.
 */
export class CgroupLockWarmer {
  #readyUntil = 0;
  #beating: Promise<void> | undefined;
  readonly #host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>;

  constructor(host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>) {
    this.#host = host;
  }

  /** Keeps the lock warm for about 100 ms, starting shortly. Does not wait and never fails: it only affects speed. */
  makeReady(): void {
    this.#readyUntil = performance.now() + readyMs;
    this.#beating ??= this.#beat().finally(() => (this.#beating = undefined));
  }

  /** Stops, and resolves when the work in progress has ended. */
  async close(): Promise<void> {
    this.#readyUntil = 0;
    await this.#beating;
  }

  async #beat(): Promise<void> {
    try {
      while (performance.now() < this.#readyUntil) await this.#beatIn(await this.#ownProcs());
    } catch {
      // crisp may not see its own cgroup or lack permission to move: the runtime then waits, as without this
    }
  }

  async #beatIn(path: string): Promise<void> {
    const procs = await open(path, constants.O_WRONLY);
    try {
      for (const until = performance.now() + onePlaceMs; performance.now() < Math.min(until, this.#readyUntil);) {
        // "0": the writing process
        await procs.write('0', 0);
        await sleep(beatMs);
      }
    } finally {
      await procs.close();
    }
  }

  /** The cgroup.procs of crisp's current cgroup: it may have been moved since the last look. */
  async #ownProcs(): Promise<string> {
    const { cgroupVersion, cgroupMounts } = this.#host;
    for (const line of (await readFile('/proc/self/cgroup', 'utf8')).split('\n')) {
      const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
      const mount = cgroupVersion === 2 ? controllers === '' && '/sys/fs/cgroup' : cgroupMounts[controllers];
      if (!mount) continue;
      const procs = join(mount, path, 'cgroup.procs');
      // in a container the path may be relative to another root than the mount, and name another cgroup
      if ((await readFile(procs, 'utf8')).split('\n').includes(String(process.pid))) return procs;
    }
    throw new Error('own cgroup not found');
  }
}
