import { chmod, lstat, mkdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import type { Server } from '@grpc/grpc-js';
import { ServerCredentials } from '@grpc/grpc-js';
import { CrispError, isErrno, wrap } from '../lib/errors.js';

/**
 * Makes way for a server's socket: a stale one is removed, a live server's is not.
 *
 * @throws CrispError `FailedPrecondition` where somebody answers there, or something else lies there
 */
export async function clearSocket(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  const found = await lstat(path).catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw err;
  });
  if (!found) return;
  if (!found.isSocket()) throw new CrispError('FailedPrecondition', `${path} is there and is no socket`);
  if (await answers(path)) throw new CrispError('FailedPrecondition', `a server is listening on ${path} already`);
  await rm(path, { force: true });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

/** Binds a gRPC server to a Unix socket that root alone may use. */
export async function bindSocket(server: Server, path: string): Promise<void> {
  // from its first moment: what it is made with decides, a chmod afterwards would leave a gap
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) =>
      server.bindAsync(`unix:${path}`, ServerCredentials.createInsecure(), (err) => (err ? reject(err) : resolve())),
    );
    await chmod(path, 0o600);
  } catch (err) {
    throw wrap(`listen on ${path}`, err);
  } finally {
    process.umask(before);
  }
}
