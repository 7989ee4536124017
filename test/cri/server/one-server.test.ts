import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startServer } from '../../../src/cri/server/server.js';
import { createLogger } from '../../../src/lib/log.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
}, 60_000);
afterAll(() => node.close());

test('refuses the state directory of a running server, also with another socket', async () => {
  const { shims } = node.context.runtime;
  // spares are started in the background
  await expect.poll(() => shims.count()).toBeGreaterThan(0);
  const config = { ...node.context.config, listen: join(node.folder, 'other') };
  await expect(startServer(config, createLogger('silent'))).rejects.toThrow('a server is already listening');
  expect(shims.count()).toBeGreaterThan(0);
});

test('reports a pod whose sandbox task exits by itself', async () => {
  const { context, client } = node;
  const linux = {
    cgroupParent: `/${node.name}/own`,
    securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } },
  };
  const { podSandboxId } = await client.call('RunPodSandbox', { config: node.podConfig({ linux }) });
  const stop = new AbortController();
  const events = context.events.read(stop.signal);
  const next = events.next();
  process.kill(context.runtime.tasks.get(podSandboxId)?.pid ?? 0, 'SIGKILL');
  const told = (await next).value as cri.ContainerEventResponse;
  stop.abort();
  expect(told.containerId).toBe(podSandboxId);
  expect(told.containerEventType).toBe(cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  expect(told.podSandboxStatus?.state).toBe(cri.PodSandboxState.SANDBOX_NOTREADY);
  await client.call('RemovePodSandbox', { podSandboxId });
});
