import { closeSync, mkdirSync, openSync, readSync, fstatSync, writeSync, constants } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import { isErrno, messageOf } from '../../lib/errors.js';
import { LineBuffer, LineClock, LineFormatter } from './log-format.js';
import { watchWindowBytes, type FromLogProcess, type PumpOptions, type ToLogProcess } from './log-messages.js';
import { RestFile } from './log-rest.js';
import { openForReading, readerSocket } from '../stdio/fifo-socket.js';

// The process that LogProcessLink forks: reads the containers' named pipes and writes their log files. Everything between
// reading a chunk and having its lines in the file happens in one synchronous callback, and a kill -9 of crisp is heard of
// after it: so nothing is lost that was read.

interface Pipe {
  readonly stream: 'stdout' | 'stderr';
  readonly fd: number;
  readonly lines: LineFormatter;
  socket: Socket | undefined;
}

interface Log {
  readonly fd: number;
  /** its size, as nobody else writes to it */
  bytes: number;
  /** it ends amid a line: a kill or a full disk cut the last write off */
  torn: boolean;
}

interface Pump {
  readonly id: number;
  readonly options: PumpOptions;
  readonly pipes: Set<Pipe>;
  log: Log | undefined;
  /** the last write failed: it has been reported */
  failing: boolean;
  readonly rest: RestFile;
  watched: boolean;
  /** bytes sent as `output` and not yet consumed */
  outstanding: number;
}

const pumps = new Map<number, Pump>();
const clock = new LineClock();
// callbacks are synchronous and never overlap: one buffer each way serves all pipes; 64 KiB is what a pipe holds
const incoming = Buffer.allocUnsafeSlow(64 * 1024);
let writing: Pump;
const outgoing = new LineBuffer((lines) => writeLines(writing, lines));

function tell(message: FromLogProcess): void {
  // nobody is there to hear it where crisp has just gone
  if (process.connected) process.send?.(message, () => {});
}

function openLog(path: string): Log {
  const fd = openMakingFolder(path);
  const { size } = fstatSync(fd);
  const last = Buffer.alloc(1);
  const torn = size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== 10;
  return { fd, bytes: size, torn };
}

function openMakingFolder(path: string): number {
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;
  try {
    return openSync(path, flags, 0o640);
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    return openSync(path, flags, 0o640);
  }
}

/** Never throws: a container goes on when its log cannot be written, and what it says then is dropped. */
function writeLines(pump: Pump, lines: Buffer): void {
  const { log } = pump;
  if (!log) return;
  let written = 0;
  try {
    if (log.torn) log.bytes += writeSync(log.fd, '\n');
    log.torn = false;
    while (written < lines.length) written += writeSync(log.fd, lines, written);
    pump.failing = false;
  } catch (err) {
    log.torn ||= written > 0 && lines[written - 1] !== 10;
    if (!pump.failing) tell({ kind: 'logFailed', pump: pump.id, problem: messageOf(err) });
    pump.failing = true;
  }
  log.bytes += written;
}

function saveRest(pump: Pump): void {
  if (!pump.log) return;
  const rest: { stdout?: Uint8Array | undefined; stderr?: Uint8Array | undefined } = {};
  for (const { stream, lines } of pump.pipes) rest[stream] = lines.pending;
  pump.rest.save(pump.log.bytes, rest.stdout, rest.stderr);
}

function take(pump: Pump, pipe: Pipe, length: number): void {
  const chunk = incoming.subarray(0, length);
  if (pump.log) {
    writing = pump;
    pipe.lines.push(chunk);
    outgoing.flush();
    saveRest(pump);
  }
  if (pump.watched) {
    pump.outstanding += length;
    // sent later than this buffer is used again
    tell({ kind: 'output', pump: pump.id, stream: pipe.stream, chunk: new Uint8Array(chunk) });
  }
}

const mayRead = (pump: Pump): boolean => !pump.watched || pump.outstanding < watchWindowBytes;

function endPipe(pump: Pump, pipe: Pipe): void {
  if (!pump.pipes.delete(pipe)) return;
  if (pump.log) {
    writing = pump;
    pipe.lines.end();
    outgoing.flush();
    saveRest(pump);
  }
  if (pipe.socket) pipe.socket.destroy();
  else closeSync(pipe.fd);
  if (pump.pipes.size === 0) endPump(pump);
}

function endPump(pump: Pump): void {
  if (!pumps.delete(pump.id)) return;
  if (pump.log) closeSync(pump.log.fd);
  pump.rest.remove();
  tell({ kind: 'ended', pump: pump.id });
}

/** Reads without waiting. `ended`: nobody has the pipe open for writing. */
function readNow(pump: Pump, pipe: Pipe, maxReads: number): 'ended' | 'more' {
  for (let reads = 0; reads < maxReads; reads++) {
    try {
      const length = readSync(pipe.fd, incoming);
      if (length === 0) return 'ended';
      take(pump, pipe, length);
    } catch (err) {
      if (isErrno(err, 'EAGAIN')) return 'more';
      return 'ended';
    }
  }
  return 'more';
}

/**
 * Opens a pipe's reading side. Linux reports no end of file on a named pipe that nobody has opened for writing since,
 * and libuv reads only when told that there is something: so waiting for the shim needs nothing held open meanwhile.
 */
function openPipe(pump: Pump, stream: Pipe['stream'], path: string): void {
  const fd = openForReading(path);
  const lines = new LineFormatter(stream, pump.options.tty, clock, outgoing);
  pump.pipes.add({ stream, fd, lines, socket: undefined });
}

function startPipe(pump: Pump, pipe: Pipe): void {
  // for the same reason a shim that has gone would never be noticed: ask once
  if (pump.options.resume && readNow(pump, pipe, 1) === 'ended') return endPipe(pump, pipe);
  const socket = readerSocket(pipe.fd, incoming, (length) => {
    take(pump, pipe, length);
    return mayRead(pump);
  });
  pipe.socket = socket;
  socket.on('end', () => endPipe(pump, pipe));
  socket.on('error', () => endPipe(pump, pipe));
  socket.on('close', () => endPipe(pump, pipe));
}

function open(id: number, options: PumpOptions): void {
  const pump: Pump = {
    id,
    options,
    pipes: new Set(),
    log: undefined,
    failing: false,
    rest: new RestFile(`${options.stdout}.rest`),
    watched: false,
    outstanding: 0,
  };
  try {
    if (options.logPath !== '') pump.log = openLog(options.logPath);
    openPipe(pump, 'stdout', options.stdout);
    if (options.stderr) openPipe(pump, 'stderr', options.stderr);
  } catch (err) {
    for (const pipe of pump.pipes) closeSync(pipe.fd);
    if (pump.log) closeSync(pump.log.fd);
    throw err;
  }
  pumps.set(id, pump);
  if (options.resume && pump.log) {
    const rest = pump.rest.load(pump.log.bytes);
    for (const { stream, lines } of pump.pipes) if (rest[stream]) lines.restore(rest[stream]);
  }
  for (const pipe of [...pump.pipes]) startPipe(pump, pipe);
}

/** Between two chunks, so no line is lost, doubled or torn: what was read before is in the old file. */
function reopen(pump: Pump): void {
  if (!pump.log) return;
  const log = openLog(pump.options.logPath);
  closeSync(pump.log.fd);
  pump.log = log;
  pump.failing = false;
  saveRest(pump);
}

function close(pump: Pump): void {
  for (const pipe of [...pump.pipes]) {
    // more than a pipe holds was written meanwhile by somebody who goes on writing
    readNow(pump, pipe, 4);
    endPipe(pump, pipe);
  }
}

function resume(pump: Pump): void {
  if (!mayRead(pump)) return;
  for (const pipe of pump.pipes) pipe.socket?.resume();
}

function stop(): void {
  for (const pump of pumps.values()) {
    for (const pipe of pump.pipes) pipe.socket?.destroy();
    pump.pipes.clear();
    if (pump.log) closeSync(pump.log.fd);
    pump.rest.close();
  }
  pumps.clear();
}

function obey(message: ToLogProcess): void {
  if (message.kind === 'stop') return stop();
  const pump = pumps.get(message.pump);
  switch (message.kind) {
    case 'open':
      return open(message.pump, message);
    case 'reopen':
      if (pump) reopen(pump);
      // nothing more is written, but who reads the log looks for it at its path until the container is removed
      else closeSync(openMakingFolder(message.logPath));
      return;
    case 'close':
      if (pump) close(pump);
      return;
    case 'watch':
      if (!pump) return;
      pump.watched = message.on;
      if (!message.on) pump.outstanding = 0;
      return resume(pump);
    case 'taken':
      if (!pump?.watched) return;
      pump.outstanding = Math.max(0, pump.outstanding - message.bytes);
      return resume(pump);
  }
}

process.on('message', (message: ToLogProcess) => {
  let problem: string | undefined;
  try {
    obey(message);
  } catch (err) {
    problem = messageOf(err);
  }
  if ('request' in message)
    tell({ kind: 'done', request: message.request, ...(problem === undefined ? {} : { problem }) });
});

// it goes when crisp goes, and not before: a signal to the whole group must leave it to crisp when
process.on('disconnect', () => {
  stop();
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

tell({ kind: 'loaded' });
