import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sandboxAt } from '../../../src/lib/layout.js';
import { run } from '../../../src/lib/process/run.js';
import { pinNamespaces, releaseNamespaces, setInside } from '../../../src/sandbox/namespaces/namespaces.js';
import { mountPodFilesystems } from '../../../src/sandbox/namespaces/pod-filesystems.js';
import { unpinNamespaces } from '../../support/unpin-namespaces.js';

let folder: string;
const at = (name: string) => join(folder, name);
const mountsHere = async () =>
  (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').filter((line) => line.includes(folder));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});

afterEach(async () => {
  await releaseNamespaces(sandboxAt(folder));
  expect(await mountsHere()).toEqual([]);
  await rm(folder, { recursive: true });
});

test('pins network, IPC and UTS namespaces of their own, with loopback up and no process in them', async () => {
  await pinNamespaces({ net: at('net'), ipc: at('ipc'), uts: at('uts') });
  const inodes = await Promise.all(['net', 'ipc', 'uts'].map(async (kind) => (await stat(at(kind))).ino));
  const own = await Promise.all(['net', 'ipc', 'uts'].map(async (kind) => (await stat(`/proc/self/ns/${kind}`)).ino));
  expect(inodes.every((ino, index) => ino !== own[index])).toBe(true);
  expect(await run('nsenter', [`--net=${at('net')}`, 'ip', '-o', 'link', 'show', 'lo'])).toMatch(/[<,]UP[,>]/);
});

test('lets every user bind low ports and ping, unless sysctls are set', async () => {
  const names = ['net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ping_group_range'];
  const inside = () => run('nsenter', [`--net=${at('net')}`, 'sysctl', '-n', ...names]);
  const hosts = await run('sysctl', ['-n', ...names]);
  await pinNamespaces({ net: at('net') });
  expect(await inside()).toBe('0\n0\t2147483647\n');
  await unpinNamespaces([at('net')]);
  await pinNamespaces(
    { net: at('net') },
    { sysctls: { 'net.ipv4.ip_unprivileged_port_start': '80', 'net/ipv4/ping_group_range': '5 6' } },
  );
  expect(await inside()).toBe('80\n5\t6\n');
  expect(await run('sysctl', ['-n', ...names])).toBe(hosts);
});

test('pins only the requested namespaces', async () => {
  await pinNamespaces({ ipc: at('ipc') });
  expect(await readdir(folder)).toEqual(['ipc']);
  await pinNamespaces({});
});

test('sets sysctls and the hostname inside', async () => {
  const namespaces = { net: at('net'), ipc: at('ipc'), uts: at('uts') };
  await pinNamespaces(namespaces, {
    sysctls: { 'net.ipv4.ip_local_port_range': '2000 3000', 'kernel/shm_rmid_forced': '1' },
    hostname: 'crisp-pod',
  });
  const enter = Object.entries(namespaces).map(([kind, path]) => `--${kind}=${path}`);
  const inside = await run('nsenter', [
    ...enter,
    'sysctl',
    '-n',
    'net.ipv4.ip_local_port_range',
    'kernel.shm_rmid_forced',
    'kernel.hostname',
  ]);
  expect(inside.trim().split('\n')).toEqual(['2000\t3000', '1', 'crisp-pod']);
});

test('sets sysctls of an interface with a dot in its name, in either notation', async () => {
  await pinNamespaces({ net: at('net') });
  const inside = (...argv: string[]) => run('nsenter', [`--net=${at('net')}`, ...argv]);
  await inside('ip', 'link', 'add', 'eth0.100', 'type', 'veth');
  await setInside(
    { net: at('net') },
    { sysctls: { 'net/ipv4/conf/eth0.100/rp_filter': '2', 'net.ipv4.conf.eth0/100.arp_ignore': '1' } },
  );
  const files = ['rp_filter', 'arp_ignore'].map((name) => `/proc/sys/net/ipv4/conf/eth0.100/${name}`);
  expect(await inside('cat', ...files)).toBe('2\n1\n');
});

test('names the sysctl that the kernel refused, and leaves only what unpinning removes', async () => {
  const pin = pinNamespaces({ net: at('net') }, { sysctls: { 'net.ipv4.no_such_thing': '1' } });
  await expect(pin).rejects.toThrow(/pin namespaces: .*no_such_thing/);
  await unpinNamespaces([at('net')]);
  expect(await readdir(folder)).toEqual([]);
});

test('maps a user namespace that owns the others', async () => {
  const mappings = [
    { containerId: 0, hostId: 100_000, size: 1000 },
    { containerId: 1000, hostId: 300_000, size: 500 },
  ];
  const user = { path: at('user'), uidMappings: mappings, gidMappings: mappings };
  await pinNamespaces({ user, net: at('net'), ipc: at('ipc'), uts: at('uts') });
  const enter = ['user', 'net', 'uts'].map((kind) => `--${kind}=${at(kind)}`);
  // low ports are everybody's, pings are not: the range would be of groups that are not mapped
  const sysctls = ['net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ping_group_range'];
  expect(await run('nsenter', [`--net=${at('net')}`, 'sysctl', '-n', ...sysctls])).toBe('0\n1\t0\n');
  const map = await run('nsenter', [...enter, 'cat', '/proc/self/uid_map']);
  expect(
    map
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number)),
  ).toEqual([
    [0, 100_000, 1000],
    [1000, 300_000, 500],
  ]);
  // the mapped root may change its own network, so the user namespace does own it
  await run('nsenter', [...enter, 'ip', 'link', 'set', 'lo', 'mtu', '1400']);
  expect(await run('nsenter', [`--net=${at('net')}`, 'ip', '-o', 'link', 'show', 'lo'])).toMatch(
    /[<,]UP[,>].*mtu 1400/,
  );
});

test('reports id maps that the kernel refuses', async () => {
  const mappings = [{ containerId: 0, hostId: 100_000, size: 0 }];
  const pin = pinNamespaces({
    user: { path: at('user'), uidMappings: mappings, gidMappings: mappings },
    net: at('net'),
  });
  await expect(pin).rejects.toThrow('id maps');
});

test('mounts a shm of the requested size and a small tmpfs for files; unmounting them twice succeeds', async () => {
  await mountPodFilesystems(sandboxAt(folder), 4n * 1024n * 1024n);
  const [shm, etc] = await mountsHere();
  expect(shm).toMatch(/nosuid,nodev,noexec.* - tmpfs shm .*size=4096k/);
  expect(etc).toMatch(/nosuid,nodev,noexec.* - tmpfs etc .*size=10\d\dk,nr_inodes=64/);
  expect((await stat(at('shm'))).mode & 0o7777).toBe(0o1777);
  expect((await stat(at('etc'))).mode & 0o7777).toBe(0o755);
  await releaseNamespaces(sandboxAt(folder));
  await releaseNamespaces(sandboxAt(folder));
  expect(await readdir(folder)).toEqual([]);
});

test("mounts no shm for a pod that uses the host's", async () => {
  await mountPodFilesystems(sandboxAt(folder), undefined);
  expect(await readdir(folder)).toEqual(['etc']);
});

test('unpins namespaces that are mounted once, twice or not at all', async () => {
  await pinNamespaces({ net: at('net'), uts: at('uts') });
  await run('mount', ['--bind', at('net'), at('net')]);
  await releaseNamespaces(sandboxAt(folder));
  await releaseNamespaces(sandboxAt(folder));
  expect(await readdir(folder)).toEqual([]);
});
