import { randomBytes } from 'node:crypto';
import Long from 'long';
import { CriClient } from '../../src/cli/cri-client.js';
import type { cri } from '../../src/lib/proto.js';

export type PodConfig = cri.PodSandboxConfig.$Properties;
export type ContainerConfig = cri.ContainerConfig.$Properties;

// what kubelet asks for unless a pod shares its process namespace: a PID namespace for each container
const namespaceOptions = { network: 0, pid: 1, ipc: 0 };

/** A pod's configuration with a name of its own, and what is given. */
export function podConfig({ linux, ...more }: Omit<PodConfig, 'metadata'> = {}): PodConfig {
  const name = `test-${randomBytes(6).toString('hex')}`;
  return {
    metadata: { name, namespace: 'test', uid: name, attempt: 0 },
    linux: { ...linux, securityContext: { namespaceOptions, ...linux?.securityContext } },
    ...more,
  };
}

/** A container's configuration: busybox's `sleep` unless told otherwise. */
export function containerConfig(
  name: string,
  image: string,
  { linux, ...more }: Omit<ContainerConfig, 'metadata' | 'image'> = {},
): ContainerConfig {
  return {
    metadata: { name, attempt: 0 },
    image: { image },
    command: ['sleep', '100000'],
    linux: { ...linux, securityContext: { namespaceOptions, ...linux?.securityContext } },
    ...more,
  };
}

/** Pods that a test makes over CRI, and takes away again. */
export class Pods {
  readonly client: CriClient;
  readonly #ids = new Set<string>();
  readonly #timeoutMs: number;

  /** @param timeoutMs of every call: long where Node is emulated */
  constructor(socket: string, timeoutMs = 60_000) {
    this.client = new CriClient(socket);
    this.#timeoutMs = timeoutMs;
  }

  call: CriClient['call'] = (name, request, timeoutMs = this.#timeoutMs) => this.client.call(name, request, timeoutMs);

  async pull(image: string): Promise<void> {
    await this.call('PullImage', { image: { image } });
  }

  async run(config: PodConfig, runtimeHandler = ''): Promise<string> {
    const { podSandboxId } = await this.call('RunPodSandbox', { config, runtimeHandler });
    this.#ids.add(podSandboxId);
    return podSandboxId;
  }

  async create(podSandboxId: string, sandboxConfig: PodConfig, config: ContainerConfig): Promise<string> {
    const { containerId } = await this.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    return containerId;
  }

  /** Creates and starts a container. */
  async start(podSandboxId: string, sandboxConfig: PodConfig, config: ContainerConfig): Promise<string> {
    const containerId = await this.create(podSandboxId, sandboxConfig, config);
    await this.call('StartContainer', { containerId });
    return containerId;
  }

  /** Runs a pod of one container. */
  async runOne(config: PodConfig, container: ContainerConfig): Promise<{ pod: string; id: string }> {
    const pod = await this.run(config);
    return { pod, id: await this.start(pod, config, container) };
  }

  /** What a command in a container prints. @throws Error when it fails */
  async exec(containerId: string, ...cmd: string[]): Promise<string> {
    const { stdout, stderr, exitCode } = await this.call('ExecSync', {
      containerId,
      cmd,
      timeout: Long.fromNumber(60),
    });
    const text = Buffer.from(stdout).toString();
    if (exitCode !== 0)
      throw new Error(`${cmd.join(' ')}: exit code ${exitCode}: ${text}${Buffer.from(stderr).toString()}`);
    return text.trim();
  }

  /** A container's status, asked for until it is what is wanted. */
  async until(
    containerId: string,
    wanted: (status: cri.ContainerStatus.$Properties) => boolean,
    limitMs = 60_000,
  ): Promise<cri.ContainerStatus.$Properties> {
    for (const end = Date.now() + limitMs; ;) {
      const { status } = await this.call('ContainerStatus', { containerId });
      if (status && wanted(status)) return status;
      if (Date.now() > end) throw new Error(`container ${containerId} is ${JSON.stringify(status)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Takes over a pod that another call made. */
  adopt(podSandboxId: string): void {
    this.#ids.add(podSandboxId);
  }

  async remove(podSandboxId: string): Promise<void> {
    await this.call('StopPodSandbox', { podSandboxId });
    await this.call('RemovePodSandbox', { podSandboxId });
    this.#ids.delete(podSandboxId);
  }

  /** Removes what is left and ends the connection. */
  async close(): Promise<void> {
    for (const id of [...this.#ids]) await this.remove(id).catch(() => undefined);
    this.client.close();
  }
}
