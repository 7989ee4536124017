import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pidsBelow } from '../../lib/cgroup-tree.js';
import { isErrno } from '../../lib/errors.js';
import { signalProcess, startTimeOf } from '../../lib/process.js';
import type { TaskRef } from '../task-ref.js';
import { cgroupsOf, specOf } from './end-without-shim.js';
import type { Handler } from './handlers.js';

/**
 * The first process of a task on the host, for tasks that may be signalled without their shim. A shim's Kill holds the
 * task's lock while it runs the OCI runtime's `kill`, whose own exit passes through the same queue of 32 as the exits of
 * the containers: many of them at once block each other for a second an event.
 *
 * Node has no pidfd. The pid is signalled only while its start time is the one that it had when the shim gave it, and the
 * shim has not reported its exit. What remains is the time between that check and the signal, microseconds in which the
 * process would have to exit, be reaped by its shim, and its pid be given out again, after all others.
 */
export interface TaskProcess extends Pick<TaskRef, 'id' | 'bundle'> {
  readonly pid: number;
  readonly startTime: string;
}

/** Runtimes whose containers are processes of the host, with cgroups and signals as the kernel has them. */
const hostRuntimes = /^(crun|runc) /;

/** Undefined where the task's shim has to be asked: a virtual machine or a sandboxed kernel, or a process that is gone. */
export function taskProcess(
  { version }: Pick<Handler, 'version'>,
  { id, bundle }: Pick<TaskRef, 'id' | 'bundle'>,
  pid: number,
): TaskProcess | undefined {
  if (!hostRuntimes.test(version) || pid <= 0) return undefined;
  const startTime = startTimeOf(pid);
  return startTime === undefined ? undefined : { id, bundle, pid, startTime };
}

/** Sends a signal to the first process; one that is gone is no error. */
export function signalTaskProcess({ pid, startTime }: TaskProcess, signal: number): void {
  if (startTimeOf(pid) === startTime) signalProcess(pid, signal);
}

/**
 * Sends SIGKILL to every process of a task, also of a frozen one, which is thawed. Does not wait for their end. With a PID
 * namespace of its own a container's other processes are killed by the kernel with the first one.
 */
export async function killTaskProcesses(task: TaskProcess): Promise<void> {
  const spec = await specOf(task);
  const cgroups = await cgroupsOf(task, spec);
  // since Linux 5.14 on cgroup v2; a process that forks meanwhile does not escape it
  await Promise.all(cgroups.map((folder) => writeIfThere(join(folder, 'cgroup.kill'), '1')));
  signalTaskProcess(task, sigkill);
  const hasOwnPids = spec?.linux.namespaces.some(({ type, path }) => type === 'pid' && !path) ?? false;
  if (!hasOwnPids)
    for (const pid of new Set((await Promise.all(cgroups.map(pidsBelow))).flat())) signalProcess(pid, 'SIGKILL');
  // a frozen process dies of it only once it is thawed
  await Promise.all(
    cgroups.flatMap((folder) => [
      writeIfThere(join(folder, 'freezer.state'), 'THAWED'),
      writeIfThere(join(folder, 'cgroup.freeze'), '0'),
    ]),
  );
}

const sigkill = 9;

async function writeIfThere(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, constants.O_WRONLY);
    try {
      await file.write(text);
    } finally {
      await file.close();
    }
  } catch (err) {
    // the other cgroup version's file, an older kernel, or a cgroup that has gone meanwhile
    if (!isErrno(err, 'ENOENT', 'ENODEV')) throw err;
  }
}
