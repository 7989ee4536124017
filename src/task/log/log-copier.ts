import { isDoneWithin, withTimeout } from '../../lib/time-limit.js';
import type { CopierOptions } from './log-messages.js';

/** A reader of a container's output: an attach session. */
export interface OutputSink {
  /** a promise, where the chunk takes a while: the container waits when too much is not consumed */
  stdout(chunk: Uint8Array): void | Promise<void>;
  stderr(chunk: Uint8Array): void | Promise<void>;
  /** called at the end: the output has ended, or this sink consumed nothing for too long */
  end(): void;
}

/** How long the end of a container waits for its last lines to be in the log. */
const lastWriteLimitMs = 5_000;

/** Copies one container's output from its named pipes to its log file, and to attached sessions. */
export class LogCopier {
  /** resolves when both pipes are at their end, or were closed, and all of it is in the log file */
  readonly drained: Promise<void>;
  /** For LogCopiers: reading has stopped. */
  closed = false;
  #ended = false;
  #settleDrained: () => void = () => {};
  readonly #sinks = new Set<OutputSink>();
  readonly #process: {
    ask(message: CopierRequest): Promise<void>;
    taken(bytes: number): void;
  };
  readonly #stallLimitMs: number;

  /** Made by `LogCopiers.open` alone. */
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
   * Continues in a new file at the same path: what was read before the answer is in the old file, the rest in the new
   * one. The new one is there also where the output is at its end: a container may close it and run on.
   *
   * @throws CrispError `Internal` where it cannot be opened; the old file stays in use then
   */
  async reopen(): Promise<void> {
    if (this.options.logPath === '') return;
    const { logPath, logFolder } = this.options;
    await this.#process.ask({ kind: 'reopen', logPath, logFolder });
  }

  /**
   * Sends all output from now on to `sink` too. Returns a function that ends that, without calling the sink's `end`.
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
   * Called when the container's process has exited. A grandchild can keep the pipes open for as long as it lives: after
   * `timeoutMs` they are closed on our side, with what they hold in the log. A log that blocks gets its last lines when
   * its file system answers: that is not waited for.
   */
  async closeAfterExit(timeoutMs: number): Promise<void> {
    if (await isDoneWithin(this.drained, timeoutMs)) return;
    if (this.watched) {
      // an attached reader may be blocking the log, which must not lose its last lines for that
      await this.#process.ask({ kind: 'watch', on: false });
      if (await isDoneWithin(this.drained, timeoutMs)) return;
    }
    await this.#process.ask({ kind: 'close' });
    this.closed = true;
    await isDoneWithin(this.drained, lastWriteLimitMs);
  }

  /** For LogCopiers: a chunk from the log process. */
  async deliver(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    await Promise.all([...this.#sinks].map((sink) => this.#offer(sink, stream, chunk)));
    this.#process.taken(chunk.length);
  }

  /** For LogCopiers: the pipes are at their end. */
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

/** What a copier asks of the log process. */
export type CopierRequest =
  | { kind: 'reopen'; logPath: string; logFolder?: string | undefined }
  | { kind: 'close' }
  | { kind: 'watch'; on: boolean };
