import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { describeCriResources } from '../../nri/resources.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import { resourcesFor } from '../../task/spec/resources.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import type { Unary } from '../grpc/call.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';

/** A call of UpdatePodSandboxResources. */
interface SandboxUpdate {
  readonly node: NodeContext;
  readonly id: string;
  readonly resources: cri.LinuxContainerResources.$Properties | null | undefined;
  readonly overhead: cri.LinuxContainerResources.$Properties | null | undefined;
}

/** The steps of UpdatePodSandboxResources. None has an undo: the next call sends everything again. */
export const updateSandboxPipeline = pipeline<SandboxUpdate>('update-sandbox')
  .step('plugins', askPlugins)
  .step('record', record)
  .step('plugins told', ({ node, id }) =>
    quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'PostUpdatePodSandbox', id)),
  );

/**
 * UpdatePodSandboxResources: kubelet reports how it has changed the pod's cgroup, before it updates the containers
 * (KEP-1287). The cgroup is kubelet's, so nothing is set; PodSandboxStatus shows the reported resources. A message that
 * the request omits keeps its value.
 */
export const updatePodSandboxResources: Unary<
  cri.UpdatePodSandboxResourcesRequest,
  cri.UpdatePodSandboxResourcesResponse.$Properties
> = async (node, { podSandboxId, resources, overhead }) => {
  const { id } = node.store.sandboxes.get(podSandboxId).metadata;
  resourcesFor(resources, node.host, 'resources');
  resourcesFor(overhead, node.host, 'overhead');
  await runSteps(node, updateSandboxPipeline, { node, id, resources, overhead });
  return {};
};

async function askPlugins({ node, id, resources, overhead }: SandboxUpdate): Promise<void> {
  await tellOfPod(node, 'UpdatePodSandbox', id, {
    linuxResources: describeCriResources(resources),
    overheadLinuxResources: describeCriResources(overhead),
  });
}

async function record({ node, id, resources, overhead }: SandboxUpdate): Promise<void> {
  const changes = { ...(resources ? { resources } : {}), ...(overhead ? { overhead } : {}) };
  await node.store.sandboxes.update(id, changes as Partial<SandboxStatus>);
}
