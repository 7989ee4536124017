/** What the log process has done since it told last. */
export interface LogFigures {
  /** of output that was read */
  readonly bytes: number;
  /** that were made of it, each piece of a split one */
  readonly lines: number;
  /** pieces of lines that are too long for one, and of the last one where it has no end */
  readonly splitLines: number;
  /** of output that is missing in its log: its file could not be written, or blocks */
  readonly droppedBytes: number;
}

const tellAfterMs = 1_000;
const nothing: LogFigures = { bytes: 0, lines: 0, splitLines: 0, droppedBytes: 0 };

/** Adds up what all logs have done, and tells it at most once a second: a log at full speed must not wait for that. */
export class LogTally {
  #sum = { ...nothing };
  #timer: NodeJS.Timeout | undefined;
  readonly #tell: (figures: LogFigures) => void;

  constructor(tell: (figures: LogFigures) => void) {
    this.#tell = tell;
  }

  add(figures: Partial<LogFigures>): void {
    for (const name of Object.keys(figures) as (keyof LogFigures)[]) this.#sum[name] += figures[name] ?? 0;
    // armed by what there is to tell: a process without output does not wake up
    this.#timer ??= setTimeout(() => this.flush(), tellAfterMs).unref();
  }

  /** Tells now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const figures = this.#sum;
    this.#sum = { ...nothing };
    if (Object.values(figures).some((count) => count > 0)) this.#tell(figures);
  }
}
