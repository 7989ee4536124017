import { Worker } from 'node:worker_threads';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { FromLogThread, PumpOptions, ToLogThread } from './log-messages.js';

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
    private readonly thread: {
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
   *
   * @throws CrispError `Internal` where it cannot be opened; the old file is used on then
   */
  async reopen(): Promise<void> {
    if (this.options.logPath === '') return;
    await this.thread.ask({ kind: 'reopen' });
  }

  /** Sends all output from now on to `sink` too. Gives what ends that; the sink's `end` is not called then. */
  async attach(sink: OutputSink): Promise<() => void> {
    if (this.ended) {
      sink.end();
      return () => {};
    }
    this.sinks.add(sink);
    try {
      if (this.sinks.size === 1) await this.thread.ask({ kind: 'watch', on: true });
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
      await this.thread.ask({ kind: 'watch', on: false });
      if (await this.drainedWithin(timeoutMs)) return;
    }
    await this.thread.ask({ kind: 'close' });
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

  /** For LogPumps: a chunk from the log thread. */
  async deliver(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    await Promise.all([...this.sinks].map((sink) => this.offer(sink, stream, chunk)));
    this.thread.taken(chunk.length);
  }

  /** For LogPumps: the pipes are at their end. */
  finish(): void {
    this.ended = true;
    for (const sink of this.sinks) sink.end();
    this.sinks.clear();
    this.settleDrained();
  }

  /** For LogPumps: whether a new log thread must send output. */
  get watched(): boolean {
    return this.sinks.size > 0;
  }

  private async offer(sink: OutputSink, stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const consumed = sink[stream](chunk);
      if (!consumed) return;
      const stalled = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new CrispError('DeadlineExceeded', 'output was not consumed')), this.stallLimitMs);
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
    void this.thread.ask({ kind: 'watch', on: false }).catch(() => {});
  }
}

type Request = { kind: 'reopen' } | { kind: 'close' } | { kind: 'watch'; on: boolean };

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (err: Error) => void;
}

/**
 * All containers' log pumps. They run in a thread of their own, so that a container that logs at full speed slows no
 * call; that thread is replaced should it die, and goes on where it was.
 */
export class LogPumps {
  private readonly pumps = new Map<number, LogPump>();
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private lastPump = 0;
  private lastRequest = 0;
  private closed = false;

  /** @param deps.stallLimitMs a sink that consumes nothing for so long while the container waits for it is let go; default 30 s */
  constructor(private readonly deps: { readonly log: Logger; readonly stallLimitMs?: number }) {}

  /**
   * Opens the reading side of a container's named pipes, which must exist, and its log file (made, with its folder,
   * where it is missing). To be called before the task is created: the shim waits for a reader.
   *
   * @throws CrispError `Internal`
   */
  async open(containerId: string, options: PumpOptions): Promise<LogPump> {
    const id = ++this.lastPump;
    const thread = {
      ask: (request: Request) => this.ask({ ...request, pump: id, request: ++this.lastRequest }),
      taken: (bytes: number) => this.send({ kind: 'taken', pump: id, bytes }),
    };
    const pump = new LogPump(containerId, options, thread, this.deps.stallLimitMs ?? 30_000);
    this.pumps.set(id, pump);
    try {
      await this.ask({ kind: 'open', pump: id, request: ++this.lastRequest, ...options });
    } catch (err) {
      this.pumps.delete(id);
      throw err;
    }
    return pump;
  }

  /** Starts the thread ahead of the first `open`. */
  start(): void {
    this.thread();
  }

  /** Stops the thread, which closes its pipes. What the containers write meanwhile stays in the pipes for the next crisp. */
  async close(): Promise<void> {
    if (this.worker && !this.closed) await this.ask({ kind: 'stop', request: ++this.lastRequest }).catch(() => {});
    this.closed = true;
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
    this.fail(new CrispError('Unavailable', 'log pumps: closed'));
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    if (this.closed) throw new CrispError('Unavailable', 'log pumps: closed');
    const worker = new Worker(new URL('./log-thread.js', import.meta.url), {
      name: 'crisp-logs',
      // a socket closes its file descriptor unseen by this bookkeeping, which would then close somebody else's
      trackUnmanagedFds: false,
      // it makes much short-lived garbage and keeps none: a larger nursery would be memory for nothing
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    // the server's sockets keep the process up, not this
    worker.unref();
    worker.on('message', (message: FromLogThread) => this.hear(message));
    worker.on('error', (err) => this.deps.log.error({ error: messageOf(err) }, 'the log thread failed'));
    worker.on('exit', () => {
      if (this.worker === worker) this.replace();
    });
    this.worker = worker;
    return worker;
  }

  /** The shims hold both ends of each pipe, so what was not read is still there for a new thread. */
  private replace(): void {
    this.worker = undefined;
    this.fail(new CrispError('Internal', 'log pumps: the thread ended'));
    for (const [pump, { options, watched, containerId }] of this.pumps) {
      void this.ask({ ...options, kind: 'open', pump, request: ++this.lastRequest, resume: true })
        .then(() => (watched ? this.ask({ kind: 'watch', pump, request: ++this.lastRequest, on: true }) : undefined))
        .catch((err: unknown) => {
          this.deps.log.error({ containerId, error: messageOf(err) }, 'the log cannot go on');
          this.end(pump);
        });
    }
  }

  private ask(message: ToLogThread & { readonly request: number }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.set(message.request, { resolve, reject });
      try {
        this.send(message);
      } catch (err) {
        this.waiting.delete(message.request);
        reject(err as Error);
      }
    });
  }

  private send(message: ToLogThread): void {
    this.thread().postMessage(message);
  }

  private hear(message: FromLogThread): void {
    switch (message.kind) {
      case 'done': {
        const waiting = this.waiting.get(message.request);
        this.waiting.delete(message.request);
        if (message.problem === undefined) waiting?.resolve();
        else waiting?.reject(new CrispError('Internal', `log: ${message.problem}`));
        return;
      }
      case 'output':
        void this.pumps.get(message.pump)?.deliver(message.stream, message.chunk);
        return;
      case 'ended':
        return this.end(message.pump);
      case 'logFailed': {
        const containerId = this.pumps.get(message.pump)?.containerId;
        this.deps.log.error({ containerId, error: message.problem }, 'container output is lost: the log cannot be written');
        return;
      }
    }
  }

  private end(id: number): void {
    const pump = this.pumps.get(id);
    this.pumps.delete(id);
    pump?.finish();
  }

  private fail(err: CrispError): void {
    for (const { reject } of this.waiting.values()) reject(err);
    this.waiting.clear();
  }
}
