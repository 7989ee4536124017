import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where cgroup v1 counts processor time; on a host with cgroup v2 alone it is not there. */
const cpuacct = '/sys/fs/cgroup/cpuacct';

/**
 * The processor time of a server and of all that it starts and has started: helpers, shims, spares, runtimes, CNI plugins.
 * It is counted by a cgroup that the server is born into. Containers' processes are not in it: a runtime puts them into
 * their own.
 */
export class CpuMeter {
  readonly #folder: string;

  constructor() {
    const parent = existsSync(cpuacct) ? cpuacct : '/sys/fs/cgroup';
    this.#folder = join(parent, `crisp-bench-${randomBytes(4).toString('hex')}`);
    mkdirSync(this.#folder);
  }

  /** To be called at once after a server was started: what it has started before is not counted. */
  add(pid: number): void {
    writeFileSync(join(this.#folder, 'cgroup.procs'), String(pid));
  }

  /** The ids of the processes that are counted and run now. */
  processes(): number[] {
    return readFileSync(join(this.#folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  }

  /** Milliseconds until now. */
  usedMs(): number {
    const v1 = join(this.#folder, 'cpuacct.usage');
    if (existsSync(v1)) return Number(readFileSync(v1, 'utf8')) / 1e6;
    const stat = readFileSync(join(this.#folder, 'cpu.stat'), 'utf8');
    return Number(/^usage_usec (\d+)$/m.exec(stat)?.[1]) / 1e3;
  }

  /** Milliseconds that are used while nothing is asked of the server. */
  async usedWithinMs(spanMs: number): Promise<number> {
    const before = this.usedMs();
    await pause(spanMs);
    return this.usedMs() - before;
  }

  /** Resolves when the server is idle: what it does in the background, such as refilling its pools, is done. */
  async settled(): Promise<void> {
    // a twentieth of one core; what is less is a timer that wakes
    for (let quiet = 0, tries = 0; quiet < 2 && tries < 60; tries += 1)
      quiet = (await this.usedWithinMs(500)) < 25 ? quiet + 1 : 0;
  }

  /** Takes the cgroup away; the server has to be gone. */
  remove(): void {
    try {
      rmdirSync(this.#folder);
    } catch (err) {
      process.stderr.write(`bench: ${this.#folder} stays: ${String(err)}\n`);
    }
  }
}
