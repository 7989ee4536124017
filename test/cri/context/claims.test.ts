import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, removePod, runPod, type NodePod } from '../../support/node-pod.js';
import { containerPipeline } from '../../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../../src/cri/sandbox/start-sandbox.js';

let node: CrispNode;
let empty: string[];
beforeAll(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterAll(() => node.close());

/** Makes a call whose caller goes away once `reached` resolves. */
async function abandon(reached: Promise<void>, call: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const caller = new AbortController();
  const refused = expect(call(caller.signal)).rejects.toThrow(/CANCELLED/);
  await reached;
  caller.abort();
  await refused;
}

describe('RunPodSandbox', () => {
  const run = (config: cri.PodSandboxConfig.$Properties, signal?: AbortSignal): Promise<string> =>
    node.client.call('RunPodSandbox', { config }, 60_000, {}, signal).then(({ podSandboxId }) => podSandboxId);

  test('a second call during the first waits for it and gets its id; a third is refused as the name is taken', async () => {
    const config = node.podConfig();
    const held = node.faults.holdAt(sandboxPipeline, 'network');
    const first = run(config);
    await held.reached;
    const second = run(config);
    // one that is being made is no dead one
    expect((await node.client.call('ListPodSandbox', {})).items).toEqual([]);
    held.letGo();
    const id = await first;
    expect(await second).toBe(id);
    await expect(run(config)).rejects.toThrow(`ALREADY_EXISTS: pod sandbox name "${nameOf(config)}" is held by ${id}`);
    await removePod(node, id);
    expect(node.hostResidue()).toEqual(empty);
  });

  test('a call with another configuration is refused with the id that holds the name', async () => {
    const config = node.podConfig();
    const held = node.faults.holdAt(sandboxPipeline, 'network');
    const first = run(config);
    await held.reached;
    await expect(run({ ...config, hostname: 'other' })).rejects.toThrow(
      /ALREADY_EXISTS.* is held by [0-9a-f]{64} with another configuration/,
    );
    held.letGo();
    await removePod(node, await first);
  });

  test('a caller that goes away does not stop it half way, and the next call gets its id', async () => {
    const config = node.podConfig({ labels: { b: '1', a: '2' } });
    const held = node.faults.holdAt(sandboxPipeline, 'namespaces');
    await abandon(held.reached, (signal) => run(config, signal));
    held.letGo();
    const id = await run({ ...config, labels: { a: '2', b: '1' } });
    const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: id });
    expect(status?.state).toBe(cri.PodSandboxState.SANDBOX_READY);
    await removePod(node, id);
  });

  test('a call after it was done, or after a restart, gets an id that was not delivered yet', async () => {
    const config = node.podConfig({ portMappings: [{ containerPort: 80 }], dnsConfig: { servers: ['10.0.0.1'] } });
    const held = node.faults.holdAt(sandboxPipeline, 'namespaces');
    await abandon(held.reached, (signal) => run(config, signal));
    held.letGo();
    const id = await eventually(
      () => node.context.store.sandboxes.list().find(({ status }) => status.readyAtNanos)?.metadata.id,
    );
    await node.restart();
    expect(await run(config)).toBe(id);
    await node.restart();
    await expect(run(config)).rejects.toThrow(/ALREADY_EXISTS/);
    await removePod(node, id);
  });

  test('a failure is returned to every waiting call, and frees the name', async () => {
    const config = node.podConfig();
    const held = node.faults.holdAt(sandboxPipeline, 'network', new Error('on command'));
    const calls = [run(config), run(config)];
    const outcomes = Promise.allSettled(calls);
    await held.reached;
    await eventually(() => node.context.store.sandboxes.size === 1 || undefined);
    held.letGo();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected' });
    const id = await run(config);
    await removePod(node, id);
  });
});

describe('CreateContainer', () => {
  let pod: NodePod;
  let request: cri.CreateContainerRequest.$Properties;
  const create = (
    changes: cri.ContainerConfig.$Properties = {},
    signal?: AbortSignal,
    timeoutMs = 60_000,
  ): Promise<string> =>
    node.client
      .call('CreateContainer', { ...request, config: { ...request.config, ...changes } }, timeoutMs, {}, signal)
      .then(({ containerId }) => containerId);
  beforeEach(async () => {
    pod = await runPod(node);
    request = {
      podSandboxId: pod.id,
      sandboxConfig: pod.config,
      config: node.containerConfig(['sleep', '1000'], {
        envs: [{ key: 'A', value: Buffer.from('b') }],
        labels: { a: 'b' },
      }),
    };
    return () => removePod(node, pod.id);
  });

  test('a second call during the first, or after its caller went away, gets its id', async () => {
    const held = node.faults.holdAt(containerPipeline, 'folders');
    await abandon(held.reached, (signal) => create({}, signal));
    expect((await node.client.call('ListContainers', {})).containers).toEqual([]);
    const second = create();
    await expect(create({ args: ['x'] })).rejects.toThrow(/ALREADY_EXISTS.*another configuration/);
    held.letGo();
    const id = await second;
    await expect(create()).rejects.toThrow(`is held by ${id}`);
    await node.client.call('RemoveContainer', { containerId: id });
    expect(await create()).not.toBe(id);
  });

  test('an answer just before the deadline may be lost: the next call gets the same id', async () => {
    const held = node.faults.holdAt(containerPipeline, 'folders');
    const first = create({}, undefined, 300).catch(() => undefined);
    // on a busy machine the deadline passes first
    await Promise.race([held.reached, first]);
    setTimeout(held.letGo, 230);
    const got = await first;
    const id = await create();
    expect([undefined, id]).toContain(got);
    await node.client.call('StartContainer', { containerId: id });
    await expect(create()).rejects.toThrow(/ALREADY_EXISTS/);
  });

  test('a second call after a restart gets its id', async () => {
    const held = node.faults.holdAt(containerPipeline, 'folders');
    await abandon(held.reached, (signal) => create({}, signal));
    const restarted = node.restart();
    held.letGo();
    await restarted;
    const id = await create();
    await node.client.call('StartContainer', { containerId: id });
  });

  // the last is refused, as the container does not run
  test.each(['ContainerStatus', 'ContainerStats', 'ReopenContainerLog'] as const)(
    'a %s that names it shows that its id has arrived, so a second call does not get it',
    async (method) => {
      const held = node.faults.holdAt(containerPipeline, 'folders');
      await abandon(held.reached, (signal) => create({}, signal));
      held.letGo();
      const id = await eventually(
        () => node.context.store.containersOf(pod.id).find(({ status }) => status.readyAtNanos)?.metadata.id,
      );
      await node.client.call(method, { containerId: id }).catch(() => {});
      await expect(create()).rejects.toThrow(`ALREADY_EXISTS: container name "${pod.id}/main_0" is held by ${id}`);
    },
  );

  test('a second call after a restart does not get a partial container that could not be removed', async () => {
    const id = await create();
    const { containerRecords } = node.context.layout;
    const { data } = node.context.layout.container(id);
    const record = join(containerRecords, `${id}.json`);
    await node.restart(() => {
      // as it stands before anything but itself was made
      writeFileSync(record, readFileSync(record, 'utf8').split('\n')[0] ?? '');
      execFileSync('mount', ['-t', 'tmpfs', 'none', data]);
    });
    try {
      await expect(create()).rejects.toThrow(`ALREADY_EXISTS: container name "${pod.id}/main_0" is held by ${id}`);
    } finally {
      execFileSync('umount', [data]);
    }
    await node.client.call('RemoveContainer', { containerId: id });
    expect(await create()).not.toBe(id);
  });
});

test('removes what is never claimed after a while, but keeps a pod with a container that was claimed', async () => {
  const other = await startNode({ unclaimedAfterMs: 1 });
  const nothing = other.hostResidue();
  let held = other.faults.holdAt(sandboxPipeline, 'namespaces');
  await abandon(held.reached, (signal) =>
    other.client.call('RunPodSandbox', { config: other.podConfig() }, 60_000, {}, signal),
  );
  held.letGo();
  await eventually(() =>
    other.context.store.sandboxes.size === 0 && other.hostResidue().length === nothing.length ? true : undefined,
  );
  expect(other.hostResidue()).toEqual(nothing);

  const pod = await runPod(other);
  held = other.faults.holdAt(containerPipeline, 'folders');
  const config = other.containerConfig(['sleep', '1000']);
  const request = { podSandboxId: pod.id, sandboxConfig: pod.config, config };
  await abandon(held.reached, (signal) => other.client.call('CreateContainer', request, 60_000, {}, signal));
  held.letGo();
  await eventually(() => other.context.store.containers.size === 0 || undefined);
  expect(other.context.store.sandboxes.size).toBe(1);
  await other.close();
});

const nameOf = ({ metadata }: cri.PodSandboxConfig.$Properties): string =>
  [metadata?.name, metadata?.namespace, metadata?.uid, metadata?.attempt].join('_');
