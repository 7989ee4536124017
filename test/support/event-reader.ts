import { Client, credentials } from '@grpc/grpc-js';
import { cri } from '../../src/lib/proto.js';

/** One reader of GetContainerEvents, on a connection of its own. */
export interface EventReader {
  /** what it has read until now */
  readonly events: readonly cri.ContainerEventResponse[];
  /** takes nothing off the connection until `resume` */
  pause(): void;
  resume(): void;
  close(): void;
}

/** Begins to read; the server knows of it a little later. */
export function readEvents(socket: string): EventReader {
  const client = new Client(`unix:${socket}`, credentials.createInsecure());
  const events: cri.ContainerEventResponse[] = [];
  const stream = client.makeServerStreamRequest(
    '/runtime.v1.RuntimeService/GetContainerEvents',
    (message: cri.GetEventsRequest.$Properties) => Buffer.from(cri.GetEventsRequest.encode(message).finish()),
    (bytes) => cri.ContainerEventResponse.decode(bytes),
    {},
  );
  stream.on('data', (event: cri.ContainerEventResponse) => events.push(event));
  // how a stream ends that is given up
  stream.on('error', () => {});
  return {
    events,
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
    close: () => {
      stream.cancel();
      client.close();
    },
  };
}
