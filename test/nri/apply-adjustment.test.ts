import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHost, type Host } from '../../src/lib/host.js';
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

async function applied(adjust: nri.ContainerAdjustment.$Properties, ociVersionMax = '1.3.0'): Promise<OciSpec> {
  const spec = emptySpec();
  // as it comes over the wire
  const message = nri.ContainerAdjustment.decode(nri.ContainerAdjustment.encode(adjust).finish());
  await applyAdjustment(spec, message, { host, cdiSpecDirs: [folder], ociVersionMax, warnings: [] });
  return spec;
}

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
        memory: { reservation: { value: Long.fromNumber(4096) }, disableOomKiller: { value: true } },
        pids: { limit: Long.fromNumber(7) },
        rdtClass: { value: 'gold' },
        blockioClass: { value: '' },
      },
      cgroupsPath: '/elsewhere',
      oomScoreAdj: { value: Long.fromNumber(900) },
    }),
  );
  expect(set.resources).toEqual({
    memory: { limit: 1_000_000, reservation: 4096, disableOOMKiller: true },
    cpu: { shares: 512, cpus: host.cpus },
    pids: { limit: 7 },
  });
  expect(set).toMatchObject({ cgroupsPath: '/elsewhere', intelRdt: { closID: 'gold' } });
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
  await expect(applied(adjust, '1.0.2')).rejects.toThrow(`NRI adjustment: ${field}`);
});

test.each<[string, nri.ContainerAdjustment.$Properties]>([
  ['linux.resources.blockio_class', linux({ resources: { blockioClass: { value: 'gold' } } })],
  ['linux.resources.cpuset_cpus', linux({ resources: { cpu: { cpus: '900' } } })],
  ['linux.resources.hugepage_limits', linux({ resources: { hugepageLimits: [{ pageSize: '3MB', limit: Long.ONE }] } })],
  ['linux.devices[0].type', linux({ devices: [{ path: '/dev/x', type: 'z' }] })],
  ['linux.namespaces', linux({ namespaces: [{ type: 'time-travel' }] })],
  ['mounts[0].destination', { mounts: [{ destination: 'relative', source: '/', type: 'bind' }] }],
  ['hooks.prestart[0].path', { hooks: { prestart: [{ path: 'sh' }] } }],
  ['rlimits[0].type', { rlimits: [{ type: 'NOFILE' }] }],
  ['rlimits[0].soft', { rlimits: [{ type: 'RLIMIT_CPU', soft: Long.fromNumber(2), hard: Long.ONE }] }],
  ['env', { env: [{ key: 'A=B', value: 'x' }] }],
])('refuses by name what cannot be applied: %s', async (field, adjust) => {
  await expect(applied(adjust)).rejects.toThrow(`NRI adjustment: ${field}`);
});
