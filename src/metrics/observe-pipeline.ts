import type { PipelineReport } from '../lib/pipeline.js';
import type { Metrics } from './metrics.js';
import { startPipelines } from './tables/starts.js';

/**
 * Records the steps and undos of a finished pipeline; for a start also its outcome and, on success, its total duration
 * by handler.
 *
 * @param handler of a start
 */
export function observePipeline({ starts }: Metrics, report: PipelineReport, handler = ''): void {
  const { pipeline, steps, undos, durationMs, error } = report;
  for (const { step, outcome, durationMs: tookMs } of steps) starts.steps.observe({ pipeline, step, outcome }, tookMs);
  for (const { step, outcome, durationMs: tookMs } of undos) {
    starts.rollbacks.add({ pipeline, step, outcome });
    starts.undos.observe({ pipeline, step, outcome }, tookMs);
  }
  const start = startPipelines.values.find((each) => each === pipeline);
  if (!start) return;
  const isLeft = undos.some(({ outcome }) => outcome === 'failed');
  starts.starts.add({ pipeline: start, outcome: error === undefined ? 'ok' : isLeft ? 'left' : 'failed' });
  if (error === undefined) wholes[start](starts).observe({ handler }, durationMs);
}

const wholes = {
  sandbox: (starts: Metrics['starts']) => starts.sandboxRun,
  create: (starts: Metrics['starts']) => starts.containerCreate,
  start: (starts: Metrics['starts']) => starts.containerStart,
};
