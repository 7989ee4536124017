import { randomBytes } from 'node:crypto';
import { isGone, wrap } from '../../lib/errors.js';
import { isDoneWithin, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import { ExecIo } from './exec-io.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { outputBudget } from './output-budget.js';
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
  /** the longest that its start may take */
  readonly startTimeoutMs: number;
  /** told how long it took until the process ran */
  readonly onStarted?: (tookMs: number) => void;
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
  readonly closeStdin: () => Promise<void>;
  /** kills it with all that it started */
  kill(): Promise<void>;
  /** to be called once it has ended: removes what it leaves in the shim and its pipes */
  discard(): Promise<void>;
}

/**
 * Starts a process in a running container. crun and runc look into the container on their way, at its /etc/passwd for
 * one, and so wait for as long as the container lets them.
 *
 * @param signal ends the start when aborted, as its own time limit does: the runtime's process is killed then
 * @throws CrispError the signal's reason, `DeadlineExceeded` past the limit; nothing of it is left, or soon
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
    // before Start, so that no end is missed
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
    // why it did not start is what the caller has to know
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

/** how long a killed process is waited for: one that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 10_000;

/** Removes an exec whose start was given up, and which may have been started all the same. Its caller is not kept. */
async function abandon({ shim, id, execId, exit, discard, onLeft }: AbandonedExec): Promise<void> {
  const isThere = await shim.kill(id, 9, { execId }).then(
    () => true,
    () => false,
  );
  if (isThere && exit) await isDoneWithin(exit, endsWithinMs).catch(() => {});
  await discard().catch(onLeft);
}

/** How long output that a child still holds open is waited for once the process itself is gone. */
const lastOutputMs = 2_000;

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** How long a late exec's answer waits for the end of what is killed. */
const killedWithinMs = 1_000;

/**
 * Runs a process to its end and gathers its output.
 *
 * @param timeoutMs of its start and its run together; 0: as long as it takes
 * @throws CrispError `DeadlineExceeded` past the timeout, `Cancelled` by `signal`; all that it started is killed then
 */
export async function runExec(
  request: ExecRequest,
  timeoutMs: number,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ExecResult> {
  const limit = timeoutMs > 0 ? startTimeLimit(timeoutMs) : undefined;
  const stop = limit ? AbortSignal.any([limit.signal, signal]) : signal;
  try {
    const exec = await startExec(request, stop);
    const output = exec.io.collect(maxBytes);
    // of one that fails nothing is held; of others it is on its way to the caller
    void output.then(({ budgetBytes }) => outputBudget.giveBack(budgetBytes));
    try {
      const exit = await untilAborted(exec.exit, stop);
      await exec.io.closeAfterExit(lastOutputMs);
      const { stdout, stderr } = await output;
      // its outcome is what the caller asked for; what is left goes with the container
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

/** Kills an exec and removes it once it is gone: only then can it be deleted. */
async function end(exec: Exec): Promise<void> {
  await exec.kill();
  await isDoneWithin(exec.exit, endsWithinMs).catch(() => {});
  await exec.discard();
}
