import { isDoneWithin } from '../../lib/time-limit.js';
import { CrispError, invalid } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import type { NodeContext } from '../context/node-context.js';
import { withinStopLimit } from '../context/stop-limit.js';
import type { Call, Unary } from '../grpc/call.js';
import { killContainer, settledTask } from './container-task.js';
import { signalNumber } from '../../task/stop-signal.js';

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
  const stopped = stop(node, id, { graceMs, signal: signalNumber(stopSignal) ?? 15 }, call);
  await withinStopLimit(`stop container ${shortId(id)}`, stopped, graceMs);
  return {};
};

async function stop(
  node: NodeContext,
  id: string,
  { graceMs, signal }: { readonly graceMs: number; readonly signal: number },
  call: Call,
): Promise<void> {
  const task = await settledTask(node, id);
  // one that could not be reattached after a restart runs all the same, untracked
  if (task && graceMs > 0) {
    await task.askToStop(signal);
    if (await isDoneWithin(task.ended, graceMs, call.signal)) return;
    if (call.signal.aborted) throw new CrispError('Cancelled', 'the caller went away during the grace period');
  }
  await killContainer(node, id);
}
