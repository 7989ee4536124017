import { isDoneWithin } from '../../lib/time-limit.js';
import { CrispError } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import type { NodeContext } from '../context/node-context.js';
import { withinStopLimit, runSteps } from '../context/run-steps.js';
import { killContainer, settledTask } from './container-task.js';
import type { Task } from '../../task/tasks/task.js';

/** How a container is to be stopped. */
export interface ContainerStop {
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

/** Sends the stop signal, then SIGKILL after the grace period; returns at once if no process of the container runs. */
export function endContainer(stop: ContainerStop): Promise<void> {
  const { node, id, graceMs } = stop;
  return withinStopLimit(
    `stop container ${shortId(id)}`,
    (enter) => runSteps(node, stopPipeline, stop, { enter }),
    graceMs,
  );
}

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
