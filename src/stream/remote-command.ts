import type { Readable, Writable } from 'node:stream';
import { CrispError, messageOf } from '../lib/errors.js';
import { ended } from './ended.js';
import { resizeEvents, type ResizeListener } from './resize-events.js';

/** The streams that an exec or attach requests. */
export interface StreamSelection {
  readonly tty: boolean;
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
}

/** The runtime's side of an exec or attach; absent streams were not requested. */
export interface Session {
  /** ends when the client closes its stdin or disconnects; destroying it tells the client to stop sending */
  readonly stdin?: Readable;
  /**
   * accepts data as fast as the client reads; never emits an error: what is written after the client disconnected is
   * dropped
   */
  readonly stdout?: Writable;
  readonly stderr?: Writable;
  /** Sets the listener of the terminal's size: see `resizeEvents`. */
  onResize(listener: ResizeListener): void;
  /** aborted when the client disconnects, or, after the session's end, when everything is closed */
  readonly signal: AbortSignal;
}

/** Runs a process for a session; resolves when it has exited and all of its output is written to the session. */
export type ExecOpener = (session: Session) => Promise<{ readonly exitCode: number }>;

/** Connects a session to a running container; resolves when the container has ended or the client disconnected. */
export type AttachOpener = (session: Session) => Promise<void>;

/** A session of a transport. */
export interface RemoteCommand {
  readonly stdin?: Readable;
  readonly stdout?: Writable;
  readonly stderr?: Writable;
  readonly resize?: Readable;
  /** carries the outcome at the end */
  readonly error: Writable;
  /** v4 and newer: the outcome is a JSON status, success too; before: a text, on failure */
  readonly jsonStatus: boolean;
  readonly signal: AbortSignal;
  /** called after everything above has ended */
  close(): void;
}

/** The fields of a Kubernetes `meta/v1` Status that clients of v4 and v5 read. */
interface Status {
  readonly status: 'Success' | 'Failure';
  readonly reason?: 'NonZeroExitCode' | 'InternalError';
  readonly message?: string;
  readonly details?: { readonly causes: readonly { readonly reason: 'ExitCode'; readonly message: string }[] };
  readonly code?: number;
}

/** Runs `open` on the session, reports its outcome to the client, and closes. Never throws. */
export async function serveRemoteCommand(
  command: RemoteCommand,
  open: (session: Session) => Promise<{ readonly exitCode: number } | void>,
  what: 'executing command in' | 'attaching to',
): Promise<Status> {
  const { stdin, stdout, stderr, signal } = command;
  const status = await open({
    ...(stdin ? { stdin } : {}),
    ...(stdout ? { stdout } : {}),
    ...(stderr ? { stderr } : {}),
    onResize: resizeEvents(command.resize),
    signal,
  }).then(
    (outcome) => statusOf(outcome?.exitCode ?? 0),
    (err: unknown) => failure(`error ${what} container: ${messageOf(err)}`),
  );
  // the client takes the outcome as the end of the output, so the output must come first
  await Promise.all([ended(stdout), ended(stderr)]);
  const text = command.jsonStatus ? JSON.stringify(status) : (status.message ?? '');
  await ended(command.error, status.status === 'Success' && !command.jsonStatus ? '' : text);
  command.close();
  return status;
}

function statusOf(exitCode: number): Status {
  if (exitCode === 0) return { status: 'Success' };
  return {
    status: 'Failure',
    reason: 'NonZeroExitCode',
    message: `command terminated with non-zero exit code: exit code ${exitCode}`,
    details: { causes: [{ reason: 'ExitCode', message: String(exitCode) }] },
  };
}

function failure(problem: string): Status {
  return { status: 'Failure', reason: 'InternalError', message: `Internal error occurred: ${problem}`, code: 500 };
}

/** @throws CrispError `InvalidArgument` for a selection that the CRI forbids */
export function checkSelection({ tty, stdin, stdout, stderr }: StreamSelection): void {
  if (tty && stderr)
    throw new CrispError('InvalidArgument', 'stderr: a terminal has one output, tty and stderr cannot both be true');
  if (!stdin && !stdout && !stderr)
    throw new CrispError('InvalidArgument', 'stdin, stdout, stderr: one of them must be true');
}
