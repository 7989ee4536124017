import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, wrap } from './errors.js';

/**
 * One step of an operation. `undo` is called when this step fails, a later one, or the one that it runs alongside; so it
 * must cope with a `run` that did nothing, half of its work or all of it, and with being called again.
 */
export interface Step<Context> {
  /** what the step does, in the words that its metric, its log line and its error carry: `task create` */
  readonly name: string;
  /** begins together with the step before it, as neither needs what the other does */
  readonly alongside?: boolean;
  run(context: Context): Promise<void> | void;
  /** @param left the undos before this one that failed for good: whoever keeps the record keeps it for their sake */
  undo?(context: Context, left: readonly UndoReport[]): Promise<void> | void;
}

/** An operation as an ordered list of steps. */
export interface Pipeline<Context> {
  readonly name: string;
  readonly steps: readonly Step<Context>[];
}

/** How one step ended. */
export interface StepReport {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  /** since the pipeline's own start */
  readonly startMs: number;
  readonly durationMs: number;
  /** why it failed */
  readonly message?: string;
}

/** How one undo ended; `failed` after all its tries. */
export interface UndoReport {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  readonly message?: string;
}

/** What a finished pipeline tells: metrics and the log are made of it. */
export interface PipelineReport {
  readonly pipeline: string;
  readonly durationMs: number;
  readonly steps: readonly StepReport[];
  readonly undos: readonly UndoReport[];
  readonly error?: unknown;
}

const undoTries = 3;
const undoPauseMs = 50;

export function pipeline<Context>(name: string, steps: readonly Step<Context>[]): Pipeline<Context> {
  return { name, steps };
}

/**
 * Runs the steps in order. When one fails, undoes it and those before it in reverse, each tried a few times whatever
 * becomes of the others; no caller's deadline reaches the undos. Throws the step's error with its name before it. Steps
 * that run alongside each other have all ended before the next one begins, or the first undo.
 *
 * @param observe told once, at the end, whatever the outcome
 */
export async function runPipeline<Context>(
  { name, steps }: Pipeline<Context>,
  context: Context,
  observe: (report: PipelineReport) => void,
): Promise<void> {
  const startedAt = performance.now();
  const reports: StepReport[] = [];
  const report = (undos: readonly UndoReport[], error?: unknown): void => {
    reports.sort((a, b) => a.startMs - b.startMs);
    observe({ pipeline: name, durationMs: performance.now() - startedAt, steps: reports, undos, error });
  };
  const runStep = async (step: Step<Context>): Promise<void> => {
    const startMs = performance.now() - startedAt;
    const done = (how: Pick<StepReport, 'outcome' | 'message'>): number =>
      reports.push({ step: step.name, ...how, startMs, durationMs: performance.now() - startedAt - startMs });
    try {
      await step.run(context);
      done({ outcome: 'ok' });
    } catch (err) {
      done({ outcome: 'failed', message: messageOf(err) });
      throw wrap(step.name, err);
    }
  };

  for (let begun = 0; begun < steps.length;) {
    const group = together(steps, begun);
    begun += group.length;
    const ended = await Promise.allSettled(group.map(runStep));
    const failed = ended.find((each) => each.status === 'rejected');
    if (!failed) continue;
    const undos = await rollBack(steps.slice(0, begun), context);
    report(undos, failed.reason);
    throw failed.reason;
  }
  report([]);
}

/** The step at `index` and those alongside it. */
function together<Context>(steps: readonly Step<Context>[], index: number): readonly Step<Context>[] {
  const next = steps.findIndex((step, at) => at > index && !step.alongside);
  return steps.slice(index, next < 0 ? steps.length : next);
}

async function rollBack<Context>(begun: readonly Step<Context>[], context: Context): Promise<UndoReport[]> {
  const undos: UndoReport[] = [];
  for (const step of begun.toReversed()) {
    const left = undos.filter(({ outcome }) => outcome === 'failed');
    if (step.undo) undos.push(await undo(step, context, left));
  }
  return undos;
}

async function undo<Context>(step: Step<Context>, context: Context, left: readonly UndoReport[]): Promise<UndoReport> {
  for (let tries = 1; ; tries += 1) {
    try {
      await step.undo?.(context, left);
      return { step: step.name, outcome: 'ok' };
    } catch (err) {
      if (tries === undoTries) return { step: step.name, outcome: 'failed', message: messageOf(err) };
      await sleep(undoPauseMs * tries);
    }
  }
}
