import Long from 'long';
import type { TestNode } from '../support/crisp-node.js';
import { removePod } from '../support/node-pod.js';
import { type Fault, faults, inject } from './faults.js';
import type { Random } from './random.js';

export interface ChurnOptions {
  /** that come and go */
  readonly pods: number;
  readonly atOnce: number;
  /** of pods that something goes wrong with: 0.01 for one in a hundred */
  readonly faultRate: number;
  readonly random: Random;
  /** process ids of shims that no fault kills */
  readonly sparedShims?: readonly number[];
  /** called after each pod with how many have gone */
  readonly onGone?: (count: number) => void;
}

export interface ChurnResult {
  /** of RunPodSandbox, CreateContainer and StartContainer together, of pods whose first try succeeded */
  readonly upMs: readonly number[];
  /** what was done to the node */
  readonly injected: readonly Fault[];
  /** tries that failed, with their errors */
  readonly failures: readonly string[];
}

/** One that a fault meets is made again, as kubelet does it. A second fault may meet that one. */
const triesOfPod = 5;

/** Lets pods come and go, some of them with something going wrong. @throws Error where a pod comes up in no try */
export async function churn(node: TestNode, options: ChurnOptions): Promise<ChurnResult> {
  const { pods, atOnce, faultRate, random, onGone } = options;
  const result = { upMs: [] as number[], injected: [] as Fault[], failures: [] as string[] };
  let begun = 0;
  let gone = 0;
  const live = async (): Promise<void> => {
    const fault = random.next() < faultRate ? random.oneOf(faults) : undefined;
    if (fault) {
      result.injected.push(fault);
      inject(node, fault, random, options.sparedShims);
    }
    const config = node.podConfig();
    for (let tries = 1; ; tries += 1) {
      try {
        const upMs = await upAndDown(node, config, fault === 'caller gives up' && tries === 1 ? 30 : undefined);
        if (tries === 1) result.upMs.push(upMs);
        break;
      } catch (err) {
        result.failures.push(String(err));
        await removeAll(node, config.metadata?.uid ?? '');
        if (tries === triesOfPod) throw err;
      }
    }
    gone += 1;
    onGone?.(gone);
  };
  const lane = async (): Promise<void> => {
    while (begun < pods) {
      begun += 1;
      await live();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return result;
}

/** @returns how long it took until its container ran, in ms */
async function upAndDown(node: TestNode, config: ReturnType<TestNode['podConfig']>, limitMs?: number): Promise<number> {
  const startedAt = performance.now();
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config }, limitMs);
  const container = node.containerConfig(['sleep', '100000']);
  const { containerId } = await node.client.call(
    'CreateContainer',
    { podSandboxId, config: container, sandboxConfig: config },
    limitMs,
  );
  await node.client.call('StartContainer', { containerId }, limitMs);
  const upMs = performance.now() - startedAt;
  const { exitCode } = await node.client.call('ExecSync', {
    containerId,
    cmd: ['true'],
    timeout: Long.fromNumber(60),
  });
  if (exitCode !== 0) throw new Error(`exec: exit code ${exitCode}`);
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
  await removePod(node, podSandboxId);
  return upMs;
}

/** What there is of a pod, by its uid: a call that failed gave no id. */
async function removeAll(node: TestNode, uid: string): Promise<void> {
  const { items } = await node.client.call('ListPodSandbox', {});
  for (const { id, metadata } of items) if (metadata?.uid === uid) await removePod(node, id ?? '');
}
