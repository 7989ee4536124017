import type { Server } from '@grpc/grpc-js';
import { ServerCredentials } from '@grpc/grpc-js';
import { bindInPlace } from '../../lib/unix-socket.js';

/** Binds a gRPC server to a Unix socket that only root may use. */
export async function bindSocket(server: Server, path: string): Promise<void> {
  await bindInPlace(
    path,
    (bound) =>
      new Promise<void>((resolve, reject) =>
        server.bindAsync(`unix:${bound}`, ServerCredentials.createInsecure(), (err) => (err ? reject(err) : resolve())),
      ),
  );
}
