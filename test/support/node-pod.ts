import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Long from 'long';
import type { CriClient } from '../../src/cli/cri-client.js';
import { startTimeOf } from '../../src/lib/process/process.js';
import type { cri } from '../../src/lib/proto.js';
import type { TestNode } from './crisp-node.js';

export type ContainerChanges = cri.ContainerConfig.$Properties;

/** What pods need of a node. */
export interface PodNode extends Pick<TestNode, 'folder' | 'podConfig' | 'containerConfig'> {
  readonly client: Pick<CriClient, 'call'>;
}

/** A pod of a test node, and what tests do in it. */
export interface NodePod {
  readonly id: string;
  readonly config: cri.PodSandboxConfig.$Properties;
  /** Creates a container with a name of its own. */
  create(command: readonly string[], changes?: ContainerChanges): Promise<string>;
  /** Creates and starts one. */
  start(command: readonly string[], changes?: ContainerChanges): Promise<string>;
}

export async function runPod(
  node: PodNode,
  { changes, handler = '' }: { changes?: cri.PodSandboxConfig.$Properties; handler?: string } = {},
): Promise<NodePod> {
  const config = node.podConfig(changes);
  const { podSandboxId: id } = await node.client.call('RunPodSandbox', { config, runtimeHandler: handler });
  const create = async (command: readonly string[], own?: ContainerChanges): Promise<string> => {
    const name = `c-${randomBytes(4).toString('hex')}`;
    const container = node.containerConfig(command, { metadata: { name, attempt: 0 }, logPath: `${name}.log`, ...own });
    return (await node.client.call('CreateContainer', { podSandboxId: id, config: container, sandboxConfig: config }))
      .containerId;
  };
  const start = async (command: readonly string[], own?: ContainerChanges): Promise<string> => {
    const containerId = await create(command, own);
    await node.client.call('StartContainer', { containerId });
    return containerId;
  };
  return { id, config, create, start };
}

/** Stops and removes a pod as kubelet does. */
export async function removePod(node: PodNode, podSandboxId: string): Promise<void> {
  await node.client.call('StopPodSandbox', { podSandboxId });
  await node.client.call('RemovePodSandbox', { podSandboxId });
}

export async function statusOf(node: PodNode, containerId: string): Promise<cri.ContainerStatus.$Properties> {
  return (await node.client.call('ContainerStatus', { containerId })).status ?? {};
}

/** A container's status once it is in this state. */
export async function until(
  node: PodNode,
  containerId: string,
  state: cri.ContainerState,
): Promise<cri.ContainerStatus.$Properties> {
  return eventually(async () => {
    const status = await statusOf(node, containerId);
    return (status.state ?? 0) === state ? status : undefined;
  });
}

/** What a command in a container says. */
export async function execIn(
  node: PodNode,
  containerId: string,
  cmd: readonly string[],
  timeoutSeconds = 60,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const answer = await node.client.call('ExecSync', {
    containerId,
    cmd: [...cmd],
    timeout: Long.fromNumber(timeoutSeconds),
  });
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  return { exitCode: answer.exitCode, stdout: text(answer.stdout), stderr: text(answer.stderr) };
}

/**
 * The same after a restart. On a busy host the process that copies logs may take longer to start than a start of the server
 * waits for it: containers are reattached to behind it then.
 */
export async function execReattached(
  node: PodNode,
  containerId: string,
  cmd: readonly string[],
): ReturnType<typeof execIn> {
  return eventually(() =>
    execIn(node, containerId, cmd).catch((err: unknown) => {
      if (!String(err).includes('not reattached yet')) throw err;
      return undefined;
    }),
  );
}

/** Asks until there is an answer. @throws Error after a minute, or as long as `timeoutMs` */
export async function eventually<T>(ask: () => Promise<T | undefined> | T | undefined, timeoutMs = 60_000): Promise<T> {
  for (const giveUpAt = Date.now() + timeoutMs; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > giveUpAt) throw new Error(`condition not met within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What of pods and containers is on the host, a line each: processes, mounts, records, folders. */
export function leftOf(node: TestNode, ...ids: readonly string[]): string[] {
  const processes = ids.flatMap((id) => pidsIn(id).map((pid) => `process ${pid} in ${id}`));
  return [...processes, ...node.hostResidue().filter((line) => ids.some((id) => line.includes(id)))];
}

/** The processes in a container or pod on the host, by its id in their cgroup's path; without zombies, which a test image's first process never reaps. */
export function pidsIn(id: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => cgroupOf(pid).includes(id) && startTimeOf(pid) !== undefined);
}

function cgroupOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cgroup`, 'utf8');
  } catch {
    return '';
  }
}
