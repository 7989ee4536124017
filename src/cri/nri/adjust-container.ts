import type { Consequences } from '../../nri/engine.js';
import type { NriContainer } from '../../nri/actions.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { OciSpec } from '../../task/oci.js';
import type { cri } from '../../lib/proto.js';
import type { NodeContext } from '../context/node-context.js';
import { containerOf, podOf } from './describe.js';

/** The plugins' adjustments of a new container. */
export interface Adjusted {
  /** updates of other containers, to be made without this one's lock */
  readonly consequences: Consequences;
  /** the container's resources, if plugins set any */
  readonly resources?: cri.ILinuxContainerResources;
}

/**
 * Has plugins adjust the specification of a container that is being created; modifies it in place.
 *
 * @throws CrispError when a plugin refuses, two set the same thing, or this node cannot apply it
 */
export async function adjustContainer(
  node: NodeContext,
  id: string,
  handler: Handler,
  spec: OciSpec,
): Promise<Adjusted | undefined> {
  const { sandboxId } = node.store.containers.get(id).metadata;
  const pod = podOf(node, sandboxId);
  const engine = node.nri.engine ?? (node.nri.requiresPlugins(pod.annotations) ? await node.nri.load() : undefined);
  if (!engine) return undefined;
  const container: NriContainer = await containerOf(node, id, { spec });
  const { adjust, updates, evictions } = await engine.create(pod, container);
  const warnings: string[] = [];
  await engine.apply(spec, adjust, {
    host: node.host,
    cdiSpecDirs: node.config.cdiSpecDirs,
    ociVersionMax: handler.features.ociVersionMax,
    systemdCgroup: handler.systemdCgroup,
    warnings,
  });
  for (const warning of warnings) node.log.warn({ containerId: id }, warning);
  const asked = adjust.linux?.resources;
  const { cri: resources } = engine.split(asked ?? {}, 'linux.resources', node.host);
  return { consequences: { updates, evictions }, ...(hasAny(resources) ? { resources } : {}) };
}

function hasAny(resources: cri.ILinuxContainerResources): boolean {
  return Object.values(resources).some(
    (value) =>
      Boolean(value) && String(value) !== '0' && (typeof value !== 'object' || Object.keys(value as object).length > 0),
  );
}
