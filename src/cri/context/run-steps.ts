import { wrap } from '../../lib/errors.js';
import { logLeft, runPipeline, type PipelineReport, type Step, type UndoReport } from '../../lib/pipeline.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/async/time-limit.js';
import { observePipeline } from '../../metrics/observe-pipeline.js';
import type { NodeContext } from './node-context.js';

/**
 * Called with the steps in progress: those of the pipeline, or of one within it, prefixed with the step that runs it.
 */
export type Enter = (what: string) => void;

/** Options of `runSteps`. */
export interface StepsOptions {
  readonly enter?: Enter | undefined;
  /** called with the undos that failed for good, before the error is thrown */
  readonly onLeft?: ((left: readonly UndoReport[]) => Promise<void> | void) | undefined;
}

/**
 * Runs a pipeline that does not start anything: its steps go to metrics and traces, its error to the caller. The log
 * only gets failed undos, and the page of starts nothing.
 */
export function runSteps<Input extends object>(
  node: NodeContext,
  pipeline: { readonly name: string; readonly steps: readonly Step<Input>[] },
  input: Input,
  { enter, onLeft }: StepsOptions = {},
): Promise<void> {
  const observe = (report: PipelineReport): void => observePipeline(node.metrics, report);
  const left = async (undos: readonly UndoReport[]): Promise<void> => {
    logLeft(node.log, pipeline.name, undos);
    await onLeft?.(undos);
  };
  return runPipeline(pipeline, input, { observe, hooks: node.pipelineHooks, enter, onLeft: left });
}

/** Prefixes the steps of a pipeline within a step. */
export function within(enter: Enter | undefined, step: string): Enter | undefined {
  return enter && ((what) => enter(`${step}: ${what}`));
}

/** A call that ends something, which its errors name. */
export interface StopLimit {
  /** prefix of every error: `stop pod sandbox "ab12"` */
  readonly what: string;
  /** additional time granted by the caller */
  readonly graceMs?: number;
}

/** below kubelet's limit of two minutes, which begins at the end of a grace period */
const stopMs = 110_000;

/**
 * Answers a stop or removal before kubelet gives up. Its parts have limits of their own, with better errors, but
 * together they may exceed this one. The work continues after the answer, and kubelet's next call joins or continues
 * it.
 *
 * @param work gets a function to call with what is in progress, which the error names if it does not end
 * @throws CrispError `DeadlineExceeded`; what `work` throws
 */
export async function withinStopLimit<T>(
  { what, graceMs = 0 }: StopLimit,
  work: (enter: Enter) => Promise<T>,
): Promise<T> {
  const limit = startTimeLimit(stopMs + graceMs);
  let current = 'an earlier call for the same';
  try {
    return await untilAborted(
      work((step) => (current = step)),
      limit.signal,
    );
  } catch (err) {
    if (!limit.signal.aborted) throw wrap(what, err);
    throw wrap(`${what}: ${current} does not end`, abortError(limit.signal));
  } finally {
    limit.clear();
  }
}

/** Runs a pipeline as `runSteps` does, and answers before kubelet gives up. */
export function runStopSteps<Input extends object>(
  node: NodeContext,
  limit: StopLimit,
  pipeline: { readonly name: string; readonly steps: readonly Step<Input>[] },
  input: Input,
): Promise<void> {
  return withinStopLimit(limit, (enter) => runSteps(node, pipeline, input, { enter }));
}
