import { cri } from '../../lib/proto.js';
import { cgroupsPathFor } from '../../task/spec/cgroups-path.js';
import type { NodeContext } from '../context/node-context.js';

/** A container's place in the cgroup tree, in the form of the OCI spec: with systemd `slice:prefix:name`. */
export function cgroupsPathOf(node: NodeContext, id: string): string {
  const { sandboxId } = node.store.containers.get(id).metadata;
  return cgroupsPathIn(node, node.store.sandboxes.get(sandboxId).metadata.config, id);
}

export function cgroupsPathIn(node: NodeContext, sandboxConfig: cri.PodSandboxConfig, id: string): string {
  return cgroupsPathFor(node.runtime.cgroupDriver, sandboxConfig.linux?.cgroupParent ?? '', id);
}
