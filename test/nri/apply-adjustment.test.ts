import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHost, type Host } from '../../src/lib/host/host.js';
import { applyAdjustment } from '../../src/nri/apply-adjustment.js';
import { nri } from '../../src/nri/proto.js';
import { specJson } from '../../src/task/bundle.js';
import type { OciSpec } from '../../src/task/oci.js';

type Linux = nri.LinuxContainerAdjustment.$Properties;

let host: Host;
let folder: string;

beforeAll(async () => {
  host = await readHost();
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-nri-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function emptySpec(): OciSpec {
  const capabilities = { bounding: [], effective: [], permitted: [], inheritable: [], ambient: [] };
  return {
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid: 0, gid: 0 },
      args: ['sh'],
      env: ['PATH=/bin', 'OLD=1'],
      cwd: '/',
      capabilities,
      rlimits: [{ type: 'RLIMIT_NOFILE', soft: 1, hard: 2 }],
      noNewPrivileges: false,
    },
    root: { path: 'rootfs', readonly: false },
    mounts: [{ destination: '/proc', type: 'proc', source: 'proc' }],
    annotations: { old: 'x' },
    linux: {
      cgroupsPath: '/a/b',
      namespaces: [{ type: 'mount' }, { type: 'network', path: '/net' }],
      devices: [{ path: '/dev/old', type: 'c', major: 1, minor: 3 }],
      resources: { memory: { limit: 1_000_000 } },
      maskedPaths: [],
      readonlyPaths: [],
    },
  };
}

interface On {
  readonly ociVersionMax?: string;
  readonly systemdCgroup?: boolean;
  readonly facts?: Partial<Host>;
}

async function applied(
  adjust: nri.ContainerAdjustment.$Properties,
  { ociVersionMax = '1.3.0', systemdCgroup = false, facts = {} }: On = {},
): Promise<OciSpec> {
  const spec = emptySpec();
  // as it comes over the wire
  const message = nri.ContainerAdjustment.decode(nri.ContainerAdjustment.encode(adjust).finish());
  await applyAdjustment(spec, message, {
    host: { ...host, ...facts },
    cdiSpecDirs: [folder],
    ociVersionMax,
    systemdCgroup,
    warnings: [],
  });
  return spec;
}

/** of every enumeration */
const unknown = 99 as number as never;

const linux = (fields: Linux): nri.ContainerAdjustment.$Properties => ({ linux: fields });

test('sets and removes entries of annotations, environment, devices, namespaces, sysctls and mounts', async () => {
  const spec = await applied({
    annotations: { '-old': '', new: 'y' },
    env: [{ key: '-OLD' }, { key: 'NEW', value: 'a=b' }],
    args: ['sleep', '1'],
    mounts: [{ destination: '-/proc' }, { destination: '/new', type: 'tmpfs', source: 'tmpfs', options: ['nosuid'] }],
    linux: {
      devices: [{ path: '-/dev/old' }, { path: '/dev/new', type: 'c', major: Long.ONE, minor: Long.fromNumber(5) }],
      namespaces: [{ type: '-network' }, { type: 'ipc', path: '/ipc' }],
      sysctl: { 'net.core.somaxconn': '1024' },
    },
  });
  expect(spec.annotations).toEqual({ new: 'y' });
  expect(spec.process).toMatchObject({ env: ['PATH=/bin', 'NEW=a=b'], args: ['sleep', '1'] });
  expect(spec.mounts.map(({ destination }) => destination)).toEqual(['/new']);
  expect(spec.linux.devices).toEqual([{ path: '/dev/new', type: 'c', major: 1, minor: 5 }]);
  expect(spec.linux.resources.devices).toEqual([{ allow: true, type: 'c', major: 1, minor: 5, access: 'rw' }]);
  expect(spec.linux.namespaces).toEqual([{ type: 'mount' }, { type: 'ipc', path: '/ipc' }]);
  expect(spec.linux.sysctl).toEqual({ 'net.core.somaxconn': '1024' });
});

test('adds hooks, with their time limit in seconds', async () => {
  const hook = { path: '/bin/true', args: ['true'], timeout: { value: Long.fromNumber(3) } };
  const { hooks } = await applied({ hooks: { createRuntime: [hook], poststop: [hook] } });
  const oci = { path: '/bin/true', args: ['true'], timeout: 3 };
  expect(hooks).toEqual({ createRuntime: [oci], poststop: [oci] });
});

test('replaces an rlimit of the same type, and carries "unlimited" exactly', async () => {
  const { process } = await applied({
    rlimits: [{ type: 'RLIMIT_NOFILE', soft: Long.fromNumber(5), hard: Long.MAX_UNSIGNED_VALUE }],
  });
  expect(specJson(process.rlimits)).toBe('[{"type":"RLIMIT_NOFILE","soft":5,"hard":18446744073709551615}]');
  const again = JSON.parse(specJson(process.rlimits)) as object;
  expect(specJson(again)).toContain('18446744073709551615');
});

test('sets resources beside those that the container has', async () => {
  const { linux: set } = await applied(
    linux({
      resources: {
        cpu: { shares: { value: Long.fromNumber(512) }, cpus: host.cpus },
        memory: {
          reservation: { value: Long.fromNumber(4096) },
          disableOomKiller: { value: true },
          useHierarchy: { value: true },
        },
        pids: { limit: Long.fromNumber(7) },
        blockioClass: { value: '' },
      },
      cgroupsPath: '/elsewhere',
      oomScoreAdj: { value: Long.fromNumber(900) },
    }),
    { facts: { cgroupVersion: 1 } },
  );
  expect(set.resources).toEqual({
    memory: { limit: 1_000_000, reservation: 4096, disableOOMKiller: true },
    cpu: { shares: 512, cpus: host.cpus },
    pids: { limit: 7 },
  });
  expect(set.cgroupsPath).toBe('/elsewhere');
});

test('sets priorities, scheduler, memory policy, seccomp policy, RDT and network devices', async () => {
  const spec = await applied(
    linux({
      ioPriority: { class: nri.IOPrioClass.IOPRIO_CLASS_BE, priority: 3 },
      scheduler: { policy: nri.LinuxSchedulerPolicy.SCHED_BATCH, nice: 5 },
      memoryPolicy: { mode: nri.MpolMode.MPOL_BIND, nodes: '0', flags: [nri.MpolFlag.MPOL_F_STATIC_NODES] },
      seccompPolicy: {
        defaultAction: 'SCMP_ACT_ALLOW',
        syscalls: [{ names: ['mkdir'], action: 'SCMP_ACT_ERRNO', errnoRet: { value: 1 } }],
      },
      rdt: { closId: { value: 'gold' }, schemata: { value: ['L3:0=f'] }, enableMonitoring: { value: true } },
      netDevices: { eth1: { name: 'net1' } },
    }),
    { facts: { resctrl: true } },
  );
  expect(spec.process).toMatchObject({
    ioPriority: { class: 'IOPRIO_CLASS_BE', priority: 3 },
    scheduler: { policy: 'SCHED_BATCH', nice: 5 },
  });
  expect(spec.linux).toMatchObject({
    memoryPolicy: { mode: 'MPOL_BIND', nodes: '0', flags: ['MPOL_F_STATIC_NODES'] },
    seccomp: {
      defaultAction: 'SCMP_ACT_ALLOW',
      syscalls: [{ names: ['mkdir'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }],
    },
    intelRdt: { closID: 'gold', schemata: ['L3:0=f'], enableMonitoring: true },
    netDevices: { eth1: { name: 'net1' } },
  });
});

test('injects CDI devices from the configured folders', async () => {
  mkdirSync(folder, { recursive: true });
  const devices = [{ name: 'one', containerEdits: { env: ['CDI=yes'] } }];
  writeFileSync(join(folder, 'test.json'), JSON.stringify({ cdiVersion: '0.6.0', kind: 'crisp.test/thing', devices }));
  expect((await applied({ CDIDevices: [{ name: 'crisp.test/thing=one' }] })).process.env).toContain('CDI=yes');
  await expect(applied({ CDIDevices: [{ name: 'crisp.test/thing=two' }] })).rejects.toThrow('crisp.test/thing=two');
});

test.each<[string, nri.ContainerAdjustment.$Properties]>([
  ['linux.io_priority', linux({ ioPriority: { class: nri.IOPrioClass.IOPRIO_CLASS_BE } })],
  ['linux.scheduler', linux({ scheduler: { policy: nri.LinuxSchedulerPolicy.SCHED_BATCH } })],
  ['linux.memory_policy', linux({ memoryPolicy: { mode: nri.MpolMode.MPOL_BIND } })],
  ['linux.net_devices', linux({ netDevices: { eth1: { name: 'net1' } } })],
  ['linux.rdt.schemata', linux({ rdt: { schemata: { value: ['L3:0=f'] } } })],
])('refuses %s where the runtime would leave it out', async (field, adjust) => {
  await expect(applied(adjust, { ociVersionMax: '1.0.2', facts: { resctrl: true } })).rejects.toThrow(
    `NRI adjustment: ${field}`,
  );
});

test.each<[string, nri.ContainerAdjustment.$Properties]>([
  ['linux.resources.blockio_class', linux({ resources: { blockioClass: { value: 'gold' } } })],
  ['linux.resources.cpuset_cpus', linux({ resources: { cpu: { cpus: '900' } } })],
  [
    'linux.resources.hugepage_limits[0].page_size',
    linux({ resources: { hugepageLimits: [{ pageSize: '3MB', limit: Long.ONE }] } }),
  ],
  ['linux.devices[0].type', linux({ devices: [{ path: '/dev/x', type: 'z' }] })],
  ['linux.namespaces[0].type', linux({ namespaces: [{ type: 'time-travel' }] })],
  ['linux.namespaces[0].path', linux({ namespaces: [{ type: 'ipc', path: 'here' }] })],
  ['mounts[0].destination', { mounts: [{ destination: 'relative', source: '/', type: 'bind' }] }],
  ['hooks.prestart[0].path', { hooks: { prestart: [{ path: 'sh' }] } }],
  ['rlimits[0].type', { rlimits: [{ type: 'NOFILE' }] }],
  ['rlimits[0].soft', { rlimits: [{ type: 'RLIMIT_CPU', soft: Long.fromNumber(2), hard: Long.ONE }] }],
  ['rlimits[0].type', { rlimits: [{ type: 'RLIMIT_HOPE' }] }],
  ['env', { env: [{ key: 'A=B', value: 'x' }] }],
  ['mounts[0].source', { mounts: [{ destination: '/m', type: 'bind' }] }],
  [
    'hooks.create_container[0].timeout',
    { hooks: { createContainer: [{ path: '/x', timeout: { value: Long.ZERO } }] } },
  ],
  ['linux.devices[0].minor', linux({ devices: [{ path: '/dev/x', type: 'c', minor: Long.NEG_ONE }] })],
  ['linux.cgroups_path', linux({ cgroupsPath: 'relative' })],
  ['linux.oom_score_adj', linux({ oomScoreAdj: { value: Long.fromNumber(1001) } })],
  ['linux.io_priority.class', linux({ ioPriority: { class: unknown } })],
  ['linux.io_priority.priority', linux({ ioPriority: { class: nri.IOPrioClass.IOPRIO_CLASS_BE, priority: 8 } })],
  ['linux.scheduler.policy', linux({ scheduler: { policy: unknown } })],
  ['linux.scheduler.nice', linux({ scheduler: { policy: nri.LinuxSchedulerPolicy.SCHED_BATCH, nice: 20 } })],
  ['linux.scheduler.flags', linux({ scheduler: { policy: nri.LinuxSchedulerPolicy.SCHED_BATCH, flags: [unknown] } })],
  ['linux.memory_policy.mode', linux({ memoryPolicy: { mode: unknown } })],
  ['linux.memory_policy.flags', linux({ memoryPolicy: { flags: [unknown] } })],
  ['linux.seccomp_policy.default_action', linux({ seccompPolicy: {} })],
  ['linux.rdt.clos_id', linux({ rdt: { closId: { value: 'gold' } } })],
  ['linux.rdt.schemata', linux({ rdt: { schemata: { value: ['L3:0=f'] } } })],
  ['linux.rdt.enable_monitoring', linux({ rdt: { enableMonitoring: { value: true } } })],
  ['linux.resources.rdt_class', linux({ resources: { rdtClass: { value: 'gold' } } })],
  ['linux.resources.devices[0].type', linux({ resources: { devices: [{ type: 'z' }] } })],
  ['linux.resources.devices[0].access', linux({ resources: { devices: [{ type: 'c', access: 'x' }] } })],
  ['linux.resources.memory.kernel', linux({ resources: { memory: { kernel: { value: Long.ONE } } } })],
  ['linux.resources.memory.kernel_tcp', linux({ resources: { memory: { kernelTcp: { value: Long.ONE } } } })],
  ['linux.resources.memory.use_hierarchy', linux({ resources: { memory: { useHierarchy: { value: false } } } })],
  [
    'linux.resources.memory.swappiness',
    linux({ resources: { memory: { swappiness: { value: Long.fromNumber(101) } } } }),
  ],
  ['linux.resources.pids.limit', linux({ resources: { pids: { limit: Long.fromNumber(-2) } } })],
])('refuses by name what cannot be applied: %s', async (field, adjust) => {
  await expect(applied(adjust, { facts: { resctrl: false, cgroupVersion: 1 } })).rejects.toThrow(
    `NRI adjustment: ${field}: `,
  );
});

test.each<[string, nri.LinuxResources.$Properties]>([
  ['memory.swappiness', { memory: { swappiness: { value: Long.ONE } } }],
  ['memory.disable_oom_killer', { memory: { disableOomKiller: { value: true } } }],
  ['cpu.realtime_runtime', { cpu: { realtimeRuntime: { value: Long.ONE } } }],
  ['cpu.realtime_period', { cpu: { realtimePeriod: { value: Long.ONE } } }],
])('refuses on cgroup v2 what is v1’s alone: %s', async (field, resources) => {
  await expect(applied(linux({ resources }), { facts: { cgroupVersion: 2 } })).rejects.toThrow(
    `NRI adjustment: linux.resources.${field}: needs cgroup v1`,
  );
});

test('with systemd’s cgroups a cgroups path is a slice, a prefix and a name', async () => {
  const on = { systemdCgroup: true };
  const cgroupsPath = 'nri.slice:crisp:x';
  expect((await applied(linux({ cgroupsPath }), on)).linux.cgroupsPath).toBe(cgroupsPath);
  await expect(applied(linux({ cgroupsPath: '/a/b' }), on)).rejects.toThrow('linux.cgroups_path: "/a/b" is not of');
});

test('a class of RDT is set, and taken away by an empty one or by a removal', async () => {
  const on = { facts: { resctrl: true } };
  const set = await applied(linux({ resources: { rdtClass: { value: 'gold' } } }), on);
  expect(set.linux.intelRdt).toEqual({ closID: 'gold' });
  const message = nri.ContainerAdjustment.create(linux({ rdt: { remove: true } }));
  const by = { host: { ...host, resctrl: true }, cdiSpecDirs: [], ociVersionMax: '1.3.0', systemdCgroup: false };
  await applyAdjustment(set, message, { ...by, warnings: [] });
  expect(set.linux.intelRdt).toBeUndefined();
});
