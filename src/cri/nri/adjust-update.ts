import type { cri } from '../../lib/proto.js';
import { describeCriResources } from '../../nri/resources.js';
import type { OciResources } from '../../task/oci.js';
import type { NodeContext } from '../context/node-context.js';
import { containerOf, podOf } from './describe.js';

/** The resources for a container, in two parts. */
export interface AdjustedUpdate {
  readonly resources: cri.ILinuxContainerResources;
  /** those that the CRI lacks */
  readonly others?: OciResources;
}

/**
 * Has plugins change an update of a container's resources, and makes the updates of other containers that they ask for.
 * The caller must not hold any container's lock.
 *
 * @throws CrispError when a plugin refuses
 */
export async function adjustUpdate(
  node: NodeContext,
  id: string,
  asked: cri.ILinuxContainerResources,
): Promise<AdjustedUpdate> {
  const { engine } = node.nri;
  if (!engine) return { resources: asked };
  const container = await containerOf(node, id);
  const pod = podOf(node, container.podSandboxId ?? '');
  const { own, updates, evictions } = await engine.update(pod, container, describeCriResources(asked) ?? {});
  await engine.carryOut({ updates, evictions });
  const { cri: resources, others } = engine.splitUpdate(own, 'linux.resources', node.host);
  return { resources, others };
}
