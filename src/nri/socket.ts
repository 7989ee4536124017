import { rm, stat } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { CrispError } from '../lib/errors.js';
import { bindInPlace, clearSocket } from '../lib/unix-socket.js';

/** A socket that plugins connect to. */
export interface PluginSocket {
  readonly path: string;
  /** stops accepting connections and removes the socket; open connections stay */
  close(): Promise<void>;
}

/**
 * Listens for plugins. Being able to connect amounts to being root on this node, so only root may use the socket and
 * enter its folder.
 *
 * @throws CrispError `FailedPrecondition` if another runtime listens there, or others could replace the socket
 */
export async function listenForPlugins(path: string, onConnection: (socket: Socket) => void): Promise<PluginSocket> {
  await clearSocket(path, 0o700);
  const { mode, uid } = await stat(dirname(path));
  if (uid !== process.geteuid?.() || (mode & 0o022) !== 0)
    throw new CrispError('FailedPrecondition', `${dirname(path)} is writable by others`);
  const server = createServer(onConnection);
  await bindInPlace(
    path,
    (bound) =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(bound, () => {
          server.off('error', reject);
          resolve();
        });
      }),
  );
  return {
    path,
    close: async () => {
      server.close();
      await rm(path, { force: true });
    },
  };
}
