import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, constants, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import Long from 'long';
import { signalProcess } from '../../src/lib/process/process.js';
import { mountDead } from './dead-mount.js';
import { mountFreezableDisk, type FreezableDisk } from './frozen-disk.js';
import { eventually, execIn, pidsIn, removePod, runPod, type NodePod, type PodNode } from './node-pod.js';
import type { HangingPlugin } from './hanging-plugin.js';
import { freeze, initOf, limitPids } from './stopped-processes.js';

/** A fault of a pod that is at work: other pods must not notice it. */
export interface PodFault {
  readonly pods: readonly NodePod[];
  readonly containerIds: readonly string[];
  /** Calls for the pods that are under way. */
  readonly calls: Promise<readonly Answer[]>;
  /** Ends what the pods hang on. Does nothing the second time. */
  heal(): void;
}

/** What a call answered, or why it failed, and after how long. */
export interface Answer {
  readonly answer: string;
  readonly tookMs: number;
}

/** @param handler the runtime handler of its pods; empty: the node's default */
export type StartFault = (node: PodNode, handler?: string) => Promise<PodFault>;

const noCalls = Promise.resolve([]);
const nothing = (): void => {};

/** Heals a fault and removes its pods as kubelet does. */
export async function endFault(node: PodNode, { pods, calls, heal }: PodFault): Promise<void> {
  heal();
  await calls;
  for (const { id } of pods) await removePod(node, id);
}

/** What a call answers, or why it fails. */
export async function answerOf(call: Promise<string>): Promise<Answer> {
  const started = performance.now();
  const answer = await call.catch((err: Error) => err.message);
  return { answer, tookMs: performance.now() - started };
}

/** Work that is done the first time only. */
export function onlyOnce(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}

/** A container is frozen by its cgroup, as a node agent may. */
export const frozenContainer: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const containerId = await pod.start(['sleep', '1000']);
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal: onlyOnce(freeze(containerId)) };
};

/** The main process of a container is stopped by SIGSTOP. */
export const stoppedContainer: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const containerId = await pod.start(['sleep', '1000']);
  process.kill(initOf(containerId).pid, 'SIGSTOP');
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal: nothing };
};

/** A container forks until the limit of processes that its pod has, and has no process left. */
export const forkedToLimit: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const most = 64;
  // the shell that cannot fork ends; its parent needs no fork to go on
  const script = 'read go </go; (while :; do sleep 1000 & done); exec sleep 1000';
  const containerId = await pod.start(['sh', '-c', `mkfifo /go; ${script}`]);
  limitPids(containerId, most);
  await execIn(node, containerId, ['sh', '-c', 'echo >/go']);
  await eventually(() => pidsIn(containerId).length >= most - 2 || undefined);
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal: nothing };
};

/** A container writes its log at full speed. */
export const loggingAtFullSpeed: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const containerId = await pod.start(['yes', 'x'.repeat(99)], { logPath: 'yes.log' });
  const log = join(logFolderOf(pod), 'yes.log');
  await eventually(() => statSync(log).size > 1_000_000 || undefined);
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal: nothing };
};

/** A container writes its log to a disk that hangs. */
export const logOnHangingDisk = async (
  node: PodNode,
  handler?: string,
): Promise<PodFault & { readonly disk: FreezableDisk; readonly log: string }> => {
  const pod = await runPod(node, { handler });
  const folder = logFolderOf(pod);
  const disk = mountFreezableDisk(folder);
  // slowly, so that the small disk is not full before it hangs
  const command = ['sh', '-c', 'while :; do echo line; sleep 0.1; done'];
  const containerId = await pod.start(command, { logPath: 'stuck.log' });
  disk.freeze();
  const heal = onlyOnce(() => disk.unmount());
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal, disk, log: join(folder, 'stuck.log') };
};

/** A folder that the pod has for its logs, before it has any. */
export function logFolderOf({ config }: NodePod): string {
  const folder = config.logDirectory ?? '';
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function withShim(node: PodNode, signal: NodeJS.Signals, handler?: string): Promise<PodFault> {
  const pod = await runPod(node, { handler });
  const containerIds = [await pod.start(['sleep', '1000']), await pod.start(['sleep', '1000'])];
  const { shimPid } = initOf(containerIds[0] ?? '');
  process.kill(shimPid, signal);
  return { pods: [pod], containerIds, calls: noCalls, heal: () => void signalProcess(shimPid, 'SIGCONT') };
}

/** The shim of a pod of two containers is killed. */
export const killedShim: StartFault = (node, handler) => withShim(node, 'SIGKILL', handler);

/** The shim of a pod of two containers is stopped by SIGSTOP. */
export const stoppedShim: StartFault = (node, handler) => withShim(node, 'SIGSTOP', handler);

// as locked down as a container of the restricted Pod Security Standard, but for its user
const restricted = {
  linux: { securityContext: { capabilities: { dropCapabilities: ['ALL'] }, noNewPrivs: true } },
};

/** Two containers replaced /etc/passwd by a named pipe, and an ExecSync with a timeout of 1 s is sent to each. */
export const passwdReplacedByPipe: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const script = 'rm /etc/passwd; mkfifo /etc/passwd; sleep 1000';
  const containerIds = await Promise.all([1, 2].map(() => pod.start(['sh', '-c', script], restricted)));
  // without an exec, which would block
  for (const id of containerIds)
    await eventually(() => {
      const found = statSync(`/proc/${pidsIn(id)[0]}/root/etc/passwd`, { throwIfNoEntry: false });
      return found?.isFIFO() || undefined;
    });
  return {
    pods: [pod],
    containerIds,
    calls: Promise.all(containerIds.map((id) => timedExec(node, id))),
    heal: onlyOnce(() => containerIds.forEach(replacePipe)),
  };
};

/** Runs `true` with a timeout of 1 s, as a probe does, and as a probe does not wait without end where that is not kept. */
function timedExec(node: PodNode, containerId: string): Promise<Answer> {
  const request = { containerId, cmd: ['true'], timeout: Long.fromNumber(1) };
  const call = node.client.call('ExecSync', request, 15_000);
  return answerOf(call.then(({ exitCode }) => `exit code ${exitCode}`));
}

/** Puts an empty file in place of the pipe, and lets go what waits for a writer of it. */
function replacePipe(containerId: string): void {
  const [pid] = pidsIn(containerId);
  if (pid === undefined) return;
  const path = `/proc/${pid}/root/etc/passwd`;
  const writer = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  rmSync(path);
  writeFileSync(path, '');
  closeSync(writer);
}

/** RunPodSandbox of sixteen pods at once, of a namespace for which a CNI plugin hangs. */
export function hangingPluginFor({ hang, namespace }: HangingPlugin): StartFault {
  return (node, handler = '') => {
    const run = async (): Promise<string> => {
      const uid = randomBytes(8).toString('hex');
      const config = node.podConfig({ metadata: { name: `hangs-${uid}`, namespace, uid, attempt: 0 } });
      const { podSandboxId } = await node.client.call('RunPodSandbox', { config, runtimeHandler: handler });
      await removePod(node, podSandboxId);
      return 'started';
    };
    const heal = onlyOnce(hang());
    const calls = Promise.all(Array.from({ length: 16 }, () => answerOf(run())));
    return Promise.resolve({ pods: [], containerIds: [], calls, heal });
  };
}

/** More than the threads in which Node looks at files. */
export const creationsAtOnce = 6;

/**
 * CreateContainer in a pod for each of these folders of the host, with the folder as a mount.
 *
 * @param endMounts ends what the folders hang on
 */
export async function creationsWithMounts(
  node: PodNode,
  hostPaths: readonly string[],
  endMounts: () => void,
  handler?: string,
): Promise<PodFault> {
  const pods = await Promise.all(hostPaths.map(() => runPod(node, { handler }))).catch((err: unknown) => {
    endMounts();
    throw err;
  });
  const mountsOf = (index: number) => [{ hostPath: hostPaths[index] ?? '', containerPath: '/mnt' }];
  const calls = Promise.all(
    pods.map((pod, index) => answerOf(pod.create(['sleep', '1000'], { mounts: mountsOf(index) }))),
  );
  return { pods, containerIds: [], calls, heal: onlyOnce(endMounts) };
}

/** CreateContainer in six pods, each with a mount of a file system that never answers. */
export const mountsOfDeadFileSystem: StartFault = (node, handler) => {
  const folder = join(node.folder, `dead-${randomBytes(4).toString('hex')}`);
  const dead = mountDead(folder);
  const hostPaths = Array.from({ length: creationsAtOnce }, () => join(folder, 'data'));
  return creationsWithMounts(node, hostPaths, () => dead.end(), handler);
};

/** A process of a container sleeps uninterruptibly: it writes to a disk that hangs. */
export const uninterruptibleContainer: StartFault = async (node, handler) => {
  const pod = await runPod(node, { handler });
  const folder = join(node.folder, `disk-${pod.id}`);
  const disk = mountFreezableDisk(folder);
  const containerId = await pod.start(['sh', '-c', 'while :; do echo line >>/mnt/file; done'], {
    mounts: [{ hostPath: folder, containerPath: '/mnt' }],
  });
  disk.freeze();
  await eventually(() => pidsIn(containerId).some((pid) => stateOf(pid) === 'D') || undefined);
  return { pods: [pod], containerIds: [containerId], calls: noCalls, heal: onlyOnce(() => disk.unmount()) };
};

/** The state of a process as a letter, see proc(5); empty once it is gone. */
export function stateOf(pid: number): string {
  try {
    return /^State:\t(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Starts a container that has so many processes once this resolves. */
export async function startProcesses(node: PodNode, pod: NodePod, count: number): Promise<string> {
  const script = `i=0; while [ $i -lt ${count} ]; do sleep 1000 & i=$((i+1)); done; touch /ready; wait`;
  const id = await pod.start(['sh', '-c', script]);
  const isReady = async (): Promise<boolean> => (await execIn(node, id, ['ls', '/ready'])).exitCode === 0;
  await eventually(async () => (await isReady()) || undefined, 100_000);
  return id;
}

/** Execs of one pod time out beside another that has 8,000 processes. */
export const execBesideManyProcesses: StartFault = async (node, handler) => {
  const crowded = await runPod(node, { handler });
  const pod = await runPod(node, { handler });
  const containerIds = [await startProcesses(node, crowded, 8000), await pod.start(['sleep', '1000'])];
  const call = execIn(node, containerIds[1] ?? '', ['sh', '-c', 'sleep 1000 & sleep 1000'], 1);
  return {
    pods: [crowded, pod],
    containerIds,
    calls: Promise.all([answerOf(call.then(({ exitCode }) => `exit code ${exitCode}`))]),
    heal: nothing,
  };
};

/** Makes a folder of so many names in a container, each a link to one of few files. */
export async function makeNames(containerId: string, count: number): Promise<void> {
  const folder = `/proc/${initOf(containerId).pid}/root/many`;
  mkdirSync(folder);
  // a file takes at most 65,000 links on ext4
  const script = `for (0..${count - 1}) { if ($_ % 50000) { link($of, "n$_") or die $! } else { $of = "n$_"; open(F, ">", $of) or die $! } }`;
  await promisify(execFile)('perl', ['-e', script], { cwd: folder });
}

/** The statistics of a container are asked for while its writable layer has so many names in one folder. */
export function statsOfManyNames(count: number): StartFault {
  return async (node, handler) => {
    const pod = await runPod(node, { handler });
    const id = await pod.start(['sleep', '1000']);
    await makeNames(id, count);
    let isHealed = false;
    const ask = async (): Promise<Answer[]> => {
      const answers: Answer[] = [];
      do {
        const call = node.client.call('ListContainerStats', { filter: { id } });
        answers.push(await answerOf(call.then(({ stats }) => `${stats.length} containers`)));
        await pause(100);
      } while (!isHealed);
      return answers;
    };
    return { pods: [pod], containerIds: [id], calls: ask(), heal: () => (isHealed = true) };
  };
}
