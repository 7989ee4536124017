import { status, type Metadata } from '@grpc/grpc-js';
import { messageOf } from '../../lib/errors.js';
import { boundedName } from '../../lib/redact.js';
import type { Span, SpanAttributes } from '../../lib/span.js';
import type { NodeContext } from '../context/node-context.js';

/** Begins the span of a call, as a child of the caller's; undefined if it is not traced. */
export function startCallSpan(
  { tracing, store }: NodeContext,
  path: string,
  request: object,
  metadata: Metadata,
): Span | undefined {
  if (!tracing) return undefined;
  const name = path.replace(/^\//, '');
  const attributes = { 'rpc.system.name': 'grpc', 'rpc.method': name };
  const span = tracing.startCall(name, attributes, (header) => metadata.get(header)[0]?.toString());
  span?.set({ ...namesInStore(store, request), ...idsOf(request) });
  return span;
}

/** Ends the span with the answer's code and the ids in the answer. */
export function endCallSpan(span: Span, code: status, answer: object, err?: unknown): void {
  span.set({ 'rpc.response.status_code': status[code], ...idsOf(answer) });
  // other codes are the caller's fault; a failed step has its own span
  if (err !== undefined && serverErrors.has(code)) {
    span.set({ 'error.type': status[code] });
    span.fail(messageOf(err));
  }
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

/** The names of the pod and the container that a request names by id; empty if there is no such record. */
function namesInStore({ sandboxes, containers }: NodeContext['store'], request: object): SpanAttributes {
  const { podSandboxId, containerId } = request as Named;
  // full ids only: a prefix may be ambiguous, which the call itself reports
  const container = isIn(containers, containerId) ? containers.get(containerId).metadata : undefined;
  const sandboxId = container?.sandboxId ?? podSandboxId;
  const sandbox = isIn(sandboxes, sandboxId) ? sandboxes.get(sandboxId).metadata : undefined;
  const pod = sandbox?.config.metadata;
  return nonEmpty({
    'k8s.namespace.name': pod?.namespace,
    'k8s.pod.name': pod?.name,
    'k8s.pod.uid': pod?.uid,
    'k8s.container.name': container?.config.metadata?.name,
    'cri.pod_sandbox.id': sandbox?.id,
  });
}

const isIn = (records: { has(id: string): boolean }, id: unknown): id is string =>
  typeof id === 'string' && records.has(id);

/** The CRI's ids and names in a request or an answer; empty ones are omitted. */
function idsOf(message: object): SpanAttributes {
  const { podSandboxId, containerId, image, runtimeHandler, config, sandboxConfig } = message as Named;
  const own = config?.metadata;
  const pod = sandboxConfig?.metadata ?? (own?.namespace ? own : undefined);
  return nonEmpty({
    'k8s.namespace.name': pod?.namespace,
    'k8s.pod.name': pod?.name,
    'k8s.pod.uid': pod?.uid,
    'k8s.container.name': own === pod ? undefined : own?.name,
    'container.id': containerId,
    'container.image.name': image?.image,
    'cri.pod_sandbox.id': podSandboxId,
    'cri.runtime_handler': runtimeHandler,
  });
}

/** Keeps the attributes that have a value, bounded and well-formed, as a collector may refuse a whole batch otherwise. */
function nonEmpty(values: Readonly<Record<string, unknown>>): SpanAttributes {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string' && value !== '') attributes[name] = boundedName(value);
  return attributes;
}
