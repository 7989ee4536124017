import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../lib/host.js';

/** how long a call for readiness holds: RunPodSandbox to StartContainer of one pod */
const readyMs = 100;
/** shorter than a grace period at 250 Hz, so that none ends between two */
const beatMs = 6;
/** where it is is looked at again after that, in a time of many starts */
const onePlaceMs = 1000;

/**
 * Pays ahead of time what the kernel asks of the first process that moves into a cgroup.
 *
 * A move takes `cgroup_threadgroup_rwsem` for writing, a per-CPU semaphore: after a time without writers the next one
 * waits for an RCU grace period, 5 to 30 ms, and those right behind it wait no more. On a quiet node that wait falls into
 * the OCI runtime's `create` of every pod, where it is more than all the rest. So crisp moves itself into the cgroup that
 * it is in, which changes nothing, while the pod's network is being made.
 */
export class CgroupLockWarmer {
  #readyUntil = 0;
  #beating: Promise<void> | undefined;
  readonly #host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>;

  constructor(host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>) {
    this.#host = host;
  }

  /** Keeps the lock warm for about 100 ms, starting shortly. Waits for nothing and never fails: it is only about speed. */
  makeReady(): void {
    this.#readyUntil = performance.now() + readyMs;
    this.#beating ??= this.#beat().finally(() => (this.#beating = undefined));
  }

  /** Resolves once it has let go. */
  async close(): Promise<void> {
    this.#readyUntil = 0;
    await this.#beating;
  }

  async #beat(): Promise<void> {
    try {
      while (performance.now() < this.#readyUntil) await this.#beatIn(await this.#ownProcs());
    } catch {
      // crisp may not see its own cgroup, or may not be moved: the runtime waits then, as without this
    }
  }

  async #beatIn(path: string): Promise<void> {
    const procs = await open(path, constants.O_WRONLY);
    try {
      for (const until = performance.now() + onePlaceMs; performance.now() < Math.min(until, this.#readyUntil);) {
        // "0": the writer itself
        await procs.write('0', 0);
        await sleep(beatMs);
      }
    } finally {
      await procs.close();
    }
  }

  /** The cgroup.procs of the cgroup that crisp is in right now: it may have been moved since the last time. */
  async #ownProcs(): Promise<string> {
    const { cgroupVersion, cgroupMounts } = this.#host;
    for (const line of (await readFile('/proc/self/cgroup', 'utf8')).split('\n')) {
      const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
      const mount = cgroupVersion === 2 ? controllers === '' && '/sys/fs/cgroup' : cgroupMounts[controllers];
      if (!mount) continue;
      const procs = join(mount, path, 'cgroup.procs');
      // in a container the path may begin elsewhere than the mount, and the same path be another cgroup
      if ((await readFile(procs, 'utf8')).split('\n').includes(String(process.pid))) return procs;
    }
    throw new Error('no cgroup of its own');
  }
}
