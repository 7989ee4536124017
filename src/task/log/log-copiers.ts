import { messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import type { CopierOptions } from './log-messages.js';
import type { LogFigures } from './log-tally.js';
import { LogProcessLink, type LogProcessDeps, type Unasked } from './log-process-link.js';
import { isDoneWithin, withTimeout } from '../../lib/async/time-limit.js';

interface Entry {
  readonly copier: LogCopier;
  /** a new process must reopen it; false until its `open` has succeeded */
  opened: boolean;
  /** consecutive processes that died while reopening it */
  deathsAtOpening: number;
}

export interface LogCopiersDeps extends Pick<
  LogProcessDeps,
  'module' | 'pause' | 'nowMs' | 'record' | 'blockedAfterMs'
> {
  readonly log: Logger;
  /** a sink that blocks the container for this long without consuming anything is dropped; default 30 s */
  readonly stallLimitMs?: number;
  readonly observer?: LogObserver;
}

/** Callbacks about the logs, for the metrics. */
export interface LogObserver {
  figures(figures: LogFigures): void;
  /** a log cannot be written, or its file system hangs: called once until it works again */
  trouble(kind: 'failed' | 'blocked'): void;
  processDied(): void;
}

/**
 * The log copiers of all containers. They run in a separate process: so a container that logs at full speed does not
 * slow down calls, and lines that were read are written even if crisp is killed. If that process dies it is replaced,
 * and its successor continues in the same place.
 */
export class LogCopiers {
  readonly #copiers = new Map<number, Entry>();
  readonly #process: LogProcessLink;
  /** copiers whose log is blocked */
  readonly #blocked = new Set<number>();
  #lastCopier = 0;
  readonly #deps: LogCopiersDeps;

  constructor(deps: LogCopiersDeps) {
    this.#deps = deps;

    this.#process = new LogProcessLink({
      ...deps,
      onMessage: (message) => this.#onMessage(message),
      restore: () => this.#restore(),
      onDeath: () => {
        // the next process reports its own
        this.#blocked.clear();
        deps.observer?.processDied();
      },
    });
  }

  /**
   * Opens the reading side of a container's named pipes, which must exist, and its log file, which is created with its
   * folder if missing. Call it before the task is created, as the shim waits for a reader.
   *
   * @throws CrispError `Internal`; `Unavailable` while the log process keeps dying
   */
  async open(containerId: string, options: CopierOptions): Promise<LogCopier> {
    const id = ++this.#lastCopier;
    const copier = new LogCopier(id, containerId, options, this.#process, this.#deps.stallLimitMs ?? 30_000);
    const entry = { copier, opened: false, deathsAtOpening: 0 };
    this.#copiers.set(id, entry);
    try {
      await this.#process.ask({ ...options, kind: 'open', copier: id });
    } catch (err) {
      this.#copiers.delete(id);
      throw err;
    }
    entry.opened = true;
    return copier;
  }

  /** How many logs are blocked by a file system that hangs. */
  get blockedCount(): number {
    return this.#blocked.size;
  }

  /** Starts the process before the first `open`. */
  start(): Promise<void> {
    return this.#process.start();
  }

  /**
   * Stops the process, which closes its pipes. What containers write until the next start of crisp stays in the pipes.
   */
  async close(): Promise<void> {
    await this.#process.close();
  }

  /**
   * Reopens the copiers in a new process, one after another, to find out which of them crashes it. The shims hold both
   * ends of each pipe, so unread output is still there.
   */
  async #restore(): Promise<void> {
    // pipes of a container that has ended are gone
    for (const [id, { copier }] of this.#copiers) if (copier.closed) this.#end(id);
    const entries = [...this.#copiers].filter(([, { opened }]) => opened);
    // those open at the last death first: with nothing else open, only they can be the cause
    entries.sort(([, a], [, b]) => b.deathsAtOpening - a.deathsAtOpening);
    for (const [id, entry] of entries) {
      await this.#openAgain(id, entry);
      if (!this.#process.alive) return;
    }
  }

  async #openAgain(id: number, entry: Entry): Promise<void> {
    const { copier } = entry;
    try {
      await this.#process.request({ ...copier.options, kind: 'open', copier: id, resume: true });
      entry.deathsAtOpening = 0;
      // not awaited: if the process dies, the request goes to the next one
      if (copier.watched) void this.#process.request({ kind: 'watch', copier: id, on: true }).catch(() => {});
    } catch (err) {
      if (this.#process.closed) return;
      if (!this.#process.alive && ++entry.deathsAtOpening === 1) return;
      this.#deps.log.error(
        { containerId: copier.containerId, error: messageOf(err) },
        'could not reopen the output of a running container, its log ends here',
      );
      this.#end(id);
    }
  }

  #onMessage(message: Unasked): void {
    switch (message.kind) {
      case 'output':
        void this.#copiers.get(message.copier)?.copier.deliver(message.stream, message.chunk);
        return;
      case 'ended':
        return this.#end(message.copier);
      case 'figures':
        return this.#deps.observer?.figures(message);
      case 'logFailed':
      case 'logBlocked':
      case 'logWorks':
        return this.#report(message);
    }
  }

  #report(message: Extract<Unasked, { readonly kind: 'logFailed' | 'logBlocked' | 'logWorks' }>): void {
    const { containerId, options } = this.#copiers.get(message.copier)?.copier ?? {};
    const fields = { containerId, path: options?.logPath };
    const { log, observer } = this.#deps;
    if (message.kind === 'logFailed') {
      observer?.trouble('failed');
      log.error({ ...fields, error: message.problem }, 'could not write container log, output is dropped');
    } else if (message.kind === 'logBlocked') {
      this.#blocked.add(message.copier);
      observer?.trouble('blocked');
      log.error({ ...fields, limitMs: message.limitMs }, 'container log blocks, output is dropped');
    } else {
      this.#blocked.delete(message.copier);
      log.info({ ...fields, lostBytes: message.lostBytes }, 'container log can be written again');
    }
  }

  #end(id: number): void {
    const entry = this.#copiers.get(id);
    this.#copiers.delete(id);
    this.#blocked.delete(id);
    entry?.copier.finish();
  }
}

/** A consumer of a container's output: an attach session. */
export interface OutputSink {
  /** returns a promise if the chunk takes a while: the container is blocked when too much is unconsumed */
  stdout(chunk: Uint8Array): void | Promise<void>;
  stderr(chunk: Uint8Array): void | Promise<void>;
  /** called at the end: the output has ended, or this sink consumed nothing for too long */
  end(): void;
}

/** How long the end of a container waits until its last lines are in the log. */
const lastWriteLimitMs = 5_000;

/** Copies one container's output from its named pipes to its log file, and to attached sessions. */
export class LogCopier {
  /** resolves when both pipes have ended or were closed, and everything is in the log file */
  readonly drained: Promise<void>;
  /** for LogCopiers: reading has stopped */
  closed = false;
  #ended = false;
  #settleDrained: () => void = () => {};
  readonly #sinks = new Set<OutputSink>();
  readonly #id: number;
  readonly #process: Pick<LogProcessLink, 'ask' | 'send'>;
  readonly #stallLimitMs: number;

  /** Called only by `LogCopiers.open`. */
  constructor(
    id: number,
    readonly containerId: string,
    readonly options: CopierOptions,
    process: Pick<LogProcessLink, 'ask' | 'send'>,
    stallLimitMs: number,
  ) {
    this.#id = id;
    this.#process = process;
    this.#stallLimitMs = stallLimitMs;

    this.drained = new Promise((resolve) => {
      this.#settleDrained = resolve;
    });
  }

  /**
   * Continues in a new file at the same path: output read before this resolves is in the old file, the rest in the new
   * one. The new file is created even if the output has ended, as a container may close it and keep running.
   *
   * @throws CrispError `Internal` if it cannot be opened; the old file then stays in use
   */
  async reopen(): Promise<void> {
    if (this.options.logPath === '') return;
    const { logPath, logFolder } = this.options;
    await this.#process.ask({ kind: 'reopen', copier: this.#id, logPath, logFolder });
  }

  /**
   * Also sends all output from now on to `sink`. Returns a function that stops this, without calling the sink's `end`.
   */
  async attach(sink: OutputSink): Promise<() => void> {
    if (this.#ended) {
      sink.end();
      return () => {};
    }
    this.#sinks.add(sink);
    try {
      if (this.#sinks.size === 1) await this.#process.ask({ kind: 'watch', copier: this.#id, on: true });
    } catch (err) {
      this.#sinks.delete(sink);
      throw err;
    }
    return () => this.#detach(sink);
  }

  /**
   * Drains and closes the pipes after the container's process has exited. A grandchild can keep them open for as long
   * as it lives: after `timeoutMs` they are read once more and closed. If the log's file system hangs, the last lines
   * are written when it answers, which is not waited for.
   */
  async closeAfterExit(timeoutMs: number): Promise<void> {
    if (await isDoneWithin(this.drained, timeoutMs)) return;
    if (this.watched) {
      // an attached session may hold up the log, which must not lose its last lines because of that
      await this.#process.ask({ kind: 'watch', copier: this.#id, on: false });
      if (await isDoneWithin(this.drained, timeoutMs)) return;
    }
    await this.#process.ask({ kind: 'close', copier: this.#id });
    this.closed = true;
    await isDoneWithin(this.drained, lastWriteLimitMs);
  }

  /** For LogCopiers: passes on a chunk from the log process. */
  async deliver(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    await Promise.all([...this.#sinks].map((sink) => this.#offer(sink, stream, chunk)));
    this.#process.send({ kind: 'taken', copier: this.#id, bytes: chunk.length });
  }

  /** For LogCopiers: the pipes have ended. */
  finish(): void {
    this.#ended = true;
    for (const sink of this.#sinks) sink.end();
    this.#sinks.clear();
    this.#settleDrained();
  }

  /** For LogCopiers: whether a new log process must send output. */
  get watched(): boolean {
    return this.#sinks.size > 0;
  }

  async #offer(sink: OutputSink, stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    try {
      const consumed = sink[stream](chunk);
      if (consumed) await withTimeout(consumed, this.#stallLimitMs, 'consume container output');
    } catch {
      if (!this.#sinks.has(sink)) return;
      this.#detach(sink);
      sink.end();
    }
  }

  #detach(sink: OutputSink): void {
    if (!this.#sinks.delete(sink) || this.#sinks.size > 0 || this.#ended) return;
    void this.#process.ask({ kind: 'watch', copier: this.#id, on: false }).catch(() => {});
  }
}
