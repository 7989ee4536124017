import { kindOf } from '../lib/errors.js';
import type { Crisp } from './crisp.js';
import type { LiveTask } from './live-task.js';

const sigkill = 9;

/** Kills every process of a container's task and waits for its end to be on record. No task is no error. */
export async function killTask(crisp: Crisp, id: string): Promise<void> {
  const task = await liveTask(crisp, id);
  if (task) await killLiveTask(task, id);
}

/** The same for a task already at hand: takes no lock, so for callers that hold the id's. */
export async function killLiveTask(task: LiveTask, id: string): Promise<void> {
  try {
    await task.shim.kill(id, sigkill, { all: true });
  } catch (err) {
    // it ended by itself meanwhile; or its shim is gone, which the exit watch sees to
    if (!['NotFound', 'Unavailable', 'FailedPrecondition'].includes(kindOf(err))) throw err;
  }
  await task.ended;
}

/** The task of a container or sandbox, if it has one. A start that goes on is waited for. */
export function liveTask(crisp: Crisp, id: string): Promise<LiveTask | undefined> {
  return crisp.locks.run(id, () => Promise.resolve(crisp.tasks.get(id)));
}
