import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCgroupDetails } from '../../../src/task/cgroup/cgroup-details.js';
import { TimeSlice } from '../../../src/lib/async/time-slice.js';
import { readKernelFile, valueOf } from '../../../src/task/cgroup/cgroup-files.js';
import {
  readCgroupStats,
  sumOfStats,
  type Cgroup,
  type CgroupStats,
  type StatsHost,
} from '../../../src/task/cgroup/cgroup-stats.js';
import { v1, v1Files, v2, v2Files, writeCgroup } from '../../support/cgroup-tree.js';

const host1 = { cgroupVersion: 1, psi: false, swapAccounting: true, hugepageSizes: ['2MB'] } as const;
const host2 = { cgroupVersion: 2, psi: true, swapAccounting: true, hugepageSizes: ['2MB'] } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const common = {
  memory: {
    usageBytes: 3_571_712n,
    workingSetBytes: 569_344n,
    rssBytes: 118_784n,
    pageFaults: 503n,
    majorPageFaults: 2n,
    limitBytes: 67_108_864n,
  },
  swap: { usageBytes: 20_480n, limitBytes: 67_108_864n },
  tasks: 3n,
};

/** What was read, without the moment. */
function read(host: StatsHost, cgroup: Cgroup): Omit<CgroupStats, 'atNanos'> {
  return withoutMoment(readCgroupStats(host, cgroup));
}

function withoutMoment(stats: CgroupStats): Omit<CgroupStats, 'atNanos'> {
  return Object.fromEntries(Object.entries(stats).filter(([key]) => key !== 'atNanos'));
}

describe('statistics of a cgroup', () => {
  test('are read from the files of cgroup v1', () => {
    writeCgroup(folder, v1Files);
    const before = BigInt(Date.now()) * 1_000_000n;
    const { atNanos, ...stats } = readCgroupStats(host1, v1(folder));
    expect(stats).toEqual({ cpu: { usageNanos: 36_233_013n }, ...common });
    expect(atNanos).toBeGreaterThanOrEqual(before);
  });

  test('are read from the files of cgroup v2, with pressure', () => {
    writeCgroup(folder, v2Files);
    const { cpu, memory, swap, tasks, ioPressure } = readCgroupStats(host2, v2(folder));
    const { pressure, ...rest } = memory ?? {};
    expect(cpu).toEqual({
      usageNanos: 36_233_000n,
      pressure: {
        some: { totalNanos: 2_000_123_000n, avg10: 1.5, avg60: 0.75, avg300: 0.1 },
        full: { totalNanos: 1_000_001_000n, avg10: 0, avg60: 0, avg300: 0 },
      },
    });
    expect({ memory: rest, swap, tasks }).toEqual(common);
    expect(pressure?.some.totalNanos).toBe(55_000n);
    expect(ioPressure?.full.totalNanos).toBe(8_000_000_000n);
  });

  test('have no limits where the cgroup has none', () => {
    writeCgroup(folder, {
      ...v1Files,
      'memory/memory.limit_in_bytes': '9223372036854771712\n',
      'memory/memory.stat': (v1Files['memory/memory.stat'] ?? '').replace(
        'memsw_limit 134217728',
        'memsw_limit 9223372036854771712',
      ),
    });
    const first = readCgroupStats(host1, v1(folder));
    expect(first.memory).not.toHaveProperty('limitBytes');
    expect(first.swap).toEqual({ usageBytes: 20_480n });

    writeCgroup(folder, { ...v2Files, 'memory.max': 'max\n', 'memory.swap.max': 'max\n' });
    const second = readCgroupStats(host2, v2(folder));
    expect(second.memory).not.toHaveProperty('limitBytes');
    expect(second.swap).toEqual({ usageBytes: 20_480n });
  });

  test('omit what the host does not count', () => {
    writeCgroup(folder, v2Files);
    const { cpu, memory, swap, ioPressure } = readCgroupStats(
      { ...host2, psi: false, swapAccounting: false },
      v2(folder),
    );
    expect({ swap, ioPressure, cpu, pressure: memory?.pressure }).toEqual({
      swap: undefined,
      ioPressure: undefined,
      cpu: { usageNanos: 36_233_000n },
      pressure: undefined,
    });
    expect(read(host1, () => undefined)).toEqual({});
  });

  test('are empty for a cgroup that is gone', async () => {
    for (const host of [host1, host2]) {
      expect(read(host, () => join(folder, 'gone'))).toEqual({});
      const { devices, hugepages, pids, ...details } = await readCgroupDetails(host, () => join(folder, 'gone'));
      expect({ devices, hugepages, pids, details }).toEqual({ devices: [], hugepages: [], pids: [], details: {} });
    }
  });

  test('keep 64 bits', () => {
    writeCgroup(folder, { ...v1Files, 'cpuacct/cpuacct.usage': '18446744073709551615\n' });
    expect(readCgroupStats(host1, v1(folder)).cpu?.usageNanos).toBe(18_446_744_073_709_551_615n);
  });

  test('add up', () => {
    writeCgroup(folder, v1Files);
    const one = readCgroupStats(host1, v1(folder));
    expect(withoutMoment(sumOfStats([one, one, { atNanos: 1n }]))).toEqual({
      cpu: { usageNanos: 72_466_026n },
      memory: {
        usageBytes: 7_143_424n,
        workingSetBytes: 1_138_688n,
        rssBytes: 237_568n,
        pageFaults: 1006n,
        majorPageFaults: 4n,
      },
      swap: { usageBytes: 40_960n },
      tasks: 6n,
    });
    expect(withoutMoment(sumOfStats([]))).toEqual({});
  });
});

describe('details of a cgroup', () => {
  const cpu = { userNanos: 21_000_000_000n, periods: 40n, throttledPeriods: 3n, throttledNanos: 2_500_000_000n };
  const memory = {
    cacheBytes: 3_002_368n,
    mappedFileBytes: 8192n,
    activeFileBytes: 12_288n,
    inactiveFileBytes: 3_002_368n,
    kernelBytes: 430_080n,
    maxUsageBytes: 4_194_304n,
    limitHits: 7n,
    oomKills: 2n,
  };
  const disk = { major: 254, minor: 0, reads: 12n, writes: 30n, readBytes: 49_152n, writtenBytes: 122_880n };

  test('are read from the files of cgroup v1', async () => {
    writeCgroup(folder, v1Files);
    expect(await readCgroupDetails(host1, v1(folder))).toEqual({
      cpu: { ...cpu, systemNanos: 15_233_013n },
      memory: { ...memory, ownPageFaults: 480n, ownMajorPageFaults: 1n },
      tasksLimit: 100n,
      devices: [disk],
      hugepages: [{ size: '2MB', usageBytes: 2_097_152n, maxUsageBytes: 4_194_304n }],
      pids: [101, 102, 103],
    });
  });

  test('are read from the files of cgroup v2', async () => {
    writeCgroup(folder, v2Files);
    const idle = { major: 7, minor: 0, reads: 0n, writes: 0n, readBytes: 0n, writtenBytes: 0n };
    expect(await readCgroupDetails(host2, v2(folder))).toEqual({
      cpu: { ...cpu, systemNanos: 15_233_000n },
      memory: { ...memory, ownPageFaults: 503n, ownMajorPageFaults: 2n },
      devices: [disk, idle],
      hugepages: [{ size: '2MB', usageBytes: 2_097_152n }],
      pids: [101, 102, 103],
    });
  });

  test('work without the files that older kernels lack', async () => {
    writeCgroup(folder, { ...v2Files, 'memory.stat': (v2Files['memory.stat'] ?? '').replace('kernel 430080\n', '') });
    rmSync(join(folder, 'memory.peak'));
    const details = await readCgroupDetails(host2, v2(folder));
    expect(details.memory).toMatchObject({ kernelBytes: 16_384n + 40_960n + 300_000n });
    expect(details.memory).not.toHaveProperty('maxUsageBytes');
  });
});

describe('files of the kernel', () => {
  test('are read completely at any length', () => {
    const path = join(folder, 'long');
    const text = 'x'.repeat(200_000);
    writeFileSync(path, text);
    expect(readKernelFile(path)).toBe(text);
    expect(readKernelFile(folder)).toBeUndefined();
  });

  test('are matched by the whole key', () => {
    const text = 'total_rss 5\nrss 7\nrss_huge 9\nlast 11';
    expect(['total_rss', 'rss', 'rss_huge', 'last', 'huge', 'ss'].map((key) => valueOf(text, key))).toEqual([
      5n,
      7n,
      9n,
      11n,
      undefined,
      undefined,
    ]);
  });
});

test('yields to the event loop once it has read for a while', async () => {
  let nowMs = 0;
  // the test decides what "a while" is, not how busy the machine is
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const slice = new TimeSlice();
  let turns = 0;
  const immediate = (): void => {
    turns += 1;
    if (turns < 100) setImmediate(immediate);
  };
  setImmediate(immediate);
  await slice.yieldWhenUsed();
  expect(turns).toBe(0);
  nowMs += 5;
  await slice.yieldWhenUsed();
  expect(turns).toBeGreaterThan(0);
  turns = 100;
  clock.mockRestore();
});
