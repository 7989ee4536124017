import { rm, stat } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { CrispError } from '../lib/errors.js';
import { bindInPlace, clearSocket } from '../lib/unix-socket.js';

/** A socket that plugins connect to. */
export interface PluginSocket {
  readonly path: string;
  /** Takes no more connections and removes the socket; those that are there are left alone. */
  close(): Promise<void>;
}

/**
 * Listens for plugins. Whoever can connect is root on this node: the socket is root's alone, in a folder that nobody else can
 * enter.
 *
 * @throws CrispError `FailedPrecondition` where another runtime listens there, or others could put a socket in its place
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
