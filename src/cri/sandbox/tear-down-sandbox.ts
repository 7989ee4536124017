import { allOf } from '../../lib/all-of.js';
import { nowNanos } from '../../lib/time.js';
import { releaseNamespaces } from '../../sandbox/namespaces/namespaces.js';
import type { Crisp } from '../context/node-context.js';
import { killTask } from '../task/kill-task.js';
import { deleteNetwork } from './pod-network.js';
import { namespaceFiles } from './run-pod-sandbox.js';
import { removeSandboxTask } from './sandbox-task.js';

/**
 * Stops all that runs in a sandbox and takes back its network and namespaces; the record stays. May be called again and
 * again, also for a sandbox whose start was cut off at any step: what is gone already is no error.
 */
export async function tearDownSandbox(crisp: Crisp, id: string): Promise<void> {
  const record = crisp.sandboxes.find(id);
  if (!record || record.status.tornDown) return;
  // first of all, so that no container starts in it from here on
  if (record.status.stoppedAtNanos === undefined)
    await crisp.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos() });
  await killContainers(crisp, id);
  await allOf([
    removeSandboxTask(crisp, id).then(() => crisp.shims.releaseSandbox(id)),
    deleteNetwork(crisp, record.metadata),
  ]);
  const paths = crisp.layout.sandbox(id);
  await releaseNamespaces(namespaceFiles(paths), paths.shm);
  await crisp.sandboxes.updateAnyway(id, { tornDown: true });
}

/** Kills every container of a sandbox that still has a task, all at once. */
async function killContainers(crisp: Crisp, sandboxId: string): Promise<void> {
  const ids = crisp.containers.list().filter(({ metadata }) => metadata.sandboxId === sandboxId);
  await allOf(ids.map(({ metadata }) => killTask(crisp, metadata.id)));
}
