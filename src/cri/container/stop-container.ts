import { invalid } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import { signalNumber } from '../../task/stop-signal.js';
import type { Unary } from '../grpc/call.js';
import { endContainer } from './container-task.js';

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
  const graceMs = Math.min(longestTimerMs, Number(fromLong(request.timeout)) * 1000);
  await endContainer({ node, id, graceMs, signal: signalNumber(stopSignal) ?? 15, callerGone: call.signal });
  return {};
};
