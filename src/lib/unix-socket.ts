import { chmod, lstat, mkdtemp, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { CrispError, isErrno, wrap } from './errors.js';
import { makeFolder } from './files/make-folder.js';

/**
 * Frees the path of a server's socket: removes a stale socket, but not that of a running server.
 *
 * @param folderMode of its folder, if that has to be created
 * @throws CrispError `FailedPrecondition` when a server answers on it, or the path is not a socket
 */
export async function clearSocket(path: string, folderMode = 0o711): Promise<void> {
  await makeFolder(dirname(path), folderMode);
  const found = await lstat(path).catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw err;
  });
  if (!found) return;
  if (!found.isSocket()) throw new CrispError('FailedPrecondition', `${path} exists and is not a socket`);
  if (await answers(path)) throw new CrispError('FailedPrecondition', `a server is already listening on ${path}`);
  await rm(path, { force: true });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    // other errors, such as that of a full backlog, mean that a server is running
    socket.once('error', (err) => resolve(!isErrno(err, 'ECONNREFUSED', 'ENOENT')));
  });
}

/**
 * Puts a Unix socket that only root may use at a path.
 *
 * The umask decides a socket's mode, and is shared by the whole process: so the socket is bound in a folder that only
 * root may enter, and moved into place once its mode is right.
 *
 * @param bind binds the server to the path that it is given
 */
export async function bindInPlace(path: string, bind: (bound: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(`${dirname(path)}/.`);
  try {
    const bound = join(folder, 's');
    await bind(bound);
    await chmod(bound, 0o600);
    await rename(bound, path);
  } catch (err) {
    throw wrap(`listen on ${path}`, err);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
