import Long from 'long';
import { expect, test } from 'vitest';
import { requirePlugins, validateByDefault, type ValidatorConfig } from '../../src/nri/default-validator.js';
import { Adjustments } from '../../src/nri/merge-adjustments.js';
import { Updates } from '../../src/nri/merge-updates.js';
import { Owners } from '../../src/nri/owners.js';
import { nri } from '../../src/nri/proto.js';

type Adjust = nri.ContainerAdjustment.$Properties;

const container: nri.Container.$Properties = {
  id: 'c1',
  name: 'main',
  env: ['A=1', 'B=2'],
  mounts: [{ destination: '/data', source: '/old' }],
  args: ['sh'],
};

function merged(...asked: readonly Adjust[]): { adjustments: Adjustments; owners: Owners } {
  const owners = new Owners();
  const adjustments = new Adjustments(owners, container);
  asked.forEach((adjust, index) => adjustments.merge({ name: `0${index}-p${index}` }, adjust));
  return { adjustments, owners };
}

const shares = (value: number): nri.LinuxResources.$Properties => ({
  cpu: { shares: { value: Long.fromNumber(value) } },
});

test('each plugin sees the container as those before it have made it', () => {
  const { adjustments } = merged({
    env: [{ key: '-A' }, { key: 'C', value: '3' }],
    mounts: [{ destination: '/data', source: '/new' }],
    args: ['sleep'],
    linux: { resources: shares(7) },
  });
  expect(adjustments.container()).toMatchObject({
    env: ['B=2', 'C=3'],
    mounts: [{ destination: '/data', source: '/new' }],
    args: ['sleep'],
    linux: { resources: shares(7) },
  });
});

test.each<[string, Adjust]>([
  ['Annotations "a"', { annotations: { a: '1' } }],
  ['Mounts "/m"', { mounts: [{ destination: '/m' }] }],
  ['Env "E"', { env: [{ key: 'E', value: '1' }] }],
  ['Args', { args: ['x'] }],
  ['Rlimits "RLIMIT_CPU"', { rlimits: [{ type: 'RLIMIT_CPU' }] }],
  ['CdiDevices "v/c=d"', { CDIDevices: [{ name: 'v/c=d' }] }],
  ['Devices "/dev/d"', { linux: { devices: [{ path: '/dev/d' }] } }],
  ['Namespace "ipc"', { linux: { namespaces: [{ type: 'ipc' }] } }],
  ['Sysctl "k"', { linux: { sysctl: { k: '1' } } }],
  ['LinuxNetDevices "eth0"', { linux: { netDevices: { eth0: { name: 'x' } } } }],
  ['OomScoreAdj', { linux: { oomScoreAdj: { value: Long.ZERO } } }],
  ['IoPriority', { linux: { ioPriority: {} } }],
  ['SeccompPolicy', { linux: { seccompPolicy: {} } }],
  ['LinuxSched', { linux: { scheduler: {} } }],
  ['MemoryPolicy', { linux: { memoryPolicy: {} } }],
  ['CgroupsPath', { linux: { cgroupsPath: '/x' } }],
  ['RdtClosID', { linux: { rdt: { closId: { value: 'x' } } } }],
  ['CPUShares', { linux: { resources: shares(1) } }],
  ['MemSwappiness', { linux: { resources: { memory: { swappiness: { value: Long.ZERO } } } } }],
  ['CPUSetCPUs', { linux: { resources: { cpu: { cpus: '0' } } } }],
  ['PidsLimit', { linux: { resources: { pids: { limit: Long.ONE } } } }],
  ['HugepageLimits "2MB"', { linux: { resources: { hugepageLimits: [{ pageSize: '2MB', limit: Long.ONE }] } } }],
  ['CgroupsUnified "memory.high"', { linux: { resources: { unified: { 'memory.high': '1' } } } }],
  ['BlockioClass', { linux: { resources: { blockioClass: { value: 'x' } } } }],
  ['RdtClass', { linux: { resources: { rdtClass: { value: 'x' } } } }],
])('two plugins that set %s are a conflict that names both', (field, adjust) => {
  expect(() => merged(adjust, adjust)).toThrow(`NRI plugins "00-p0" and "01-p1" both set ${field}`);
});

test('hooks of several plugins are all kept, with all of them as owners', () => {
  const hooks = { hooks: { prestart: [{ path: '/bin/true' }] } };
  const { adjustments, owners } = merged(hooks, hooks);
  expect(adjustments.message().hooks?.prestart).toHaveLength(2);
  expect(owners.message().owners?.['c1']?.simple).toEqual({ [nri.Field.OciHooks]: '00-p0,01-p1' });
});

test('a plugin replaces what an earlier one has set by removing it, and a third one cannot', () => {
  const replace = (value: string): Adjust => ({ env: [{ key: '-E' }, { key: 'E', value }] });
  const set: Adjust = { env: [{ key: 'E', value: '1' }] };
  expect(merged(set, replace('2')).adjustments.message().env).toEqual([{ key: 'E', value: '2' }]);
  expect(() => merged(set, replace('2'), set)).toThrow('"01-p1" and "02-p2" both set Env "E"');
  expect(merged({ args: ['a'] }, { args: ['', 'b'] }).adjustments.message().args).toEqual(['b']);
});

test('two plugins of one name are two: what one has removed is not for the other to set', () => {
  const [one, other] = [{ name: '10-same' }, { name: '10-same' }];
  const adjustments = new Adjustments(new Owners(), container);
  adjustments.merge({ name: '00-first' }, { env: [{ key: 'E', value: '1' }] });
  adjustments.merge(one, { env: [{ key: '-E' }] });
  expect(() => adjustments.merge(other, { env: [{ key: 'E', value: '2' }] })).toThrow('both set Env "E"');
  adjustments.merge(one, { env: [{ key: 'E', value: '3' }] });
  expect(adjustments.message().env).toEqual([{ key: 'E', value: '3' }]);
});

test('a namespace that is removed has an owner, as the container has the host’s then', () => {
  const remove: Adjust = { linux: { namespaces: [{ type: '-network' }] } };
  const { owners } = merged(remove);
  expect(owners.ownersOf('c1', nri.Field.Namespace).get('network')).toBe('00-p0');
  expect(() => merged(remove, { linux: { namespaces: [{ type: 'network', path: '/n' }] } })).toThrow(
    '"00-p0" and "01-p1" both set Namespace "network"',
  );
});

test('updates of other containers are merged, and a conflict that is to be ignored changes nothing', () => {
  const [first, second] = [{ name: '00-a' }, { name: '10-b' }] as const;
  const updates = new Updates(new Owners(), 'new');
  const update = (id: string, value: number, ignoreFailure = false): nri.ContainerUpdate.$Properties => ({
    containerId: id,
    linux: { resources: shares(value) },
    ignoreFailure,
  });
  updates.merge(first, [update('x', 1), update('y', 2)]);
  updates.merge(second, [update('x', 3, true)]);
  expect(updates.except('y')).toMatchObject([{ containerId: 'x', resources: shares(1), ignoreFailure: false }]);
  expect(() => updates.merge(second, [update('x', 3)])).toThrow('both set CPUShares');
  expect(() => updates.merge(second, [update('new', 3)])).toThrow('updates a container that is being created');
});

const allowing: ValidatorConfig = {
  rejectOciHooks: false,
  rejectRuntimeDefaultSeccomp: false,
  rejectUnconfinedSeccomp: false,
  rejectCustomSeccomp: false,
  rejectNamespaces: false,
  rejectSysctls: false,
  requiredPlugins: [],
  tolerateMissingAnnotation: '',
};

test.each<[keyof ValidatorConfig, Adjust, number]>([
  ['rejectOciHooks', { hooks: { prestart: [{ path: '/x' }] } }, 0],
  ['rejectRuntimeDefaultSeccomp', { linux: { seccompPolicy: {} } }, 0],
  ['rejectUnconfinedSeccomp', { linux: { seccompPolicy: {} } }, 1],
  ['rejectCustomSeccomp', { linux: { seccompPolicy: {} } }, 2],
  ['rejectNamespaces', { linux: { namespaces: [{ type: 'ipc' }] } }, 1],
  ['rejectNamespaces', { linux: { namespaces: [{ type: '-ipc' }] } }, 1],
  ['rejectSysctls', { linux: { sysctl: { k: '1' } } }, 1],
])('%s rejects, and names the plugin', (setting, adjust, profileType) => {
  const { owners } = merged(adjust);
  const adjusted = {
    pod: {},
    container: { ...container, linux: { seccompProfile: { profileType } } },
    owners,
    plugins: [],
  };
  expect(() => validateByDefault({ ...allowing, [setting]: true }, adjusted)).toThrow('NRI plugin 00-p0 adjusts');
  expect(() => validateByDefault(allowing, adjusted)).not.toThrow();
});

test('required plugins are named by settings and annotations, and can be done without by one', () => {
  const config = { ...allowing, requiredPlugins: ['logger'], tolerateMissingAnnotation: 'my/tolerate' };
  const key = 'required-plugins.noderesource.dev';
  const present = ['10-logger', '20-other'];
  expect(() => requirePlugins(config, {}, 'main', [])).toThrow('not registered: logger');
  expect(() => requirePlugins(config, {}, 'main', present)).not.toThrow();
  const annotated = { annotations: { [`${key}/container.main`]: '[20-other, more]' } };
  expect(() => requirePlugins(config, annotated, 'main', present)).toThrow('not registered: more');
  expect(() => requirePlugins(config, annotated, 'second', present)).not.toThrow();
  for (const yes of ['true', '1', 'T'])
    expect(() => requirePlugins(config, { annotations: { 'my/tolerate': yes } }, 'main', [])).not.toThrow();
  expect(() => requirePlugins(config, { annotations: { 'my/tolerate': 'false' } }, 'main', [])).toThrow('logger');
  expect(() => requirePlugins(config, { annotations: { [key]: '{' } }, 'main', present)).toThrow(key);
});
