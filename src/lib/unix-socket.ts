import { chmod, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { CrispError, isErrno, wrap } from './errors.js';

/**
 * Frees the path of a server's socket: a stale socket is removed, that of a running server is not.
 *
 * @param folderMode of its folder, where that is not there yet
 * @throws CrispError `FailedPrecondition` where a server answers on it, or the path is not a socket
 */
export async function clearSocket(path: string, folderMode = 0o711): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: folderMode });
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
 * Puts a Unix socket in its place that root alone may use.
 *
 * A socket gets the mode that the umask leaves it, and a umask is the whole process's: so it is bound in a folder that
 * only root may enter, and moved to its place with the right mode.
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
