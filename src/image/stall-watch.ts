import { readFile, readdir } from 'node:fs/promises';
import { CrispError } from '../lib/errors.js';
import { processTree, signalProcess } from '../lib/process.js';
import { awaitedLocks } from './awaited-locks.js';

/** When a skopeo counts as stalled. */
export interface StallLimits {
  /** between two looks */
  readonly lookMs: number;
  readonly limitMs: number;
}

/** Its own steps between two waits take milliseconds, those of a large layer use the processor all the while. */
const defaultLimits: StallLimits = { lookMs: 1000, limitMs: 10_000 };

/**
 * Watches one run of skopeo, which may hold the store's locks: nothing but its end releases them. It has stalled when it and
 * what it has started used no processor time for the limit and wait for no disk, and either one of them is stopped
 * (SIGSTOP), or one holds a lock that another process waits for. A skopeo that merely waits for its registry harms nobody:
 * its caller decides how long it may.
 */
export class StallWatch {
  readonly #limits: StallLimits;
  readonly #stalled = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #usedTime = '';
  #sinceMs: number | undefined;
  #isLooking = false;

  constructor(limits: StallLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** Aborted once it has stalled, with the reason: it is to be killed then. What it started is killed already. */
  get signal(): AbortSignal {
    return this.#stalled.signal;
  }

  begin(pid: number): void {
    this.#timer = setInterval(() => {
      // /proc of a busy machine may take longer than the pause
      if (this.#isLooking) return;
      this.#isLooking = true;
      void this.#look(pid).finally(() => (this.#isLooking = false));
    }, this.#limits.lookMs).unref();
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(pid: number): Promise<void> {
    const processes = await Promise.all((await processTree(pid)).map(stateOf));
    const usedTime = processes.map((each) => `${each.pid}:${each.ticks}`).join(' ');
    const isStill = usedTime === this.#usedTime && processes.every((each) => each.isIdle);
    this.#usedTime = usedTime;
    this.#sinceMs = isStill && (await mayHoldUpOthers(processes)) ? (this.#sinceMs ?? performance.now()) : undefined;
    const { limitMs } = this.#limits;
    // it has ended meanwhile, and its number may be another's
    if (this.#timer === undefined) return;
    if (this.#sinceMs === undefined || performance.now() - this.#sinceMs < limitMs) return;
    this.end();
    // its unpacker would stay stopped for ever
    for (const each of processes) if (each.pid !== pid) signalProcess(each.pid, 'SIGKILL');
    this.#stalled.abort(new CrispError('Unavailable', `stood still for ${limitMs / 1000} s and was killed`));
  }
}

interface ProcessState {
  readonly pid: number;
  /** processor time */
  readonly ticks: number;
  /** no thread runs or waits for a disk */
  readonly isIdle: boolean;
  readonly isStopped: boolean;
}

async function mayHoldUpOthers(processes: readonly ProcessState[]): Promise<boolean> {
  if (processes.some((each) => each.isStopped)) return true;
  const { holders, waiting } = await awaitedLocks();
  // one that waits itself is not the one to blame
  return processes.some(({ pid }) => holders.has(pid)) && !processes.some(({ pid }) => waiting.has(pid));
}

async function stateOf(pid: number): Promise<ProcessState> {
  const states = new Set<string>();
  let ticks = 0;
  for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const stat = await readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8').catch(() => '');
    // the second field, the command in brackets, may hold spaces and brackets itself: proc(5)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    states.add(fields[0] ?? '');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return { pid, ticks, isIdle: !states.has('R') && !states.has('D'), isStopped: states.has('T') };
}
