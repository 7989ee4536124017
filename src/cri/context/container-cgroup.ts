import { cri } from '../../lib/proto.js';
import { cgroupOfSpec, containerCgroup, type CgroupPath } from '../../task/cgroup/container-cgroup.js';
import type { NodeContext } from '../context/node-context.js';

/** The cgroup path of a container. */
export function cgroupPathOf(node: NodeContext, id: string): CgroupPath {
  const { metadata, status } = node.store.containers.get(id);
  if (status.cgroupsPath !== undefined) return cgroupOfSpec(status.cgroupsPath);
  const { sandboxId } = metadata;
  return cgroupPathIn(node, node.store.sandboxes.get(sandboxId).metadata.config, id);
}

export function cgroupPathIn(
  { runtime }: Pick<NodeContext, 'runtime'>,
  sandboxConfig: cri.PodSandboxConfig,
  id: string,
): CgroupPath {
  return containerCgroup(runtime.cgroupDriver, sandboxConfig.linux?.cgroupParent ?? '', id);
}
