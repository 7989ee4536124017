import { readFile, readdir } from 'node:fs/promises';
import { CrispError } from '../../lib/errors.js';
import { processTree, signalProcess } from '../../lib/process/process.js';
import { awaitedLocks } from './awaited-locks.js';

/** When a run of skopeo counts as stalled. */
export interface StallLimits {
  /** between two checks */
  readonly lookMs: number;
  readonly limitMs: number;
}

/** Its own work between two waits takes milliseconds, and large layers use the CPU all the time. */
const defaultLimits: StallLimits = { lookMs: 1000, limitMs: 10_000 };

/**
 * Watches a run of skopeo, which may hold the store's locks: only its end releases them. It has stalled when it and its
 * children used no CPU for the limit and are not waiting for a disk, and one of them is stopped (SIGSTOP) or holds a
 * lock that another process waits for. One that only waits for its registry harms nothing: its caller limits that.
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

  /** Aborted with the reason once it has stalled: it must then be killed. Its children have been killed already. */
  get signal(): AbortSignal {
    return this.#stalled.signal;
  }

  begin(pid: number): void {
    this.#timer = setInterval(() => {
      // on a busy machine a check may take longer than the interval
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
    // it has ended meanwhile, and its pid may be reused
    if (this.#timer === undefined) return;
    if (this.#sinceMs === undefined || performance.now() - this.#sinceMs < limitMs) return;
    this.end();
    // otherwise its unpacker would stay stopped forever
    for (const each of processes) if (each.pid !== pid) signalProcess(each.pid, 'SIGKILL');
    this.#stalled.abort(new CrispError('Unavailable', `stalled for ${limitMs / 1000} s and was killed`));
  }
}

interface ProcessState {
  readonly pid: number;
  /** CPU time */
  readonly ticks: number;
  /** no thread runs or waits for a disk */
  readonly isIdle: boolean;
  readonly isStopped: boolean;
}

async function mayHoldUpOthers(processes: readonly ProcessState[]): Promise<boolean> {
  if (processes.some((each) => each.isStopped)) return true;
  const { holders, waiting } = await awaitedLocks();
  // a holder that is itself waiting is not the cause
  return processes.some(({ pid }) => holders.has(pid)) && !processes.some(({ pid }) => waiting.has(pid));
}

async function stateOf(pid: number): Promise<ProcessState> {
  const states = new Set<string>();
  let ticks = 0;
  for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const stat = await readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8').catch(() => '');
    // the field before, the command in brackets, may contain spaces and brackets itself: proc(5)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    states.add(fields[0] ?? '');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return { pid, ticks, isIdle: !states.has('R') && !states.has('D'), isStopped: states.has('T') };
}
