import { chmod, open, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, isErrno } from '../errors.js';

/** Releases a lock; a second call does nothing. */
export type Unlock = () => Promise<void>;

/**
 * Takes a lock, held by binding a socket at this path, which the kernel releases however the process ends: Node has no
 * flock.
 *
 * @throws CrispError `FailedPrecondition` when another process holds it
 */
export async function lockPath(path: string): Promise<Unlock> {
  const folder = await open(dirname(path), 'r');
  try {
    // a socket's path is limited to 107 bytes, which the folder's may exceed
    const short = `/proc/self/fd/${folder.fd}/${basename(path)}`;
    let server = await bind(short);
    if (!server) {
      if (await isHeld(short)) throw held(path);
      // left by a process that was killed
      await rm(path, { force: true });
      server = await bind(short);
      if (!server) throw held(path);
      // another process that saw the same stale socket may have replaced this one: the last to bind holds the lock
      const { ino } = await stat(path);
      await sleep(takeoverMs);
      const isStill = await stat(path).then(
        (now) => now.ino === ino,
        () => false,
      );
      if (!isStill) {
        server.close();
        throw held(path);
      }
    }
    let locked: Server | undefined = server;
    return async () => {
      const mine = locked;
      locked = undefined;
      if (!mine) return;
      await rm(path, { force: true });
      await new Promise((resolve) => mine.close(resolve));
    };
  } finally {
    await folder.close();
  }
}

/** many times what another process takes from seeing a dead socket to removing it */
const takeoverMs = 100;

function held(path: string): CrispError {
  return new CrispError('FailedPrecondition', `${path} is locked by another crisp that uses this folder`);
}

/** Binds a socket that other users of the host can neither use nor read; undefined if there already is one. */
function bind(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (err) => (isErrno(err, 'EADDRINUSE') ? resolve(undefined) : reject(err)));
    server.listen(path, () => {
      server.unref();
      chmod(path, 0o600).then(() => resolve(server), reject);
    });
  });
}

function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', (err) => resolve(!isErrno(err, 'ECONNREFUSED', 'ENOENT')));
  });
}
