import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rmSync } from 'node:fs';
import { CrispError, messageOf } from '../../lib/errors.js';

import type { Logger } from '../../lib/log.js';
import type { FromLogProcess, ToLogProcess } from './log-messages.js';
import { endOfEarlier, recordProcess } from './log-process-record.js';

type Unnumbered<T> = T extends { readonly request: number } ? Omit<T, 'request'> : never;

/** What the log process answers; the number of the request is given on the way. */
export type LogRequest = Unnumbered<ToLogProcess>;

/** What it says by itself. */
export type Unasked = Exclude<FromLogProcess, { readonly kind: 'done' | 'loaded' }>;

export interface LogProcessDeps {
  readonly log: Logger;
  hear(message: Unasked): void;
  /**
   * Gives a new process what the dead one had, by `request`. Called again where that one dies too, which `alive` tells.
   * Must not throw.
   */
  restore(): Promise<void>;
  /** names the process that runs, so that the next crisp can wait for its end; absent: nobody does */
  readonly record?: string;
  /** the process' module, and the pause before a new one: tests give others */
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
 * How long to wait before a new process takes over from one that lived for `livedMs`: one that dies at once again and
 * again must not take the processor from everybody else.
 *
 * @param lastPauseMs what this said the last time, 0 at first
 */
export function pauseBeforeRestart(lastPauseMs: number, livedMs: number): number {
  if (livedMs > calmAfterMs) return 0;
  return Math.min(Math.max(2 * lastPauseMs, shortestPauseMs), longestPauseMs);
}

/** makes much short-lived garbage and keeps none: a larger nursery would be memory for nothing */
const lean = ['--max-old-space-size=64', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** The way to the log process: what is asked of it, its answers, and a new one should it die. */
export class LogProcessLink {
  private child: ChildProcess | undefined;
  private startedAtMs = 0;
  private pauseMs = 0;
  /** while a dead one is being replaced; it never rejects */
  private replacing: Promise<void> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastRequest = 0;
  private readonly closing = new AbortController();

  constructor(private readonly deps: LogProcessDeps) {}

  /** There is a process to make requests of. */
  get alive(): boolean {
    return this.child !== undefined;
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /**
   * Starts the process ahead of the first request, once that of an earlier crisp has gone: two that read one pipe would
   * write its lines in any order.
   *
   * @throws CrispError `Unavailable` when closed
   */
  async start(): Promise<void> {
    if (this.deps.record !== undefined) await endOfEarlier(this.deps.record);
    if (!this.replacing) this.process();
  }

  /**
   * Asks the process, which is started where there is none; where it has died, waits until another has taken over.
   *
   * @throws CrispError `Internal` where it says so, or dies meanwhile; `Unavailable` when closed, or where none takes over in
   *   half a minute
   */
  async ask(request: LogRequest): Promise<void> {
    if (this.replacing) await this.replaced(this.replacing);
    this.process();
    return this.request(request);
  }

  /** Asks the process that there is, also one that is just taking over. @throws as `ask` */
  request(request: LogRequest): Promise<void> {
    if (this.closed) return Promise.reject(new CrispError('Unavailable', 'log copiers: closed'));
    return this.post(request);
  }

  /** Tells the process something that has no answer, and means nothing to another one. */
  tell(message: Extract<ToLogProcess, { readonly kind: 'taken' }>): void {
    this.child?.send(message, () => {});
  }

  /** Stops the process. Whatever waits is rejected. */
  async close(): Promise<void> {
    const { child } = this;
    this.closing.abort();
    if (child) await this.post({ kind: 'stop' }).catch(() => {});
    this.child = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.ref();
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    }
    this.note(undefined);
    this.fail(new CrispError('Unavailable', 'log copiers: closed'));
  }

  private post(request: LogRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.child) throw new CrispError('Internal', 'log copiers: the process ended');
      const number = ++this.lastRequest;
      this.waiting.set(number, { resolve, reject });
      // one that cannot be reached any more is just dying, which rejects whatever waits
      this.child.send({ ...request, request: number }, () => {});
    });
  }

  private process(): ChildProcess {
    if (this.closed) throw new CrispError('Unavailable', 'log copiers: closed');
    this.child ??= this.newChild();
    return this.child;
  }

  private newChild(): ChildProcess {
    this.startedAtMs = performance.now();
    const entry = fileURLToPath(this.deps.module ?? new URL('./log-process.js', import.meta.url));
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    const child = fork(entry, {
      execArgv: [...process.execArgv, ...lean],
      serialization: 'advanced',
      stdio: [...stdio],
    });
    // the server's sockets keep it up, not this
    child.unref();
    child.channel?.unref();
    this.note(child.pid);
    const died = (problem: string): void => {
      if (this.child === child) this.died(problem);
    };
    child.on('message', (message: FromLogProcess) => this.hear(message));
    child.on('error', (err) => died(messageOf(err)));
    child.on('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    return child;
  }

  /** Only the next crisp reads it: a full disk must not cost this one its logs. */
  private note(pid: number | undefined): void {
    const { record, log } = this.deps;
    if (record === undefined) return;
    try {
      rmSync(record, { force: true });
      if (pid !== undefined) recordProcess(record, pid);
    } catch (err) {
      log.warn({ path: record, error: messageOf(err) }, 'the log process cannot be noted');
    }
  }

  private hear(message: FromLogProcess): void {
    if (message.kind === 'loaded') return;
    if (message.kind !== 'done') return this.deps.hear(message);
    const waiting = this.waiting.get(message.request);
    this.waiting.delete(message.request);
    if (message.problem === undefined) waiting?.resolve();
    else waiting?.reject(new CrispError('Internal', `log: ${message.problem}`));
  }

  private died(problem: string): void {
    this.child = undefined;
    this.deps.log.error({ error: problem }, 'the log process died');
    this.fail(new CrispError('Internal', 'log copiers: the process ended'));
    if (!this.closed) this.replacing ??= this.replace().finally(() => (this.replacing = undefined));
  }

  private async replace(): Promise<void> {
    const { pause = pauseUnlessClosed } = this.deps;
    do {
      this.pauseMs = pauseBeforeRestart(this.pauseMs, performance.now() - this.startedAtMs);
      await pause(this.pauseMs, this.closing.signal);
      if (this.closed) return;
      try {
        const child = this.process();
        // its first message says that it has loaded: one that cannot even do that dies of no copier
        await new Promise((resolve) => child.once('message', resolve).once('exit', resolve).once('error', resolve));
        if (this.alive) await this.deps.restore();
      } catch (err) {
        this.deps.log.error({ error: messageOf(err) }, 'the log process cannot be replaced');
      }
    } while (!this.alive && !this.closed);
  }

  private async replaced(replacing: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    // whoever asks may hold a container's lock
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new CrispError('Unavailable', 'log copiers: the log process keeps dying')),
        restoreLimitMs,
      );
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
