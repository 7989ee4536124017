import { kindOf, messageOf, wrap } from './errors.js';
import type { Logger } from './log.js';
import { retry } from './retry.js';
import { asSpan, currentSpan, inSpan, type Span, type SpanAttributes } from './span.js';
import { abortError, withTimeout } from './time-limit.js';

type Awaitable<T> = T | Promise<T>;

/** The context of a pipeline once a step has added what it returns; a step that returns nothing adds nothing. */
type With<Context, Added> = Added extends object ? Context & Added : Context;

/** What a step adds, as its own undo sees it: the step may have failed before it returned. */
type Maybe<Context, Added> = Added extends object ? Context & Partial<Added> : Context;

/** @param left the undos before this one that failed for good: a record is kept for their sake */
type Undo<Context> = (context: Context, left: readonly UndoReport[]) => Awaitable<void>;

/** One step of an operation, as it is run and as tests and docs list it. Its context has grown out of `Input`. */
export interface Step<Input extends object = never> {
  /** what the step does, as its metric, its log line and its error name it: `task create` */
  readonly name: string;
  /** runs concurrently with the step before it, as neither needs the other's result */
  readonly alongside?: boolean;
  run(context: Input): Awaitable<object | void>;
  undo?(context: Input, left: readonly UndoReport[]): Awaitable<void>;
}

/**
 * An operation as an ordered list of steps. What a step returns is added to the context that the steps after it see, so
 * that a step above the one that it needs does not compile.
 *
 * An undo is called when its step, a later one or a concurrent one fails; so it must cope with a step that did
 * nothing, half of its work or all of it, and with being called again.
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
  /** Adds a step that runs concurrently with the one before it and gets the same context. */
  alongside<Added extends object | void>(
    name: string,
    run: (context: Before) => Awaitable<Added>,
    undo?: Undo<Maybe<Before, Added>>,
  ): Pipeline<Input, With<Context, Added>, Before>;
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

/** How one undo ended; `failed` after all its attempts. */
export interface UndoReport {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  /** the step whose failure made it run */
  readonly cause: string;
  /** since the pipeline's own start */
  readonly startMs: number;
  /** all its attempts and the pauses between them */
  readonly durationMs: number;
  /** why it failed */
  readonly message?: string;
}

/** The report of a finished pipeline: metrics and the log are made of it. */
export interface PipelineReport {
  readonly pipeline: string;
  readonly durationMs: number;
  readonly steps: readonly StepReport[];
  readonly undos: readonly UndoReport[];
  readonly error?: unknown;
}

const undoTries = 3;
const undoPauseMs = 50;
/** of one undo: one that takes longer continues in the background, and its step counts as not undone */
const undoLimitMs = 60_000;

/** A pipeline without steps yet, whose first step is given an `Input`. */
export function pipeline<Input extends object>(name: string): Pipeline<Input> {
  return withSteps<Input, Input, Input>(name, []);
}

function withSteps<Input extends object, Context extends object, Before extends object>(
  name: string,
  steps: readonly Step<Input>[],
): Pipeline<Input, Context, Before> {
  const add = <C extends object, B extends object>(step: object): Pipeline<Input, C, B> =>
    // the signatures of `step` and `alongside` have checked what the step's own context is
    withSteps<Input, C, B>(name, [...steps, step as Step<Input>]);
  return {
    name,
    steps,
    step: (stepName, run, undo) => add({ name: stepName, run, undo }),
    alongside: (stepName, run, undo) => add({ name: stepName, alongside: true, run, undo }),
  };
}

/**
 * Called around each step and before each undo; an error of it fails that step or undo. Tests inject faults with it.
 */
export interface PipelineHooks {
  beforeStep?(pipeline: string, step: string): Awaitable<void>;
  afterStep?(pipeline: string, step: string): Awaitable<void>;
  /** `skip` passes over an undo as if it were done: what it leaves is for the auditor to find */
  beforeUndo?(pipeline: string, step: string): Awaitable<void | 'skip'>;
}

export interface RunOptions {
  /** called once, at the end, whatever the outcome */
  readonly observe: (report: PipelineReport) => void;
  readonly hooks?: PipelineHooks;
  /** told which undos failed for good, and waited for before the error is thrown */
  readonly onLeft?: ((left: readonly UndoReport[]) => Awaitable<void>) | undefined;
  /** told which steps are at work, each time that changes, or which undo and why */
  readonly enter?: ((what: string) => void) | undefined;
  /**
   * when it is aborted no further step begins, and all is undone, after the last step too; the one that runs ends by
   * itself, where its context has the signal
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs the steps in order. When one fails, undoes it and those before it in reverse, each with a few attempts whatever
 * happens to the others; no caller's deadline reaches the undos. Throws the step's error with its name before it. Steps
 * that run alongside each other have all ended before the next one begins, or the first undo.
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
      // its caller may have been told of a failure by now
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
    // whatever code the call is answered with
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

/** The step at `index` and those alongside it. */
function together<Input extends object>(steps: readonly Step<Input>[], index: number): readonly Step<Input>[] {
  const next = steps.findIndex((step, at) => at > index && !step.alongside);
  return steps.slice(index, next < 0 ? steps.length : next);
}

/** By these a trace's spans are found, whatever the steps of two pipelines have in common. */
function namesOf(pipeline: string, step: string): SpanAttributes {
  return { 'crisp.pipeline': pipeline, 'crisp.step': step };
}

interface Rollback {
  readonly pipeline: string;
  /** the step that failed */
  readonly cause: string;
  /** of the pipeline, by the clock of `performance.now` */
  readonly startedAt: number;
  readonly before: (step: string) => Awaitable<void | 'skip'>;
  /** of the call; its undos may outlive it */
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
  // one that hangs is still running: a second would interfere with it
  const isAtRest = (err: unknown): boolean => kindOf(err) !== 'DeadlineExceeded';
  try {
    const undoOnce = (): Promise<void> => withTimeout(work(), undoLimitMs, 'undo');
    await retry(undoOnce, { tries: undoTries, pauseMs: undoPauseMs, retryIf: isAtRest });
    return { outcome: 'ok' };
  } catch (err) {
    return { outcome: 'failed', message: messageOf(err) };
  }
}

/** Logs the undos of a pipeline that failed for good, where its record says nothing of them. */
export function logLeft(log: Logger, pipeline: string, left: readonly UndoReport[]): void {
  for (const { step, message } of left) log.error({ pipeline, step, error: message }, 'could not undo a step');
}
