import { createHash } from 'node:crypto';
import { constants, openSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { basename, join } from 'node:path';
import { isDoneWithin } from '../../lib/async/time-limit.js';
import { writeFileAtomicSync } from '../../lib/files/atomic-file.js';
import { isErrno, messageOf, wrap } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { namesIn } from '../../lib/files/names-in.js';
import { pidsWorkingIn, startTimeOf, untilGone } from '../../lib/process/process.js';
import { bootstrap } from '../../lib/proto.js';
import type { OpenFilesLimit } from '../../lib/process/open-files-limit.js';
import { run } from '../../lib/process/run.js';
import { type Handler, shimNamespace } from '../runtime/handlers.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { Shim, type ShimIdentity } from './shim.js';
import { parseForeignJson, recordIn, stringIn } from '../../lib/files/foreign-json.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/** containerd's folder for shim sockets, which shims also use when crisp starts them. */
const socketFolder = '/run/containerd/s';
const startMs = 60_000;
/** a shim without tasks ends within milliseconds */
const shutdownMs = 2_000;
/** how long a start of crisp waits for a hanging shim's answer, and for the end of a killed one */
const recoverMs = 2_000;

/** The record of a running shim, kept in its folder. */
export interface ShimRecord extends ShimIdentity {
  readonly version: 1;
  /** pids and start times are only valid within one boot */
  readonly bootId: string;
  /** `shimKey` when it was started; absent in records of crisp 0.1.0 */
  readonly key?: string;
  /** whether it serves many pods */
  readonly shared: boolean;
  /** its pods, each recorded before its first task; empty for a spare, absent in records of crisp 0.1.0 */
  readonly sandboxIds?: readonly string[];
}

/** What a shim was started for and serves. */
export interface ShimUse {
  /** `shimKey` when it was started; '' for one of crisp 0.1.0 */
  readonly key: string;
  /** whether many pods may use it */
  readonly shared: boolean;
  /** the pods that it serves; none: it is a spare */
  readonly sandboxIds: ReadonlySet<string>;
}

const recordFile = 'shim.json';

/** Replaces the record; synchronous, as a pod's start waits for it. */
export function writeShimRecord(folder: string, shim: ShimIdentity, { key, shared, sandboxIds }: ShimUse): void {
  const { name, pid, startTime, address, apiVersion } = shim;
  const of = { name, pid, startTime, address, apiVersion, key, shared, sandboxIds: [...sandboxIds] };
  const record: ShimRecord = { version: 1, bootId: bootId(), ...of };
  writeFileAtomicSync(join(folder, recordFile), JSON.stringify(record));
}

/**
 * Reads the record in a shim's folder; undefined if there is none. An unreadable one does not say which pods
 * have their tasks in the shim, so the shim must be left alone.
 */
export function readShimRecord(folder: string): ShimRecord | 'unreadable' | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordFile), 'utf8'));
    return isShimRecord(record) ? record : 'unreadable';
  } catch (err) {
    return isErrno(err, 'ENOENT', 'ENOTDIR') ? undefined : 'unreadable';
  }
}

/** Returns the shims, by name, whose records are there and cannot be read. */
export async function unreadableShims({ shims }: Pick<Layout, 'shims'>): Promise<Set<string>> {
  return new Set((await namesIn(shims)).filter((name) => readShimRecord(join(shims, name)) === 'unreadable'));
}

/** Whether a record is of this boot of the host: otherwise its pid is meaningless. */
export function isOfThisBoot(record: ShimRecord): boolean {
  return record.bootId === bootId();
}

function isShimRecord(value: unknown): value is ShimRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof ShimRecord, unknown>>;
  const texts = [record.bootId, record.name, record.startTime, record.address];
  return (
    record.version === 1 &&
    Number.isInteger(record.pid) &&
    Number(record.pid) > 1 &&
    texts.every((text) => typeof text === 'string') &&
    (record.apiVersion === 2 || record.apiVersion === 3) &&
    typeof record.shared === 'boolean' &&
    (record.key === undefined || typeof record.key === 'string') &&
    (record.sandboxIds === undefined || isTexts(record.sandboxIds))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

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
  /** what its record says besides its process: its pods, none for a spare */
  readonly use: ShimUse;
  readonly log: Logger;
  /** ends the start when aborted */
  readonly signal?: AbortSignal | undefined;
}

/** A shim that runs, and what stops reading its log. */
export interface StartedShim {
  readonly shim: Shim;
  readonly stopLog: () => void;
}

/** Starts a shim, connects to it and records it. A failure leaves nothing behind. */
export async function startShim(options: StartShim): Promise<StartedShim> {
  const { handler, name, folder, eventSocket, fifos, searchPath, openFilesLimit, cgroupMounts } = options;
  const { use, log, signal } = options;
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
    writeShimRecord(folder, shim, use);
    return { shim, stopLog };
  } catch (err) {
    await endUnrecorded(folder, address);
    stopLog();
    await removeLeftovers(folder, address);
    throw wrap(`start shim ${name}`, err);
  }
}

/** Controllers that limit a unit; not cpuset, as a new one has no CPUs. */
const limiting = ['memory', 'cpu', 'cpuacct', 'pids', 'blkio', 'io'];

/**
 * Moves a shim out of crisp's cgroup, so that crisp's limits do not apply to it. Creates the cgroup if it is missing
 * and keeps it, like a slice. containerd's shim does this itself only if its `start` is given a task's options.
 *
 * @param cgroup its path in each hierarchy
 * @param mounts mount point by controller
 */
async function moveToCgroup(pid: number, cgroup: string, mounts: Readonly<Record<string, string>>): Promise<void> {
  const roots = new Set(limiting.flatMap((controller) => mounts[controller] ?? []));
  for (const root of roots) {
    const folder = join(root, cgroup);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'cgroup.procs'), String(pid));
    } catch (err) {
      throw wrap(`move shim to cgroup ${folder}`, err);
    }
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

/** Shuts down a shim that has no tasks any more, kills it if it does not end, and removes what it leaves. */
export async function endShim({ shim, stopLog }: StartedShim, folder: string, log: Logger): Promise<void> {
  try {
    const ended = shim.shutdown().then(() => shim.closed);
    if (!(await isDoneWithin(ended, shutdownMs)))
      log.warn({ shim: shim.name, pid: shim.pid }, 'shim does not shut down; killing it');
  } catch (err) {
    log.warn({ shim: shim.name, pid: shim.pid, error: messageOf(err) }, 'shim does not shut down; killing it');
  }
  await killShim(shim);
  // last, as a shim whose log is not read ends at once
  stopLog();
  await removeLeftovers(folder, shim.address);
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
      break;
    } catch {
      // it is gone, does not listen yet, or speaks the other version
    }
  }
  // either `start` is killed before it has started the shim, or the next round finds both
  for (let pids: number[]; (pids = await pidsWorkingIn(folder)).length > 0;)
    await Promise.all(pids.map((pid) => killShim({ pid, startTime: startTimeOf(pid) ?? '' })));
}

/** A shim that runs, and its pods. */
export interface PooledShim extends StartedShim, ShimUse {
  readonly sandboxIds: Set<string>;
}

/**
 * Connects to the shim of an earlier crisp. One that serves no pod or cannot be reached is ended, and what is left of a
 * dead one is removed.
 *
 * @param podsOf returns the pods that may have a task in a shim, according to the records
 * @returns undefined if no pod can use it any more; `unreadable` if its record is: it is left alone
 */
export async function findShim(
  folder: string,
  { eventSocket, log, podsOf }: { eventSocket: string; log: Logger; podsOf: (shim: ShimRecord) => Iterable<string> },
): Promise<PooledShim | 'unreadable' | undefined> {
  const record = readShimRecord(folder);
  if (record === 'unreadable') return record;
  if (!record) {
    // crisp crashed between the shim's start and its record: the shim has no task
    const address = shimSocket(eventSocket, basename(folder));
    await endUnrecorded(folder, address);
    await removeLeftovers(folder, address);
    return undefined;
  }
  const { name, pid, startTime, address } = record;
  if (!isOfThisBoot(record) || startTimeOf(pid) !== startTime) {
    await removeLeftovers(folder, address);
    return undefined;
  }
  const sandboxIds = new Set(podsOf(record));
  try {
    if (sandboxIds.size > 0) return await reconnect(folder, record, sandboxIds, log);
  } catch (err) {
    log.error({ shim: name, pid, error: messageOf(err) }, 'killing an unreachable shim');
  }
  const failed = (err: unknown): void => log.error({ shim: name, pid, error: messageOf(err) }, 'could not end a shim');
  const ended = killShim(record).then(() => removeLeftovers(folder, address));
  await isDoneWithin(ended.catch(failed), recoverMs);
  return undefined;
}

async function reconnect(
  folder: string,
  record: ShimRecord,
  sandboxIds: Set<string>,
  log: Logger,
): Promise<PooledShim> {
  const { name, key = '', shared } = record;
  const stopLog = drainLog(folder, name, log);
  try {
    // a shim that hangs is kept: its pod ends it
    return { shim: await Shim.connect(record, recoverMs), key, shared, sandboxIds, stopLog };
  } catch (err) {
    stopLog();
    throw err;
  }
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
