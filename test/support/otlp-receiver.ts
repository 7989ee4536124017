import { Server, ServerCredentials } from '@grpc/grpc-js';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import protobuf from 'protobufjs';
import { eventually } from './node-pod.js';

/** A span as a collector gets it. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** '' of a root */
  readonly parentSpanId: string;
  readonly name: string;
  /** 1 internal, 2 server, 3 client */
  readonly kind: number;
  readonly startNanos: bigint;
  readonly endNanos: bigint;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** of a failed one */
  readonly error?: string;
  readonly resource: Readonly<Record<string, unknown>>;
}

/** A collector that keeps what it gets in memory. */
export interface OtlpReceiver {
  readonly grpcEndpoint: string;
  readonly httpEndpoint: string;
  readonly spans: readonly ReceivedSpan[];
  /** the content types and paths of what came over HTTP */
  readonly posts: readonly string[];
  /** Waits for the first span that this is true of. */
  span(isIt: (span: ReceivedSpan) => boolean): Promise<ReceivedSpan>;
  close(): Promise<void>;
}

const exportType = protobuf
  .parse(
    `syntax = "proto3";
message Export { repeated ResourceSpans resourceSpans = 1; }
message ResourceSpans { Resource resource = 1; repeated ScopeSpans scopeSpans = 2; }
message Resource { repeated KeyValue attributes = 1; }
message ScopeSpans { repeated Span spans = 2; }
message Span {
  bytes traceId = 1; bytes spanId = 2; bytes parentSpanId = 4; string name = 5; int32 kind = 6;
  fixed64 startTimeUnixNano = 7; fixed64 endTimeUnixNano = 8; repeated KeyValue attributes = 9; Status status = 15;
}
message Status { string message = 2; int32 code = 3; }
message KeyValue { string key = 1; AnyValue value = 2; }
message AnyValue { oneof value { string stringValue = 1; bool boolValue = 2; int64 intValue = 3; double doubleValue = 4; } }`,
    { keepCase: true },
  )
  .root.lookupType('Export');

interface KeyValue {
  readonly key: string;
  readonly value?: Readonly<Record<string, unknown>>;
}

interface Exported {
  readonly resourceSpans?: readonly {
    readonly resource?: { readonly attributes?: readonly KeyValue[] };
    readonly scopeSpans?: readonly {
      readonly spans?: readonly {
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly name: string;
        readonly kind: number;
        readonly startTimeUnixNano: string;
        readonly endTimeUnixNano: string;
        readonly attributes?: readonly KeyValue[];
        readonly status?: { readonly code?: number; readonly message?: string };
      }[];
    }[];
  }[];
}

/** Serves OTLP over gRPC and over HTTP, on free ports of loopback; over gRPC also on a Unix socket at this path. */
export async function receiveOtlp(socket?: string): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const posts: string[] = [];
  const takeBytes = (bytes: Uint8Array): void => {
    const decoded = exportType.toObject(exportType.decode(bytes), { longs: String, bytes: Array }) as Exported;
    spans.push(...spansOf(decoded, (id) => Buffer.from((id ?? []) as unknown as number[]).toString('hex')));
  };
  const grpc = new Server();
  grpc.addService(
    {
      Export: {
        path: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
        requestStream: false,
        responseStream: false,
        requestSerialize: (bytes: Buffer) => bytes,
        requestDeserialize: (bytes: Buffer) => bytes,
        responseSerialize: (bytes: Buffer) => bytes,
        responseDeserialize: (bytes: Buffer) => bytes,
      },
    },
    {
      Export: (call: { request: Buffer }, answer: (err: null, response: Buffer) => void) => {
        takeBytes(call.request);
        answer(null, Buffer.alloc(0));
      },
    },
  );
  const bind = (address: string): Promise<number> =>
    new Promise((resolve, reject) =>
      grpc.bindAsync(address, ServerCredentials.createInsecure(), (err, port) => (err ? reject(err) : resolve(port))),
    );
  const grpcPort = await bind('127.0.0.1:0');
  if (socket !== undefined) await bind(`unix:${socket}`);
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await buffer(request);
    posts.push(`${request.headers['content-type']} ${request.url}`);
    if (request.headers['content-type'] === 'application/json') spans.push(...spansOfJson(String(body)));
    else takeBytes(body);
  };
  const http = createServer((request, response) => {
    void take(request).then(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    grpcEndpoint: `http://127.0.0.1:${grpcPort}`,
    httpEndpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    spans,
    posts,
    span: (isIt) => eventually(() => spans.find(isIt)),
    close: async () => {
      grpc.forceShutdown();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** The spans in OTLP's JSON, as it is sent by HTTP and as collectors write it to files. */
export function spansOfJson(text: string): ReceivedSpan[] {
  return spansOf(JSON.parse(text) as Exported, (id) => id ?? '');
}

function spansOf({ resourceSpans = [] }: Exported, hex: (id: string | undefined) => string): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) =>
    scopeSpans.flatMap(({ spans = [] }) =>
      spans.map((span) => ({
        traceId: hex(span.traceId),
        spanId: hex(span.spanId),
        parentSpanId: hex(span.parentSpanId),
        name: span.name,
        kind: span.kind,
        startNanos: BigInt(span.startTimeUnixNano),
        endNanos: BigInt(span.endTimeUnixNano),
        attributes: valuesOf(span.attributes),
        ...(span.status?.code === 2 ? { error: span.status.message ?? '' } : {}),
        resource: valuesOf(resource?.attributes),
      })),
    ),
  );
}

function valuesOf(attributes: readonly KeyValue[] = []): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value = {} }) => [key, Object.values(value)[0]]));
}
