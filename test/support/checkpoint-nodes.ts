import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { status } from '@grpc/grpc-js';
import Long from 'long';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { findProgram } from '../../src/lib/process/find-program.js';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from './crisp-node.js';
import { shimWithoutFeatures } from './limited-shim.js';
import { standInCriu } from './stand-in-criu.js';

/** Nodes whose runtime and criu do as a test says: by files in `control`. */
interface CheckpointNodes {
  /**
   * `calls`: how many checkpoints were asked for; `frozen-N`: the states of the node's freezers at the Nth. Of a test's
   * making: `fail-at` with a number, `fail-restore`, and `hold`, for as long as which a checkpoint does not end
   */
  readonly control: string;
  readonly node: CrispNode;
  /** criu says that it cannot work here */
  readonly withoutCriu: CrispNode;
  /** Takes the files in `control` away that a test made. */
  reset(): void;
  close(): Promise<void>;
}

/** The nodes of the test file that has said `useCheckpointNodes()`, there from its first hook to its last. */
export let nodes: CheckpointNodes;
/** Of these the one where criu works. */
export let node: CrispNode;

/** Starts nodes before the file's tests, puts them back after each, and closes them after the last. */
export function useCheckpointNodes(): void {
  beforeAll(async () => {
    nodes = await startCheckpointNodes();
    ({ node } = nodes);
  });
  afterAll(() => nodes.close());
  afterEach(() => nodes.reset());
}

async function startCheckpointNodes(): Promise<CheckpointNodes> {
  const control = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  const { runtime, criu } = await standInCriu(control);
  writeFileSync(join(control, 'no-criu'), '#!/bin/sh\necho "Error (criu/x.c:1): no such kernel" >&2\nexit 1\n', {
    mode: 0o755,
  });
  // by its path, so that CRISP_TEST_SHIM, which may have no checkpoint, does not take its place
  const shim = await findProgram('containerd-shim-runc-v2');
  const usual = { runtime, shim, shared: true, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
  const handlers = {
    runc: usual,
    'no-checkpoint': { ...usual, shim: shimWithoutFeatures(control, shim) },
  };
  const { programs } = loadConfig('/dev/null', {});
  const start = (criu: string): Promise<CrispNode> => startNode({ handlers, programs: { ...programs, criu } });
  const [node, withoutCriu] = await Promise.all([start(criu), start(join(control, 'no-criu'))]);
  writeFileSync(join(control, 'cgroup'), node.name);
  return {
    control,
    node,
    withoutCriu,
    reset: () => {
      for (const name of readdirSync(control)) if (/^(calls|frozen-|fail|hold)/.test(name)) rmSync(join(control, name));
    },
    close: async () => {
      await Promise.all([node.close(), withoutCriu.close()]);
      rmSync(control, { recursive: true, force: true });
    },
  };
}

/** A pod that runs. */
export interface Pod {
  readonly id: string;
  readonly config: cri.PodSandboxConfig.$Properties;
  readonly containers: { readonly id: string; readonly config: cri.ContainerConfig.$Properties }[];
}

/** A pod of containers that have each deleted, made and written files. */
export async function runPod(on: CrispNode, names: readonly string[] = ['one', 'two']): Promise<Pod> {
  const config = on.podConfig();
  const { podSandboxId } = await on.client.call('RunPodSandbox', { config });
  const containers = [];
  for (const name of names) {
    const command = [
      'sh',
      '-c',
      'rm /etc/group; mkdir -p /kept; echo here > /kept/file; touch /ready; exec sleep 1000',
    ];
    const each = on.containerConfig(command, { metadata: { name, attempt: 0 }, labels: { is: 'old' } });
    const { containerId } = await on.client.call('CreateContainer', {
      podSandboxId,
      config: each,
      sandboxConfig: config,
    });
    await on.client.call('StartContainer', { containerId });
    await untilReady(on, containerId);
    containers.push({ id: containerId, config: each });
  }
  return { id: podSandboxId, config, containers };
}

async function untilReady(on: CrispNode, containerId: string): Promise<void> {
  for (;;) {
    const { exitCode } = await on.client.call('ExecSync', { containerId, cmd: ['ls', '/ready'] });
    if (exitCode === 0) return;
    await pause(10);
  }
}

export const removePod = (on: CrispNode, podSandboxId: string) => on.client.call('RemovePodSandbox', { podSandboxId });
export const idsOf = (pod: Pod): string[] => pod.containers.map(({ id }) => id);

/** An empty folder that goes with the node. */
export function freshFolder(on: CrispNode): string {
  return mkdtempSync(join(on.folder, 'output-'));
}

/** The container's processes run: a frozen cgroup would take no exec. */
export async function runs(on: CrispNode, containerId: string): Promise<boolean> {
  const { status: found } = await on.client.call('ContainerStatus', { containerId });
  const { exitCode } = await on.client.call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(10) });
  return found?.state === cri.ContainerState.CONTAINER_RUNNING && exitCode === 0;
}

/** A call has to fail with this code, and say this. */
export const rejects = (call: Promise<unknown>, code: status, message: RegExp): Promise<void> =>
  expect(call).rejects.toMatchObject({ code, details: expect.stringMatching(message) as string });
