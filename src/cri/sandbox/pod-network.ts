import { bandwidthOf, portMappingsOf } from '../../sandbox/cni/cni-runtime-config.js';
import type { NetworkRequest } from '../../sandbox/cni/cni-types.js';
import { checkDns } from '../../sandbox/dns.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { Crisp } from '../context/node-context.js';
import { onHostNetwork } from '../../sandbox/pod-options.js';

/** Gives the pod its network, and keeps the plugins' answer; nothing on the host's network. */
export async function addNetwork(crisp: Crisp, metadata: SandboxMetadata): Promise<void> {
  if (onHostNetwork(metadata.config)) return;
  const network = await crisp.cni.add(networkRequest(crisp, metadata));
  await crisp.sandboxes.update(metadata.id, { network });
}

/** Takes the pod's network away again, also one that ADD made only in part. */
export async function deleteNetwork(crisp: Crisp, metadata: SandboxMetadata): Promise<void> {
  if (onHostNetwork(metadata.config)) return;
  await crisp.cni.del(networkRequest(crisp, metadata));
}

/** What the plugins are told of a pod. */
function networkRequest(crisp: Crisp, { id, config }: SandboxMetadata): NetworkRequest {
  const { metadata, portMappings, annotations, linux, dnsConfig } = config;
  const bandwidth = bandwidthOf(annotations ?? {});
  return {
    id,
    netns: crisp.layout.sandbox(id).net,
    pod: { name: metadata?.name ?? '', namespace: metadata?.namespace ?? '', uid: metadata?.uid ?? '' },
    portMappings: portMappingsOf(portMappings ?? []),
    annotations: annotations ?? {},
    cgroupParent: linux?.cgroupParent ?? '',
    dns: checkDns(dnsConfig),
    ...(bandwidth ? { bandwidth } : {}),
  };
}
