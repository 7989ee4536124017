import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../../src/lib/log.js';
import { run } from '../../../src/lib/process/run.js';
import { Cni } from '../../../src/sandbox/cni/cni.js';
import type { NetworkResult } from '../../../src/sandbox/cni/cni-types.js';
import { podIps } from '../../../src/sandbox/cni/cni-result.js';
import {
  embeddedNetwork,
  removeEmbeddedNetwork,
  setUpEmbeddedNetwork,
} from '../../../src/sandbox/cni/embedded-network.js';
import { pinNamespaces } from '../../../src/sandbox/namespaces/namespaces.js';
import { unpinNamespaces } from '../../support/unpin-namespaces.js';

const binDirs = ['/usr/lib/cni'];
const log = createLogger('silent');
const pod = { name: 'web', namespace: 'default', uid: 'u1' };

let folder: string;
let suffix: string;
let network: { bridge: string; subnet: string; subnet6: string; stateDir: string };
let pins: string[];
const open: Cni[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const random = randomBytes(3);
  suffix = random.toString('hex');
  const [a = 0, b = 0, c = 0] = random;
  network = {
    bridge: `ct${suffix}`,
    subnet: `10.${64 + (a % 64)}.${b}.0/24`,
    subnet6: `fd00:${a.toString(16)}:${b.toString(16)}:${c.toString(16)}::/64`,
    stateDir: join(folder, 'ipam'),
  };
  pins = [];
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((cni) => cni.close()));
  await unpinNamespaces(pins);
  await removeEmbeddedNetwork(network);
  const left = (await run('iptables-save', [])) + (await run('ip6tables-save', [])) + (await run('ip', ['-o', 'link']));
  expect(left.split('\n').filter((line) => line.includes(network.bridge))).toEqual([]);
  await rm(folder, { recursive: true });
});

const cniOf = async (options: Partial<ConstructorParameters<typeof Cni>[0]> = {}): Promise<Cni> => {
  const cni = new Cni({ binDirs, cacheDir: join(folder, 'cache'), log, ...options });
  open.push(cni);
  await cni.start();
  return cni;
};

const netnsOf = async (name: string): Promise<string> => {
  const path = join(folder, name);
  pins.push(path);
  await pinNamespaces({ net: path });
  return path;
};

const inside = (netns: string, ...argv: string[]): Promise<string> => run('nsenter', [`--net=${netns}`, ...argv]);
const leases = async (): Promise<string[]> =>
  (await readdir(join(network.stateDir, network.bridge)).catch(() => [])).filter((file) => /^[0-9a-f]+[.:]/.test(file));

test('connects pods to the embedded network in both families, and disconnects them without a trace', async () => {
  await setUpEmbeddedNetwork(network);
  await setUpEmbeddedNetwork(network);
  const cni = await cniOf({ network: embeddedNetwork(network) });
  expect(await cni.status()).toEqual({ ready: true, reason: '', message: '' });
  expect(cni.networkName()).toBe(network.bridge);

  const [one, two] = [await netnsOf('one'), await netnsOf('two')];
  const first = await cni.add({ id: `a${suffix}`, netns: one, pod });
  const second = await cni.add({ id: `b${suffix}`, netns: two, pod });
  const [ip4, ip6] = podIps(first);
  expect(ip4).toMatch(/^10\./);
  expect(ip6).toMatch(/^fd00:/);
  expect(first.interfaces.find((each) => each.sandbox === one)?.name).toBe('eth0');
  expect(await inside(one, 'ip', '-o', 'addr', 'show', 'eth0')).toContain(`inet ${ip4}/24`);
  expect(podIps(second)[0]).not.toBe(ip4);
  // a packet really goes from pod to pod
  const listener = inside(one, 'timeout', '10', 'socat', '-u', `TCP4-LISTEN:80,bind=${ip4}`, '-');
  await inside(two, 'socat', '-u', 'EXEC:echo hello', `TCP4:${ip4}:80,retry=50,interval=0.05`);
  expect(await listener).toBe('hello\n');

  await cni.del({ id: `a${suffix}`, netns: one });
  await cni.del({ id: `a${suffix}`, netns: one });
  await expect(inside(one, 'ip', 'link', 'show', 'eth0')).rejects.toThrow('does not exist');
  // the other pod's namespace is gone before its DEL
  await unpinNamespaces([two]);
  await cni.del({ id: `b${suffix}`, netns: two });
  expect(await leases()).toEqual([]);
  expect(await readdir(join(folder, 'cache'))).toEqual([]);
});

test('forwards a host port to the pod, and no longer after DEL', async () => {
  const cni = await cniOf({ network: embeddedNetwork(network) });
  const netns = await netnsOf('one');
  const hostPort = 30_000 + (randomBytes(2).readUInt16BE() % 20_000);
  const id = `p${suffix}`;
  const result = await cni.add({ id, netns, pod, portMappings: [{ hostPort, containerPort: 80, protocol: 'tcp' }] });
  const rules = await run('iptables-save', ['-t', 'nat']);
  expect(rules).toContain(`--dport ${hostPort} -j DNAT --to-destination ${podIps(result)[0]}:80`);
  await cni.del({ id, netns });
  expect(await run('iptables-save', ['-t', 'nat'])).not.toContain(id);
});

test('limits the bandwidth of a pod that asks for it, and skips the plugin for others', async () => {
  const conf = embeddedNetwork(network);
  const plugins = [...conf.plugins, { type: 'bandwidth', capabilities: { bandwidth: true } }];
  const cni = await cniOf({ network: { ...conf, plugins } });
  const [one, two] = [await netnsOf('one'), await netnsOf('two')];
  const limited = await cni.add({
    id: `l${suffix}`,
    netns: one,
    pod,
    bandwidth: { ingressRate: 8_000_000, ingressBurst: 2 ** 31 - 1 },
  });
  const free = await cni.add({ id: `m${suffix}`, netns: two, pod });
  const qdisc = (result: NetworkResult): Promise<string> =>
    run('tc', ['qdisc', 'show', 'dev', result.interfaces.find(({ name }) => name.startsWith('veth'))?.name ?? '']);
  expect(await qdisc(limited)).toMatch(/tbf .*rate 8Mbit/);
  expect(await qdisc(free)).not.toContain('tbf');
  await cni.del({ id: `l${suffix}`, netns: one });
  await cni.del({ id: `m${suffix}`, netns: two });
});

test('waits for a configuration, reloads a new one by itself, and removes a pod with the one that it was added with', async () => {
  const confDir = join(folder, 'net.d');
  const cni = await cniOf({ confDir });
  expect(await cni.status()).toMatchObject({
    ready: false,
    reason: 'NetworkPluginNotReady',
    message: expect.stringContaining(confDir) as string,
  });
  await expect(cni.add({ id: `x${suffix}`, netns: '/nowhere' })).rejects.toMatchObject({ kind: 'Unavailable' });

  await mkdir(confDir);
  const conf = embeddedNetwork(network);
  await writeFile(join(confDir, '20-net.conflist'), JSON.stringify(conf));
  await writeFile(join(confDir, '10-broken.conf'), '{"name": "x"');
  expect(await cni.status()).toMatchObject({ ready: true });
  const netns = await netnsOf('one');
  await cni.add({ id: `c${suffix}`, netns, pod });

  await writeFile(
    join(confDir, '10-broken.conf'),
    JSON.stringify({ cniVersion: '0.4.0', name: 'other', type: 'loopback' }),
  );
  await expect.poll(() => cni.networkName()).toBe('other');
  await cni.del({ id: `c${suffix}`, netns });
  expect(await leases()).toEqual([]);

  await rm(confDir, { recursive: true });
  await expect.poll(() => cni.networkName()).toBeUndefined();
});

test('a single plugin configuration of an old version works, and its result is read', async () => {
  const confDir = join(folder, 'net.d');
  await mkdir(confDir);
  const [plugin] = embeddedNetwork(network).plugins;
  await writeFile(join(confDir, 'old.conf'), JSON.stringify({ cniVersion: '0.2.0', name: network.bridge, ...plugin }));
  const cni = await cniOf({ confDir });
  const netns = await netnsOf('one');
  const result = await cni.add({ id: `o${suffix}`, netns, pod });
  expect(podIps(result)[0]).toMatch(/^10\./);
  await cni.del({ id: `o${suffix}`, netns });
  expect(await leases()).toEqual([]);
});

test('reports a failed ADD with the error of the plugin, and DEL cleans up after it', async () => {
  const conf = embeddedNetwork(network);
  const cni = await cniOf({
    network: { ...conf, plugins: [...conf.plugins, { type: 'tuning', sysctl: { 'net.ipv4.nonsense': '1' } }] },
  });
  const netns = await netnsOf('one');
  await expect(cni.add({ id: `f${suffix}`, netns, pod })).rejects.toThrow(
    new RegExp(`^network ${network.bridge}: CNI plugin tuning ADD: .*nonsense`),
  );
  expect((await leases()).length).toBe(2);
  await cni.del({ id: `f${suffix}`, netns });
  expect(await leases()).toEqual([]);
});

test('names a missing plugin, and one without a supported version', async () => {
  const missing = await cniOf({ network: { cniVersion: '1.0.0', name: 'n', plugins: [{ type: 'no-such-plugin' }] } });
  expect(await missing.status()).toMatchObject({
    ready: false,
    message: 'CNI plugin no-such-plugin is not in /usr/lib/cni',
  });
  const old = await cniOf({ network: { cniVersion: '0.3.1', name: 'n', plugins: [{ type: 'firewall' }] } });
  expect((await old.status()).message).toBe('network n wants CNI version 0.3.1, plugin firewall supports 0.4.0, 1.0.0');
});

test('gc disconnects the sandboxes that are gone and leaves the others', async () => {
  const cni = await cniOf({ network: embeddedNetwork(network) });
  const [one, two] = [await netnsOf('one'), await netnsOf('two')];
  await cni.add({ id: `g${suffix}`, netns: one, pod });
  await cni.add({ id: `h${suffix}`, netns: two, pod });
  expect(await cni.gc(new Set([`h${suffix}`]))).toEqual([`g${suffix}`]);
  expect((await leases()).length).toBe(2);
  await cni.del({ id: `h${suffix}`, netns: two });
});

/** A plugin that notes what it is called with. */
async function recorder(answer: string, exitCode = 0): Promise<void> {
  await mkdir(join(folder, 'bin'), { recursive: true });
  const script =
    `#!/bin/sh\nconf=$(cat)\n[ "$CNI_COMMAND" = VERSION ] && { echo '{"cniVersion":"1.1.0","supportedVersions":["0.4.0","1.0.0","1.1.0"]}'; exit 0; }\n` +
    `echo "$CNI_COMMAND|$CNI_ARGS|$CNI_IFNAME|$conf" >> ${join(folder, 'calls')}\necho '${answer}'\nexit ${exitCode}\n`;
  await writeFile(join(folder, 'bin', 'recorder'), script, { mode: 0o755 });
}
const calls = async (): Promise<string[][]> =>
  (await readFile(join(folder, 'calls'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

test('uses the highest version that all support, and passes a plugin the capabilities that it declares', async () => {
  await recorder('{"cniVersion":"1.1.0","ips":[{"address":"10.1.2.3/24"}]}');
  const capabilities = { portMappings: true, bandwidth: false, aliases: true };
  const conf = {
    cniVersion: '0.4.0',
    cniVersions: ['1.0.0', '1.1.0'],
    name: 'n',
    plugins: [{ type: 'recorder', capabilities }],
  };
  const cni = await cniOf({ binDirs: [join(folder, 'bin')], network: conf });
  const portMappings = [{ hostPort: 1, containerPort: 2, protocol: 'udp' as const }];
  await cni.add({
    id: 'x',
    netns: '/n',
    pod,
    portMappings,
    bandwidth: { ingressRate: 1 },
    aliases: ['a'],
    mac: '00:11',
  });
  await cni.gc(new Set(['x']));
  await cni.status();
  const [add, gc, status] = await calls();
  expect(add?.slice(0, 3)).toEqual([
    'ADD',
    'IgnoreUnknown=1;K8S_POD_NAMESPACE=default;K8S_POD_NAME=web;K8S_POD_INFRA_CONTAINER_ID=x;K8S_POD_UID=u1',
    'eth0',
  ]);
  expect(JSON.parse(add?.[3] ?? '')).toMatchObject({
    cniVersion: '1.1.0',
    name: 'n',
    runtimeConfig: { portMappings, aliases: ['a'] },
  });
  expect(add?.[3]).not.toContain('bandwidth":{');
  expect(gc?.[0]).toBe('GC');
  expect(JSON.parse(gc?.[3] ?? '')).toMatchObject({
    'cni.dev/valid-attachments': [{ containerID: 'x', ifname: 'eth0' }],
  });
  expect(status?.[0]).toBe('STATUS');
});

test.each([
  ['names no version', {}],
  ['names an empty version', { cniVersion: '' }],
])(
  'a result that %s is parsed in the requested version, and passed unchanged to the next plugin and to DEL',
  async (_, version) => {
    const netns = await netnsOf('one');
    const answer = {
      interfaces: [{ name: 'eth0', sandbox: netns }],
      ips: [{ address: '10.1.2.3/24', gateway: '10.1.2.1', interface: 0 }],
      routes: [{ dst: '0.0.0.0/0' }],
    };
    await recorder(JSON.stringify({ ...version, ...answer }));
    // portmap finds the pod's address in the result
    const plugins = [
      { type: 'recorder' },
      { type: 'tuning', sysctl: {} },
      { type: 'portmap', capabilities: { portMappings: true } },
    ];
    const cni = await cniOf({
      binDirs: [join(folder, 'bin'), ...binDirs],
      network: { cniVersion: '1.0.0', name: network.bridge, plugins },
    });
    const id = `v${suffix}`;
    const portMappings = [
      { hostPort: 30_000 + (randomBytes(2).readUInt16BE() % 20_000), containerPort: 80, protocol: 'tcp' as const },
    ];
    const result = await cni.add({ id, netns, pod, portMappings });
    expect(result).toMatchObject({ cniVersion: '1.0.0', ips: answer.ips, interfaces: answer.interfaces });
    expect(await run('iptables-save', ['-t', 'nat'])).toContain('--to-destination 10.1.2.3:80');
    await cni.del({ id, netns });
    expect(await run('iptables-save', ['-t', 'nat'])).not.toContain(id);
    const del = (await calls()).find(([command]) => command === 'DEL');
    expect(JSON.parse(del?.[3] ?? '')).toMatchObject({ prevResult: { cniVersion: '1.0.0', ...answer } });
  },
);

test.each([
  ['none at all', { ips: [] }],
  ['one of the host alone', { interfaces: [{ name: 'cni0' }], ips: [{ address: '10.1.2.1/24', interface: 0 }] }],
])('a pod that got no address, %s, fails, and its DEL gets the result', async (_, answer) => {
  await recorder(JSON.stringify({ cniVersion: '1.0.0', ...answer }));
  const cni = await cniOf({
    binDirs: [join(folder, 'bin')],
    network: { cniVersion: '1.0.0', name: 'n', plugins: [{ type: 'recorder' }] },
  });
  await expect(cni.add({ id: 'x', netns: '/n', pod })).rejects.toMatchObject({
    kind: 'Internal',
    message: 'network n: its plugins gave the pod no address on eth0',
  });
  await cni.del({ id: 'x', netns: '/n' });
  const del = (await calls()).find(([command]) => command === 'DEL');
  expect(JSON.parse(del?.[3] ?? '')).toMatchObject({ prevResult: answer });
});

test('reports what STATUS says', async () => {
  await recorder('{"code":50,"msg":"no controller yet","details":"waiting"}', 1);
  const cni = await cniOf({
    binDirs: [join(folder, 'bin')],
    network: { cniVersion: '1.1.0', name: 'n', plugins: [{ type: 'recorder' }] },
  });
  expect(await cni.status()).toEqual({
    ready: false,
    reason: 'NetworkPluginNotReady',
    message: 'CNI plugin recorder STATUS: no controller yet (waiting)',
  });
});

test('a plugin that hangs is killed', async () => {
  await mkdir(join(folder, 'bin'));
  await writeFile(
    join(folder, 'bin', 'hanger'),
    '#!/bin/sh\n[ "$CNI_COMMAND" = VERSION ] && { echo \'{"supportedVersions":["1.0.0"]}\'; exit; }\nexec sleep 60\n',
    { mode: 0o755 },
  );
  const cni = await cniOf({
    binDirs: [join(folder, 'bin')],
    limits: { connectMs: 1_000 },
    network: { cniVersion: '1.0.0', name: 'n', plugins: [{ type: 'hanger' }] },
  });
  await expect(cni.add({ id: 'x', netns: '/n' })).rejects.toMatchObject({ kind: 'DeadlineExceeded' });
  await expect(cni.add({ id: 'x', netns: '/n' }, AbortSignal.timeout(200))).rejects.toMatchObject({
    kind: 'Cancelled',
  });
});

test('a DEL that hangs leaves time for those of the other plugins, and is reported', async () => {
  await recorder('{"cniVersion":"1.0.0","ips":[{"address":"10.0.0.2/24"}],"interfaces":[]}');
  await writeFile(
    join(folder, 'bin', 'hanger'),
    `#!/bin/sh\n[ "$CNI_COMMAND" = DEL ] && exec sleep 60\nexec ${join(folder, 'bin', 'recorder')}\n`,
    { mode: 0o755 },
  );
  const cni = await cniOf({
    binDirs: [join(folder, 'bin')],
    // half for each: more than the script of the other takes on a busy machine
    limits: { disconnectMs: 10_000, keptMs: 5_000 },
    network: { cniVersion: '1.0.0', name: 'n', plugins: [{ type: 'recorder' }, { type: 'hanger' }] },
  });
  await cni.add({ id: 'x', netns: '/n' }).catch(() => {});
  await expect(cni.del({ id: 'x', netns: '/n' })).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
    message: 'network n: CNI plugin hanger DEL: not done after 5 s',
  });
  expect((await calls()).filter((call) => call[0] === 'DEL')).toHaveLength(1);
});
