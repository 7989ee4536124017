import { allSettledOrThrow } from '../../lib/async/all-settled.js';
import { pipeline } from '../../lib/pipeline.js';
import { nowNanos } from '../../lib/time.js';
import { networkRequest } from '../../sandbox/cni/cni-runtime-config.js';
import { releaseNamespaces, onHostNetwork } from '../../sandbox/namespaces/namespaces.js';
import type { SandboxMetadata, SandboxRecord } from '../../sandbox/record.js';
import { killContainer } from '../container/container-task.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps, type Enter } from '../context/run-steps.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';
import { removeSandboxTask } from './sandbox-task.js';

/** A sandbox of this node. */
interface SandboxOf {
  readonly node: NodeContext;
  readonly metadata: SandboxMetadata;
}

/** A call of StopPodSandbox. */
interface SandboxStop extends SandboxOf, SandboxRecord {
  readonly id: string;
}

/** The steps of StopPodSandbox. None has an undo: the next call continues where this one failed. */
export const stopSandboxPipeline = pipeline<SandboxStop>('stop-sandbox')
  // first, so that no container starts in it from here on
  .step('record', markStopped)
  .step('containers', killContainers)
  .alongside('shims', ({ node, id }) => node.runtime.shims.killUnresponsive(id))
  // its containers have ended, and the pod still exists
  .step('plugins', tellPlugins)
  .step('task', removeTask)
  .alongside('network', deleteNetwork)
  .step('namespaces', ({ node, id }) => releaseNamespaces(node.layout.sandbox(id)))
  .step('torn down', ({ node, id }) => node.store.sandboxes.updateAnyway(id, { tornDown: true }));

/**
 * Stops everything in a sandbox and removes its network and namespaces; the record stays. May be called repeatedly, and
 * for a sandbox whose start was cut off at any step: what is gone already is not an error.
 */
export async function tearDownSandbox(node: NodeContext, id: string, enter?: Enter): Promise<void> {
  const record = node.store.sandboxes.find(id);
  if (!record || record.status.tornDown) return;
  await runSteps(node, stopSandboxPipeline, { node, id, ...record }, { enter });
}

async function markStopped({ node, id, status }: SandboxStop): Promise<void> {
  if (status.stoppedAtNanos === undefined) await node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos() });
}

/** Kills all containers of a sandbox that have a task, concurrently. */
async function killContainers({ node, id }: SandboxStop): Promise<void> {
  const containers = node.store.containersOf(id);
  await allSettledOrThrow(containers.map(({ metadata }) => killContainer(node, metadata.id)));
}

async function tellPlugins({ node, id, status }: SandboxStop): Promise<void> {
  if (status.readyAtNanos === undefined) return;
  await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'StopPodSandbox', id));
}

async function removeTask({ node, id }: SandboxStop): Promise<void> {
  await removeSandboxTask(node, id);
  await node.runtime.shims.release(id);
}

/** Tears down the pod's network, also after an incomplete ADD; does nothing for the host's network. */
export async function deleteNetwork({ node, metadata: { id, config } }: SandboxOf): Promise<void> {
  if (!onHostNetwork(config)) await node.network.cni.del(networkRequest(id, node.layout.sandbox(id).net, config));
}
