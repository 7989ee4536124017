import { setTimeout as sleep } from 'node:timers/promises';
import { runPipeline, type PipelineReport, type Step, type UndoReport } from '../../lib/pipeline.js';
import { currentSpan } from '../../lib/span.js';
import { untilDone } from '../../lib/async/until-done.js';
import { observePipeline } from '../../metrics/observe-pipeline.js';
import type { CallSubject } from '../../page/ring-of-starts.js';
import type { PodNames } from '../../page/start.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from './node-context.js';
import type { StartLimit } from './start-turn.js';

/** Ids that a pipeline's log line carries. */
export interface PipelineIds {
  readonly handler: string;
  readonly podSandboxId: string;
  readonly containerId?: string;
  /** time a start waited for its lock and slot; creations do not wait */
  readonly queuedMs?: number;
}

/** What to do about undos that have failed for good. */
export interface Remains {
  /** puts them on record, before the error is thrown */
  readonly record?: (left: readonly UndoReport[]) => Promise<void>;
  /** removes what they left */
  readonly remove: () => Promise<void>;
}

/**
 * Runs a pipeline and reports it to the metrics, the page of starts and the log, with the milliseconds of each step.
 * What its undos leave is removed in the background.
 */
export function runObserved<Input extends { readonly metadata: SandboxMetadata | ContainerMetadata }>(
  node: NodeContext,
  pipeline: { readonly name: string; readonly steps: readonly Step<Input>[] },
  input: Input,
  ids: PipelineIds,
  { signal, enter }: StartLimit,
  remains: Remains,
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
  const { podSandboxId, containerId } = ids;
  const fields: Record<string, string> = containerId === undefined ? { podSandboxId } : { containerId };
  const onLeft = (left: readonly UndoReport[]): Promise<void> => keepRemains(node, fields, remains, left);
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

/** The names of a pipeline's pod or container, for display. */
export function subjectOf(
  { store }: Pick<NodeContext, 'store'>,
  metadata: SandboxMetadata | ContainerMetadata,
): CallSubject {
  const traceId = currentSpan()?.traceId;
  const { id, handler } = metadata;
  if (!('sandboxId' in metadata)) return { podSandboxId: id, pod: podOf(metadata.config), handler, traceId };
  const { sandboxId, config, imageName } = metadata;
  return {
    podSandboxId: sandboxId,
    pod: podOf(store.sandboxes.find(sandboxId)?.metadata.config),
    handler,
    containerId: id,
    container: config.metadata?.name ?? '',
    image: imageName ?? config.image?.image ?? '',
    traceId,
  };
}

/** The part of a pod's configuration, or of a request's, that names it. */
export interface NamedConfig {
  readonly metadata?: { readonly name?: string | null; readonly namespace?: string | null } | null;
}

/** The names in a pod's configuration; empty without one. */
export function podOf(config: NamedConfig | undefined): PodNames {
  return { namespace: config?.metadata?.namespace ?? '', name: config?.metadata?.name ?? '' };
}

/** the caller, who got the error, may remove it first */
const removeAfterMs = 10_000;

/**
 * Records what a start could not undo, for example because a process waits for a dead disk, and removes it in the
 * background: its id and name are kept until then. The next start of crisp continues it.
 *
 * @param fields of the log lines, which identify the pod or container
 */
export async function keepRemains(
  node: NodeContext,
  fields: Record<string, string>,
  { record, remove }: Remains,
  left: readonly UndoReport[],
): Promise<void> {
  const removeLater = async (): Promise<void> => {
    await sleep(removeAfterMs, undefined, { signal: node.closing, ref: false }).catch(() => {});
    if (node.closing.aborted) return;
    await untilDone(node, fields, 'could not remove the remains of a failed start yet; will retry', remove);
  };
  void removeLater();
  await record?.(left);
}
