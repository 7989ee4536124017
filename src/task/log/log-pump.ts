import { CrispError, messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import type { PumpOptions } from './log-messages.js';
import { LogProcessLink, type LogProcessDeps, type Unasked } from './log-process-link.js';

/** Somebody who watches a container's output: an attach session. */
export interface OutputSink {
  /** a promise, where the chunk takes a while: the container waits when too much is not consumed */
  stdout(chunk: Uint8Array): void | Promise<void>;
  stderr(chunk: Uint8Array): void | Promise<void>;
  /** nothing more comes: the output is at its end, or this sink consumed nothing for too long */
  end(): void;
}

/** Reads one container's output from its named pipes into its log file, and to those who watch. */
export class LogPump {
  /** resolves when both pipes are at their end, or were closed, and all of it is in the log file */
  readonly drained: Promise<void>;
  private ended = false;
  private settleDrained: () => void = () => {};
  private readonly sinks = new Set<OutputSink>();

  /** Made by `LogPumps.open` alone. */
  constructor(
    readonly containerId: string,
    readonly options: PumpOptions,
    private readonly process: {
      ask(message: Request): Promise<void>;
      taken(bytes: number): void;
    },
    private readonly stallLimitMs: number,
  ) {
    this.drained = new Promise((resolve) => {
      this.settleDrained = resolve;
    });
  }

  /**
   * Goes on in a new file at the same path: what was read before the answer is in the old file, the rest in the new one.
   * The new one is there also where the output is at its end: a container may close it and run on.
   *
   * @throws CrispError `Internal` where it cannot be opened; the old file is used on then
   */
  async reopen(): Promise<void> {
    if (this.options.logPath === '') return;
    await this.process.ask({ kind: 'reopen', logPath: this.options.logPath });
  }

  /** Sends all output from now on to `sink` too. Gives what ends that; the sink's `end` is not called then. */
  async attach(sink: OutputSink): Promise<() => void> {
    if (this.ended) {
      sink.end();
      return () => {};
    }
    this.sinks.add(sink);
    try {
      if (this.sinks.size === 1) await this.process.ask({ kind: 'watch', on: true });
    } catch (err) {
      this.sinks.delete(sink);
      throw err;
    }
    return () => this.detach(sink);
  }

  /**
   * Called when the container's process has exited. A grandchild can keep the pipes open for as long as it lives: after
   * `timeoutMs` they are closed on our side, with what they hold in the log.
   */
  async closeAfterExit(timeoutMs: number): Promise<void> {
    if (await this.drainedWithin(timeoutMs)) return;
    if (this.watched) {
      // it may be an attached reader that holds the log up: that must not cost the log its last lines
      await this.process.ask({ kind: 'watch', on: false });
      if (await this.drainedWithin(timeoutMs)) return;
    }
    await this.process.ask({ kind: 'close' });
    await this.drained;
  }

  private async drainedWithin(timeoutMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), timeoutMs);
    });
    const inTime = await Promise.race([this.drained.then(() => true), late]);
    clearTimeout(timer);
    return inTime;
  }

  /** For LogPumps: a chunk from the log process. */
  async deliver(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    await Promise.all([...this.sinks].map((sink) => this.offer(sink, stream, chunk)));
    this.process.taken(chunk.length);
  }

  /** For LogPumps: the pipes are at their end. */
  finish(): void {
    this.ended = true;
    for (const sink of this.sinks) sink.end();
    this.sinks.clear();
    this.settleDrained();
  }

  /** For LogPumps: whether a new log process must send output. */
  get watched(): boolean {
    return this.sinks.size > 0;
  }

  private async offer(sink: OutputSink, stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const consumed = sink[stream](chunk);
      if (!consumed) return;
      const stalled = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new CrispError('DeadlineExceeded', 'output was not consumed')),
          this.stallLimitMs,
        );
      });
      await Promise.race([consumed, stalled]);
    } catch {
      if (this.sinks.has(sink)) {
        this.detach(sink);
        sink.end();
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private detach(sink: OutputSink): void {
    if (!this.sinks.delete(sink) || this.sinks.size > 0 || this.ended) return;
    void this.process.ask({ kind: 'watch', on: false }).catch(() => {});
  }
}

type Request = { kind: 'reopen'; logPath: string } | { kind: 'close' } | { kind: 'watch'; on: boolean };

interface Entry {
  readonly pump: LogPump;
  /** a new process must open it too: not before its `open` has succeeded */
  opened: boolean;
  /** how many processes on end died while they opened it again */
  deathsAtOpening: number;
}

export interface LogPumpsDeps extends Pick<LogProcessDeps, 'module' | 'pause' | 'record'> {
  readonly log: Logger;
  /** a sink that consumes nothing for so long while the container waits for it is let go; default 30 s */
  readonly stallLimitMs?: number;
}

/**
 * All containers' log pumps. They run in a process of its own: so a container that logs at full speed slows no call,
 * and a crisp that is killed does not take lines along that were read and not yet written. That process is replaced should
 * it die, and goes on where it was.
 */
export class LogPumps {
  private readonly pumps = new Map<number, Entry>();
  private readonly process: LogProcessLink;
  private lastPump = 0;

  constructor(private readonly deps: LogPumpsDeps) {
    this.process = new LogProcessLink({
      ...deps,
      hear: (message) => this.hear(message),
      restore: () => this.restore(),
    });
  }

  /**
   * Opens the reading side of a container's named pipes, which must exist, and its log file (made, with its folder,
   * where it is missing). To be called before the task is created: the shim waits for a reader.
   *
   * @throws CrispError `Internal`; `Unavailable` while the log process keeps dying
   */
  async open(containerId: string, options: PumpOptions): Promise<LogPump> {
    const id = ++this.lastPump;
    const link = {
      ask: (request: Request) => this.process.ask({ ...request, pump: id }),
      taken: (bytes: number) => this.process.tell({ kind: 'taken', pump: id, bytes }),
    };
    const pump = new LogPump(containerId, options, link, this.deps.stallLimitMs ?? 30_000);
    const entry = { pump, opened: false, deathsAtOpening: 0 };
    this.pumps.set(id, entry);
    try {
      await this.process.ask({ ...options, kind: 'open', pump: id });
    } catch (err) {
      this.pumps.delete(id);
      throw err;
    }
    entry.opened = true;
    return pump;
  }

  /** Starts the process ahead of the first `open`. */
  start(): Promise<void> {
    return this.process.start();
  }

  /** Stops the process, which closes its pipes. What the containers write meanwhile stays in the pipes for the next crisp. */
  async close(): Promise<void> {
    await this.process.close();
  }

  /**
   * Opens the pumps in a new process, one after another, so that it is known which of them a process dies of. The shims hold
   * both ends of each pipe, so what was not read is still there.
   */
  private async restore(): Promise<void> {
    const entries = [...this.pumps].filter(([, { opened }]) => opened);
    // what was under way when the last one died goes first: where nothing else is open, it dies of nothing else
    entries.sort(([, one], [, other]) => other.deathsAtOpening - one.deathsAtOpening);
    for (const [id, entry] of entries) {
      await this.openAgain(id, entry);
      if (!this.process.alive) return;
    }
  }

  private async openAgain(id: number, entry: Entry): Promise<void> {
    const { pump } = entry;
    try {
      await this.process.request({ ...pump.options, kind: 'open', pump: id, resume: true });
      entry.deathsAtOpening = 0;
      // not waited for: where the process dies of it, the next one is told again
      if (pump.watched) void this.process.request({ kind: 'watch', pump: id, on: true }).catch(() => {});
    } catch (err) {
      if (this.process.closed) return;
      if (!this.process.alive && ++entry.deathsAtOpening === 1) return;
      this.deps.log.error({ containerId: pump.containerId, error: messageOf(err) }, 'the log cannot go on');
      this.end(id);
    }
  }

  private hear(message: Unasked): void {
    switch (message.kind) {
      case 'output':
        void this.pumps.get(message.pump)?.pump.deliver(message.stream, message.chunk);
        return;
      case 'ended':
        return this.end(message.pump);
      case 'logFailed': {
        const containerId = this.pumps.get(message.pump)?.pump.containerId;
        this.deps.log.error(
          { containerId, error: message.problem },
          'container output is lost: the log cannot be written',
        );
        return;
      }
    }
  }

  private end(id: number): void {
    const entry = this.pumps.get(id);
    this.pumps.delete(id);
    entry?.pump.finish();
  }
}
