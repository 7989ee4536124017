import { isDoneWithin, withTimeout } from '../../lib/time-limit.js';
import type { CopierOptions } from './log-messages.js';

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
  readonly #process: {
    ask(message: CopierRequest): Promise<void>;
    taken(bytes: number): void;
  };
  readonly #stallLimitMs: number;

  /** Called only by `LogCopiers.open`. */
  constructor(
    readonly containerId: string,
    readonly options: CopierOptions,
    process: {
      ask(message: CopierRequest): Promise<void>;
      taken(bytes: number): void;
    },
    stallLimitMs: number,
  ) {
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
    await this.#process.ask({ kind: 'reopen', logPath, logFolder });
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
      if (this.#sinks.size === 1) await this.#process.ask({ kind: 'watch', on: true });
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
      await this.#process.ask({ kind: 'watch', on: false });
      if (await isDoneWithin(this.drained, timeoutMs)) return;
    }
    await this.#process.ask({ kind: 'close' });
    this.closed = true;
    await isDoneWithin(this.drained, lastWriteLimitMs);
  }

  /** For LogCopiers: passes on a chunk from the log process. */
  async deliver(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    await Promise.all([...this.#sinks].map((sink) => this.#offer(sink, stream, chunk)));
    this.#process.taken(chunk.length);
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
    void this.#process.ask({ kind: 'watch', on: false }).catch(() => {});
  }
}

/** A request of a copier to the log process. */
export type CopierRequest =
  | { kind: 'reopen'; logPath: string; logFolder?: string | undefined }
  | { kind: 'close' }
  | { kind: 'watch'; on: boolean };
