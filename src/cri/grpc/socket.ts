import { chmod, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import type { Server } from '@grpc/grpc-js';
import { ServerCredentials } from '@grpc/grpc-js';
import { CrispError, isErrno, wrap } from '../../lib/errors.js';

/**
 * Frees the path of a server's socket: a stale socket is removed, that of a running server is not.
 *
 * @throws CrispError `FailedPrecondition` where a server answers on it, or the path is not a socket
 */
export async function clearSocket(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  const found = await lstat(path).catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw err;
  });
  if (!found) return;
  if (!found.isSocket()) throw new CrispError('FailedPrecondition', `${path} exists and is not a socket`);
  if (await answers(path)) throw new CrispError('FailedPrecondition', `a server is listening on ${path} already`);
  await rm(path, { force: true });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    // a full backlog, for example, means that a server is running
    socket.once('error', (err) => resolve(!isErrno(err, 'ECONNREFUSED', 'ENOENT')));
  });
}

/**
 * Binds a gRPC server to a Unix socket that root alone may use.
 *
 * A socket gets the mode that the umask leaves it, and a umask is the whole process's: so it is bound in a folder that
 * only root may enter, and moved to its place with the right mode.
 */
export async function bindSocket(server: Server, path: string): Promise<void> {
  const folder = await mkdtemp(`${dirname(path)}/.`);
  try {
    const bound = join(folder, 's');
    await new Promise<void>((resolve, reject) =>
      server.bindAsync(`unix:${bound}`, ServerCredentials.createInsecure(), (err) => (err ? reject(err) : resolve())),
    );
    await chmod(bound, 0o600);
    await rename(bound, path);
  } catch (err) {
    throw wrap(`listen on ${path}`, err);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
