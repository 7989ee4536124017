import { CrispError, invalid, kindOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { readSpec, rewriteSpec } from '../../task/bundle.js';
import { liftCpuQuota, withoutNoQuota } from '../../task/cgroup/cpu-quota.js';
import { phaseOf } from '../../task/record.js';
import { updatedResources } from '../../task/spec/resources.js';
import type { Unary } from '../grpc/call.js';
import { cgroupPathOf } from '../context/container-cgroup.js';
import { whenSettled } from './container-task.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * UpdateContainerResources: a created container starts with them, a running one has them at once. Fields that are not set
 * stay as they were. One that has ended meanwhile keeps them in its status alone, as with containerd: kubelet's resource
 * managers update what they take to be running.
 */
export const updateContainerResources: Unary<
  cri.UpdateContainerResourcesRequest,
  cri.UpdateContainerResourcesResponse.$Properties
> = async (node, request) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  if (request.windows) throw invalid('windows', 'this node runs Linux');
  await whenSettled(node, id, () => update(node, id, request.linux ?? {}));
  return {};
};

async function update(
  node: NodeContext,
  id: string,
  requested: cri.LinuxContainerResources.$Properties,
): Promise<void> {
  const { metadata, status } = node.store.containers.get(id);
  const { bundle } = node.layout.container(id);
  const { oci, merged } = updatedResources(node.host, status.resources ?? metadata.config.linux?.resources, requested);
  const phase = phaseOf(status);
  if (phase === 'created') {
    const spec = await readSpec(bundle);
    const { resources } = spec.linux;
    rewriteSpec(bundle, {
      ...spec,
      linux: {
        ...spec.linux,
        resources: {
          ...resources,
          ...oci,
          ...withoutNoQuota({ cpu: { ...resources.cpu, ...oci.cpu } }),
          memory: { ...resources.memory, ...oci.memory },
          unified: { ...resources.unified, ...oci.unified },
        },
      },
    });
  } else if (phase === 'running') {
    // without a task, here or at the shim, it is just ending
    await node.runtime.tasks
      .get(id)
      ?.shim.update(id, withoutNoQuota(oci))
      .catch((err: unknown) => {
        if (kindOf(err) !== 'NotFound') throw err;
      });
    if (oci.cpu?.quota === -1) await liftCpuQuota(node.host, cgroupPathOf(node, id), oci.cpu.period);
  } else if (phase !== 'exited') {
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phase}`);
  }
  await node.store.containers.update(id, { resources: merged as cri.LinuxContainerResources });
}
