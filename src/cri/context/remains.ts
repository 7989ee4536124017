import { setTimeout as sleep } from 'node:timers/promises';
import { untilDone } from '../../lib/until-done.js';
import type { NodeContext } from './node-context.js';

/** The caller, who was told of the failure, may remove it himself before. */
const pauseMs = 10_000;

/**
 * Removes in the background what a start could not undo, as where a process waits for a dead disk: its id and its name are
 * kept until then. The next start of crisp goes on with it.
 *
 * @param fields of the log lines: whose remains they are
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
