import { Server, ServerCredentials } from '@grpc/grpc-js';

/** A collector that takes traces by OTLP over gRPC and looks at none of them. */
export interface AcceptingCollector {
  readonly endpoint: string;
  /** What came so far. */
  received(): { readonly exports: number; readonly bytes: number };
  close(): void;
}

/** Serves on a free port of loopback. */
export async function acceptTraces(): Promise<AcceptingCollector> {
  const server = new Server();
  const received = { exports: 0, bytes: 0 };
  const asItIs = (bytes: Buffer): Buffer => bytes;
  server.addService(
    {
      Export: {
        path: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
        requestStream: false,
        responseStream: false,
        requestSerialize: asItIs,
        requestDeserialize: asItIs,
        responseSerialize: asItIs,
        responseDeserialize: asItIs,
      },
    },
    {
      Export: ({ request }: { request: Buffer }, answer: (err: null, response: Buffer) => void) => {
        received.exports += 1;
        received.bytes += request.length;
        answer(null, Buffer.alloc(0));
      },
    },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (err, bound) =>
      err ? reject(err) : resolve(bound),
    ),
  );
  return {
    endpoint: `http://127.0.0.1:${port}`,
    received: () => ({ ...received }),
    close: () => server.forceShutdown(),
  };
}
