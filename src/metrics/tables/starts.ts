import { atMost, counter, durations, gauge, oneOf } from '../declaration.js';

/** The pipelines that start something; others are stops, removals, pulls and the like. */
export const startPipelines = oneOf('sandbox', 'create', 'start');

const pipeline = atMost(30, 'all pipelines');
const step = atMost(200, 'the steps’ names');
const outcome = oneOf('ok', 'failed');
const handler = atMost(20, 'configured handlers');
const queue = oneOf('sandboxes', 'containers');

/** Starts of pods and containers: pipelines, their steps and undos, and the queues before them. */
export const startMetrics = {
  starts: counter(
    'crisp_starts_total',
    'starts that ended, by pipeline; `failed`: all was undone, `left`: an undo failed for good',
    { pipeline: startPipelines, outcome: oneOf('ok', 'failed', 'left') },
  ),
  sandboxRun: durations('crisp_sandbox_run_seconds', 'RunPodSandbox calls that succeeded', { handler }),
  containerCreate: durations('crisp_container_create_seconds', 'CreateContainer calls that succeeded', {
    handler,
  }),
  containerStart: durations('crisp_container_start_seconds', 'StartContainer calls that succeeded', { handler }),
  steps: durations(
    'crisp_step_seconds',
    'each step of a pipeline: `sandbox`, `create`, `start`; `stop-sandbox`, `remove-sandbox`, `stop`, `remove` with its `discard`; `pull` with its `pull-attempt`; `update` with its `resources`, `update-sandbox`; `checkpoint`, `checkpoint-sandbox`, `restore`',
    { pipeline, step, outcome },
  ),
  rollbacks: counter(
    'crisp_rollbacks_total',
    'undone steps; `failed` means that something was left for kubelet’s Remove',
    { pipeline, step, outcome },
  ),
  undos: durations('crisp_undo_seconds', 'each undo with all its attempts', { pipeline, step, outcome }),
  wait: durations(
    'crisp_start_wait_seconds',
    'the wait for a place among the concurrent starts (`starts.concurrency`)',
  ),
  waiting: gauge('crisp_starts_waiting', 'starts that wait for a place now', { queue }),
  running: gauge('crisp_starts_running', 'starts at work now', { queue }),
};
