import { opendir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { retry } from '../../lib/async/retry.js';
import { runTool } from '../../lib/process/tool.js';
import { checkpointOptions, shimNamespace } from '../runtime/handlers.js';
import type { Task } from '../tasks/task.js';
import { parseForeignJson } from '../../lib/files/foreign-json.js';

/**
 * Runs `work` while all of these tasks are frozen together. Every task runs again when this returns, even if `work`
 * failed or one of them could not be frozen.
 *
 * @throws CrispError what `work` throws; `Internal` if a task cannot be frozen or resumed
 */
export async function whilePaused<T>(tasks: readonly Task[], work: () => Promise<T>): Promise<T> {
  try {
    const paused = await Promise.allSettled(tasks.map(({ shim, id }) => shim.pause(id)));
    const failed = paused.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return await work();
  } finally {
    const resumed = await Promise.allSettled(tasks.map(resumeTask));
    const stuck = resumed.find((outcome) => outcome.status === 'rejected');
    // takes precedence over the error of `work`: the caller must know that a container is still frozen
    if (stuck) throw stuck.reason;
  }
}

/** Resumes a frozen task; does nothing if it runs or has ended. */
export async function resumeTask(task: Task): Promise<void> {
  const { shim, id } = task;
  const isThere = (err: unknown): boolean => kindOf(err) !== 'NotFound';
  const resume = async (): Promise<void> => {
    const { status } = await shim.state(id);
    if (status === 'paused' || status === 'pausing') await shim.resume(id);
    // the shim believes that it runs, but a pause that failed half way may have left it frozen
    else if (status === 'running') await thaw(task);
  };
  try {
    await retry(resume, { tries: 5, pauseMs: 100, longestPauseMs: 400, retryIf: isThere });
  } catch (err) {
    if (!isThere(err)) return;
    const problem = `container ${id} was frozen and does not run again: ${messageOf(err)}`;
    throw new CrispError('Internal', problem, { cause: err });
  }
}

/** Resumes through the runtime, as the shim refuses to resume what it has not paused. */
async function thaw({ handler, id, ref }: Task): Promise<void> {
  if (!handler) throw new CrispError('FailedPrecondition', `runtime handler "${ref.handler}" is not configured`);
  const runtime = [
    ...(handler.systemdCgroup ? ['--systemd-cgroup'] : []),
    '--root',
    join(handler.runtimeRoot, shimNamespace),
  ];
  const state = parseForeignJson(await runTool(handler.runtime, [...runtime, 'state', id])) as { status?: string };
  if (state.status === 'paused') await runTool(handler.runtime, [...runtime, 'resume', id]);
}

/**
 * Has criu write an image of a task into `images` and its log into `work`. The task stays as it was, frozen or not.
 *
 * @throws CrispError with the errors in criu's log
 */
export async function dumpTask({ shim, id, ref: { bundle } }: Task, images: string, work: string): Promise<void> {
  // criu refuses what it was not told to expect; connections are closed at the restore
  const options = { workPath: work, exit: false, openTcp: true, externalUnixSockets: true, fileLocks: true };
  try {
    await shim.checkpoint(id, images, checkpointOptions(options));
  } catch (err) {
    // the log's size depends on the container
    const errors = await runTool('grep', ['--text', '--max-count=3', 'Error', join(work, 'dump.log')]).catch(() => '');
    const criuErrors = errors.trim().replaceAll('\n', '; ');
    throw new CrispError(kindOf(err), `checkpoint ${id}: ${criuErrors || messageOf(err)}`, { cause: err });
  } finally {
    // the shim leaves a copy of criu's log here
    await rm(join(bundle, 'criu-dump.log'), { force: true });
  }
}

/** criu's images begin with two magic numbers; an empty list has nothing after them */
const imageHeaderBytes = 8;

/** Removes System V IPC objects from a criu image: criu fails when they already exist. */
export async function forgetIpcObjects(images: string): Promise<void> {
  for await (const { name } of await opendir(images))
    if (/^ipcns-(shm|msg|sem)-\d+\.img$/.test(name)) await truncate(join(images, name), imageHeaderBytes);
}
