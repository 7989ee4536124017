import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signalProcess } from '../../src/lib/process/process.js';
import { cri } from '../../src/lib/proto.js';
import { unmountTree } from '../../src/lib/host/unmount-tree.js';
import { expectCleanAudit } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, execIn, pidsIn, removePod, runPod, statusOf } from '../support/node-pod.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;
const { POD, NODE } = cri.NamespaceMode;

let node: CrispNode;
let empty: string[];
beforeEach(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterEach(() => node.close());

const shareable = (options: cri.NamespaceOption.$Properties) => ({
  changes: { linux: { securityContext: { namespaceOptions: options } } },
});

test('pods and containers keep their order, labels and exit codes across a restart', async () => {
  const pods = [await runPod(node, shareable({ pid: POD })), await runPod(node)];
  for (const pod of pods) {
    await pod.start(['sleep', '1000'], { labels: { app: 'runs' } });
    await pod.create(['sleep', '1000']);
    await node.client.call('StopContainer', { containerId: await pod.start(['sh', '-c', 'exit 3']) });
  }
  const view = async (): Promise<unknown> => {
    const { containers } = await node.client.call('ListContainers', {});
    const { items } = await node.client.call('ListPodSandbox', {});
    const details = await Promise.all(containers.map(({ id }) => statusOf(node, id ?? '')));
    return JSON.parse(JSON.stringify([containers, items, details])) as unknown;
  };
  const before = await view();
  await node.restart();
  expect(await view()).toEqual(before);
  const states = (await node.client.call('ListContainers', {})).containers.map(({ state }) => state);
  expect(states).toEqual([...pods].flatMap(() => [CONTAINER_RUNNING, CONTAINER_CREATED, CONTAINER_EXITED]));
  for (const { id } of pods) await removePod(node, id);
  expect(node.hostResidue()).toEqual(empty);
});

describe('the embedded network', () => {
  const network = () => ({
    bridge: existsSync(`/sys/class/net/${node.name}`),
    rules: execFileSync('iptables-save', { encoding: 'utf8' }).includes(`CRISP-${node.name}`),
  });
  const ip = (...argv: string[]): void => void execFileSync('ip', argv);

  test('is removed when the server ends without pods, and only then', async () => {
    const pod = await runPod(node);
    await node.restart(() => expect(network()).toEqual({ bridge: true, rules: true }));
    await removePod(node, pod.id);
    await node.restart(() => expect(network()).toEqual({ bridge: false, rules: false }));
    const again = await runPod(node);
    expect(network()).toEqual({ bridge: true, rules: true });
    await removePod(node, again.id);
  });

  test('stays where something else is connected to it', async () => {
    const pod = await runPod(node);
    await removePod(node, pod.id);
    ip('link', 'add', `${node.name}-x`, 'type', 'veth', 'peer', 'name', `${node.name}-y`);
    ip('link', 'set', `${node.name}-x`, 'master', node.name);
    await node.restart(() => expect(network()).toEqual({ bridge: true, rules: true }));
    ip('link', 'delete', `${node.name}-x`);
    await node.restart(() => expect(network()).toEqual({ bridge: false, rules: false }));
  });

  test('stays where it existed before crisp', async () => {
    await node.restart(() => ip('link', 'add', node.name, 'type', 'bridge'));
    await node.restart(() => expect(network()).toEqual({ bridge: true, rules: true }));
  });
});

test('runtimes find the configured criu before any other', async () => {
  const shim = await node.context.runtime.shims.acquire(
    node.context.runtime.handlers.get('') ?? expect.fail('no handler'),
    'a-pod',
  );
  const environment = readFileSync(`/proc/${shim.pid}/environ`, 'utf8').split('\0');
  expect(environment).toContain(`PATH=${node.context.layout.programs}:${process.env['PATH']}`);
  await node.context.runtime.shims.release('a-pod');
});

test('an unreadable record is set aside; the others are loaded, and the files of its container are not touched', async () => {
  const pod = await runPod(node);
  const kept = await pod.start(['sleep', '1000']);
  const spoilt = await pod.create(['sleep', '1000']);
  const record = join(node.context.layout.containerRecords, `${spoilt}.json`);
  const content = readFileSync(record);
  await node.restart(() => writeFileSync(record, content.subarray(0, 40)));
  expect((await node.client.call('ListContainers', {})).containers.map(({ id }) => id)).toEqual([kept]);
  expect((await execIn(node, kept, ['echo', 'here'])).stdout).toBe('here\n');
  expect(readdirSync(node.context.layout.containerRecords).sort()).toEqual(
    [`${kept}.json`, `${spoilt}.json.unreadable`].sort(),
  );
  expect(readdirSync(join(node.context.layout.state, 'containers'))).toContain(spoilt);
  // repaired by hand it is there again
  await node.restart(() => {
    rmSync(`${record}.unreadable`);
    writeFileSync(record, content);
  });
  expect(await statusOf(node, spoilt)).toMatchObject({ state: CONTAINER_CREATED });
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(empty);
});

test('containers of a pod with an unreadable record can still be stopped', async () => {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  const record = join(node.context.layout.sandboxRecords, `${pod.id}.json`);
  const content = readFileSync(record);
  await node.restart(() => writeFileSync(record, 'not JSON'));
  expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
  await node.client.call('StopContainer', { containerId });
  expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  await node.client.call('RemoveContainer', { containerId });
  // as long as it lies there, a task of it may be in any shim
  await node.restart(() => {
    rmSync(`${record}.unreadable`);
    writeFileSync(record, content);
  });
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(empty);
});

test('after a boot of the host pods are NOTREADY and containers EXITED, and all can be removed', async () => {
  const pods = [
    await runPod(node),
    await runPod(node, shareable({ pid: POD })),
    await runPod(node, shareable({ pid: NODE, network: NODE, ipc: NODE })),
  ];
  const ids = await Promise.all(pods.map((pod) => pod.start(['sleep', '1000'])));
  await pods[0]?.create(['sleep', '1000']);
  const shims = readdirSync(node.context.layout.shims).flatMap((name) => node.context.runtime.shims.get(name) ?? []);
  await node.restart(async () => {
    // the spares among them have ended with the server
    for (const pid of [...shims.map((shim) => shim.pid), ...pidsIn(node.name)]) signalProcess(pid, 'SIGKILL');
    await eventually(() => pidsIn(node.name).length === 0 || undefined);
    await unmountTree(join(node.folder, 'state'));
    // all that is in /run goes
    for (const { address } of shims) rmSync(address, { force: true });
    rmSync(join(node.folder, 'state'), { recursive: true });
  });
  const { items } = await node.client.call('ListPodSandbox', {});
  expect(items.map(({ state }) => state)).toEqual(pods.map(() => cri.PodSandboxState.SANDBOX_NOTREADY));
  for (const id of ids) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 255 });
  await expectCleanAudit(node);
  for (const { id } of pods) await removePod(node, id);
  expect(node.hostResidue()).toEqual(empty);
  await expectCleanAudit(node);
  const next = await runPod(node);
  await next.start(['sleep', '1000']);
  await removePod(node, next.id);
});

test('directories without a record are removed', async () => {
  const pod = await runPod(node);
  const containerId = await pod.create(['sleep', '1000']);
  await node.restart(() => rmSync(join(node.folder, 'root/containers', `${containerId}.json`)));
  expect(node.hostResidue().filter((line) => line.includes(containerId))).toEqual([]);
  await removePod(node, pod.id);
});
