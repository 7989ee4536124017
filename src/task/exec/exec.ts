import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, kindOf } from '../../lib/errors.js';
import { ExecIo } from './exec-io.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { killSession } from './kill-session.js';
import type { Shim, TaskExit } from '../shim/shim.js';
import type { OciProcess } from '../oci.js';

export interface ExecRequest {
  readonly shim: Shim;
  readonly fifos: FifoPool;
  /** of the container */
  readonly id: string;
  /** folder of the container's cgroup, see `processesFolder` */
  readonly cgroup: string | undefined;
  /** folder for the named pipes */
  readonly folder: string;
  readonly process: OciProcess;
  readonly stdin: boolean;
  /** told when something of it could not be removed */
  readonly onLeft: (err: unknown) => void;
}

/** A process that runs in a container beside its own. */
export interface Exec {
  readonly io: ExecIo;
  /** on the host */
  readonly pid: number;
  readonly exit: Promise<TaskExit>;
  resize(width: number, height: number): Promise<void>;
  closeStdin(): Promise<void>;
  /** kills it with all that it started */
  kill(): Promise<void>;
  /** to be called once it has ended: removes what it leaves in the shim and its pipes */
  discard(): Promise<void>;
}

/** Starts a process in a running container. */
export async function startExec({ shim, fifos, id, cgroup, folder, process, stdin }: ExecRequest): Promise<Exec> {
  const execId = `exec-${randomBytes(8).toString('hex')}`;
  const terminal = process.terminal ?? false;
  const io = await ExecIo.open({ fifos, folder, execId, stdin, tty: terminal });
  const discard = async (): Promise<void> => {
    try {
      await shim.delete(id, execId);
    } catch (err) {
      if (!['NotFound', 'Unavailable'].includes(kindOf(err))) throw err;
    } finally {
      await io.close();
    }
  };
  try {
    await shim.exec({ id, execId, process, terminal, ...io.paths });
    // before Start, so that no end is missed
    const exit = shim.wait(id, execId);
    exit.catch(() => {});
    const pid = await shim.start(id, execId);
    return {
      io,
      pid,
      exit,
      discard,
      resize: (width, height) => shim.resizePty(id, execId, width, height),
      closeStdin: () => shim.closeIO(id, execId),
      kill: () => killSession(pid, cgroup, () => shim.kill(id, 9, { execId })),
    };
  } catch (err) {
    // why it did not start is what the caller has to know
    await discard().catch(() => {});
    throw err;
  }
}

/** How long output that a child still holds open is waited for once the process itself is gone. */
const lastOutputMs = 2_000;

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/**
 * Runs a process to its end and gathers its output.
 *
 * @param timeoutMs 0: as long as it takes
 * @throws CrispError `DeadlineExceeded` past the timeout, `Cancelled` by `signal`; all that it started is killed then
 */
export async function runExec(
  request: ExecRequest,
  timeoutMs: number,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ExecResult> {
  const exec = await startExec(request);
  try {
    const output = exec.io.collect(maxBytes);
    const exit = await inTime(exec, timeoutMs, signal);
    await exec.io.closeAfterExit(lastOutputMs);
    const { stdout, stderr } = await output;
    return { exitCode: exit.exitCode, stdout, stderr };
  } finally {
    // its outcome is what the caller asked for; what is left goes with the container
    await exec.discard().catch(request.onLeft);
  }
}

async function inTime(exec: Exec, timeoutMs: number, signal: AbortSignal): Promise<TaskExit> {
  let timer: NodeJS.Timeout | undefined;
  let gone = (): void => {};
  const late = new Promise<CrispError>((resolve) => {
    const seconds = timeoutMs / 1000;
    if (timeoutMs > 0)
      timer = setTimeout(
        () => resolve(new CrispError('DeadlineExceeded', `exec: not done after ${seconds} s`)),
        timeoutMs,
      );
    gone = () => resolve(new CrispError('Cancelled', 'exec: the caller went away'));
    if (signal.aborted) gone();
    else signal.addEventListener('abort', gone);
  });
  const first = await Promise.race([exec.exit, late]);
  clearTimeout(timer);
  signal.removeEventListener('abort', gone);
  if (!(first instanceof CrispError)) return first;
  await exec.kill();
  await endOf(exec);
  throw first;
}

/** Until a killed process is gone: only then can it be deleted. One that waits for a dead disk is not waited for. */
async function endOf({ exit }: Exec): Promise<void> {
  const timer = new AbortController();
  const late = sleep(10_000, undefined, { signal: timer.signal }).catch(() => {});
  await Promise.race([exit.catch(() => {}), late]);
  timer.abort();
}
