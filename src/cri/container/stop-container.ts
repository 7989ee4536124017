import { CrispError, invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import type { Call, Unary } from '../grpc/call.js';
import { killTask, liveTask, signalTask } from '../task/kill-task.js';
import type { LiveTask } from '../context/live-task.js';
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
  const task = await liveTask(node, id);
  if (!task) {
    // one that could not be taken up after a restart runs all the same, unwatched
    await killTask(node, id);
    return {};
  }
  const graceMs = Math.min(longestTimerMs, Number(fromLong(request.timeout)) * 1000);
  if (graceMs > 0) {
    await signal(task, id, signalNumber(stopSignal) ?? 15);
    if (await endsWithin(task, graceMs, call)) return {};
  }
  await killTask(node, id);
  return {};
};

/** What it takes polite notice of once: many programs read a second SIGTERM as an order to drop everything. */
async function signal(task: LiveTask, id: string, number: number): Promise<void> {
  if (task.askedToStop) return;
  task.askedToStop = true;
  try {
    await signalTask(task, id, number);
  } catch (err) {
    task.askedToStop = false;
    throw err;
  }
}

/** True where the task's end is on record within the time. */
async function endsWithin(task: LiveTask, graceMs: number, { signal: caller }: Call): Promise<boolean> {
  let stopWaiting = (): void => {};
  const over = new Promise<'grace over' | 'caller gone'>((resolve) => {
    const timer = setTimeout(() => resolve('grace over'), graceMs);
    const gone = (): void => resolve('caller gone');
    caller.addEventListener('abort', gone);
    stopWaiting = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', gone);
    };
  });
  const first = await Promise.race([task.ended, over]);
  stopWaiting();
  if (first === 'caller gone') throw new CrispError('Cancelled', 'the caller went away during the grace period');
  return first === undefined;
}
