import { createHash } from 'node:crypto';
import { constants, openSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { basename, join } from 'node:path';
import { isDoneWithin } from '../../lib/time-limit.js';
import { messageOf, wrap } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import { pidsWorkingIn, startTimeOf, untilGone } from '../../lib/process.js';
import { bootstrap } from '../../lib/proto.js';
import type { OpenFilesLimit } from '../../lib/open-files-limit.js';
import { run } from '../../lib/run.js';
import { type Handler, shimNamespace } from '../runtime/handlers.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { Shim, type ShimIdentity } from './shim.js';
import { moveToCgroup } from './shim-cgroup.js';
import { parseForeignJson, recordIn, stringIn } from '../../lib/foreign-json.js';
import { makeFolder } from '../../lib/make-folder.js';

/** containerd's folder for shim sockets, which shims also use when crisp starts them. */
const socketFolder = '/run/containerd/s';
const startMs = 60_000;
/** a shim without tasks ends within milliseconds */
const shutdownMs = 2_000;

export interface StartShim {
  readonly handler: Pick<Handler, 'shim' | 'shimStart' | 'shimCgroup'>;
  /** its id, unique among this crisp's shims */
  readonly name: string;
  /** its working directory, created here and used for nothing else */
  readonly folder: string;
  /** socket of the event server, which must be listening */
  readonly eventSocket: string;
  /** provides the pipe for its log */
  readonly fifos: Pick<FifoPool, 'take'>;
  /** PATH of the shim and the runtimes that it starts */
  readonly searchPath: string;
  /** the limits that crisp was started with, for the shim and its runtimes: Node has raised crisp's own */
  readonly openFilesLimit: OpenFilesLimit;
  /** mount points of cgroup hierarchies, by controller */
  readonly cgroupMounts: Readonly<Record<string, string>>;
  readonly log: Logger;
  /** ends the start when aborted */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts a shim and connects to it. A failure leaves nothing behind.
 *
 * @returns the shim, and a function that stops reading its log
 */
export async function startShim(options: StartShim): Promise<{ shim: Shim; stopLog: () => void }> {
  const { handler, name, folder, eventSocket, fifos, searchPath, openFilesLimit, cgroupMounts, log, signal } = options;
  let stopLog = (): void => {};
  let address = shimSocket(eventSocket, name);
  try {
    await makeFolder(folder, 0o700);
    // the group decides which pods share a shim; without it the shim would use a pod's own annotations
    const config = JSON.stringify({ ociVersion: '1.0.2', annotations: { 'io.containerd.runc.v2.group': name } });
    await Promise.all([writeFile(join(folder, 'config.json'), config), fifos.take(join(folder, 'log'))]);
    stopLog = drainLog(folder, name, log);
    const argv = ['-namespace', shimNamespace, '-address', eventSocket, '-id', name, 'start'];
    const answer = await run(handler.shim, argv, {
      cwd: folder,
      openFilesLimit,
      timeoutMs: startMs,
      env: { PATH: searchPath, TTRPC_ADDRESS: eventSocket, NAMESPACE: shimNamespace },
      input: handler.shimStart === 'bootstrap' ? startQuestion(name, eventSocket) : Buffer.of(),
      encoding: 'latin1',
      ...(signal ? { signal } : {}),
    });
    const found = readStartAnswer(Buffer.from(answer, 'latin1'));
    address = found.address;
    const shim = await Shim.connect({ name, ...found });
    if (handler.shimCgroup) await moveToCgroup(shim.pid, handler.shimCgroup, cgroupMounts);
    return { shim, stopLog };
  } catch (err) {
    await endUnrecorded(folder, address);
    stopLog();
    await removeLeftovers(folder, address);
    throw wrap(`start shim ${name}`, err);
  }
}

/** The socket of a runc shim by containerd's rule, to find a shim whose `start` was never answered. */
export function shimSocket(eventSocket: string, name: string): string {
  return join(
    socketFolder,
    createHash('sha256')
      .update(join(eventSocket, shimNamespace, name))
      .digest('hex'),
  );
}

/**
 * Logs what a shim writes into the log pipe in its folder; returns a function that stops. A shim whose pipe has no
 * reader ends.
 */
export function drainLog(folder: string, name: string, log: Logger): () => void {
  // opened for writing too: otherwise the reader would see end of file whenever there is no writer
  const fd = openSync(join(folder, 'log'), constants.O_RDWR | constants.O_NONBLOCK);
  const socket = new Socket({ fd, readable: true, writable: false });
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    // an endless line is cut, not collected
    rest = (lines.pop() ?? '').slice(-8192);
    for (const line of lines) log.debug({ shim: name }, line);
  });
  socket.unref();
  return () => socket.destroy();
}

/** Shuts down a shim that has no tasks any more, and kills it if it does not end. */
export async function endShim(shim: Shim, log: Logger): Promise<void> {
  try {
    const ended = shim.shutdown().then(() => shim.closed);
    if (!(await isDoneWithin(ended, shutdownMs)))
      log.warn({ shim: shim.name, pid: shim.pid }, 'shim does not shut down; killing it');
  } catch (err) {
    log.warn({ shim: shim.name, pid: shim.pid, error: messageOf(err) }, 'shim does not shut down; killing it');
  }
  await killShim(shim);
  shim.disconnect();
}

/**
 * Ends a shim that is not recorded, or is just being started: its `start` continues when crisp is killed, and the shim
 * may not listen yet. Both are found by their working directory, the shim's folder.
 */
export async function endUnrecorded(folder: string, address: string): Promise<void> {
  for (const apiVersion of [3, 2] as const) {
    try {
      const shim = await Shim.connect({ name: basename(folder), address, apiVersion });
      await killShim(shim);
      shim.disconnect();
      break;
    } catch {
      // it is gone, does not listen yet, or speaks the other version
    }
  }
  // either `start` is killed before it has started the shim, or the next round finds both
  for (let pids: number[]; (pids = await pidsWorkingIn(folder)).length > 0;)
    await Promise.all(pids.map((pid) => killShim({ pid, startTime: startTimeOf(pid) ?? '' })));
}

/** Kills a shim and waits for its end. Its tasks keep running without it. */
export async function killShim(shim: Pick<ShimIdentity, 'pid' | 'startTime'>): Promise<void> {
  const left = await untilGone([shim], { timeoutMs: 10_000, kill: true });
  if (left.length > 0) throw new Error(`process ${shim.pid} does not end`);
}

/** Removes what a dead shim left behind: its folder with the log pipe, and its socket. */
export async function removeLeftovers(folder: string, address: string): Promise<void> {
  await Promise.all([rm(folder, { recursive: true, force: true }), rm(address, { force: true })]);
}

function startQuestion(name: string, eventSocket: string): Uint8Array {
  return bootstrap.BootstrapParams.encode({
    instanceId: name,
    namespace: shimNamespace,
    containerdTtrpcAddress: eventSocket,
    containerdGrpcAddress: eventSocket,
  }).finish();
}

/**
 * Parses the output of `start`: an address (up to 1.7), JSON (2.0 to 2.2), or a BootstrapResult.
 *
 * @throws Error for anything else, or a protocol that crisp does not support
 */
export function readStartAnswer(answer: Uint8Array): { address: string; apiVersion: 2 | 3 } {
  const text = Buffer.from(answer).toString().trim();
  let parameters: { readonly version?: unknown; readonly address?: unknown; readonly protocol?: unknown };
  try {
    if (/^(unix|ttrpc|vsock|\/)/.test(text)) parameters = { address: text };
    else if (text.startsWith('{')) parameters = recordIn(parseForeignJson(text));
    else parameters = bootstrap.BootstrapResult.decode(answer);
  } catch (err) {
    throw new Error(`unreadable output ${JSON.stringify(text.slice(0, 200))}: ${messageOf(err)}`, { cause: err });
  }
  const { version, address, protocol } = {
    version: parameters.version || 2,
    address: stringIn(parameters.address) ?? '',
    protocol: stringIn(parameters.protocol) || 'ttrpc',
  };
  const path = address.replace(/^unix:\/\//, '');
  if (protocol !== 'ttrpc' || !path.startsWith('/'))
    throw new Error(`it listens on ${protocol} ${address}: only ttrpc on a Unix socket is supported`);
  if (version !== 2 && version !== 3)
    throw new Error(`it speaks version ${JSON.stringify(version)} of the task service, only 2 and 3 are supported`);
  return { address: path, apiVersion: version };
}
