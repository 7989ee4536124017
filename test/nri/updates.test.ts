import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import type { nri } from '../../src/nri/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { handlers } from '../support/handlers.js';
import { eventually, execIn, removePod, runPod } from '../support/node-pod.js';
import { connectPlugin, type TestPlugin } from '../support/nri-plugin.js';

type Resources = nri.LinuxResources.$Properties;

const socket = `/tmp/crisp-nri-updates-${process.pid}/nri.sock`;
let node: CrispNode;
let plugin: TestPlugin;

beforeAll(async () => {
  const { nri: settings } = loadConfig('/dev/null');
  node = await startNode({
    nri: { ...settings, socket, pluginDir: '', registrationTimeoutMs: 60_000 },
    handlers,
    defaultHandler: 'crun',
  });
  // else the plugin waits for its modules to be compiled
  await node.context.nri.load();
  plugin = await connectPlugin(socket);
  await eventually(() => node.context.nri.plugins.length > 0 || undefined);
});

afterAll(async () => {
  plugin.close();
  await node.close();
  rmSync(dirname(socket), { recursive: true, force: true });
});

const value = (number: number) => ({ value: Long.fromNumber(number) });
const isVersion1 = () => node.context.host.cgroupVersion === 1;

async function failuresOf(containerId: string, resources: Resources): Promise<string[]> {
  const { failed } = await plugin.updateContainers({ update: [{ containerId, linux: { resources } }] });
  return failed.map((each) => each.containerId ?? '');
}

test.each(Object.keys(handlers))(
  'a plugin’s update of a running container of %s is seen inside it',
  async (handler) => {
    if (!isVersion1()) return;
    const pod = await runPod(node, { handler });
    const id = await pod.start(['sleep', '1000']);
    const failed = await failuresOf(id, {
      cpu: { shares: value(512), quota: value(50_000), period: value(200_000), cpus: '0', mems: '0' },
      memory: { limit: value(64 << 20), reservation: value(32 << 20) },
      pids: { limit: Long.fromNumber(50) },
      hugepageLimits: [{ pageSize: '2MB', limit: Long.fromNumber(4 << 20) }],
    });
    expect(failed).toEqual([]);
    const files = {
      'cpu/cpu.shares': '512',
      'cpu/cpu.cfs_quota_us': '50000',
      'cpu/cpu.cfs_period_us': '200000',
      'cpuset/cpuset.cpus': '0',
      'cpuset/cpuset.mems': '0',
      'memory/memory.limit_in_bytes': String(64 << 20),
      'memory/memory.soft_limit_in_bytes': String(32 << 20),
      'pids/pids.max': '50',
      'hugetlb/hugetlb.2MB.limit_in_bytes': String(4 << 20),
    };
    const { stdout } = await execIn(node, id, ['sh', '-c', `cd /sys/fs/cgroup; cat ${Object.keys(files).join(' ')}`]);
    expect(stdout.trim().split('\n')).toEqual(Object.values(files));
    await removePod(node, pod.id);
  },
);

test.each<[string, Resources]>([
  ['blockio_class', { blockioClass: { value: 'gold' } }],
  ['rdt_class', { rdtClass: { value: 'gold' } }],
  ['devices', { devices: [{ allow: true, type: 'c', access: 'rwm' }] }],
  ['memory.kernel', { memory: { kernel: value(1) } }],
  ['memory.kernel_tcp', { memory: { kernelTcp: value(1) } }],
  ['memory.use_hierarchy', { memory: { useHierarchy: { value: false } } }],
  ['memory.swappiness', { memory: { swappiness: value(10) } }],
  ['memory.disable_oom_killer', { memory: { disableOomKiller: { value: true } } }],
  ['cpu.cpus', { cpu: { cpus: '900' } }],
  ['pids', { pids: { limit: Long.fromNumber(-7) } }],
])('a plugin’s update that cannot be made comes back as failed: %s', async (_field, resources) => {
  const pod = await runPod(node);
  const id = await pod.create(['sleep', '1000']);
  expect(await failuresOf(id, resources)).toEqual([id]);
  await removePod(node, pod.id);
});
