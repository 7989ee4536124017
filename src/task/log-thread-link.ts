import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { FromLogThread, ToLogThread } from './log-messages.js';

type Unnumbered<T> = T extends { readonly request: number } ? Omit<T, 'request'> : never;

/** What the log thread answers; the number of the request is given on the way. */
export type LogRequest = Unnumbered<ToLogThread>;

/** What it says by itself. */
export type Unasked = Exclude<FromLogThread, { readonly kind: 'done' | 'loaded' }>;

export interface LogThreadDeps {
  readonly log: Logger;
  hear(message: Unasked): void;
  /**
   * Gives a new thread what the dead one had, by `request`. Called again where that thread dies too, which `alive` tells.
   * Must not throw.
   */
  restore(): Promise<void>;
  /** the thread's module, and the pause before a new thread: tests give others */
  readonly module?: URL;
  pause?(ms: number, signal: AbortSignal): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (err: Error) => void;
}

const calmAfterMs = 10_000;
const shortestPauseMs = 100;
const longestPauseMs = 5_000;
const restoreLimitMs = 30_000;

/**
 * How long to wait before a new thread takes over from one that lived for `livedMs`: a thread that dies at once again and
 * again must not take the processor from everybody else.
 *
 * @param lastPauseMs what this said the last time, 0 at first
 */
export function pauseBeforeRestart(lastPauseMs: number, livedMs: number): number {
  if (livedMs > calmAfterMs) return 0;
  return Math.min(Math.max(2 * lastPauseMs, shortestPauseMs), longestPauseMs);
}

/** The way to the log thread: what is asked of it, its answers, and a new thread should it die. */
export class LogThreadLink {
  private worker: Worker | undefined;
  private startedAtMs = 0;
  private pauseMs = 0;
  /** while a dead thread is being replaced; it never rejects */
  private replacing: Promise<void> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastRequest = 0;
  private readonly closing = new AbortController();

  constructor(private readonly deps: LogThreadDeps) {}

  /** There is a thread to make requests of. */
  get alive(): boolean {
    return this.worker !== undefined;
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** Starts the thread ahead of the first request. @throws CrispError `Unavailable` when closed */
  start(): void {
    if (!this.replacing) this.thread();
  }

  /**
   * Asks the thread, which is started where there is none; where it has died, waits until another has taken over.
   *
   * @throws CrispError `Internal` where the thread says so, or dies meanwhile; `Unavailable` when closed, or where no thread
   *   takes over in half a minute
   */
  async ask(request: LogRequest): Promise<void> {
    if (this.replacing) await this.replaced(this.replacing);
    this.thread();
    return this.request(request);
  }

  /** Asks the thread that there is, also one that is just taking over. @throws as `ask` */
  request(request: LogRequest): Promise<void> {
    if (this.closed) return Promise.reject(new CrispError('Unavailable', 'log pumps: closed'));
    return this.post(request);
  }

  /** Tells the thread something that has no answer, and means nothing to another thread. */
  tell(message: Extract<ToLogThread, { readonly kind: 'taken' }>): void {
    this.worker?.postMessage(message);
  }

  /** Stops the thread. Whatever waits is rejected. */
  async close(): Promise<void> {
    const { worker } = this;
    this.closing.abort();
    if (worker) await this.post({ kind: 'stop' }).catch(() => {});
    this.worker = undefined;
    await worker?.terminate();
    this.fail(new CrispError('Unavailable', 'log pumps: closed'));
  }

  private post(request: LogRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.worker) throw new CrispError('Internal', 'log pumps: the thread ended');
      const number = ++this.lastRequest;
      this.worker.postMessage({ ...request, request: number });
      this.waiting.set(number, { resolve, reject });
    });
  }

  private thread(): Worker {
    if (this.closed) throw new CrispError('Unavailable', 'log pumps: closed');
    this.worker ??= this.newWorker();
    return this.worker;
  }

  private newWorker(): Worker {
    this.startedAtMs = performance.now();
    const worker = new Worker(this.deps.module ?? new URL('./log-thread.js', import.meta.url), {
      name: 'crisp-logs',
      // a socket closes its file descriptor unseen by this bookkeeping, which would then close somebody else's
      trackUnmanagedFds: false,
      // it makes much short-lived garbage and keeps none: a larger nursery would be memory for nothing
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    // the server's sockets keep the process up, not this
    worker.unref();
    let problem: string | undefined;
    worker.on('message', (message: FromLogThread) => this.hear(message));
    worker.on('error', (err) => (problem = messageOf(err)));
    worker.on('exit', (code) => {
      if (this.worker === worker) this.died(problem ?? `exit code ${code}`);
    });
    return worker;
  }

  private hear(message: FromLogThread): void {
    if (message.kind === 'loaded') return;
    if (message.kind !== 'done') return this.deps.hear(message);
    const waiting = this.waiting.get(message.request);
    this.waiting.delete(message.request);
    if (message.problem === undefined) waiting?.resolve();
    else waiting?.reject(new CrispError('Internal', `log: ${message.problem}`));
  }

  private died(problem: string): void {
    this.worker = undefined;
    this.deps.log.error({ error: problem }, 'the log thread died');
    this.fail(new CrispError('Internal', 'log pumps: the thread ended'));
    if (!this.closed) this.replacing ??= this.replace().finally(() => (this.replacing = undefined));
  }

  private async replace(): Promise<void> {
    const { pause = pauseUnlessClosed } = this.deps;
    do {
      this.pauseMs = pauseBeforeRestart(this.pauseMs, performance.now() - this.startedAtMs);
      await pause(this.pauseMs, this.closing.signal);
      if (this.closed) return;
      try {
        const worker = this.thread();
        // its first message says that it has loaded: one that cannot even do that dies of no pump
        await new Promise((resolve) => worker.once('message', resolve).once('exit', resolve));
        if (this.alive) await this.deps.restore();
      } catch (err) {
        this.deps.log.error({ error: messageOf(err) }, 'the log thread cannot be replaced');
      }
    } while (!this.alive && !this.closed);
  }

  private async replaced(replacing: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    // whoever asks may hold a container's lock
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CrispError('Unavailable', 'log pumps: the log thread keeps dying')), restoreLimitMs);
    });
    await Promise.race([replacing, late]).finally(() => clearTimeout(timer));
  }

  private fail(err: CrispError): void {
    for (const { reject } of this.waiting.values()) reject(err);
    this.waiting.clear();
  }
}

async function pauseUnlessClosed(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { ref: false, signal }).catch(() => {});
}
