import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, wrap } from '../lib/errors.js';
import { signalProcess, startTimeOf } from '../lib/process.js';
import { run } from '../lib/run.js';
import { type Handler, shimNamespace } from './handlers.js';

/**
 * Ends a container whose shim died: kills its processes, deletes it from the OCI runtime and unmounts its root
 * filesystem. What is gone already is not an error, so this may be called again.
 *
 * @param bundle the container's bundle folder
 */
export async function killTask(handler: Handler, containerId: string, bundle: string): Promise<void> {
  try {
    const pid = await initPidOf(bundle);
    const startTime = pid === undefined ? undefined : startTimeOf(pid);
    await deleteFromRuntime(handler, containerId);
    if (pid !== undefined && startTime !== undefined) await untilGone(pid, startTime, containerId);
    await unmountAll(join(bundle, 'rootfs'));
  } catch (err) {
    throw wrap(`kill the orphan ${containerId}`, err);
  }
}

/** Whether the OCI runtime still has a container, or its first process lives. */
export async function isLeft(handler: Handler, containerId: string, bundle: string): Promise<boolean> {
  if (existsSync(join(handler.runtimeRoot, shimNamespace, containerId))) return true;
  const pid = await initPidOf(bundle);
  return pid !== undefined && (await isIn(pid, containerId));
}

async function deleteFromRuntime(handler: Handler, containerId: string): Promise<void> {
  const systemd = handler.systemdCgroup ? ['--systemd-cgroup'] : [];
  try {
    await run(handler.runtime, [
      ...systemd,
      '--root',
      join(handler.runtimeRoot, shimNamespace),
      'delete',
      '--force',
      containerId,
    ]);
  } catch (err) {
    if (!/does not exist|no such file or directory/i.test(messageOf(err))) throw err;
  }
}

/** The shim writes it where the runtime tells it the pid. */
async function initPidOf(bundle: string): Promise<number | undefined> {
  const text = await readFile(join(bundle, 'init.pid'), 'utf8').catch(() => '');
  const pid = Number(text);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/**
 * The runtime sends SIGKILL and does not always wait, or has lost its state of the container. A process outside the
 * container's cgroup is somebody else's with the same pid.
 */
async function untilGone(pid: number, startTime: string, containerId: string): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (startTimeOf(pid) === startTime) {
    if (!(await isIn(pid, containerId))) return;
    if (performance.now() > giveUpAt) throw new Error(`process ${pid} does not end`);
    signalProcess(pid, 'SIGKILL');
    await sleep(5);
  }
}

/** Whether a process is in a container's cgroup. */
async function isIn(pid: number, containerId: string): Promise<boolean> {
  const cgroups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '');
  return cgroups.includes(containerId);
}

/** Unmounts everything at and below a folder, the deepest first. */
export async function unmountAll(folder: string): Promise<void> {
  const points = await mountPointsBelow(folder);
  if (points.length === 0) return;
  // a process that is just going may still hold it: detached, it goes with that process
  await run('umount', points).catch(async () => {
    const left = await mountPointsBelow(folder);
    if (left.length > 0) await run('umount', ['--lazy', ...left]);
  });
}

async function mountPointsBelow(folder: string): Promise<string[]> {
  const mounts = await readFile('/proc/self/mountinfo', 'utf8');
  return mounts
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
    )
    .filter((point) => point === folder || point.startsWith(`${folder}/`))
    .reverse();
}
