import { CrispError, kindOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { readSpec, rewriteSpec } from '../../task/bundle.js';
import { liftCpuQuota, withoutNoQuota } from '../../task/cgroup/cpu-quota.js';
import { setHugepageLimits } from '../../task/cgroup/hugepage-limits.js';
import type { OciResources } from '../../task/oci.js';
import { phaseOf } from '../../task/record.js';
import { overResources } from '../../task/spec/over-resources.js';
import { updatedResources } from '../../task/spec/resources.js';
import { cgroupPathOf } from './container-task.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';

/** The resources for a container, and those that its status then shows. */
interface ResourcesChange {
  readonly node: NodeContext;
  readonly id: string;
  readonly oci: OciResources;
  /** those that the CRI lacks */
  readonly others: OciResources;
  readonly merged: cri.LinuxContainerResources;
}

/** The steps of setting resources. None has an undo: the next update sets everything again. */
export const resourcesPipeline = pipeline<ResourcesChange>('resources')
  .step('cgroup', apply)
  .step('record', ({ node, id, merged }) => node.store.containers.update(id, { resources: merged }));

/**
 * Sets a container's resources: in the spec of a created one, immediately for a running one. The caller holds its lock.
 *
 * @param others those that the CRI lacks
 */
export async function setResources(
  node: NodeContext,
  id: string,
  requested: cri.LinuxContainerResources.$Properties,
  others: OciResources = {},
): Promise<void> {
  const { metadata, status } = node.store.containers.get(id);
  const { oci, merged } = updatedResources(node.host, status.resources ?? metadata.config.linux?.resources, requested);
  const change = { node, id, oci, others, merged: merged as cri.LinuxContainerResources };
  await runSteps(node, resourcesPipeline, change);
}

async function apply({ node, id, oci, others }: ResourcesChange): Promise<void> {
  const phase = phaseOf(node.store.containers.get(id).status);
  if (phase === 'created') {
    const { bundle } = node.layout.container(id);
    const spec = await readSpec(bundle);
    const resources = overResources(spec.linux.resources, oci, others);
    rewriteSpec(bundle, { ...spec, linux: { ...spec.linux, resources: withoutNoQuota(resources) } });
  } else if (phase === 'running') {
    // without a task, here or in the shim, it is just ending
    await node.runtime.tasks
      .get(id)
      ?.shim.update(id, withoutNoQuota(overResources(oci, others)))
      .catch((err: unknown) => {
        if (kindOf(err) !== 'NotFound') throw err;
      });
    if (oci.hugepageLimits) await setHugepageLimits(node.host, cgroupPathOf(node, id), oci.hugepageLimits);
    if (oci.cpu?.quota === -1) await liftCpuQuota(node.host, cgroupPathOf(node, id), oci.cpu.period);
  } else if (phase !== 'exited') {
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phase}`);
  }
}
