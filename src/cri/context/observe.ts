import type { SandboxMetadata } from '../../sandbox/record.js';
import type { ContainerMetadata } from '../../task/record.js';
import { runPipeline, type PipelineReport, type Step, type UndoReport } from '../../lib/pipeline.js';
import type { StartLimit } from './start-limit.js';
import { observePipeline } from '../../metrics/observe-pipeline.js';
import type { NodeContext } from './node-context.js';
import { subjectOf } from './start-subject.js';

/** Ids that a pipeline's log line carries. */
export interface PipelineIds {
  readonly handler: string;
  readonly podSandboxId: string;
  readonly containerId?: string;
  /** time a start waited for its lock and slot; creations do not wait */
  readonly queuedMs?: number;
}

/**
 * Runs a pipeline and reports it to the metrics, the page of starts and the log, with the milliseconds of each step.
 *
 * @param onLeft called with the undos that failed for good, before the error is thrown
 */
export function runObserved<Input extends { readonly metadata: SandboxMetadata | ContainerMetadata }>(
  node: NodeContext,
  pipeline: { readonly name: string; readonly steps: readonly Step<Input>[] },
  input: Input,
  ids: PipelineIds,
  { signal, enter }: StartLimit,
  onLeft?: (left: readonly UndoReport[]) => Promise<void> | void,
): Promise<void> {
  const subject = { ...subjectOf(node, input.metadata), queuedMs: ids.queuedMs ?? 0 };
  const call = node.activity.starts.begin(pipeline.name, subject);
  const observe = (report: PipelineReport): void => {
    call.end(report);
    reportPipeline(node, report, ids);
  };
  const enterBoth = (what: string): void => {
    enter(what);
    call.enter(what);
  };
  return runPipeline(pipeline, input, { observe, hooks: node.pipelineHooks, signal, enter: enterBoth, onLeft });
}

function reportPipeline(node: NodeContext, report: PipelineReport, ids: PipelineIds): void {
  const { pipeline, durationMs, steps, undos, error } = report;
  observePipeline(node.metrics, report, ids.handler);
  const line = {
    ...ids,
    ...(ids.queuedMs === undefined ? {} : { queuedMs: round(ids.queuedMs) }),
    durationMs: round(durationMs),
    steps: steps.map(({ step, startMs, durationMs: tookMs, message }) => ({
      step,
      startMs: round(startMs),
      durationMs: round(tookMs),
      ...(message === undefined ? {} : { error: message }),
    })),
  };
  if (error === undefined) {
    node.log.info(line, pipeline);
  } else {
    const undone = undos.map((undo) => ({
      ...undo,
      startMs: round(undo.startMs),
      durationMs: round(undo.durationMs),
    }));
    node.log.warn({ ...line, undos: undone }, `${pipeline}: rolled back`);
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
