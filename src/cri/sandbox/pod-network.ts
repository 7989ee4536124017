import { bandwidthOf, portMappingsOf } from '../../sandbox/cni/cni-runtime-config.js';
import type { NetworkRequest } from '../../sandbox/cni/cni-types.js';
import { checkDns } from '../../sandbox/dns.js';
import { type SandboxMetadata, onHostNetwork } from '../../sandbox/record.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Sets up the pod's network and records the plugins' result; does nothing for the host's network. The plugin is killed
 * when the signal is aborted.
 */
export async function addNetwork(node: NodeContext, metadata: SandboxMetadata, signal: AbortSignal): Promise<void> {
  if (onHostNetwork(metadata.config)) return;
  const network = await node.network.cni.add(networkRequest(node, metadata), signal);
  await node.store.sandboxes.update(metadata.id, { network });
}

/** Tears down the pod's network, also after an incomplete ADD. */
export async function deleteNetwork(node: NodeContext, metadata: SandboxMetadata): Promise<void> {
  if (onHostNetwork(metadata.config)) return;
  await node.network.cni.del(networkRequest(node, metadata));
}

/** The request to CNI plugins for a pod. */
function networkRequest({ layout }: Pick<NodeContext, 'layout'>, { id, config }: SandboxMetadata): NetworkRequest {
  const { metadata, portMappings, annotations, linux, dnsConfig } = config;
  const bandwidth = bandwidthOf(annotations ?? {});
  return {
    id,
    netns: layout.sandbox(id).net,
    pod: { name: metadata?.name ?? '', namespace: metadata?.namespace ?? '', uid: metadata?.uid ?? '' },
    portMappings: portMappingsOf(portMappings ?? []),
    annotations: annotations ?? {},
    cgroupParent: linux?.cgroupParent ?? '',
    dns: checkDns(dnsConfig),
    ...(bandwidth ? { bandwidth } : {}),
  };
}
