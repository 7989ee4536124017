import {
  status,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type MethodDefinition,
  type ServerUnaryCall,
  type ServerWritableStream,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import { once, type EventEmitter } from 'node:events';
import { messageOf } from '../../lib/errors.js';
import type { NodeContext, NodeStore } from '../context/node-context.js';
import { subjectOfRequest } from './start-subject.js';
import { codeOfKind } from '../../lib/grpc-codes.js';
import { inSpan, type Span } from '../../lib/span.js';
import type { Pull } from '../../page/node-view.js';
import { isBeingMade } from '../../sandbox/record.js';
import { checkAnswerSize } from './answer-size.js';
import { endCallSpan, startCallSpan } from './call-span.js';
import { grpcStatusOf } from './grpc-status.js';

/** an answer sent this shortly before the deadline may come too late, so the caller will retry */
const lastMomentMs = 100;

/** What a handler knows about its call. */
export interface Call {
  /** aborted when the caller disconnects or its deadline passes */
  readonly signal: AbortSignal;
  /** on the clock of `Date.now`; Infinity if the caller set none */
  readonly deadlineAtMs: number;
  /** the listener runs once the response was sent to a caller that was still waiting, well before its deadline */
  readonly onAnswered: (listener: () => void) => void;
}

/** A message type as protobufjs generates it. */
export interface Codec<Decoded, Encodable> {
  decode(bytes: Uint8Array): Decoded;
  encode(message: Encodable): { finish(): Uint8Array };
}

export type Unary<Request, Response> = (
  node: NodeContext,
  request: Request,
  call: Call,
) => Promise<Response> | Response;
/**
 * Yields the messages of the response one by one; the next is requested when the caller has received the one before.
 */
export type Streaming<Request, Response> = (node: NodeContext, request: Request, call: Call) => AsyncIterable<Response>;

/** An RPC: the encoding of its messages and its handler. */
export interface Method {
  readonly definition: Omit<MethodDefinition<unknown, unknown>, 'path'>;
  readonly handle: (node: NodeContext, name: string) => UntypedHandleCall;
}

/** A unary RPC. */
export function unary<Request extends object, Response extends object>(
  request: Codec<Request, never>,
  response: Codec<unknown, Response>,
  answer: Unary<Request, Response>,
): Method {
  const handle =
    (node: NodeContext, name: string): handleUnaryCall<Request, Uint8Array> =>
    (grpcCall, callback) => {
      const answered: (() => void)[] = [];
      const work = async (call: Call): Promise<Answer> => {
        const message = await answer(node, grpcCall.request, call);
        const encoded = response.encode(message).finish();
        // here instead of in grpc-js, so that the error reaches the log and the metrics
        checkAnswerSize(name, encoded);
        return { message, encoded };
      };
      observed(node, { method: name, grpcCall, answered, streams: false }, work)
        .then(
          ({ encoded }) => {
            callback(null, encoded);
            const inTime = Number(grpcCall.getDeadline()) - Date.now() > lastMomentMs;
            if (!grpcCall.cancelled && inTime) for (const listener of answered) listener();
          },
          (err: unknown) => callback(statusOf(err)),
        )
        .catch((err: unknown) => notSent(node, name, err));
    };
  return { definition: { ...coding(request), responseStream: false }, handle };
}

/** A server-streaming RPC. */
export function streaming<Request extends object, Response>(
  request: Codec<Request, never>,
  response: Codec<unknown, Response>,
  answer: Streaming<Request, Response>,
): Method {
  const handle =
    (node: NodeContext, name: string): handleServerStreamingCall<Request, Uint8Array> =>
    (grpcCall) => {
      const work = async (call: Call): Promise<Answer> => {
        for await (const message of answer(node, grpcCall.request, call)) {
          if (grpcCall.cancelled) break;
          // encoded here instead of in grpc-js, which never ends a stream if a message cannot be encoded
          const encoded = response.encode(message).finish();
          checkAnswerSize(name, encoded);
          if (!grpcCall.write(encoded)) await drained(grpcCall, call.signal);
        }
        return { message: {}, encoded: noBytes };
      };
      observed(node, { method: name, grpcCall, answered: [], streams: true }, work)
        .then(
          () => grpcCall.end(),
          // grpc-js sends a status if the stream emits an error, and nothing if an error destroys it
          (err: unknown) => void (grpcCall.cancelled ? grpcCall.end() : grpcCall.emit('error', statusOf(err))),
        )
        .catch((err: unknown) => notSent(node, name, err));
    };
  return { definition: { ...coding(request), responseStream: true }, handle };
}

/** The result of a handler. */
interface Answer {
  /** for the log line */
  readonly message: object;
  readonly encoded: Uint8Array;
}

const noBytes = new Uint8Array();

/**
 * Logs that grpc-js threw while sending a response: that caller waits until its deadline, other calls are not affected.
 */
function notSent({ log }: Pick<NodeContext, 'log'>, method: string, err: unknown): void {
  log.error({ method, error: messageOf(err) }, 'could not send the response');
}

/**
 * Resolves when a slow caller has received what was written, or has disconnected, which is not an error of the call.
 */
async function drained(stream: EventEmitter, signal: AbortSignal): Promise<void> {
  await once(stream, 'drain', { signal }).catch((err: unknown) => {
    if (!signal.aborted) throw err;
  });
}

/** A call of grpc-js with crisp's additions. */
interface Observed {
  readonly method: string;
  readonly grpcCall: ServerUnaryCall<object, Uint8Array> | ServerWritableStream<object, Uint8Array>;
  /** called once the response has reached the caller */
  readonly answered: (() => void)[];
  /** a stream lasts as long as its reader wants, so its duration is not measured */
  readonly streams: boolean;
}

/** Runs a handler; counts and measures it, and writes its log line. */
async function observed(node: NodeContext, call: Observed, work: (call: Call) => Promise<Answer>): Promise<Answer> {
  const span = startCallSpan(node, call.grpcCall.getPath(), call.grpcCall.request, call.grpcCall.metadata);
  return inSpan(span, () => observedIn(span, node, call, work));
}

async function observedIn(
  span: Span | undefined,
  node: NodeContext,
  { method, grpcCall, answered, streams }: Observed,
  work: (call: Call) => Promise<Answer>,
): Promise<Answer> {
  const startedAt = performance.now();
  const caller = new AbortController();
  const pull = method === 'PullImage' ? pullOf(grpcCall.request) : undefined;
  if (pull) node.activity.pulls.add(pull);
  const goneAway = (): void => caller.abort();
  grpcCall.once('cancelled', goneAway);
  const done = (code: status, err?: unknown, message: object = {}): void => {
    grpcCall.off('cancelled', goneAway);
    const durationMs = performance.now() - startedAt;
    const codeName = codeNames[code] ?? 'Unknown';
    if (pull) node.activity.pulls.delete(pull);
    const subject = err === undefined ? undefined : subjectOfRequest(node, method, grpcCall.request);
    if (subject) node.activity.starts.failed(method, subject, err, durationMs);
    node.metrics.calls.calls.add({ call: method, code: codeName });
    if (!streams) node.metrics.calls.seconds.observe({ call: method }, durationMs);
    const line = {
      method,
      ...idsIn(grpcCall.request),
      ...idsIn(message),
      durationMs: Math.round(durationMs * 10) / 10,
      code: codeName,
      ...(span ? { traceId: span.traceId } : {}),
    };
    // kubelet asks for lists and statuses every second, so these are logged at level debug. So are its requests for the
    // status of something just removed: its cache lags behind
    const quiet = quietMethods.test(method);
    if (err === undefined) node.log[quiet ? 'debug' : 'info'](line, method);
    else node.log[quiet && code === status.NOT_FOUND ? 'debug' : 'warn']({ ...line, error: messageOf(err) }, method);
    if (span) endCallSpan(span, code, message, err);
  };
  try {
    noteKnown(node.store, grpcCall.request);
    const deadlineAtMs = Number(grpcCall.getDeadline());
    const answer = await work({
      signal: caller.signal,
      deadlineAtMs,
      onAnswered: (listener) => answered.push(listener),
    });
    done(status.OK, undefined, answer.message);
    return answer;
  } catch (err) {
    done(grpcStatusOf(err), err);
    throw err;
  }
}

/**
 * A call that names a pod or container shows that its caller has the id, whether the answer with it arrived or not. One
 * that is still being made is not visible yet.
 */
function noteKnown(store: NodeStore, request: object): void {
  const { podSandboxId, containerId } = request as { readonly podSandboxId?: string; readonly containerId?: string };
  const sandbox = podSandboxId ? found(store.sandboxes, podSandboxId) : undefined;
  if (sandbox && !isBeingMade(sandbox.status)) store.sandboxClaims.know(sandbox.metadata.id);
  const container = containerId ? found(store.containers, containerId) : undefined;
  if (container?.status.readyAtNanos !== undefined) store.containerClaims.know(container.metadata.id);
}

/** Undefined also for a prefix of several ids, which the call itself reports. */
function found<Found>(records: { find(idOrPrefix: string): Found | undefined }, id: string): Found | undefined {
  try {
    return records.find(id);
  } catch {
    return undefined;
  }
}

function pullOf(request: object): Pull {
  const { image } = request as { readonly image?: { readonly image?: string } };
  return { image: image?.image ?? '', startedAtMs: Date.now() };
}

const codeNames: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Object.entries(codeOfKind).map(([kind, code]) => [code, kind])),
  [status.OK]: 'OK',
};

const quietMethods = /^(List|Stream|Status|Version|.*Status$|.*Stats$|ImageFsInfo|RuntimeConfig)/;

/** The fields of a request or an answer that identify its subject; of a config, the names in its metadata. */
function idsIn(message: object): Record<string, unknown> {
  const { podSandboxId, containerId, image, config } = message as Record<string, unknown>;
  const name = (image as { image?: unknown } | undefined)?.image;
  const named = (config as { metadata?: { name?: string; namespace?: string } } | undefined)?.metadata;
  return {
    ...(named?.namespace ? { pod: `${named.namespace}/${named.name}` } : named?.name ? { container: named.name } : {}),
    ...(typeof podSandboxId === 'string' && podSandboxId ? { podSandboxId } : {}),
    ...(typeof containerId === 'string' && containerId ? { containerId } : {}),
    ...(typeof name === 'string' && name ? { image: name } : {}),
  };
}

/**
 * In UTF-16 units. A status is sent in HTTP/2 headers, percent-encoded to up to nine bytes per unit, and Node sends at
 * most 64 KiB of headers.
 */
const longestDetails = 4096;

/** Returns an error as a gRPC status that can be sent, whatever is in its message. */
function statusOf(err: unknown): Error & { code: status; details: string } {
  const message = messageOf(err);
  const details =
    message.length <= longestDetails ? message : `${message.slice(0, longestDetails).toWellFormed()}… (cut)`;
  return Object.assign(new Error(details), { code: grpcStatusOf(err), details });
}

/** Leaves encoding of answers to the handlers. */
function coding<Request>(
  request: Codec<Request, never>,
): Omit<MethodDefinition<unknown, unknown>, 'path' | 'responseStream'> {
  return {
    requestStream: false,
    requestSerialize: (message) => Buffer.from(request.encode(message as never).finish()),
    requestDeserialize: (bytes) => request.decode(bytes),
    responseSerialize: (encoded) => (Buffer.isBuffer(encoded) ? encoded : Buffer.from(encoded as Uint8Array)),
    responseDeserialize: (bytes) => bytes,
  };
}
