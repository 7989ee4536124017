import { isDoneWithin } from '../../lib/time-limit.js';
import { CrispError, invalid } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import type { NodeContext } from '../context/node-context.js';
import { withinStopLimit } from '../context/stop-limit.js';
import { runSteps } from '../context/run-steps.js';
import type { Unary } from '../grpc/call.js';
import { killContainer, settledTask } from './container-task.js';
import { signalNumber } from '../../task/stop-signal.js';
import type { Task } from '../../task/tasks/task.js';

/** A call of StopContainer. */
interface ContainerStop {
  readonly node: NodeContext;
  readonly id: string;
  /** 0: only SIGKILL */
  readonly graceMs: number;
  readonly signal: number;
  readonly callerGone: AbortSignal;
}

/** The steps of StopContainer. None has an undo: the next call continues where this one failed. */
export const stopPipeline = pipeline<ContainerStop>('stop')
  .step('task', settle)
  .step('signal', sendSignal)
  .step('grace period', waitForEnd)
  .step('kill', ({ node, id, hasEnded }) => (hasEnded ? undefined : killContainer(node, id)));

/**
 * StopContainer: sends the stop signal, then SIGKILL after the grace period (seconds). A container that does not run or
 * does not exist counts as stopped. If the caller goes away during the grace period, only the signal was sent; kubelet
 * retries.
 */
export const stopContainer: Unary<cri.StopContainerRequest, cri.StopContainerResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  const record = node.store.containers.find(request.containerId);
  if (!record) return {};
  const { id, stopSignal } = record.metadata;
  if (fromLong(request.timeout) < 0n) throw invalid('timeout', `${fromLong(request.timeout)} is negative`);
  node.store.containerClaims.know(id);
  const graceMs = Math.min(longestTimerMs, Number(fromLong(request.timeout)) * 1000);
  const stop = { node, id, graceMs, signal: signalNumber(stopSignal) ?? 15, callerGone: call.signal };
  await withinStopLimit(
    `stop container ${shortId(id)}`,
    (enter) => runSteps(node, stopPipeline, stop, { enter }),
    graceMs,
  );
  return {};
};

/** The task, if it runs. One that could not be reattached after a restart runs untracked. */
interface Settled {
  readonly task: Task | undefined;
}

async function settle({ node, id }: ContainerStop): Promise<Settled> {
  return { task: await settledTask(node, id) };
}

async function sendSignal({ task, graceMs, signal }: ContainerStop & Settled): Promise<void> {
  if (graceMs > 0) await task?.askToStop(signal);
}

async function waitForEnd({
  task,
  graceMs,
  callerGone,
}: ContainerStop & Settled): Promise<{ readonly hasEnded: boolean }> {
  if (!task || graceMs === 0) return { hasEnded: false };
  const hasEnded = await isDoneWithin(task.ended, graceMs, callerGone);
  if (!hasEnded && callerGone.aborted) {
    throw new CrispError('Cancelled', 'the caller went away during the grace period');
  }
  return { hasEnded };
}
