import fc from 'fast-check';
import { compareVersions } from '../../../src/lib/versions.js';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { cri } from '../../../src/lib/proto.js';
import {
  cniVersions,
  loadNetworkConf,
  negotiateVersion,
  parseNetworkConf,
} from '../../../src/sandbox/cni/cni-config.js';
import { podIps, readResult, toVersion } from '../../../src/sandbox/cni/cni-result.js';
import {
  bandwidthOf,
  cniArgs,
  isIdle,
  portMappingsOf,
  runtimeConfig,
} from '../../../src/sandbox/cni/cni-runtime-config.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

const plugin = { type: 'bridge', bridge: 'x' };
const list = (name: string, more: object = {}): string =>
  JSON.stringify({ cniVersion: '1.0.0', name, plugins: [plugin], ...more });

test('uses the first valid file in lexical order, and reports the invalid ones before it', async () => {
  const files = {
    '30-c.conflist': list('c'),
    '20-b.conf': JSON.stringify({ cniVersion: '0.4.0', name: 'b', ...plugin }),
    '10-a.json': '{',
    '05.txt': list('t'),
  };
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(folder, file), text)));
  const loaded = await loadNetworkConf(folder);
  expect(loaded).toMatchObject({
    file: '20-b.conf',
    conf: { name: 'b', cniVersion: '0.4.0', plugins: [{ type: 'bridge' }] },
  });
  expect(loaded.problems).toEqual([expect.stringMatching(/10-a\.json: it is not JSON/)]);
});

test('a list loads the plugins of the directory with its name, unless loadOnlyInlinedPlugins is set', async () => {
  await mkdir(join(folder, 'n'));
  await writeFile(join(folder, 'n', '10-more.conf'), JSON.stringify({ type: 'tuning' }));
  await writeFile(join(folder, 'n.conflist'), list('n'));
  expect((await loadNetworkConf(folder)).conf?.plugins.map(({ type }) => type)).toEqual(['bridge', 'tuning']);
  await writeFile(join(folder, 'n.conflist'), list('n', { loadOnlyInlinedPlugins: true }));
  expect((await loadNetworkConf(folder)).conf?.plugins.map(({ type }) => type)).toEqual(['bridge']);
});

test('reports why a directory has no usable configuration', async () => {
  expect((await loadNetworkConf(join(folder, 'none'))).problems).toEqual([`${join(folder, 'none')} does not exist`]);
  expect((await loadNetworkConf(folder)).problems).toEqual([`${folder} holds no network configuration`]);
});

test.each([
  ['[]', 'not a JSON object'],
  ['{"name":"../x","plugins":[{"type":"a"}]}', '"name"'],
  ['{"name":"n","plugins":[]}', '"plugins"'],
  ['{"name":"n"}', '"plugins"'],
  ['{"name":"n","plugins":[{"type":"../../bin/sh"}]}', '"type" of plugins[0]'],
  ['{"name":"n","type":".."}', '"type" of the configuration'],
  ['{"name":"n","plugins":[{"type":"a","capabilities":{"ips":1}}]}', '"capabilities"'],
  ['{"name":"n","disableGC":"maybe","plugins":[{"type":"a"}]}', '"disableGC"'],
  ['{"name":"n","cniVersions":[1],"plugins":[{"type":"a"}]}', '"cniVersions"'],
])('refuses %s', (text, problem) => {
  expect(() => parseNetworkConf(text)).toThrow(problem);
});

test('any file is parsed as a valid configuration or fails with a CrispError', () => {
  const keys = [
    'name',
    'cniVersion',
    'cniVersions',
    'plugins',
    'type',
    'capabilities',
    'disableGC',
    'loadOnlyInlinedPlugins',
  ];
  const near = fc.dictionary(
    fc.oneof(fc.constantFrom(...keys), fc.string()),
    fc.oneof(fc.jsonValue(), fc.constantFrom('n', '1.0.0', [plugin], [{ type: 'a/b' }], true)),
  );
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    near.map((value) => JSON.stringify(value)),
    near.map((value) => JSON.stringify({ name: 'n', plugins: [value] })),
  );
  fc.assert(
    fc.property(text, (each) => {
      try {
        const conf = parseNetworkConf(each);
        expect(conf.name).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/);
        expect(conf.plugins.length).toBeGreaterThan(0);
        for (const { type } of conf.plugins) expect(type).not.toMatch(/[/\0]|^\.{0,2}$/);
      } catch (err) {
        expect(err).toBeInstanceOf(CrispError);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the negotiated version is the highest that all sides support', () => {
  const version = fc.constantFrom(...cniVersions, '9.9.9');
  const some = fc.uniqueArray(version, { minLength: 1 });
  fc.assert(
    fc.property(
      version,
      fc.array(version),
      fc.array(some, { minLength: 1, maxLength: 4 }),
      (cniVersion, more, plugins) => {
        const conf = { cniVersion, cniVersions: more, name: 'n', plugins: [] };
        const common = [cniVersion, ...more].filter(
          (each) => each !== '9.9.9' && plugins.every((versions) => versions.includes(each)),
        );
        const supported = new Map(plugins.map((versions, index) => [`p${index}`, versions]));
        if (common.length === 0) expect(() => negotiateVersion(conf, supported)).toThrow(CrispError);
        else expect(negotiateVersion(conf, supported)).toBe(common.sort(compareVersions).at(-1));
      },
    ),
  );
});

test('a result keeps its addresses through conversion to every version that has them', () => {
  const address = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([ip, bits]) => `${ip}/${bits}`),
    fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).map(([ip, bits]) => `${ip}/${bits}`),
  );
  const lists = fc.constantFrom('0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0');
  fc.assert(
    fc.property(fc.array(address, { maxLength: 4 }), lists, lists, (addresses, one, two) => {
      const raw = {
        cniVersion: '1.0.0',
        interfaces: [],
        ips: addresses.map((each) => ({ address: each })),
        routes: [{ dst: '0.0.0.0/0' }],
      };
      const back = toVersion(toVersion(toVersion(raw, one), two), '1.0.0');
      expect(back).toEqual(raw);
    }),
  );
  const dual = {
    cniVersion: '1.0.0',
    interfaces: [],
    ips: [{ address: '10.0.0.2/24', gateway: '10.0.0.1' }, { address: 'fd00::2/64' }],
    routes: [],
  };
  expect(toVersion(dual, '0.2.0')).toEqual({
    cniVersion: '0.2.0',
    ip4: { ip: '10.0.0.2/24', gateway: '10.0.0.1', routes: [] },
    ip6: { ip: 'fd00::2/64', routes: [] },
  });
  expect(toVersion(toVersion(dual, '0.2.0'), '1.0.0')).toEqual(dual);
});

test('any output of a plugin is parsed as a result or fails with a CrispError', () => {
  const near = fc.record(
    {
      cniVersion: fc.constantFrom('0.2.0', '0.4.0', '1.0.0', ''),
      ips: fc.jsonValue(),
      interfaces: fc.jsonValue(),
      ip4: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), near), (raw) => {
      try {
        for (const ip of readResult(raw, 'n').ips) expect(typeof ip.address).toBe('string');
      } catch (err) {
        expect(err).toBeInstanceOf(CrispError);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a pod's addresses are those of its own interface, an IPv4 one first, the others in order", () => {
  const interfaces = [
    { name: 'br0' },
    { name: 'eth0', sandbox: '/n' },
    { name: 'net1', sandbox: '/n' },
    { name: 'eth0' },
  ];
  const ips = [
    { address: '192.0.2.1/24', interface: 3 },
    { address: 'fd00::2/64', interface: 1 },
    { address: '10.0.0.2/24', interface: 1 },
    { address: '10.9.9.9/24', interface: 2 },
    { address: '10.0.0.1/24', interface: 0 },
  ];
  const result = { cniVersion: '1.0.0', networkName: 'n', interfaces, ips };
  expect(podIps(result)).toEqual(['10.0.0.2', 'fd00::2']);
  expect(podIps({ ...result, ips: ips.slice(3) })).toEqual([]);
  expect(podIps(result, 'net1')).toEqual(['10.9.9.9']);
  const bare = ['fd00::2/64', '10.0.0.2/24', 'fd00::3/64', '10.0.0.3/24'].map((address) => ({ address }));
  expect(podIps({ ...result, ips: bare })).toEqual(['10.0.0.2', 'fd00::2', 'fd00::3', '10.0.0.3']);
  expect(podIps({ ...result, ips: bare.filter(({ address }) => address.includes(':')) })).toEqual([
    'fd00::2',
    'fd00::3',
  ]);
});

test("an address counts as the pod's where the plugin does not name the interface's namespace", () => {
  const result = {
    cniVersion: '1.0.0',
    networkName: 'n',
    interfaces: [{ name: 'eth0' }],
    ips: [{ address: '10.0.0.2/24', interface: 0 }],
  };
  expect(podIps(result)).toEqual(['10.0.0.2']);
});

test('a plugin gets the capabilities that it declares and the pod uses, and is skipped where it would do nothing', () => {
  const portmap = { type: 'portmap', capabilities: { portMappings: true } };
  const request = {
    id: 'x',
    netns: '/n',
    portMappings: [{ hostPort: 1, containerPort: 2, protocol: 'tcp' as const }],
    mac: '00:11',
  };
  expect(runtimeConfig(portmap, request)).toEqual({ runtimeConfig: { portMappings: request.portMappings } });
  expect(runtimeConfig({ type: 'portmap' }, request)).toEqual({});
  expect(isIdle(portmap, request)).toBe(false);
  expect(isIdle(portmap, { id: 'x', netns: '/n', portMappings: [] })).toBe(true);
  expect(isIdle({ type: 'bridge', capabilities: { portMappings: true } }, { id: 'x', netns: '/n' })).toBe(false);
  expect(
    isIdle({ type: 'bandwidth', capabilities: { bandwidth: true }, ingressRate: 5 }, { id: 'x', netns: '/n' }),
  ).toBe(false);
});

test('no pod name can inject a CNI_ARGS entry', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, uid) => {
      const args = cniArgs({ id: 'x', netns: '', pod: { name, namespace: 'n', uid } });
      expect(args.split(';').map((each) => each.split('=')[0])).toEqual([
        'IgnoreUnknown',
        'K8S_POD_NAMESPACE',
        'K8S_POD_NAME',
        'K8S_POD_INFRA_CONTAINER_ID',
        'K8S_POD_UID',
      ]);
    }),
  );
});

test('reads host ports, and names the field that is wrong', () => {
  expect(
    portMappingsOf([
      { protocol: cri.Protocol.UDP, containerPort: 53, hostPort: 5353, hostIp: '127.0.0.1' },
      { containerPort: 80 },
      { containerPort: 80, hostPort: 8080 },
    ]),
  ).toEqual([
    { hostPort: 5353, containerPort: 53, protocol: 'udp', hostIP: '127.0.0.1' },
    { hostPort: 8080, containerPort: 80, protocol: 'tcp' },
  ]);
  expect(() => portMappingsOf([{ containerPort: 80 }, { containerPort: 80, hostPort: 65_536 }])).toThrow(
    'config.port_mappings[1].host_port',
  );
  expect(() => portMappingsOf([{ containerPort: -1 }])).toThrow('container_port');
  expect(() => portMappingsOf([{ protocol: 9 as cri.Protocol }])).toThrow('protocol');
  expect(() => portMappingsOf([{ containerPort: 1, hostPort: 1, hostIp: 'x' }])).toThrow('host_ip');
  expect(() => portMappingsOf([{ hostPort: 1 }])).toThrow('container_port');
});

test("reads Kubernetes' bandwidth annotations", () => {
  const ingress = (value: string) => bandwidthOf({ 'kubernetes.io/ingress-bandwidth': value })?.ingressRate;
  expect(bandwidthOf({})).toBeUndefined();
  expect(['10M', '1.5G', '64Ki', '2e6', '1000'].map(ingress)).toEqual([10e6, 1.5e9, 65_536, 2e6, 1000]);
  expect(bandwidthOf({ 'kubernetes.io/egress-bandwidth': '1M' })).toEqual({
    egressRate: 1e6,
    egressBurst: 2 ** 31 - 1,
  });
  for (const bad of ['', 'fast', '10 M', '999', '2P', '-1M'])
    expect(() => ingress(bad)).toThrow('config.annotations["kubernetes.io/ingress-bandwidth"]');
});
