import { kindOf, messageOf, wrap } from './errors.js';
import type { Logger } from './log.js';
import { retry } from './async/retry.js';
import { asSpan, currentSpan, inSpan, type Span, type SpanAttributes } from './span.js';
import { abortError, withTimeout } from './async/time-limit.js';

type Awaitable<T> = T | Promise<T>;

/** A pipeline's context after a step: with what the step returns, if anything. */
type With<Context, Added> = Added extends object ? Context & Added : Context;

/** What a step adds, as seen by its own undo: optional, as the step may have failed before it returned. */
type Maybe<Context, Added> = Added extends object ? Context & Partial<Added> : Context;

/** @param left earlier undos that failed for good: a record is kept for the auditor */
type Undo<Context> = (context: Context, left: readonly UndoReport[]) => Awaitable<void>;

/** One step of an operation, as it is run and as tests and docs list it. `Context` extends `Input`. */
export interface Step<Input extends object = never> {
  /** names the step in its metric, log line and error: `task create` */
  readonly name: string;
  /** runs concurrently with the step before it, as neither needs the other's result */
  readonly alongside?: boolean;
  run(context: Input): Awaitable<object | void>;
  undo?(context: Input, left: readonly UndoReport[]): Awaitable<void>;
}

/**
 * An operation as an ordered list of steps. What a step returns is added to the context of later steps, so that a step
 * placed before one that it needs does not compile.
 *
 * An undo is called when its step, a later one or a concurrent one fails; so it must cope with a step that did nothing,
 * half of its work or all of it, and with being called again.
 */
export interface Pipeline<Input extends object, Context extends object = Input, Before extends object = Input> {
  readonly name: string;
  readonly steps: readonly Step<Input>[];
  /** Adds a step. */
  step<Added extends object | void>(
    name: string,
    run: (context: Context) => Awaitable<Added>,
    undo?: Undo<Maybe<Context, Added>>,
  ): Pipeline<Input, With<Context, Added>, Context>;
  /** Adds a step that runs concurrently with the one before it, on the same context. */
  alongside<Added extends object | void>(
    name: string,
    run: (context: Before) => Awaitable<Added>,
    undo?: Undo<Maybe<Before, Added>>,
  ): Pipeline<Input, With<Context, Added>, Before>;
}

/** How a step ended. */
export interface StepReport {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  /** since the pipeline's start */
  readonly startMs: number;
  readonly durationMs: number;
  /** the error, if it failed */
  readonly message?: string;
}

/** How an undo ended; `failed` after all its attempts. */
export interface UndoReport {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  /** the step whose failure triggered it */
  readonly cause: string;
  /** since the pipeline's start */
  readonly startMs: number;
  /** including all attempts and the pauses between them */
  readonly durationMs: number;
  /** the error, if it failed */
  readonly message?: string;
}

/** The report of a finished pipeline, for metrics and the log. */
export interface PipelineReport {
  readonly pipeline: string;
  readonly durationMs: number;
  readonly steps: readonly StepReport[];
  readonly undos: readonly UndoReport[];
  readonly error?: unknown;
}

const undoTries = 3;
const undoPauseMs = 50;
/** per undo: a longer one continues in the background, and its step counts as not undone */
const undoLimitMs = 60_000;

/** Starts an empty pipeline; its first step gets an `Input`. */
export function pipeline<Input extends object>(name: string): Pipeline<Input> {
  return withSteps<Input, Input, Input>(name, []);
}

function withSteps<Input extends object, Context extends object, Before extends object>(
  name: string,
  steps: readonly Step<Input>[],
): Pipeline<Input, Context, Before> {
  const add = <C extends object, B extends object>(step: object): Pipeline<Input, C, B> =>
    // the types of `step` and `alongside` have checked the step's context
    withSteps<Input, C, B>(name, [...steps, step as Step<Input>]);
  return {
    name,
    steps,
    step: (stepName, run, undo) => add({ name: stepName, run, undo }),
    alongside: (stepName, run, undo) => add({ name: stepName, alongside: true, run, undo }),
  };
}

/**
 * Called around each step and before each undo; a hook that throws fails that step or undo. Tests inject faults with
 * it.
 */
export interface PipelineHooks {
  beforeStep?(pipeline: string, step: string): Awaitable<void>;
  afterStep?(pipeline: string, step: string): Awaitable<void>;
  /** `skip` skips an undo as if it were done: the auditor then has something to find */
  beforeUndo?(pipeline: string, step: string): Awaitable<void | 'skip'>;
}

export interface RunOptions {
  /** called once at the end, on success and failure */
  readonly observe: (report: PipelineReport) => void;
  readonly hooks?: PipelineHooks;
  /** called with the undos that failed for good, and awaited before the error is thrown */
  readonly onLeft?: ((left: readonly UndoReport[]) => Awaitable<void>) | undefined;
  /** called with the running steps each time they change, or with the undo and its reason */
  readonly enter?: ((what: string) => void) | undefined;
  /**
   * when aborted, no further step begins and everything is undone, also after the last step; a running step ends by
   * itself if its context has the signal
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs the steps in order. When one fails, undoes it and the earlier ones in reverse, each with a few attempts and
 * whatever happens to the others; callers' deadlines do not apply to undos. Throws the step's error, prefixed with its
 * name. Concurrent steps have all ended before the next step or the first undo begins.
 */
export async function runPipeline<Input extends object>(
  { name, steps }: { readonly name: string; readonly steps: readonly Step<Input>[] },
  input: Input,
  { observe, hooks, onLeft, enter, signal }: RunOptions,
): Promise<void> {
  const context = { ...input };
  const startedAt = performance.now();
  const reports: StepReport[] = [];
  const span = currentSpan();
  const atWork = new Set<string>();
  const report = (undos: readonly UndoReport[], error?: unknown): void => {
    reports.sort((a, b) => a.startMs - b.startMs);
    observe({ pipeline: name, durationMs: performance.now() - startedAt, steps: reports, undos, error });
  };
  const runStep = async (step: Step<Input>): Promise<void> => {
    const startMs = performance.now() - startedAt;
    const done = (how: Pick<StepReport, 'outcome' | 'message'>): number =>
      reports.push({ step: step.name, ...how, startMs, durationMs: performance.now() - startedAt - startMs });
    try {
      if (signal?.aborted) throw abortError(signal);
      atWork.add(step.name);
      enter?.([...atWork].join(' and '));
      await hooks?.beforeStep?.(name, step.name);
      Object.assign(context, await step.run(context));
      await hooks?.afterStep?.(name, step.name);
      // the caller may already have been told that the call failed
      if (signal?.aborted && step === steps.at(-1)) throw abortError(signal);
      done({ outcome: 'ok' });
    } catch (err) {
      done({ outcome: 'failed', message: messageOf(err) });
      throw wrap(step.name, err);
    } finally {
      atWork.delete(step.name);
      if (atWork.size > 0) enter?.([...atWork].join(' and '));
    }
  };
  const runTraced = (step: Step<Input>): Promise<void> =>
    span ? asSpan(span.child(step.name, namesOf(name, step.name)), () => runStep(step)) : runStep(step);

  for (let begun = 0; begun < steps.length;) {
    const group = together(steps, begun);
    begun += group.length;
    const ended = await Promise.allSettled(group.map(runTraced));
    const failedAt = ended.findIndex((each) => each.status === 'rejected');
    const failed = ended[failedAt];
    if (failed?.status !== 'rejected') continue;
    const beforeUndo = (step: string): Awaitable<void | 'skip'> => {
      enter?.(`${messageOf(failed.reason)}; the undo of ${step}`);
      return hooks?.beforeUndo?.(name, step);
    };
    const cause = group[failedAt]?.name ?? name;
    // also when the call itself is answered differently
    span?.fail(messageOf(failed.reason));
    const rollback: Rollback = { pipeline: name, cause, startedAt, before: beforeUndo, span };
    const undos = await rollBack(steps.slice(0, begun), context, rollback);
    report(undos, failed.reason);
    const left = undos.filter(({ outcome }) => outcome === 'failed');
    if (left.length > 0) await onLeft?.(left);
    throw failed.reason;
  }
  report([]);
}

/** The step at `index` and those concurrent with it. */
function together<Input extends object>(steps: readonly Step<Input>[], index: number): readonly Step<Input>[] {
  const next = steps.findIndex((step, at) => at > index && !step.alongside);
  return steps.slice(index, next < 0 ? steps.length : next);
}

/** Attributes that find a step's spans, as step names of different pipelines may coincide. */
function namesOf(pipeline: string, step: string): SpanAttributes {
  return { 'crisp.pipeline': pipeline, 'crisp.step': step };
}

interface Rollback {
  readonly pipeline: string;
  /** the step that failed */
  readonly cause: string;
  /** the pipeline's start, on the clock of `performance.now` */
  readonly startedAt: number;
  readonly before: (step: string) => Awaitable<void | 'skip'>;
  /** the call's span; undos may outlive it */
  readonly span: Span | undefined;
}

async function rollBack<Input extends object>(
  begun: readonly Step<Input>[],
  context: Input,
  { pipeline, cause, startedAt, before, span }: Rollback,
): Promise<UndoReport[]> {
  const undos: UndoReport[] = [];
  for (const step of begun.toReversed()) {
    if (!step.undo) continue;
    const left = undos.filter(({ outcome }) => outcome === 'failed');
    const startMs = performance.now() - startedAt;
    const work = async (): Promise<void> => {
      if ((await before(step.name)) !== 'skip') await step.undo?.(context, left);
    };
    const names = { ...namesOf(pipeline, step.name), 'crisp.undo.cause': cause };
    const undoSpan = span?.child(`undo ${step.name}`, names);
    const ended = await inSpan(undoSpan, () => undo(work));
    if (ended.message !== undefined) undoSpan?.fail(`undo ${step.name}: ${ended.message}`);
    undoSpan?.end();
    undos.push({
      step: step.name,
      cause,
      ...ended,
      startMs,
      durationMs: performance.now() - startedAt - startMs,
    });
  }
  return undos;
}

async function undo(work: () => Promise<void>): Promise<Pick<UndoReport, 'outcome' | 'message'>> {
  // after a time-out the first attempt still runs: a second would interfere with it
  const isAtRest = (err: unknown): boolean => kindOf(err) !== 'DeadlineExceeded';
  try {
    const undoOnce = (): Promise<void> => withTimeout(work(), undoLimitMs, 'undo');
    await retry(undoOnce, { tries: undoTries, pauseMs: undoPauseMs, retryIf: isAtRest });
    return { outcome: 'ok' };
  } catch (err) {
    return { outcome: 'failed', message: messageOf(err) };
  }
}

/** Logs a pipeline's failed undos when they are not kept in a record. */
export function logLeft(log: Logger, pipeline: string, left: readonly UndoReport[]): void {
  for (const { step, message } of left) log.error({ pipeline, step, error: message }, 'could not undo a step');
}
