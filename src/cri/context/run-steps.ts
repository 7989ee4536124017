import { logLeft, runPipeline, type PipelineReport, type Step, type UndoReport } from '../../lib/pipeline.js';
import { observePipeline } from '../../metrics/observe-pipeline.js';
import type { NodeContext } from './node-context.js';

/** Is told what is under way: the steps of a pipeline, those of one within it behind the step that runs it. */
export type Enter = (what: string) => void;

/** How `runSteps` tells of what it does. */
export interface StepsOptions {
  readonly enter?: Enter | undefined;
  /** told which undos failed for good, before the caller is */
  readonly onLeft?: ((left: readonly UndoReport[]) => Promise<void> | void) | undefined;
}

/**
 * Runs a pipeline that starts nothing: metrics and traces have its steps, its caller the error. The log has its call
 * alone, and undos that failed for good; the page of starts nothing of it.
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

/** Of what a step itself consists of. */
export function within(enter: Enter | undefined, step: string): Enter | undefined {
  return enter && ((what) => enter(`${step}: ${what}`));
}
