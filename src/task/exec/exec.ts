import { randomBytes } from 'node:crypto';
import { isGone, wrap } from '../../lib/errors.js';
import { isDoneWithin, startTimeLimit, untilAborted } from '../../lib/async/time-limit.js';
import { ExecIo } from './exec-io.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import type { OutputBudget } from './output-budget.js';
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
  /** limit on the start */
  readonly startTimeoutMs: number;
  /** called with the time that the start took */
  readonly onStarted?: (tookMs: number) => void;
  /** called when something could not be removed */
  readonly onLeft: (err: unknown) => void;
}

/** An additional process in a container. */
export interface Exec {
  readonly io: ExecIo;
  /** on the host */
  readonly pid: number;
  readonly exit: Promise<TaskExit>;
  resize(width: number, height: number): Promise<void>;
  readonly closeStdin: () => Promise<void>;
  /** kills it and everything that it started */
  kill(): Promise<void>;
  /** call it once the process has ended: removes its pipes, and deletes it in the shim */
  discard(): Promise<void>;
}

/**
 * Starts a process in a running container. crun and runc access the container's files on the way, /etc/passwd for
 * example, so the container can make them wait.
 *
 * @param signal ends the start when aborted, as the time limit does: the runtime's process is killed then
 * @throws CrispError the signal's reason, `DeadlineExceeded` past the limit; everything is removed, possibly a little
 * later
 */
export async function startExec(request: ExecRequest, signal: AbortSignal): Promise<Exec> {
  const { shim, fifos, id, cgroup, folder, process, stdin, startTimeoutMs } = request;
  const beganAt = performance.now();
  const limit = startTimeLimit(startTimeoutMs);
  const stop = AbortSignal.any([limit.signal, signal]);
  const execId = `exec-${randomBytes(8).toString('hex')}`;
  const terminal = process.terminal ?? false;
  const io = await ExecIo.open({ fifos, folder, execId, stdin, tty: terminal });
  const discard = async (): Promise<void> => {
    try {
      await shim.delete(id, execId);
    } catch (err) {
      if (!isGone(err)) throw err;
    } finally {
      await io.close();
    }
  };
  let exit: Promise<TaskExit> | undefined;
  try {
    await shim.exec({ id, execId, process, terminal, ...io.paths }, stop);
    // before Start, so that the exit is not missed
    exit = shim.wait(id, execId);
    exit.catch(() => {});
    const pid = await shim.start(id, execId, stop);
    request.onStarted?.(performance.now() - beganAt);
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
    if (stop.aborted) void abandon({ shim, id, execId, exit, discard, onLeft: request.onLeft });
    // the caller needs the reason of the failed start, not this error
    else await discard().catch(() => {});
    throw err;
  } finally {
    limit.clear();
  }
}

interface AbandonedExec extends Pick<ExecRequest, 'shim' | 'id' | 'onLeft'>, Pick<Exec, 'discard'> {
  readonly execId: string;
  readonly exit: Promise<TaskExit> | undefined;
}

/** how long to wait for a killed process: one that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 10_000;

/** Removes an exec whose start was given up, but may have succeeded. The caller does not wait for it. */
async function abandon({ shim, id, execId, exit, discard, onLeft }: AbandonedExec): Promise<void> {
  const isThere = await shim.kill(id, 9, { execId }).then(
    () => true,
    () => false,
  );
  if (isThere && exit) await isDoneWithin(exit, endsWithinMs).catch(() => {});
  await discard().catch(onLeft);
}

/** How long to wait for output that a child still holds open after the process has exited. */
const lastOutputMs = 2_000;

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** How long the answer of a timed-out exec waits for the killed processes. */
const killedWithinMs = 1_000;

/**
 * Runs a process to its end and collects its output.
 *
 * @param timeoutMs of its start and run together; 0: no limit
 * @throws CrispError `DeadlineExceeded` past the timeout, `Cancelled` by `signal`; everything that it started is killed
 * then
 */
export async function runExec(
  request: ExecRequest & { readonly outputBudget: OutputBudget },
  timeoutMs: number,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ExecResult> {
  const { outputBudget } = request;
  const limit = timeoutMs > 0 ? startTimeLimit(timeoutMs) : undefined;
  const stop = limit ? AbortSignal.any([limit.signal, signal]) : signal;
  try {
    const exec = await startExec(request, stop);
    const output = exec.io.collect(outputBudget, maxBytes);
    // a failed read holds no budget; otherwise the output is now the caller's
    void output.then(({ budgetBytes }) => outputBudget.giveBack(budgetBytes));
    try {
      const exit = await untilAborted(exec.exit, stop);
      await exec.io.closeAfterExit(lastOutputMs);
      const { stdout, stderr } = await output;
      // the caller asked for the process' outcome; what is left is removed with the container
      await exec.discard().catch(request.onLeft);
      return { exitCode: exit.exitCode, stdout, stderr };
    } catch (err) {
      await isDoneWithin(end(exec).catch(request.onLeft), killedWithinMs);
      throw err;
    }
  } catch (err) {
    throw stop.aborted ? wrap('exec', err) : err;
  } finally {
    limit?.clear();
  }
}

/** Kills an exec and removes it once it has exited: it cannot be deleted before. */
async function end(exec: Exec): Promise<void> {
  await exec.kill();
  await isDoneWithin(exec.exit, endsWithinMs).catch(() => {});
  await exec.discard();
}
