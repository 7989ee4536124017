import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import Long from 'long';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.js';
import { cri } from '../../src/lib/proto.js';
import { nri } from '../../src/nri/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, execIn, leftOf, removePod, runPod, statusOf, until } from '../support/node-pod.js';
import { connectPlugin, type PluginHandlers, type TestPlugin } from '../support/nri-plugin.js';

let node: CrispNode;
let socket: string;
const plugins: TestPlugin[] = [];
/** reached by those that hang only */
const requestTimeoutMs = 3_000;

beforeAll(async () => {
  const { nri: settings } = loadConfig('/dev/null');
  // the folder is known only once there is a node: so it is the same for all of this file
  socket = `/tmp/crisp-nri-${process.pid}/nri.sock`;
  node = await startNode({
    nri: { ...settings, socket, pluginDir: '', requestTimeoutMs, registrationTimeoutMs: 60_000 },
  });
  // else the first plugin waits for its modules to be compiled
  await node.context.nri.load();
});

afterEach(async () => {
  for (const plugin of plugins.splice(0)) {
    plugin.close();
    await plugin.closed;
  }
  await eventually(() => node.context.nri.plugins.length === 0 || undefined);
});

afterAll(async () => {
  await node.close();
  rmSync(join(socket, '..'), { recursive: true, force: true });
});

async function plug(
  handlers: PluginHandlers = {},
  options: Parameters<typeof connectPlugin>[2] = {},
): Promise<TestPlugin> {
  const before = node.context.nri.plugins.length;
  const plugin = await connectPlugin(socket, handlers, options);
  plugins.push(plugin);
  await eventually(() => node.context.nri.plugins.length > before || undefined);
  return plugin;
}

/** A plugin that makes one adjustment of every new container. */
function adjusting(adjust: nri.ContainerAdjustment.$Properties): PluginHandlers {
  return { CreateContainer: () => ({ adjust }) };
}

const sleeper = ['sh', '-c', 'trap exit TERM; while :; do sleep 1 & wait; done'];

test('the socket is root’s alone, in a folder that only root can enter', () => {
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700);
});

test('a plugin gets each call for a pod and its container, from creation to removal, once and in order', async () => {
  const plugin = await plug();
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  await node.client.call('StopContainer', { containerId: id, timeout: Long.fromNumber(10) });
  await node.client.call('RemoveContainer', { containerId: id });
  await removePod(node, pod.id);
  await node.client.call('StopPodSandbox', { podSandboxId: pod.id });
  expect(plugin.callsOf(pod.id)).toEqual(['RunPodSandbox', 'StopPodSandbox', 'RemovePodSandbox']);
  expect(plugin.callsOf(id)).toEqual([
    'CreateContainer',
    'PostCreateContainer',
    'StartContainer',
    'PostStartContainer',
    'StopContainer',
    'RemoveContainer',
  ]);
});

test('a plugin gets one StopContainer for a container that ends by itself', async () => {
  const plugin = await plug();
  const pod = await runPod(node);
  const id = await pod.start(['true']);
  await eventually(() => plugin.callsOf(id).includes('StopContainer') || undefined);
  await removePod(node, pod.id);
  expect(plugin.callsOf(id).filter((call) => call === 'StopContainer')).toHaveLength(1);
});

test('a plugin of an older NRI gets its events by StateChange', async () => {
  const seen: [number, string][] = [];
  await plug(
    { StateChange: ({ event, pod, container }) => void seen.push([event, container?.id ?? pod?.id ?? '']) },
    { old: true },
  );
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  await removePod(node, pod.id);
  const eventsOf = (of: string): string[] =>
    seen.filter(([, each]) => each === of).map(([event]) => nri.Event[event] ?? '');
  expect(eventsOf(pod.id)).toEqual(['RUN_POD_SANDBOX', 'STOP_POD_SANDBOX', 'REMOVE_POD_SANDBOX']);
  expect(eventsOf(id)).toEqual([
    'POST_CREATE_CONTAINER',
    'START_CONTAINER',
    'POST_START_CONTAINER',
    'REMOVE_CONTAINER',
  ]);
});

test('a plugin is asked only about the events that it wants', async () => {
  const plugin = await plug({ Configure: () => ({ events: 1 << (nri.Event.STOP_CONTAINER - 1) }) });
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  await removePod(node, pod.id);
  expect(plugin.callsOf(pod.id)).toEqual([]);
  expect(plugin.callsOf(id)).toEqual(['StopContainer']);
});

test('a plugin that connects later gets what exists by Synchronize, and a container that is created meanwhile once', async () => {
  const pod = await runPod(node);
  const before = await pod.start(sleeper);
  let synced: string[] = [];
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const late = plug({
    Synchronize: async ({ pods, containers }) => {
      synced = [...pods, ...containers].map(({ id }) => id ?? '');
      await held;
      return {};
    },
  });
  await eventually(() => synced.length > 0 || undefined);
  const during = pod.start(sleeper);
  release();
  const plugin = await late;
  const id = await during;
  await removePod(node, pod.id);
  expect(synced).toEqual(expect.arrayContaining([pod.id, before]));
  expect(plugin.callsOf(id).filter((call) => call === 'CreateContainer')).toHaveLength(synced.includes(id) ? 0 : 1);
});

test('a refusal of RunPodSandbox fails the call, leaves nothing, and a retry works', async () => {
  let refuse = true;
  const first = await plug({}, { index: '05', name: 'first' });
  const plugin = await plug({
    RunPodSandbox: () => {
      if (!refuse) return;
      refuse = false;
      throw new Error('not today');
    },
  });
  const config = node.podConfig();
  await expect(node.client.call('RunPodSandbox', { config })).rejects.toThrow(/10-test: RunPodSandbox: not today/);
  const [{ id } = { id: '' }] = plugin.calls.filter(({ call }) => call === 'RunPodSandbox');
  expect(leftOf(node, id)).toEqual([]);
  // the one that had taken notice hears of the end, too
  expect(first.callsOf(id)).toEqual(['RunPodSandbox', 'StopPodSandbox', 'RemovePodSandbox']);
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config });
  await removePod(node, podSandboxId);
});

test('a refusal of CreateContainer fails the call, leaves nothing, and a retry works', async () => {
  let refuse = true;
  const plugin = await plug({
    CreateContainer: () => {
      if (!refuse) return;
      refuse = false;
      throw new Error('not today');
    },
  });
  const pod = await runPod(node);
  await expect(pod.create(sleeper)).rejects.toThrow(/10-test: CreateContainer: not today/);
  const [{ id } = { id: '' }] = plugin.calls.filter(({ call }) => call === 'CreateContainer');
  expect(leftOf(node, id)).toEqual([]);
  await pod.start(sleeper);
  await removePod(node, pod.id);
});

test('a refusal of StartContainer fails the start: the container ends without having run', async () => {
  await plug({
    StartContainer: () => {
      throw new Error('not today');
    },
  });
  const pod = await runPod(node);
  const id = await pod.create(sleeper);
  await expect(node.client.call('StartContainer', { containerId: id })).rejects.toThrow(/not today/);
  expect(await statusOf(node, id)).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, reason: 'StartError' });
  await removePod(node, pod.id);
});

test('pods and containers are not to be seen while their hooks run', async () => {
  const seen: (number | undefined)[] = [];
  const codeOf = (call: Promise<unknown>): Promise<number | undefined> =>
    call.then(
      () => 0,
      (err: { code?: number }) => err.code,
    );
  await plug({
    RunPodSandbox: async ({ pod }) => {
      seen.push(await codeOf(node.client.call('PodSandboxStatus', { podSandboxId: pod?.id ?? '' })));
      seen.push((await node.client.call('ListPodSandbox', { filter: { id: pod?.id ?? '' } })).items.length);
      return {};
    },
    CreateContainer: async ({ container }) => {
      seen.push(await codeOf(node.client.call('ContainerStatus', { containerId: container?.id ?? '' })));
      seen.push((await node.client.call('ListContainers', { filter: { id: container?.id ?? '' } })).containers.length);
      return {};
    },
    StopPodSandbox: async ({ pod }) => {
      seen.push(await codeOf(node.client.call('PodSandboxStatus', { podSandboxId: pod?.id ?? '' })));
      return {};
    },
  });
  const pod = await runPod(node);
  await pod.create(sleeper);
  await removePod(node, pod.id);
  expect(seen).toEqual([5, 0, 5, 0, 0]);
});

test('a plugin that hangs is closed at its limit, and the start goes on without it', async () => {
  const plugin = await plug({ CreateContainer: () => new Promise(() => {}) });
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  await plugin.closed;
  expect((await statusOf(node, id)).state).toBe(cri.ContainerState.CONTAINER_RUNNING);
  await removePod(node, pod.id);
  const { body } = await node.context.metrics.text();
  expect(body).toContain('crisp_nri_call_seconds_count{plugin="10-test",call="CreateContainer",outcome="failed"}');
});

test('a plugin that hangs and wants its requests to fail makes them fail', async () => {
  await plug({
    Configure: () => ({ failurePolicy: { failRequest: true, keepConnected: true } }),
    CreateContainer: () => new Promise(() => {}),
  });
  const pod = await runPod(node);
  await expect(pod.create(sleeper)).rejects.toThrow(/10-test: CreateContainer/);
  expect(node.context.nri.plugins).toEqual(['10-test']);
  await removePod(node, pod.id);
});

test('a plugin that dies in the middle of a request harms no start', async () => {
  const plugin: { current?: TestPlugin } = {};
  plugin.current = await plug({
    CreateContainer: () => {
      plugin.current?.close();
      return new Promise(() => {});
    },
  });
  const pod = await runPod(node);
  await pod.start(sleeper);
  await removePod(node, pod.id);
});

test('a plugin that talks nonsense is closed, and another one is served', async () => {
  const plugin = await plug();
  plugin.stream.write(Buffer.alloc(64, 0xff));
  await plugin.closed;
  await eventually(() => node.context.nri.plugins.length === 0 || undefined);
  await plug();
});

test('a plugin with no valid index or name is refused', async () => {
  await expect(connectPlugin(socket, {}, { index: '1' })).rejects.toThrow();
  await expect(connectPlugin(socket, {}, { name: 'a b' })).rejects.toThrow();
});

test('a validating plugin sees who has set what, and its rejection fails the creation', async () => {
  let asked: nri.ValidateContainerAdjustmentRequest | undefined;
  await plug(adjusting({ env: [{ key: 'A', value: 'b' }] }), { index: '05', name: 'setter' });
  await plug({
    ValidateContainerAdjustment: (request) => {
      asked = request;
      return { reject: true, reason: 'no variables here' };
    },
  });
  const pod = await runPod(node);
  await expect(pod.create(sleeper)).rejects.toThrow(/10-test rejects the adjustment: no variables here/);
  const owners = asked?.owners?.owners?.[asked.container?.id ?? ''];
  expect(owners?.compound?.[nri.Field.Env]?.owners).toEqual({ A: '05-setter' });
  expect(asked?.plugins.map(({ name, index }) => `${index}-${name}`)).toEqual(['05-setter', '10-test']);
  await removePod(node, pod.id);
});

test('two plugins that set the same are a conflict that names both, unless the later removes what the earlier set', async () => {
  await plug(adjusting({ env: [{ key: 'A', value: '1' }] }), { index: '05', name: 'first' });
  const second = await plug(adjusting({ env: [{ key: 'A', value: '2' }] }), { index: '20', name: 'second' });
  const pod = await runPod(node);
  await expect(pod.create(sleeper)).rejects.toThrow(/"05-first" and "20-second" both set Env "A"/);
  second.close();
  await eventually(() => node.context.nri.plugins.length === 1 || undefined);
  await plug(adjusting({ env: [{ key: '-A' }, { key: 'A', value: '3' }] }), { index: '30', name: 'third' });
  const id = await pod.start(sleeper);
  expect((await execIn(node, id, ['sh', '-c', 'echo $A'])).stdout).toBe('3\n');
  await removePod(node, pod.id);
});

test('a plugin updates other containers, asked and unasked, and evicts one', async () => {
  const pod = await runPod(node);
  const other = await pod.start(sleeper);
  const shares = async (): Promise<string> => {
    const { resources } = await statusOf(node, other);
    return String(resources?.linux?.cpuShares);
  };
  const wanted = (value: number): nri.ContainerUpdate.$Properties => ({
    containerId: other,
    linux: { resources: { cpu: { shares: { value: Long.fromNumber(value) } } } },
  });
  const plugin = await plug({ CreateContainer: () => ({ update: [wanted(512)] }) });
  await pod.start(sleeper);
  expect(await shares()).toBe('512');
  const { failed } = await plugin.updateContainers({
    update: [wanted(256), { ...wanted(2), containerId: 'f'.repeat(64) }],
  });
  expect(await shares()).toBe('256');
  expect(failed.map(({ containerId }) => containerId)).toEqual(['f'.repeat(64)]);
  await plugin.updateContainers({ evict: [{ containerId: other, reason: 'it is old' }] });
  await until(node, other, cri.ContainerState.CONTAINER_EXITED);
  await removePod(node, pod.id);
});

test('a plugin changes an update of resources, and sees it after', async () => {
  const plugin = await plug({
    UpdateContainer: ({ container }) => ({
      update: [
        {
          containerId: container?.id ?? '',
          linux: { resources: { cpu: { shares: { value: Long.fromNumber(300) } } } },
        },
      ],
    }),
  });
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  await node.client.call('UpdateContainerResources', { containerId: id, linux: { cpuShares: Long.fromNumber(900) } });
  expect(String((await statusOf(node, id)).resources?.linux?.cpuShares)).toBe('300');
  expect(plugin.callsOf(id)).toEqual(expect.arrayContaining(['UpdateContainer', 'PostUpdateContainer']));
  await removePod(node, pod.id);
});

test('after a restart the socket is there again, and a plugin that connects again gets what runs by Synchronize', async () => {
  const pod = await runPod(node);
  const id = await pod.start(sleeper);
  const shutDown = await plug();
  await node.restart(() => {
    expect(existsSync(socket)).toBe(false);
  });
  expect(shutDown.calls.at(-1)?.call).toBe('Shutdown');
  let synced: string[] = [];
  await plug({
    Synchronize: ({ containers }) => {
      synced = containers.map((each) => each.id ?? '');
    },
  });
  expect(synced).toContain(id);
  await removePod(node, pod.id);
});
