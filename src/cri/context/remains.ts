import { setTimeout as sleep } from 'node:timers/promises';
import { untilDone } from '../../lib/until-done.js';
import type { NodeContext } from './node-context.js';

/** the caller, who got the error, may remove it first */
const pauseMs = 10_000;

/**
 * Removes in the background what a start could not undo, for example because a process waits for a dead disk: its id
 * and name are kept until then. The next start of crisp continues it.
 *
 * @param fields of the log lines, which identify the pod or container
 */
export async function removeRemainsLater(
  node: NodeContext,
  fields: Record<string, string>,
  remove: () => Promise<void>,
): Promise<void> {
  await sleep(pauseMs, undefined, { signal: node.closing, ref: false }).catch(() => {});
  if (node.closing.aborted) return;
  await untilDone(node, fields, 'could not remove the remains of a failed start yet; will retry', remove);
}
