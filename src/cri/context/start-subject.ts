import { currentSpan } from '../../lib/span.js';
import type { CallSubject } from '../../page/ring-of-starts.js';
import type { PodNames } from '../../page/start.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from './node-context.js';

/** The names of a pipeline's pod or container, for display. */
export function subjectOf(
  { store }: Pick<NodeContext, 'store'>,
  metadata: SandboxMetadata | ContainerMetadata,
): CallSubject {
  const traceId = currentSpan()?.traceId;
  const { id, handler } = metadata;
  if (!('sandboxId' in metadata)) return { podSandboxId: id, pod: podOf(metadata.config), handler, traceId };
  const { sandboxId, config, imageName } = metadata;
  return {
    podSandboxId: sandboxId,
    pod: podOf(store.sandboxes.find(sandboxId)?.metadata.config),
    handler,
    containerId: id,
    container: config.metadata?.name ?? '',
    image: imageName ?? config.image?.image ?? '',
    traceId,
  };
}

interface StartRequest {
  readonly podSandboxId?: string;
  readonly containerId?: string;
  readonly runtimeHandler?: string;
  readonly config?: NamedConfig & { readonly image?: { readonly image?: string } };
}

interface NamedConfig {
  readonly metadata?: { readonly name?: string | null; readonly namespace?: string | null } | null;
}

/** The names from a request, for an error before its pipeline. Undefined if the call starts nothing. */
export function subjectOfRequest(node: NodeContext, method: string, request: object): CallSubject | undefined {
  const asked = request as StartRequest;
  const traceId = currentSpan()?.traceId;
  const { metadata } = asked.config ?? {};
  switch (method) {
    case 'RunPodSandbox':
      return { podSandboxId: '', pod: podOf(asked.config), handler: asked.runtimeHandler ?? '', traceId };
    case 'CreateContainer': {
      const sandbox = node.store.sandboxes.find(asked.podSandboxId ?? '')?.metadata;
      return {
        podSandboxId: sandbox?.id ?? '',
        pod: podOf(sandbox?.config),
        handler: sandbox?.handler ?? '',
        container: metadata?.name ?? '',
        image: asked.config?.image?.image ?? '',
        traceId,
      };
    }
    case 'StartContainer': {
      const container = node.store.containers.find(asked.containerId ?? '')?.metadata;
      return container && subjectOf(node, container);
    }
    default:
      return undefined;
  }
}

function podOf(config: NamedConfig | undefined): PodNames {
  return { namespace: config?.metadata?.namespace ?? '', name: config?.metadata?.name ?? '' };
}
