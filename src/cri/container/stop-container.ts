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

/** One stop of a container. */
interface ContainerStop {
  readonly node: NodeContext;
  readonly id: string;
  /** no signal but SIGKILL where it is 0 */
  readonly graceMs: number;
  readonly signal: number;
  readonly callerGone: AbortSignal;
}

/** Every step of StopContainer. None has an undo: the next call goes on where this one failed. */
export const stopPipeline = pipeline<ContainerStop>('stop')
  .step('task', settle)
  .step('signal', sendSignal)
  .step('grace period', waitForEnd)
  .step('kill', ({ node, id, hasEnded }) => (hasEnded ? undefined : killContainer(node, id)));

/**
 * StopContainer: the stop signal, then SIGKILL once the grace period (seconds) is over. What does not run, or is not
 * there, is stopped already. A caller that goes away during the grace period leaves the signal sent; kubelet asks again.
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

/** The task where it runs. One that could not be reattached after a restart runs all the same, untracked. */
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
