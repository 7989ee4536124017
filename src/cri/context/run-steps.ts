import { logLeft, runPipeline, type PipelineReport, type Step, type UndoReport } from '../../lib/pipeline.js';
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
