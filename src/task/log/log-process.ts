import { closeSync, mkdirSync, openSync, readSync, fstatSync, writeSync, constants } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import { isErrno, messageOf } from '../../lib/errors.js';
import { LineBuffer, LineClock, LineFormatter } from './log-format.js';
import { watchWindowBytes, type FromLogProcess, type CopierOptions, type ToLogProcess } from './log-messages.js';
import { PartialLineFile } from './partial-line-file.js';
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
  readonly options: CopierOptions;
  readonly pipes: Set<Pipe>;
  log: Log | undefined;
  /** the last write failed: it has been reported */
  failing: boolean;
  readonly rest: PartialLineFile;
  watched: boolean;
  /** bytes sent as `output` and not yet consumed */
  outstanding: number;
}

const copiers = new Map<number, Pump>();
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
function writeLines(copier: Pump, lines: Buffer): void {
  const { log } = copier;
  if (!log) return;
  let written = 0;
  try {
    if (log.torn) log.bytes += writeSync(log.fd, '\n');
    log.torn = false;
    while (written < lines.length) written += writeSync(log.fd, lines, written);
    copier.failing = false;
  } catch (err) {
    log.torn ||= written > 0 && lines[written - 1] !== 10;
    if (!copier.failing) tell({ kind: 'logFailed', copier: copier.id, problem: messageOf(err) });
    copier.failing = true;
  }
  log.bytes += written;
}

function saveRest(copier: Pump): void {
  if (!copier.log) return;
  const rest: { stdout?: Uint8Array | undefined; stderr?: Uint8Array | undefined } = {};
  for (const { stream, lines } of copier.pipes) rest[stream] = lines.pending;
  copier.rest.save(copier.log.bytes, rest.stdout, rest.stderr);
}

function take(copier: Pump, pipe: Pipe, length: number): void {
  const chunk = incoming.subarray(0, length);
  if (copier.log) {
    writing = copier;
    pipe.lines.push(chunk);
    outgoing.flush();
    saveRest(copier);
  }
  if (copier.watched) {
    copier.outstanding += length;
    // sent later than this buffer is used again
    tell({ kind: 'output', copier: copier.id, stream: pipe.stream, chunk: new Uint8Array(chunk) });
  }
}

const mayRead = (copier: Pump): boolean => !copier.watched || copier.outstanding < watchWindowBytes;

function endPipe(copier: Pump, pipe: Pipe): void {
  if (!copier.pipes.delete(pipe)) return;
  if (copier.log) {
    writing = copier;
    pipe.lines.end();
    outgoing.flush();
    saveRest(copier);
  }
  if (pipe.socket) pipe.socket.destroy();
  else closeSync(pipe.fd);
  if (copier.pipes.size === 0) endCopier(copier);
}

function endCopier(copier: Pump): void {
  if (!copiers.delete(copier.id)) return;
  if (copier.log) closeSync(copier.log.fd);
  copier.rest.remove();
  tell({ kind: 'ended', copier: copier.id });
}

/** Reads without waiting. `ended`: nobody has the pipe open for writing. */
function readNow(copier: Pump, pipe: Pipe, maxReads: number): 'ended' | 'more' {
  for (let reads = 0; reads < maxReads; reads++) {
    try {
      const length = readSync(pipe.fd, incoming);
      if (length === 0) return 'ended';
      take(copier, pipe, length);
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
function openPipe(copier: Pump, stream: Pipe['stream'], path: string): void {
  const fd = openForReading(path);
  const lines = new LineFormatter(stream, copier.options.tty, clock, outgoing);
  copier.pipes.add({ stream, fd, lines, socket: undefined });
}

function startPipe(copier: Pump, pipe: Pipe): void {
  // for the same reason a shim that has gone would never be noticed: ask once
  if (copier.options.resume && readNow(copier, pipe, 1) === 'ended') return endPipe(copier, pipe);
  const socket = readerSocket(pipe.fd, incoming, (length) => {
    take(copier, pipe, length);
    return mayRead(copier);
  });
  pipe.socket = socket;
  socket.on('end', () => endPipe(copier, pipe));
  socket.on('error', () => endPipe(copier, pipe));
  socket.on('close', () => endPipe(copier, pipe));
}

function open(id: number, options: CopierOptions): void {
  const copier: Pump = {
    id,
    options,
    pipes: new Set(),
    log: undefined,
    failing: false,
    rest: new PartialLineFile(`${options.stdout}.rest`),
    watched: false,
    outstanding: 0,
  };
  try {
    if (options.logPath !== '') copier.log = openLog(options.logPath);
    openPipe(copier, 'stdout', options.stdout);
    if (options.stderr) openPipe(copier, 'stderr', options.stderr);
  } catch (err) {
    for (const pipe of copier.pipes) closeSync(pipe.fd);
    if (copier.log) closeSync(copier.log.fd);
    throw err;
  }
  copiers.set(id, copier);
  if (options.resume && copier.log) {
    const rest = copier.rest.load(copier.log.bytes);
    for (const { stream, lines } of copier.pipes) if (rest[stream]) lines.restore(rest[stream]);
  }
  for (const pipe of [...copier.pipes]) startPipe(copier, pipe);
}

/** Between two chunks, so no line is lost, doubled or torn: what was read before is in the old file. */
function reopen(copier: Pump): void {
  if (!copier.log) return;
  const log = openLog(copier.options.logPath);
  closeSync(copier.log.fd);
  copier.log = log;
  copier.failing = false;
  saveRest(copier);
}

function close(copier: Pump): void {
  for (const pipe of [...copier.pipes]) {
    // more than a pipe holds was written meanwhile by somebody who goes on writing
    readNow(copier, pipe, 4);
    endPipe(copier, pipe);
  }
}

function resume(copier: Pump): void {
  if (!mayRead(copier)) return;
  for (const pipe of copier.pipes) pipe.socket?.resume();
}

function stop(): void {
  for (const copier of copiers.values()) {
    for (const pipe of copier.pipes) pipe.socket?.destroy();
    copier.pipes.clear();
    if (copier.log) closeSync(copier.log.fd);
    copier.rest.close();
  }
  copiers.clear();
}

function obey(message: ToLogProcess): void {
  if (message.kind === 'stop') return stop();
  const copier = copiers.get(message.copier);
  switch (message.kind) {
    case 'open':
      return open(message.copier, message);
    case 'reopen':
      if (copier) reopen(copier);
      // nothing more is written, but who reads the log looks for it at its path until the container is removed
      else closeSync(openMakingFolder(message.logPath));
      return;
    case 'close':
      if (copier) close(copier);
      return;
    case 'watch':
      if (!copier) return;
      copier.watched = message.on;
      if (!message.on) copier.outstanding = 0;
      return resume(copier);
    case 'taken':
      if (!copier?.watched) return;
      copier.outstanding = Math.max(0, copier.outstanding - message.bytes);
      return resume(copier);
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
