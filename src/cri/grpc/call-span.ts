import { status, type Metadata } from '@grpc/grpc-js';
import { messageOf } from '../../lib/errors.js';
import type { Span, SpanAttributes } from '../../lib/span.js';
import type { NodeContext } from '../context/node-context.js';

/** Begins the span of a call, as a child of the caller's; undefined if it is not traced. */
export function startCallSpan(
  { tracing }: NodeContext,
  path: string,
  request: object,
  metadata: Metadata,
): Span | undefined {
  if (!tracing) return undefined;
  const name = path.replace(/^\//, '');
  const attributes = { 'rpc.system.name': 'grpc', 'rpc.method': name, ...idsOf(request) };
  return tracing.startCall(name, attributes, (header) => metadata.get(header)[0]?.toString());
}

/** Ends the span with the answer's code and the ids in the answer. */
export function endCallSpan(span: Span, code: status, answer: object, err?: unknown): void {
  span.set({ 'rpc.response.status_code': status[code], ...idsOf(answer) });
  // other codes are the caller's fault; a failed step has its own span
  if (err !== undefined && serverErrors.has(code)) span.fail(messageOf(err));
  span.end();
}

/** The codes that OpenTelemetry's conventions treat as errors of a gRPC server. */
const serverErrors: ReadonlySet<status> = new Set([
  status.UNKNOWN,
  status.DEADLINE_EXCEEDED,
  status.UNIMPLEMENTED,
  status.INTERNAL,
  status.UNAVAILABLE,
  status.DATA_LOSS,
]);

interface Named {
  readonly podSandboxId?: unknown;
  readonly containerId?: unknown;
  readonly image?: { readonly image?: unknown };
  readonly runtimeHandler?: unknown;
  readonly config?: { readonly metadata?: PodMetadata };
  readonly sandboxConfig?: { readonly metadata?: PodMetadata };
}

interface PodMetadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly uid?: string;
}

/** The CRI's ids and names in a request or an answer; empty ones are omitted. */
function idsOf(message: object): SpanAttributes {
  const { podSandboxId, containerId, image, runtimeHandler, config, sandboxConfig } = message as Named;
  const own = config?.metadata;
  const pod = sandboxConfig?.metadata ?? (own?.namespace ? own : undefined);
  const found = {
    'k8s.namespace.name': pod?.namespace,
    'k8s.pod.name': pod?.name,
    'k8s.pod.uid': pod?.uid,
    'k8s.container.name': own === pod ? undefined : own?.name,
    'container.id': containerId,
    'container.image.name': image?.image,
    'cri.pod_sandbox.id': podSandboxId,
    'cri.runtime_handler': runtimeHandler,
  };
  const said = Object.entries(found).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(said);
}
