import { messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import { LogCopier, type CopierRequest } from './log-copier.js';
import type { CopierOptions } from './log-messages.js';
import type { LogFigures } from './log-tally.js';
import { LogProcessLink, type LogProcessDeps, type Unasked } from './log-process-link.js';

interface Entry {
  readonly copier: LogCopier;
  /** a new process must reopen it; false until its `open` has succeeded */
  opened: boolean;
  /** consecutive processes that died while reopening it */
  deathsAtOpening: number;
}

export interface LogCopiersDeps extends Pick<LogProcessDeps, 'module' | 'pause' | 'record' | 'blockedAfterMs'> {
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
    const link = {
      ask: (request: CopierRequest) => this.#process.ask({ ...request, copier: id }),
      taken: (bytes: number) => this.#process.send({ kind: 'taken', copier: id, bytes }),
    };
    const copier = new LogCopier(containerId, options, link, this.#deps.stallLimitMs ?? 30_000);
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
