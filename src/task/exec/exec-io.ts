import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { wrap } from '../../lib/errors.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { sureOutputBytes, type OutputBudget } from './output-budget.js';
import { openReader, openStdin, type FifoReader } from '../stdio/stdio.js';

export interface ExecOutput {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** at least one stream was longer */
  readonly truncated: boolean;
  /** what it holds of the budget; to be given back when it is dropped */
  readonly budgetBytes: number;
}

/** The named pipes of one exec. The shim expects stdout and stderr, or, with a terminal, stdout only. */
export class ExecIo {
  readonly #out: FifoReader;
  readonly #err: FifoReader | undefined;

  private constructor(
    /** for the shim's Exec request; empty if absent */
    readonly paths: { readonly stdin: string; readonly stdout: string; readonly stderr: string },
    out: FifoReader,
    err: FifoReader | undefined,
  ) {
    this.#out = out;
    this.#err = err;
  }

  /**
   * Creates the pipes in `folder`, which must exist, and opens their reading sides. Call it before the shim's Exec.
   *
   * @throws CrispError; it leaves nothing behind then
   */
  static async open(request: {
    readonly fifos: FifoPool;
    readonly folder: string;
    readonly execId: string;
    readonly stdin: boolean;
    readonly tty: boolean;
  }): Promise<ExecIo> {
    const path = (stream: string, wanted: boolean) =>
      wanted ? join(request.folder, `${request.execId}-${stream}`) : '';
    const paths = {
      stdin: path('stdin', request.stdin),
      stdout: path('stdout', true),
      stderr: path('stderr', !request.tty),
    };
    let out: FifoReader | undefined;
    try {
      await Promise.all(named(paths).map((each) => request.fifos.take(each)));
      out = openReader(paths.stdout);
      return new ExecIo(paths, out, request.tty ? undefined : openReader(paths.stderr));
    } catch (err) {
      out?.end();
      await removeAll(paths);
      throw wrap('exec pipes', err);
    }
  }

  /** The process blocks while this is not read: `resume` it to discard the output. */
  get stdout(): Readable {
    return this.#out.stream;
  }

  /** Absent with a terminal. */
  get stderr(): Readable | undefined {
    return this.#err?.stream;
  }

  /** Opens its stdin, once the shim's Start has answered; ending it is the end of file. See `openStdin`. */
  stdin(closeIO: () => Promise<unknown>): Promise<Writable> {
    return openStdin(this.paths.stdin, closeIO);
  }

  /** Reads both streams to their end and keeps the first `maxBytes` of each, as far as the budget allows. */
  async collect(budget: OutputBudget, maxBytes = maxMessageBytes): Promise<ExecOutput> {
    const [stdout, stderr] = await Promise.all([
      gather(this.stdout, maxBytes, budget),
      gather(this.stderr, maxBytes, budget),
    ]);
    return {
      stdout: stdout.bytes,
      stderr: stderr.bytes,
      truncated: stdout.truncated || stderr.truncated,
      budgetBytes: stdout.budgetBytes + stderr.budgetBytes,
    };
  }

  /**
   * Waits, after the process has exited, until the streams have ended and been read. A child can keep them open for as
   * long as it lives: so they are closed when nothing arrived for `timeoutMs`, or more than the process itself can have
   * left behind. A slow consumer loses nothing.
   */
  async closeAfterExit(timeoutMs: number): Promise<void> {
    const readers = this.#err ? [this.#out, this.#err] : [this.#out];
    await Promise.all(readers.map((reader) => endAfterExit(reader, timeoutMs)));
  }

  /** Closes and removes the pipes; unread output is lost. May be called more than once. */
  async close(): Promise<void> {
    this.stdout.destroy();
    this.stderr?.destroy();
    await removeAll(this.paths);
  }
}

/** more than the pipes and the shim can buffer */
const maxLeftBehindBytes = 4 * 1024 * 1024;

async function endAfterExit(reader: FifoReader, timeoutMs: number): Promise<void> {
  if (reader.stream.readableEnded || reader.stream.destroyed) return;
  const readAtExit = reader.readBytes;
  const exitedMs = performance.now();
  let readWhenIdle: number | undefined;
  const check = setInterval(
    () => {
      const isIdle = Math.min(reader.idleMs, performance.now() - exitedMs) >= timeoutMs;
      // twice: the first check may come late, before what the pipe holds was read; the event loop reads between the two
      const staysIdle = isIdle && readWhenIdle === reader.readBytes;
      if (staysIdle || reader.readBytes - readAtExit > maxLeftBehindBytes) reader.end();
      readWhenIdle = isIdle ? reader.readBytes : undefined;
    },
    Math.max(5, Math.min(timeoutMs / 4, 250)),
  );
  await finished(reader.stream).catch(() => {});
  clearInterval(check);
}

interface Gathered {
  readonly bytes: Buffer;
  readonly truncated: boolean;
  readonly budgetBytes: number;
}

async function gather(stream: Readable | undefined, maxBytes: number, budget: OutputBudget): Promise<Gathered> {
  const chunks: Buffer[] = [];
  let length = 0;
  let budgetBytes = 0;
  let truncated = false;
  const keep = (chunk: Buffer): void => {
    if (truncated) return;
    const wanted = Math.min(chunk.length, maxBytes - length);
    const sure = Math.min(wanted, Math.max(0, sureOutputBytes - length));
    const more = budget.take(wanted - sure);
    budgetBytes += more;
    length += sure + more;
    // after a gap the rest would be misleading
    truncated = sure + more < chunk.length;
    if (sure + more > 0) chunks.push(chunk.subarray(0, sure + more));
  };
  if (stream) {
    stream.on('data', keep);
    // destroyed before its end: what arrived is the output
    await finished(stream).catch(() => {});
  }
  return { bytes: Buffer.concat(chunks, length), truncated, budgetBytes };
}

const named = (paths: ExecIo['paths']): string[] => Object.values(paths).filter((path) => path !== '');

async function removeAll(paths: ExecIo['paths']): Promise<void> {
  await Promise.all(named(paths).map((path) => rm(path, { force: true })));
}
