import { join, relative } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { readMountPoints } from '../../lib/host/mounts.js';
import { Semaphore } from '../../lib/async/semaphore.js';
import { runTool } from '../../lib/process/tool.js';

/** where crisp pins the network namespace of a pod, below its state folder */
const pinned = /\/sandboxes\/([0-9a-f]{64})\/net$/;
const lookTimeoutMs = 10_000;
const looksAtOnce = 4;

/**
 * Finds the pods of other crisps on this host: two that have the embedded network by its default name share its bridge,
 * and rules and ports do not tell whose pod they are for. A running pod has its network namespace pinned in the state
 * folder of its crisp.
 *
 * @returns the namespace's path by the pod's id
 */
export async function podsOfOthers({ state }: Pick<Layout, 'state'>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of await readMountPoints()) {
    const id = pinned.exec(path)?.[1];
    if (id !== undefined && relative(join(state, 'sandboxes'), path).startsWith('..')) found.set(id, path);
  }
  return found;
}

/** Returns the indices of the host's interfaces whose peers are in these network namespaces. */
export async function peersOf(namespaces: Iterable<string>): Promise<ReadonlySet<number>> {
  const slots = new Semaphore({ limit: looksAtOnce });
  const indices = [...namespaces].map((path) =>
    slots.run(async () => {
      const argv = [`--net=${path}`, 'ip', '-o', 'link', 'show'];
      // a namespace that is gone meanwhile has no interfaces
      const lines = await runTool('nsenter', argv, { timeoutMs: lookTimeoutMs }).catch(() => '');
      return [...lines.matchAll(/^\d+: [^:@\s]+@if(\d+):/gm)].map(([, index]) => Number(index));
    }),
  );
  return new Set((await Promise.all(indices)).flat());
}
