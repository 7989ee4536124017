import { cri } from '../../lib/proto.js';
import { toLong } from '../../lib/time.js';
import { podIps } from '../../sandbox/cni/cni-result.js';
import { isReady, type SandboxMetadata, type SandboxStatus } from '../../sandbox/record.js';
import { onHostNetwork } from '../../sandbox/namespaces/namespaces.js';

type Record = { readonly metadata: SandboxMetadata; readonly status: SandboxStatus };

export function sandboxState(status: SandboxStatus): cri.PodSandboxState {
  return isReady(status) ? cri.PodSandboxState.SANDBOX_READY : cri.PodSandboxState.SANDBOX_NOTREADY;
}

/** A sandbox for ListPodSandbox. */
export function sandboxItem({ metadata, status }: Record): cri.PodSandbox.$Properties {
  const { id, config, createdAtNanos, handler } = metadata;
  return {
    id,
    metadata: config.metadata,
    state: sandboxState(status),
    createdAt: toLong(createdAtNanos),
    labels: config.labels,
    annotations: config.annotations,
    runtimeHandler: handler,
  };
}

/** A sandbox for PodSandboxStatus. */
export function sandboxStatus(record: Record): cri.PodSandboxStatus.$Properties {
  const { metadata, status } = record;
  const { config } = metadata;
  const result = isReady(status) && !onHostNetwork(config) ? status.network : undefined;
  const [ip = '', ...additional] = result ? podIps(result) : [];
  return {
    ...sandboxItem(record),
    network: { ip, additionalIps: additional.map((address) => ({ ip: address })) },
    linux: { namespaces: { options: config.linux?.securityContext?.namespaceOptions ?? {} } },
  };
}
