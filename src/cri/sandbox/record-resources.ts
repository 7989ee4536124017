import { pipeline } from '../../lib/pipeline.js';
import type { cri } from '../../lib/proto.js';
import { describeCriResources } from '../../nri/resources.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';

/** The resources that kubelet has given to a pod. */
export interface SandboxUpdate {
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

/** Tells the plugins of a pod's new resources and records them. */
export function recordResources(update: SandboxUpdate): Promise<void> {
  return runSteps(update.node, updateSandboxPipeline, update);
}

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
