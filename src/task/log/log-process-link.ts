import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rmSync, writeFileSync } from 'node:fs';
import { isDoneWithin, withTimeout } from '../../lib/async/time-limit.js';
import { CrispError, messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import type { FromLogProcess, ToLogProcess } from './log-messages.js';
import { signalProcess, startTimeOf, untilGone } from '../../lib/process/process.js';
import { readFileOrUndefined } from '../../lib/files/read-file.js';

type Unnumbered<T> = T extends { readonly request: number } ? Omit<T, 'request'> : never;

/** A request to the log process; the link adds its number. */
export type LogRequest = Unnumbered<ToLogProcess>;

/** A notification from the log process. */
export type Unasked = Exclude<FromLogProcess, { readonly kind: 'done' | 'loaded' | 'exhausted' }>;

export interface LogProcessDeps {
  readonly log: Logger;
  onMessage(message: Unasked): void;
  /**
   * Restores a dead process' state in a new one, through `request`. Called again if that one dies too (see `alive`).
   * Must not throw.
   */
  restore(): Promise<void>;
  /** called at each death of the process */
  onDeath?(): void;
  /** file that records the running process, so that the next crisp can wait for its end; absent: not recorded */
  readonly record?: string;
  /** the process' module, its time limit for log files, the pause before a restart, the clock: overridden by tests */
  readonly module?: URL;
  readonly blockedAfterMs?: number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly nowMs?: () => number;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (err: Error) => void;
}

const calmAfterMs = 10_000;
const shortestPauseMs = 100;
const longestPauseMs = 5_000;
const restoreLimitMs = 30_000;
/** the process limits each of its file system calls, so an answer later than this means that it hangs */
const answerLimitMs = 30_000;
/** time to exit after it has written everything, or given up on what hangs */
const endLimitMs = 3_000;
/**
 * A log whose file system hangs holds one thread; idle threads cost next to nothing. Set in the environment, as the
 * pool's size is read before any code runs.
 */
const threads = '32';
const longestErrorBytes = 4096;

/**
 * Returns how long to wait before restarting a process that ran for `livedMs`: one that keeps dying immediately must
 * not use up the CPU.
 *
 * @param lastPauseMs the last result, 0 at first
 */
export function pauseBeforeRestart(lastPauseMs: number, livedMs: number): number {
  if (livedMs > calmAfterMs) return 0;
  return Math.min(Math.max(2 * lastPauseMs, shortestPauseMs), longestPauseMs);
}

/** it makes much short-lived garbage and keeps none, so a larger nursery would be wasted */
const lean = ['--max-old-space-size=64', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** The connection to the log process: requests, responses, and its replacement when it dies. */
export class LogProcessLink {
  #child: ChildProcess | undefined;
  #startedAtMs = 0;
  #pauseMs = 0;
  /** the last crash that was logged: a repeated one is not logged again */
  #lastProblem = '';
  /** set while a dead process is being replaced; never rejects */
  #replacing: Promise<void> | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastRequest = 0;
  readonly #closing = new AbortController();
  readonly #deps: LogProcessDeps;

  constructor(deps: LogProcessDeps) {
    this.#deps = deps;
  }

  /** Whether a process is running. */
  get alive(): boolean {
    return this.#child !== undefined;
  }

  get closed(): boolean {
    return this.#closing.signal.aborted;
  }

  /**
   * Starts the process before the first request, once that of an earlier crisp has exited: two readers of one pipe
   * would mix up its lines.
   *
   * @throws CrispError `Unavailable` when closed
   */
  async start(): Promise<void> {
    if (this.#deps.record !== undefined) await endOfEarlier(this.#deps.record);
    if (!this.#replacing) this.#process();
  }

  /**
   * Sends a request and waits for its response; starts the process if there is none, and waits for the new one if it
   * has died.
   *
   * @throws CrispError `Internal` if the request fails or the process dies meanwhile; `Unavailable` when closed, or
   * when no new process is ready within half a minute
   */
  async ask(request: LogRequest): Promise<void> {
    if (this.#replacing) await this.#replaced(this.#replacing);
    this.#process();
    return this.request(request);
  }

  /** Like `ask`, but to the current process, even if it is still being restored. @throws as `ask` */
  request(request: LogRequest): Promise<void> {
    if (this.closed) return Promise.reject(new CrispError('Unavailable', 'log copiers: closed'));
    return this.#post(request);
  }

  /** Sends a message that has no response and only concerns the current process. */
  send(message: Extract<ToLogProcess, { readonly kind: 'taken' }>): void {
    this.#child?.send(message, () => {});
  }

  /** Stops the process, within a time limit. Pending requests are rejected. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#closing.abort();
    if (child) await this.#post({ kind: 'stop' }).catch(() => {});
    this.#child = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.ref();
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      if (!(await isDoneWithin(gone, endLimitMs))) {
        // one of its threads is stuck in a file system: it exits when that answers
        child.kill('SIGKILL');
        child.unref();
      }
    }
    this.#note(undefined);
    this.#fail(new CrispError('Unavailable', 'log copiers: closed'));
  }

  #nowMs(): number {
    return this.#deps.nowMs?.() ?? performance.now();
  }

  async #post(request: LogRequest): Promise<void> {
    const child = this.#child;
    if (!child) throw new CrispError('Internal', 'log copiers: the process ended');
    const number = ++this.#lastRequest;
    const answer = new Promise<void>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    // if it cannot be reached it is exiting, which rejects pending requests
    child.send({ ...request, request: number }, () => {});
    if (await isDoneWithin(answer, answerLimitMs)) return;
    this.#giveUp(child, `it has not answered for ${answerLimitMs / 1000} s`);
    return answer;
  }

  #process(): ChildProcess {
    if (this.closed) throw new CrispError('Unavailable', 'log copiers: closed');
    this.#child ??= this.#newChild();
    return this.#child;
  }

  #newChild(): ChildProcess {
    this.#startedAtMs = this.#nowMs();
    const entry = fileURLToPath(this.#deps.module ?? new URL('./log-process.js', import.meta.url));
    const { blockedAfterMs } = this.#deps;
    const child = fork(entry, {
      execArgv: [...process.execArgv, ...lean],
      env: {
        ...process.env,
        UV_THREADPOOL_SIZE: threads,
        ...(blockedAfterMs === undefined ? {} : { CRISP_LOG_BLOCKED_AFTER_MS: String(blockedAfterMs) }),
      },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    // does not keep the server running; its sockets do
    child.unref();
    child.channel?.unref();
    const errors = lastWords(child);
    this.#note(child.pid);
    const died = (problem: string): void => {
      if (this.#child === child) this.#died(problem);
    };
    child.on('message', (message: FromLogProcess) => this.#onMessage(child, message));
    child.on('error', (err) => died(messageOf(err)));
    child.on('exit', (code, signal) => died([signal ?? `exit code ${code}`, errors()].filter(Boolean).join(': ')));
    return child;
  }

  /**
   * Failures are only logged: only the next crisp reads the file, and on a full disk this one's logs must still work.
   */
  #note(pid: number | undefined): void {
    const { record, log } = this.#deps;
    if (record === undefined) return;
    try {
      rmSync(record, { force: true });
      if (pid !== undefined) recordProcess(record, pid);
    } catch (err) {
      log.warn({ path: record, error: messageOf(err) }, 'could not record the pid of the log process');
    }
  }

  #onMessage(child: ChildProcess, message: FromLogProcess): void {
    if (message.kind === 'loaded') return;
    if (message.kind === 'exhausted') return this.#giveUp(child, 'its threads all wait for file systems that hang');
    if (message.kind !== 'done') return this.#deps.onMessage(message);
    const waiting = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    if (message.problem === undefined) waiting?.resolve();
    else waiting?.reject(new CrispError('Internal', `log: ${message.problem}`));
  }

  /** Kills the process without waiting for its end, which a thread stuck in a file system can delay. */
  #giveUp(child: ChildProcess, problem: string): void {
    if (this.#child !== child) return;
    child.kill('SIGKILL');
    this.#died(problem);
  }

  #died(problem: string): void {
    this.#child = undefined;
    this.#deps.onDeath?.();
    const livedMs = this.#nowMs() - this.#startedAtMs;
    if (livedMs > calmAfterMs || problem !== this.#lastProblem)
      this.#deps.log.error({ error: problem }, 'the log process died, starting another');
    this.#lastProblem = problem;
    this.#fail(new CrispError('Internal', 'log copiers: the process ended'));
    if (!this.closed) this.#replacing ??= this.#replace().finally(() => (this.#replacing = undefined));
  }

  async #replace(): Promise<void> {
    const { pause = pauseUnlessClosed } = this.#deps;
    do {
      this.#pauseMs = pauseBeforeRestart(this.#pauseMs, this.#nowMs() - this.#startedAtMs);
      await pause(this.#pauseMs, this.#closing.signal);
      if (this.closed) return;
      try {
        const child = this.#process();
        // its first message means that it has loaded: a crash before that is not caused by a copier
        await new Promise((resolve) => child.once('message', resolve).once('exit', resolve).once('error', resolve));
        if (this.alive) await this.#deps.restore();
      } catch (err) {
        this.#deps.log.error({ error: messageOf(err) }, 'the log process cannot be replaced');
      }
    } while (!this.alive && !this.closed);
  }

  async #replaced(replacing: Promise<void>): Promise<void> {
    // the caller may hold a container's lock
    await withTimeout(replacing, restoreLimitMs, 'log copiers: start the log process again', { kind: 'Unavailable' });
  }

  #fail(err: CrispError): void {
    for (const { reject } of this.#waiting.values()) reject(err);
    this.#waiting.clear();
  }
}

async function pauseUnlessClosed(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { ref: false, signal }).catch(() => {});
}

/** Collects the end of a process' stderr, for one log line per crash instead of a stack trace. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  const { stderr } = child;
  stderr?.setEncoding('utf8').on('data', (chunk: string) => (text = (text + chunk).slice(-longestErrorBytes)));
  (stderr as Socket | null)?.unref();
  return () => /^\w*Error\b.*$/m.exec(text)?.[0] ?? text.trim();
}

/** Records the pid of the log process. */
function recordProcess(file: string, pid: number): void {
  writeFileSync(file, `${pid} ${startTimeOf(pid) ?? ''}`, { mode: 0o600 });
}

/** it only has to finish its current write, which a dead disk may delay */
const earlierEndsWithinMs = 10_000;

/** Waits until the log process of an earlier crisp has exited, which it does by itself when that crisp ends. */
async function endOfEarlier(file: string): Promise<void> {
  const [pid, startTime] = (readFileOrUndefined(file) ?? '').split(' ');
  if (!startTime) return;
  const left = await untilGone([{ pid: Number(pid), startTime }], { timeoutMs: earlierEndsWithinMs, kill: false });
  for (const each of left) signalProcess(each.pid, 'SIGKILL');
}
