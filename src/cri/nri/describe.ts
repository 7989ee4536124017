import { isReady } from '../../sandbox/record.js';
import { podNamespaces } from '../../sandbox/namespaces/namespaces.js';
import { describeContainer, describePod } from '../../nri/describe.js';
import type { NriContainer, NriPod, NriSnapshot } from '../../nri/actions.js';
import { readSpec } from '../../task/bundle.js';
import type { OciSpec } from '../../task/oci.js';
import { phaseOf } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';

/** A pod as sent to plugins; only its id if its record is gone. */
export function podOf({ store, layout }: Pick<NodeContext, 'store' | 'layout'>, id: string): NriPod {
  const record = store.sandboxes.find(id);
  if (!record) return { id };
  const { metadata, status } = record;
  const { net, ipc, uts, user } = podNamespaces(metadata.config, layout.sandbox(id));
  const paths = { network: net, ipc, uts, user: user?.path };
  const hasNamespaces = status.tornDown !== true;
  return describePod(metadata, status, {
    ips: status.network?.ips.map(({ address }) => address.split('/')[0] ?? '') ?? [],
    namespaces: hasNamespaces ? Object.entries(paths).flatMap(([type, path]) => (path ? [{ type, path }] : [])) : [],
  });
}

/**
 * A container as sent to plugins.
 *
 * @param spec if it is not in the bundle yet
 * @param pid of a task that is not recorded yet
 */
export async function containerOf(
  { store, layout }: Pick<NodeContext, 'store' | 'layout'>,
  id: string,
  { spec, pid }: { readonly spec?: OciSpec; readonly pid?: number } = {},
): Promise<NriContainer> {
  const { metadata, status } = store.containers.get(id);
  const found = spec ?? (await readSpec(layout.container(id).bundle).catch(() => undefined));
  return describeContainer(metadata, pid === undefined ? status : { ...status, pid }, found);
}

/** The pods and running or runnable containers that Synchronize sends to a new plugin. */
export async function snapshotOf(node: NodeContext): Promise<NriSnapshot> {
  const pods = node.store.sandboxes.list().filter(({ status }) => status.readyAtNanos !== undefined);
  const containers = node.store.containers
    .list()
    .filter(({ status }) => status.readyAtNanos !== undefined && !['exited', 'removing'].includes(phaseOf(status)))
    .map(({ metadata }) => metadata.id);
  return {
    pods: pods.map(({ metadata }) => podOf(node, metadata.id)),
    containers: await Promise.all(containers.map((id) => containerOf(node, id))),
    alive: [...pods.filter(({ status }) => isReady(status)).map(({ metadata }) => metadata.id), ...containers],
  };
}
