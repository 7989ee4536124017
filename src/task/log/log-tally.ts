/** Figures of the log process since the last report. */
export interface LogFigures {
  /** output that was read */
  readonly bytes: number;
  /** log lines written, counting each part of a split one */
  readonly lines: number;
  /** parts of lines that were too long, or that ended without a newline */
  readonly splitLines: number;
  /** output that is missing in its log, as the file could not be written or blocks */
  readonly droppedBytes: number;
}

const tellAfterMs = 1_000;
const nothing: LogFigures = { bytes: 0, lines: 0, splitLines: 0, droppedBytes: 0 };

/**
 * Adds up the figures of all logs and reports them at most once a second: a log at full speed must not wait for that.
 */
export class LogTally {
  #sum = { ...nothing };
  #timer: NodeJS.Timeout | undefined;
  readonly #tell: (figures: LogFigures) => void;

  constructor(tell: (figures: LogFigures) => void) {
    this.#tell = tell;
  }

  add(figures: Partial<LogFigures>): void {
    for (const name of Object.keys(figures) as (keyof LogFigures)[]) this.#sum[name] += figures[name] ?? 0;
    // started only by activity: without output the process does not wake up
    this.#timer ??= setTimeout(() => this.flush(), tellAfterMs).unref();
  }

  /** Reports now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const figures = this.#sum;
    this.#sum = { ...nothing };
    if (Object.values(figures).some((count) => count > 0)) this.#tell(figures);
  }
}
