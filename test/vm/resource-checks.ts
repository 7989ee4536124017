import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Long from 'long';
import { cri } from '../../src/lib/proto.js';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig, type Pods } from '../support/pods.js';
import { cgroupParent, type Check } from './check.js';

const mebi = (count: number): Long => Long.fromNumber(count * 1024 * 1024);
const cgroupRoot = '/sys/fs/cgroup';

/** The cgroup whose name holds a container's id, wherever it hangs. */
function cgroupOf(containerId: string): string {
  const found = cgroupsNamed(containerId)[0];
  assert.ok(found, `no cgroup is named after ${containerId}`);
  return found;
}

function cgroupsNamed(part: string): string[] {
  return readdirSync(cgroupRoot, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isDirectory() && entry.name.includes(part))
    .map((entry) => join(entry.parentPath, entry.name));
}

function limit(cgroup: string, file: string): string {
  return readFileSync(join(cgroup, file), 'utf8').trim();
}

const limits: Check = {
  name: 'limits are in the files of cgroup v2, and UpdateContainerResources changes them',
  run: async ({ pods }) => {
    const config = podConfig({ linux: { cgroupParent: 'crisptest-limits.slice' } });
    const { id } = await pods.runOne(
      config,
      containerConfig('limits', busyboxName, {
        linux: {
          resources: {
            cpuPeriod: Long.fromNumber(100_000),
            cpuQuota: Long.fromNumber(50_000),
            cpuShares: Long.fromNumber(512),
            memoryLimitInBytes: mebi(128),
            memorySwapLimitInBytes: mebi(192),
            unified: { 'pids.max': '50', 'memory.high': String(mebi(120)) },
          },
        },
      }),
    );
    const cgroup = cgroupOf(id);
    assert.match(cgroup, /crisptest\.slice\/crisptest-limits\.slice\/.*\.scope/);
    assert.equal(limit(cgroup, 'cpu.max'), '50000 100000');
    const weight = Number(limit(cgroup, 'cpu.weight'));
    assert.ok(weight > 10 && weight < 100, `cpu.weight for 512 shares is ${weight}`);
    assert.equal(limit(cgroup, 'memory.max'), String(mebi(128)));
    assert.equal(limit(cgroup, 'memory.swap.max'), String(mebi(64)));
    assert.equal(limit(cgroup, 'memory.high'), String(mebi(120)));
    assert.equal(limit(cgroup, 'pids.max'), '50');

    await pods.call('UpdateContainerResources', {
      containerId: id,
      linux: {
        cpuPeriod: Long.fromNumber(100_000),
        cpuQuota: Long.fromNumber(20_000),
        memoryLimitInBytes: mebi(96),
        memorySwapLimitInBytes: mebi(96),
      },
    });
    assert.equal(limit(cgroup, 'cpu.max'), '20000 100000');
    assert.equal(limit(cgroup, 'memory.max'), String(mebi(96)));
    assert.equal(limit(cgroup, 'memory.swap.max'), '0');
    const { status } = await pods.call('ContainerStatus', { containerId: id });
    assert.equal(String(status?.resources?.linux?.memoryLimitInBytes), String(mebi(96)));
  },
};

const noLimits: Check = {
  name: 'a quota and limits of -1 are none, at creation and when they are lifted',
  run: async ({ pods }) => {
    const none = Long.NEG_ONE;
    const unlimited = { cpuPeriod: Long.fromNumber(50_000), cpuQuota: none, memoryLimitInBytes: none };
    const limited = {
      cpuPeriod: Long.fromNumber(50_000),
      cpuQuota: Long.fromNumber(20_000),
      memoryLimitInBytes: mebi(64),
      memorySwapLimitInBytes: mebi(96),
    };
    const expectNone = (id: string): void => {
      const cgroup = cgroupOf(id);
      // without a quota runtimes leave the period as it is
      assert.match(limit(cgroup, 'cpu.max'), /^max /);
      assert.equal(limit(cgroup, 'memory.max'), 'max');
      assert.equal(limit(cgroup, 'memory.swap.max'), 'max');
    };
    const config = podConfig({ linux: { cgroupParent: 'crisptest-none.slice' } });
    const { pod, id } = await pods.runOne(
      config,
      containerConfig('none', busyboxName, { linux: { resources: unlimited } }),
    );
    expectNone(id);
    const lifted = await pods.start(
      pod,
      config,
      containerConfig('lifted', busyboxName, { linux: { resources: limited } }),
    );
    assert.equal(limit(cgroupOf(lifted), 'cpu.max'), '20000 50000');
    await pods.call('UpdateContainerResources', {
      containerId: lifted,
      linux: { ...unlimited, memorySwapLimitInBytes: none },
    });
    expectNone(lifted);
  },
};

const slicesGo: Check = {
  name: 'slices and scopes are removed with the pod',
  run: async ({ pods }) => {
    const config = podConfig({ linux: { cgroupParent: 'crisptest-gone.slice' } });
    const { pod, id } = await pods.runOne(config, containerConfig('gone', busyboxName));
    assert.ok(existsSync(cgroupOf(id)));
    await pods.remove(pod);
    await areGone(id, 'crisptest-gone');
  },
};

/** Waits until no cgroup and no unit is named after any of these. */
async function areGone(...parts: readonly string[]): Promise<void> {
  const left = (): string[] => {
    const units = execFileSync('systemctl', ['list-units', '--all', '--plain', '--no-legend'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const ours = units.split('\n').filter((line) => parts.some((part) => line.includes(part)));
    return [...parts.flatMap(cgroupsNamed), ...ours];
  };
  // systemd takes a unit away a moment after its last process
  for (let tries = 0; tries < 100 && left().length > 0; tries += 1) await pause(100);
  assert.deepEqual(left(), []);
}

/**
 * Files of cgroup v2 that take no such value: one that runtimes write themselves once the scope is there, one that they
 * hand to systemd.
 */
const refusing = ['memory.oom.group', 'memory.high'];

const refusedLimits: Check = {
  name: 'containers whose limits the kernel refuses leave no cgroup and no scope, with every runtime',
  run: async ({ pods }) => {
    const { runtimeHandlers } = await pods.call('Status', {});
    const names = runtimeHandlers.map(({ name }) => name ?? '').filter((name) => name !== '');
    assert.ok(names.length > 0, 'Status names no runtime handler');
    for (const handler of names) {
      const config = podConfig({ linux: { cgroupParent: 'crisptest-refused.slice' } });
      const pod = await pods.run(config, handler);
      for (const file of refusing) {
        const linux = { resources: { unified: { [file]: 'nonsense' } } };
        const containerId = await pods.create(pod, config, containerConfig(file, busyboxName, { linux }));
        await assert.rejects(pods.call('StartContainer', { containerId }), new RegExp(file.replaceAll('.', '\\.')));
        await areGone(containerId);
      }
      await pods.remove(pod);
      await areGone('crisptest-refused');
    }
  },
};

const pressure: Check = {
  name: 'the stats have pressure stalls (PSI) of cpu, memory and io',
  run: async ({ pods }) => {
    const { pod, id } = await pods.runOne(podConfig({ linux: { cgroupParent } }), containerConfig('psi', busyboxName));
    const { stats } = await pods.call('ContainerStats', { containerId: id });
    for (const [name, found] of Object.entries({
      cpu: stats?.cpu?.psi,
      memory: stats?.memory?.psi,
      io: stats?.io?.psi,
    })) {
      assert.ok(found?.Some && found.Full, `no PSI of ${name}`);
    }
    const { stats: podStats } = await pods.call('PodSandboxStats', { podSandboxId: pod });
    assert.ok(podStats?.linux?.cpu?.psi?.Some, "no PSI of the pod's cpu");
  },
};

const take64Mebi = 'dd if=/dev/zero of=/dev/null bs=64M count=1';

/** A pod of one container that may have 20 MiB of memory. */
function runWithin20Mebi(pods: Pods, name: string, script: string): Promise<{ pod: string; id: string }> {
  const linux = { resources: { memoryLimitInBytes: mebi(20), memorySwapLimitInBytes: mebi(20) } };
  return pods.runOne(
    podConfig({ linux: { cgroupParent } }),
    containerConfig(name, busyboxName, { command: ['sh', '-c', script], linux }),
  );
}

const oomKilled: Check = {
  name: 'a container over its memory limit is OOMKilled',
  run: async ({ pods }) => {
    const { id } = await runWithin20Mebi(pods, 'oom', `exec ${take64Mebi}`);
    const status = await pods.until(id, ({ state }) => state === cri.ContainerState.CONTAINER_EXITED, 120_000);
    assert.equal(status.reason, 'OOMKilled');
    assert.equal(status.exitCode, 137);
  },
};

const oomCounted: Check = {
  name: 'OOM kills inside a container that lives on are counted from memory.events',
  run: async ({ pods }) => {
    const { pod, id } = await runWithin20Mebi(pods, 'counted', `${take64Mebi}; touch /killed; sleep 100000`);
    for (let tries = 0; ; tries += 1) {
      if ((await pods.exec(id, 'sh', '-c', 'ls /killed || true')) === '/killed') break;
      assert.ok(tries < 100, 'dd was not killed');
      await pause(200);
    }
    assert.match(limit(cgroupOf(id), 'memory.events'), /^oom_kill [1-9]/m);
    const { podMetrics } = await pods.call('ListPodSandboxMetrics', {});
    const ours = podMetrics.find(({ podSandboxId }) => podSandboxId === pod);
    const metrics = ours?.containerMetrics?.find(({ containerId }) => containerId === id)?.metrics ?? [];
    const counted = metrics.find(({ name }) => name === 'container_oom_events_total');
    assert.ok(
      Number(counted?.value?.value ?? 0) >= 1,
      `container_oom_events_total is ${String(counted?.value?.value)}`,
    );
  },
};

export const resourceChecks: readonly Check[] = [
  limits,
  noLimits,
  slicesGo,
  refusedLimits,
  pressure,
  oomKilled,
  oomCounted,
];
