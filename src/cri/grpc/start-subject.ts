import { currentSpan } from '../../lib/span.js';
import type { CallSubject } from '../../page/ring-of-starts.js';
import type { NodeContext } from '../context/node-context.js';
import { podOf, subjectOf, type NamedConfig } from '../context/observe.js';

interface StartRequest {
  readonly podSandboxId?: string;
  readonly containerId?: string;
  readonly runtimeHandler?: string;
  readonly config?: NamedConfig & { readonly image?: { readonly image?: string } };
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
