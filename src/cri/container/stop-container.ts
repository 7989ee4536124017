import { isDoneWithin } from '../../lib/time-limit.js';
import { CrispError, invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import type { Unary } from '../grpc/call.js';
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
  const task = await settledTask(node, id);
  if (!task) {
    // one that could not be reattached after a restart runs all the same, untracked
    await killContainer(node, id);
    return {};
  }
  const graceMs = Math.min(longestTimerMs, Number(fromLong(request.timeout)) * 1000);
  if (graceMs > 0) {
    await task.askToStop(signalNumber(stopSignal) ?? 15);
    if (await isDoneWithin(task.ended, graceMs, call.signal)) return {};
    if (call.signal.aborted) throw new CrispError('Cancelled', 'the caller went away during the grace period');
  }
  await killContainer(node, id);
  return {};
};
