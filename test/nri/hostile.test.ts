import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Long from 'long';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { nri } from '../../src/nri/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { connectPlugin, type TestPlugin } from '../support/nri-plugin.js';
import { isNriAdjusterBuilt, nriAdjuster } from '../tools/build-nri-adjuster.mjs';
import { startGoPlugin, type Told } from './go-plugin.js';

const socket = `/tmp/crisp-nri-hostile-${process.pid}/nri.sock`;
let node: CrispNode;
let pod: NodePod;

beforeAll(async () => {
  const { nri: settings } = loadConfig('/dev/null');
  node = await startNode({ nri: { ...settings, socket, pluginDir: '', registrationTimeoutMs: 60_000 } });
  await node.context.nri.load();
  pod = await runPod(node);
});

afterEach(async () => {
  await eventually(() => node.context.nri.plugins.length === 0 || undefined);
  // whatever a plugin has asked for, the next container is as good as any
  const id = await pod.start(['sleep', '1000']);
  await node.client.call('RemoveContainer', { containerId: id });
});

afterAll(async () => {
  await removePod(node, pod.id);
  await node.close();
  rmSync(dirname(socket), { recursive: true, force: true });
});

/** Has a container be created, and expects it to be refused with nothing left of it. */
async function expectRefusal(calls: readonly Pick<Told, 'call' | 'id'>[], reason: RegExp): Promise<void> {
  await expect(pod.create(['sleep', '1000'])).rejects.toThrow(reason);
  const { id = '' } = calls.findLast(({ call }) => call === 'CreateContainer') ?? {};
  expect(id).not.toBe('');
  expect(leftOf(node, id)).toEqual([]);
  const { containers } = await node.client.call('ListContainers', { filter: { podSandboxId: pod.id } });
  expect(containers).toEqual([]);
}

async function expectRefusalOf(adjust: nri.ContainerAdjustment.$Properties, reason: RegExp): Promise<void> {
  const plugin = await connectPlugin(socket, { CreateContainer: () => ({ adjust }) });
  await eventually(() => node.context.nri.plugins.length > 0 || undefined);
  try {
    await expectRefusal(plugin.calls, reason);
  } finally {
    plugin.close();
    await plugin.closed;
  }
}

const many = 5_000;
const huge = Long.MIN_VALUE;

test.each<[string, nri.ContainerAdjustment.$Properties, RegExp]>([
  [
    'more mounts than are taken',
    { mounts: Array.from({ length: many }, (_, at) => ({ destination: `/m/${at}`, type: 'tmpfs' })) },
    /NRI plugin 10-test: CreateContainer: adjust\.mounts: 5000 entries/,
  ],
  [
    'more hooks than are taken',
    { hooks: { poststop: Array.from({ length: many }, () => ({ path: '/bin/true' })) } },
    /adjust\.hooks\.poststop: 5000 entries/,
  ],
  [
    'more sysctls than are taken',
    { linux: { sysctl: Object.fromEntries(Array.from({ length: many }, (_, at) => [`net.a${at}`, '1'])) } },
    /adjust\.linux\.sysctl: 5000 entries/,
  ],
  ['a long annotation', { annotations: { a: 'x'.repeat(3 << 20) } }, /adjust\.annotations\["a"\]: 3145728 characters/],
  ['a long name', { env: [{ key: 'x'.repeat(300_000), value: '' }] }, /adjust\.env\[0\]\.key: 300000 characters/],
  ['a NUL in a path', { mounts: [{ destination: '/a\0b' }] }, /adjust\.mounts\[0\]\.destination: holds a NUL/],
  ['a NUL in a hook', { hooks: { createRuntime: [{ path: '/a', args: ['a\0'] }] } }, /create_runtime\[0\]\.args\[0\]/],
  ['an annotation without a name', { annotations: { '': 'x' } }, /adjust\.annotations\[""\]: an entry without a name/],
  ['the same variable twice', { env: [{ key: 'A' }, { key: 'A' }] }, /"10-test" sets Env "A" twice/],
  ['a mount over the root', { mounts: [{ destination: '/', type: 'tmpfs' }] }, /mounts\[0\]\.destination: the root/],
  [
    'a negative number of a device',
    { linux: { devices: [{ path: '/dev/x', type: 'c', major: huge, minor: Long.NEG_ONE }] } },
    /linux\.devices\[0\]\.major/,
  ],
  [
    'a negative limit of memory',
    { linux: { resources: { memory: { limit: { value: Long.fromNumber(-5) } } } } },
    /memory_limit_in_bytes: -5 is negative/,
  ],
  ['a negative limit of processes', { linux: { resources: { pids: { limit: huge } } } }, /resources\.pids\.limit/],
  ['an absurd score', { linux: { oomScoreAdj: { value: Long.MAX_VALUE } } }, /linux\.oom_score_adj/],
  [
    'a hook without end',
    { hooks: { prestart: [{ path: '/bin/sh', timeout: { value: Long.NEG_ONE } }] } },
    /hooks\.prestart\[0\]\.timeout/,
  ],
  ['a cgroup out of the tree', { linux: { cgroupsPath: '/../../etc' } }, /linux\.cgroups_path/],
  ['no program', { args: ['', ''] }, /args\[0\]: is empty/],
])('an adjustment with %s is refused by name and leaves nothing', (_what, adjust, reason) =>
  expectRefusalOf(adjust, reason),
);

/** Answers CreateContainer with these bytes. */
async function pluginThatAnswers(bytes: Uint8Array): Promise<TestPlugin> {
  const plugin = await connectPlugin(socket, {
    CreateContainer: () => {
      plugin.stream.write(bytes);
      return new Promise(() => {});
    },
  });
  await eventually(() => node.context.nri.plugins.length > 0 || undefined);
  return plugin;
}

test('a frame of 10 MB is the end of a plugin’s connection, and the container is made without it', async () => {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(10 << 20, 4);
  const plugin = await pluginThatAnswers(Buffer.concat([header, Buffer.alloc(64 << 10)]));
  const id = await pod.start(['sleep', '1000']);
  await plugin.closed;
  await node.client.call('RemoveContainer', { containerId: id });
});

test('text that is not UTF-8 is the end of a plugin’s connection, and the container is made without it', async () => {
  // written as the two halves of a pair would be, each for itself
  const adjust = { annotations: { a: '\ud800' } };
  const plugin = await connectPlugin(socket, { CreateContainer: () => ({ adjust }) });
  await eventually(() => node.context.nri.plugins.length > 0 || undefined);
  const id = await pod.start(['sleep', '1000']);
  await plugin.closed;
  await node.client.call('RemoveContainer', { containerId: id });
});

const isBuilt = isNriAdjusterBuilt();

test.runIf(isBuilt).each<[string, object, RegExp]>([
  ['100,000 mounts', { mounts: 100_000 }, /10-adjuster: CreateContainer: adjust\.mounts: 100000 entries/],
  ['an annotation of 3 MB', { annotationBytes: 3 << 20 }, /adjust\.annotations\["nri\.test\/long"\]: 3145728/],
])('a plugin over NRI’s own stub that asks for %s is refused, and leaves nothing', async (_what, config, reason) => {
  const plugin = await startGoPlugin(nriAdjuster, socket, '-config', JSON.stringify(config));
  try {
    await eventually(() => node.context.nri.plugins.length > 0 || undefined);
    await expectRefusal(plugin.calls, reason);
  } finally {
    await plugin.end();
  }
});

// its ttrpc drops an answer of more than 4 MiB without a word
test.runIf(isBuilt)(
  'a plugin over NRI’s own stub whose answer is too long for its protocol is late, and closed',
  async () => {
    const plugin = await startGoPlugin(nriAdjuster, socket, '-config', JSON.stringify({ annotationBytes: 10 << 20 }));
    await eventually(() => node.context.nri.plugins.length > 0 || undefined);
    const id = await pod.start(['sleep', '1000']);
    await plugin.ended;
    expect(plugin.calls.filter((each) => each.id === id).map(({ call }) => call)).toEqual(['CreateContainer']);
    await node.client.call('RemoveContainer', { containerId: id });
  },
);
