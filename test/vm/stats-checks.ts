import assert from 'node:assert/strict';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig } from '../support/pods.js';
import { fromLong, toLong } from '../../src/lib/time.js';
import { cgroupParent, type Check } from './check.js';

const mebi = 1024 * 1024;

const statsOfV2: Check = {
  name: 'the stats of cgroup v2: memory, swap, processes of the pod, and every metric',
  run: async ({ pods }) => {
    const resources = {
      memoryLimitInBytes: toLong(64 * mebi),
      memorySwapLimitInBytes: toLong(128 * mebi),
      cpuQuota: toLong(80_000),
      cpuPeriod: toLong(100_000),
    };
    const { pod, id } = await pods.runOne(
      podConfig({ linux: { cgroupParent } }),
      containerConfig('stats', busyboxName, { linux: { resources } }),
    );
    const { stats } = await pods.call('ContainerStats', { containerId: id });
    const { cpu, memory, swap } = stats ?? {};
    assert.ok(fromLong(cpu?.usageCoreNanoSeconds?.value) > 0n, 'no CPU usage');
    assert.ok(fromLong(memory?.rssBytes?.value) > 0n, 'no resident memory');
    const working = fromLong(memory?.workingSetBytes?.value);
    assert.equal(fromLong(memory?.availableBytes?.value), BigInt(64 * mebi) - working);
    assert.equal(fromLong(swap?.swapAvailableBytes?.value), BigInt(64 * mebi));
    const { stats: podStats } = await pods.call('PodSandboxStats', { podSandboxId: pod });
    assert.equal(fromLong(podStats?.linux?.process?.processCount?.value), 1n);
    assert.ok(
      fromLong(podStats?.linux?.memory?.usageBytes?.value) >= fromLong(memory?.rssBytes?.value),
      'the pod uses less than its container',
    );

    const { descriptors } = await pods.call('ListMetricDescriptors', {});
    const { podMetrics } = await pods.call('ListPodSandboxMetrics', {});
    const own = podMetrics.find(({ podSandboxId }) => podSandboxId === pod);
    const given = new Set(
      [...(own?.metrics ?? []), ...(own?.containerMetrics?.[0]?.metrics ?? [])].map(({ name }) => name),
    );
    const missing = descriptors.filter(
      ({ name }) => !given.has(name) && !/hugetlb|fs_(reads|writes)|blkio/.test(name ?? ''),
    );
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
  },
};

export const statsChecks: readonly Check[] = [statsOfV2];
