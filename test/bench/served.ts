import Long from 'long';
import type { CriServer } from '../support/cri-server.js';
import { containerConfig, podConfig, Pods, type PodConfig } from '../support/pods.js';
import type { Contender, Sample } from './contender.js';

/** Pods of a CRI server. */
export class ServedPods implements Contender {
  readonly name: string;
  readonly pods: Pods;
  readonly #image: string;
  readonly #configs = new Map<string, { config: PodConfig; pod?: string; container?: string }>();

  constructor(server: CriServer, image: string) {
    this.name = server.name;
    this.pods = new Pods(server.socket);
    this.#image = image;
  }

  prepare(): Promise<string> {
    const config = podConfig();
    const name = config.metadata?.name ?? '';
    this.#configs.set(name, { config });
    return Promise.resolve(name);
  }

  async up(name: string): Promise<Sample> {
    const entry = this.#entry(name);
    const started = performance.now();
    const pod = await this.pods.run(entry.config);
    const ran = performance.now();
    const container = await this.pods.create(pod, entry.config, containerConfig('main', this.#image));
    const created = performance.now();
    await this.pods.call('StartContainer', { containerId: container });
    const ended = performance.now();
    Object.assign(entry, { pod, container });
    return {
      total: ended - started,
      RunPodSandbox: ran - started,
      CreateContainer: created - ran,
      StartContainer: ended - created,
    };
  }

  async down(name: string): Promise<Sample> {
    const { pod = '', container = '' } = this.#entry(name);
    const started = performance.now();
    await this.pods.call('StopContainer', { containerId: container, timeout: Long.ZERO });
    await this.pods.call('RemoveContainer', { containerId: container });
    const removed = performance.now();
    await this.pods.remove(pod);
    const ended = performance.now();
    this.#configs.delete(name);
    return { total: ended - started, container: removed - started, pod: ended - removed };
  }

  /** The container of a pod that is up. */
  container(name: string): string {
    return this.#entry(name).container ?? '';
  }

  async close(): Promise<void> {
    await this.pods.close();
  }

  #entry(name: string): { config: PodConfig; pod?: string; container?: string } {
    const entry = this.#configs.get(name);
    if (!entry) throw new Error(`no pod ${name}`);
    return entry;
  }
}
