import { Server, ServerCredentials, type handleUnaryCall } from '@grpc/grpc-js';
import { join } from 'node:path';
import { cri } from '../../src/lib/proto.js';
import type { StreamSelection } from '../../src/stream/remote-command.js';

/** Gives the URL of a session, as a CRI runtime does. */
export interface StreamingCalls {
  exec(request: StreamSelection & { cmd: string[] }): string;
  attach(request: StreamSelection): string;
  portForward(request: { port: number[] }): string;
}

interface RequestType {
  decode(bytes: Uint8Array): object;
}

interface ResponseType<T> {
  encode(message: T): { finish(): Uint8Array };
}

/** Just so much of a CRI server that crictl's exec, attach and port-forward reach a streaming server: no containers. */
export async function serveStreamingCalls(
  folder: string,
  calls: StreamingCalls,
): Promise<{ endpoint: string; close(): void }> {
  const server = new Server();
  const add = <Q, R>(
    path: string,
    request: RequestType,
    response: ResponseType<R>,
    answer: (request: Q) => R,
  ): void => {
    const handler: handleUnaryCall<Q, R> = (call, callback) => callback(null, answer(call.request));
    const definition = {
      path: `/runtime.v1.${path}`,
      requestStream: false,
      responseStream: false,
      requestDeserialize: (bytes: Buffer) => request.decode(bytes) as Q,
      requestSerialize: () => Buffer.alloc(0),
      responseDeserialize: () => undefined as R,
      responseSerialize: (message: R) => Buffer.from(response.encode(message).finish()),
    };
    server.addService({ [path]: definition }, { [path]: handler });
  };
  const version = { version: '0.1.0', runtimeName: 'streaming', runtimeVersion: '1', runtimeApiVersion: 'v1' };
  add('RuntimeService/Version', cri.VersionRequest, cri.VersionResponse, () => version);
  add('ImageService/ListImages', cri.ListImagesRequest, cri.ListImagesResponse, () => ({}));
  add('ImageService/ImageFsInfo', cri.ImageFsInfoRequest, cri.ImageFsInfoResponse, () => ({}));
  add('RuntimeService/ContainerStatus', cri.ContainerStatusRequest, cri.ContainerStatusResponse, () => ({
    status: { state: cri.ContainerState.CONTAINER_RUNNING },
  }));
  add('RuntimeService/Exec', cri.ExecRequest, cri.ExecResponse, (request: StreamSelection & { cmd: string[] }) => ({
    url: calls.exec(request),
  }));
  add('RuntimeService/Attach', cri.AttachRequest, cri.AttachResponse, (request: StreamSelection) => ({
    url: calls.attach(request),
  }));
  add('RuntimeService/PortForward', cri.PortForwardRequest, cri.PortForwardResponse, (request: { port: number[] }) => ({
    url: calls.portForward(request),
  }));
  const endpoint = `unix://${join(folder, 'cri.sock')}`;
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(endpoint, ServerCredentials.createInsecure(), (err) => (err ? reject(err) : resolve())),
  );
  return { endpoint, close: () => server.forceShutdown() };
}
