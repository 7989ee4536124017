import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/errors.js';
import type { cri } from '../../../src/lib/proto.js';
import { fromLong, toLong } from '../../../src/lib/time.js';
import { cgroupOfSpec, containerCgroup } from '../../../src/task/cgroup/container-cgroup.js';
import { parseCpuList, resourcesFor, updatedResources } from '../../../src/task/spec/resources.js';

const v2 = {
  cgroupVersion: 2,
  controllers: ['cpu', 'memory', 'cpuset', 'pids', 'hugetlb'],
  swapAccounting: true,
  hugepageSizes: ['2MB', '1GB'],
  cpus: '0-3',
  memoryNodes: '0',
} as const;
const v1 = { ...v2, cgroupVersion: 1 } as const;
const bare = { ...v2, controllers: ['cpu'], swapAccounting: false } as const;

const of = (resources: cri.ILinuxContainerResources, host: Parameters<typeof resourcesFor>[1] = v2) =>
  resourcesFor(resources, host);

describe('the resources of a request', () => {
  test('become limits; what is 0 stays unset', () => {
    expect(of({})).toEqual({});
    expect(
      of({ cpuShares: toLong(512), cpuQuota: toLong(-1), cpuPeriod: toLong(100_000), cpusetCpus: '0,2-3' }),
    ).toEqual({
      cpu: { shares: 512, quota: -1, period: 100_000, cpus: '0,2-3' },
    });
    expect(of({ unified: { 'memory.high': '1G' } })).toEqual({ unified: { 'memory.high': '1G' } });
  });

  test('keep a container from swapping unless it may', () => {
    const memoryLimitInBytes = toLong(1 << 20);
    expect(of({ memoryLimitInBytes }).memory).toEqual({ limit: 1 << 20, swap: 1 << 20 });
    expect(of({ memoryLimitInBytes, memorySwapLimitInBytes: toLong(-1) }).memory).toEqual({ limit: 1 << 20, swap: -1 });
    expect(of({ memoryLimitInBytes }, bare).memory).toEqual({ limit: 1 << 20 });
  });

  test("limit huge pages of the host's sizes; a limit of 0 for any other size is accepted", () => {
    const hugepageLimits = [
      { pageSize: '2MB', limit: toLong(4096) },
      { pageSize: '64KB', limit: toLong(0) },
    ];
    expect(of({ hugepageLimits }).hugepageLimits).toEqual([{ pageSize: '2MB', limit: 4096 }]);
    expect(() => of({ hugepageLimits }, bare)).toThrow('config.linux.resources.hugepage_limits[0].page_size');
    expect(() => of({ hugepageLimits: [{ pageSize: '3MB', limit: toLong(1) }] })).toThrow('this host has 2MB, 1GB');
  });

  test.each<[string, cri.ILinuxContainerResources]>([
    ['cpu_period', { cpuPeriod: toLong(999) }],
    ['cpu_period', { cpuPeriod: toLong(-1) }],
    ['cpu_quota', { cpuQuota: toLong(500) }],
    ['cpu_quota', { cpuQuota: toLong(-2) }],
    ['cpu_shares', { cpuShares: toLong(-1) }],
    ['memory_limit_in_bytes', { memoryLimitInBytes: toLong(-2) }],
    ['memory_swap_limit_in_bytes', { memoryLimitInBytes: toLong(100), memorySwapLimitInBytes: toLong(99) }],
    ['memory_swap_limit_in_bytes', { memorySwapLimitInBytes: toLong(100) }],
    ['cpuset_cpus', { cpusetCpus: '0-9' }],
    ['cpuset_cpus', { cpusetCpus: 'all' }],
    ['cpuset_mems', { cpusetMems: '3' }],
    ['unified', { unified: { '../../memory.max': '1' } }],
    ['unified', { unified: { 'io.max': '1' } }],
  ])('are refused with the name of the field: %s', (field, resources) => {
    expect(() => of(resources)).toThrow(`config.linux.resources.${field}`);
  });

  test('include no cgroup v2 files on v1', () => {
    expect(() => of({ unified: { 'memory.high': '1' } }, v1)).toThrow('needs cgroup v2');
  });

  test('result in limits or InvalidArgument for any request', () => {
    const long = fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }).map((value) => toLong(value));
    const resources = fc.record(
      {
        cpuPeriod: long,
        cpuQuota: long,
        cpuShares: long,
        memoryLimitInBytes: long,
        memorySwapLimitInBytes: long,
        cpusetCpus: fc.string(),
        cpusetMems: fc.string(),
        hugepageLimits: fc.array(fc.record({ pageSize: fc.string(), limit: long })),
        unified: fc.dictionary(fc.string(), fc.string()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(resources, fc.constantFrom(v1, v2, bare), (asked, host) => {
        try {
          const limits = resourcesFor(asked, host);
          for (const value of [limits.cpu?.quota, limits.memory?.limit, limits.memory?.swap]) {
            expect(value === undefined || Number.isSafeInteger(value)).toBe(true);
          }
        } catch (err) {
          expect(kindOf(err)).toBe('InvalidArgument');
        }
      }),
    );
  });
});

describe('an update of resources', () => {
  const old = {
    cpuShares: toLong(512),
    cpuPeriod: toLong(50_000),
    memoryLimitInBytes: toLong(1 << 20),
    oomScoreAdj: toLong(7),
  };

  test('sends what changes and keeps the rest', () => {
    const { oci, merged } = updatedResources(v2, old, { cpuQuota: toLong(20_000) });
    expect(oci).toEqual({ cpu: { quota: 20_000, period: 50_000 } });
    expect([merged.cpuShares, merged.cpuQuota, merged.memoryLimitInBytes, merged.oomScoreAdj].map(fromLong)).toEqual([
      512n,
      20_000n,
      1n << 20n,
      7n,
    ]);
  });

  test('moves the swap limit with the memory limit', () => {
    const { oci } = updatedResources(
      v1,
      { ...old, memorySwapLimitInBytes: toLong(1 << 20) },
      { memoryLimitInBytes: toLong(2 << 20) },
    );
    expect(oci.memory).toEqual({ limit: 2 << 20, swap: 2 << 20 });
  });

  test('names both halves of a pair, as one alone would reset the other', () => {
    const before = { ...old, cpuQuota: toLong(10_000), memorySwapLimitInBytes: toLong(3 << 20) };
    expect(updatedResources(v2, before, { cpuPeriod: toLong(20_000) }).oci).toEqual({
      cpu: { quota: 10_000, period: 20_000 },
    });
    const { oci } = updatedResources(v2, before, { memorySwapLimitInBytes: toLong(2 << 20) });
    expect(oci).toEqual({ memory: { limit: 1 << 20, swap: 2 << 20 } });
  });

  test('merges unified files by their names', () => {
    const { merged } = updatedResources(
      v2,
      { unified: { 'memory.high': '1', 'pids.max': '5' } },
      { unified: { 'memory.high': '2' } },
    );
    expect(merged.unified).toEqual({ 'memory.high': '2', 'pids.max': '5' });
  });

  test('is refused as a whole', () => {
    expect(() => updatedResources(v2, old, { cpuPeriod: toLong(1) })).toThrow('linux.cpu_period');
    expect(() => updatedResources(v2, old, { memorySwapLimitInBytes: toLong(5) })).toThrow(
      'linux.memory_swap_limit_in_bytes',
    );
  });
});

describe('lists of CPUs', () => {
  test('are read as the kernel writes them', () => {
    expect(parseCpuList('0-2,7')).toEqual(new Set([0, 1, 2, 7]));
    for (const wrong of ['', '-1', '2-1', '1,', 'a', '1-', '999999']) expect(parseCpuList(wrong)).toBeUndefined();
  });
});

describe('a container’s place in the cgroup tree', () => {
  test('is below the pod’s, in the form of either driver', () => {
    expect(containerCgroup({ driver: 'cgroupfs', parent: '/kubepods/pod1', id: 'c' }).ociPath).toBe('/kubepods/pod1/c');
    expect(containerCgroup({ driver: 'cgroupfs', parent: '', id: 'c' })).toEqual({
      ociPath: '/crisp-c',
      belowRoot: '/crisp-c',
    });
    expect(containerCgroup({ driver: 'systemd', parent: 'kubepods-pod1.slice', id: 'c' })).toEqual({
      ociPath: 'kubepods-pod1.slice:crisp:c',
      belowRoot: '/kubepods.slice/kubepods-pod1.slice/crisp-c.scope',
      scope: 'crisp-c.scope',
    });
    const ofSlices = containerCgroup({ driver: 'systemd', parent: '/kubepods.slice/kubepods-pod1.slice', id: 'c' });
    expect(ofSlices).toEqual(cgroupOfSpec('kubepods-pod1.slice:crisp:c'));
    expect(cgroupOfSpec('/kubepods/pod1/c')).toEqual(
      containerCgroup({ driver: 'cgroupfs', parent: '/kubepods/pod1', id: 'c' }),
    );
    expect(cgroupOfSpec('no slice:crisp:c').belowRoot).toBeUndefined();
    expect(containerCgroup({ driver: 'systemd', parent: '', id: 'c' }).ociPath).toBe('system.slice:crisp:c');
  });
});
