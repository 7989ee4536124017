import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { CrispError, isErrno, messageOf } from '../../lib/errors.js';
import { launch } from '../../lib/process/run.js';
import { Semaphore } from '../../lib/async/semaphore.js';

export interface DialOptions {
  /** for the sockets that helper processes connect to, see `prepareDials` */
  readonly socketFolder: string;
  /** see `turnsOfDials` */
  readonly turns: Semaphore;
  readonly signal?: AbortSignal;
  /** for establishing the connection, default 10 s */
  readonly timeoutMs?: number;
}

/** how long the pod may keep answering after the client's half-close */
const halfClosedSeconds = 24 * 60 * 60;
/** the longest delay of a timer: a helper process has no limit of its own */
const unlimitedMs = 2 ** 31 - 1;

/** Each dial briefly takes two programs; a pod that does not answer only delays its own connections. */
export function turnsOfDials(): Semaphore {
  return new Semaphore({ limit: 1000, limitPerKey: 8 });
}

/** Creates the folder of the sockets and removes those left by a killed crisp. Its path has to be short. */
export async function prepareDials(socketFolder: string): Promise<void> {
  await rm(socketFolder, { recursive: true, force: true });
  await mkdir(socketFolder, { mode: 0o700 });
}

/**
 * Connects to a TCP port on a pod's localhost, IPv4 first and then IPv6, as kubectl port-forward expects. Node cannot
 * enter a namespace, so a socat inside copies the bytes to a Unix socket, with half-close in both directions. It is
 * started by the launcher: a fork of the server stops all calls for milliseconds.
 *
 * @param netnsPath undefined: the host's network, without a helper
 * @throws CrispError `Unavailable` if nothing listens; `FailedPrecondition` without socat or namespace
 */
export async function dialInNetns(netnsPath: string | undefined, port: number, options: DialOptions): Promise<Duplex> {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new CrispError('InvalidArgument', `${port} is not a port`);
  const { signal } = options;
  const problems: string[] = [];
  for (const target of ['TCP4:127.0.0.1', 'TCP6:[::1]']) {
    try {
      if (netnsPath === undefined) return await dialOnHost(target, port, options);
      const turn = { key: netnsPath, ...(signal ? { signal } : {}) };
      return await options.turns.run(() => dialThere(netnsPath, `${target}:${port}`, options), turn);
    } catch (err) {
      if (!(err instanceof CrispError) || err.kind !== 'Unavailable') throw err;
      problems.push(messageOf(err));
    }
  }
  throw new CrispError('Unavailable', `connect to port ${port} of the pod: ${[...new Set(problems)].join('; ')}`);
}

function dialOnHost(target: string, port: number, options: DialOptions): Promise<Duplex> {
  const host = target.startsWith('TCP4') ? '127.0.0.1' : '::1';
  const socket = connect({ host, port, allowHalfOpen: true });
  const connected = new Promise<Socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', (err) => reject(new CrispError('Unavailable', messageOf(err))));
  });
  return established(`${target}:${port}`, connected, options, () => socket.destroy());
}

async function dialThere(netnsPath: string, target: string, options: DialOptions): Promise<Duplex> {
  const path = join(options.socketFolder, randomBytes(6).toString('hex'));
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  const helper = new AbortController();
  const stop = (): void => helper.abort();
  try {
    return await established(target, connectionOf(server, netnsPath, target, helper.signal), options, stop);
  } finally {
    // removes the socket's path too; the connection stays
    server.close();
  }
}

/** Resolves to the helper's connection, which it makes once it is connected to the pod. */
function connectionOf(server: Server, netnsPath: string, target: string, stop: AbortSignal): Promise<Socket> {
  const path = server.address() as string;
  const socat = ['socat', '-t', String(halfClosedSeconds), target, `UNIX-CONNECT:${path}`];
  return new Promise((resolve, reject) => {
    server.once('connection', resolve).on('error', reject);
    const argv = [`--net=${netnsPath}`, ...socat];
    void launch('nsenter', argv, { timeoutMs: unlimitedMs, signal: stop }).then(({ stderr, failure }) =>
      reject(notConnected(failure ? failure.message : stderr)),
    );
  });
}

/** Waits for a connection until the time limit or the caller's abort. `stop` ends the helper. */
function established(
  target: string,
  connected: Promise<Socket>,
  { signal, timeoutMs = 10_000 }: DialOptions,
  stop: () => void,
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const state = { isGivenUp: false };
    const give = (err: Error): void => {
      state.isGivenUp = true;
      settle();
      stop();
      reject(err);
    };
    const late = `${target}: no connection after ${timeoutMs / 1000} s`;
    const timer = setTimeout(() => give(new CrispError('DeadlineExceeded', late)), timeoutMs);
    const cancel = (): void => give(new CrispError('Cancelled', `${target}: the caller went away`));
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    signal?.addEventListener('abort', cancel);
    connected.then((socket) => {
      settle();
      if (state.isGivenUp) socket.destroy();
      else resolve(duplexOf(socket, stop));
    }, give);
    if (signal?.aborted) cancel();
  });
}

/** A connection that ignores errors of a pod's side that is gone: what is written to it is dropped. */
function duplexOf(socket: Socket, stop: () => void): Duplex {
  const duplex = new Duplex({
    allowHalfOpen: true,
    read: () => void socket.resume(),
    write: (chunk: Buffer, _encoding, done) => {
      if (socket.writable) socket.write(chunk, (err) => done(isBroken(err) ? null : err));
      else done();
    },
    final: (done) => void socket.end(() => done()),
    destroy: (err, done) => {
      socket.destroy();
      stop();
      done(err);
    },
  });
  socket.on('error', (err) => {
    if (!isBroken(err)) duplex.destroy(err);
  });
  socket.on('data', (chunk: Buffer) => {
    if (!duplex.push(chunk)) socket.pause();
  });
  socket.on('end', () => duplex.push(null));
  // also without an end, if it was reset
  socket.on('close', () => duplex.push(null));
  socket.pause();
  return duplex;
}

function isBroken(err: Error | null | undefined): boolean {
  return isErrno(err, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END');
}

function notConnected(stderr: string): CrispError {
  if (/nsenter: (cannot open|reassociate)/.test(stderr)) return new CrispError('FailedPrecondition', stderr.trim());
  if (/nsenter: failed to execute/.test(stderr))
    return new CrispError('FailedPrecondition', 'port-forward needs socat, which is not installed');
  const cause = /socat\[\d+\] E (.*)/.exec(stderr)?.[1] ?? stderr.trim();
  return new CrispError('Unavailable', cause);
}
