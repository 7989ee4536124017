import { setTimeout as sleep } from 'node:timers/promises';
import { isGone, messageOf } from '../../lib/errors.js';
import { deleteTask } from '../../task/shim/create-task.js';
import { isLeft, killTask as killOrphan } from '../../task/runtime/kill-orphans.js';
import type { NodeContext } from '../context/node-context.js';

/** What a task is found by: that of a container, or a sandbox's own. */
export interface TaskTrace {
  readonly id: string;
  readonly handler: string;
  /** the name of the shim that was given the task, which may be gone */
  readonly shim: string | undefined;
  readonly bundle: string;
}

/**
 * Ends whatever is left of a task, with its shim or, where that died, without: its processes, the runtime's state and the
 * mounts of its root filesystem. Nothing left is no error.
 */
export async function endTask(node: NodeContext, { id, handler, shim: name, bundle }: TaskTrace): Promise<void> {
  const shim = name === undefined ? undefined : node.runtime.shims.get(name);
  if (shim) {
    try {
      await shim.state(id);
      return await deleteTask(shim, id);
    } catch (err) {
      if (!isGone(err)) throw err;
    }
  }
  const known = node.runtime.handlers.get(handler);
  if (!known)
    node.log.warn(
      { ...idField(node, id), handler },
      'runtime handler not configured; leaving the remains of the task in place',
    );
  else {
    const orphan = { handler: known, containerId: id, bundle };
    if (await isLeft(orphan)) await killOrphan(orphan);
  }
}

/** How a log line names whose task it is. */
function idField(node: NodeContext, id: string): Record<string, string> {
  return node.store.sandboxes.find(id) ? { podSandboxId: id } : { containerId: id };
}

const longestPauseMs = 10_000;

/**
 * Does work that nobody asked for, and so nobody asks for again, until it works: the end of a task is put on record also
 * after a full disk. Never resolves once the server closes; the next start finds out for itself.
 */
export async function untilDone(node: NodeContext, what: string, id: string, work: () => Promise<void>): Promise<void> {
  for (let pauseMs = 100; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      return await work();
    } catch (err) {
      if (node.closing.aborted) return new Promise<never>(() => {});
      node.log.error({ ...idField(node, id), error: messageOf(err) }, what);
    }
    await sleep(pauseMs, undefined, { ref: false });
  }
}
