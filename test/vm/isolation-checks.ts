import assert from 'node:assert/strict';
import Long from 'long';
import { busyboxName } from '../conformance/images.js';
import { pidsIn } from '../support/node-pod.js';
import { containerConfig, podConfig, type ContainerConfig, type Pods } from '../support/pods.js';
import { freeze } from '../support/stopped-processes.js';
import { cgroupParent, type Check } from './check.js';

/** Reached by a hang only: a pod takes some ten seconds in the machine. */
const ceilingMs = 120_000;

/** A pod that nothing is wrong with: it starts, answers an exec and is removed, each call within the ceiling. */
async function anotherPodWorks(pods: Pods): Promise<void> {
  const config = podConfig({ linux: { cgroupParent } });
  const podSandboxId = await pods.run(config);
  const request = { podSandboxId, config: containerConfig('other', busyboxName), sandboxConfig: config };
  const { containerId } = await pods.call('CreateContainer', request, ceilingMs);
  await pods.call('StartContainer', { containerId }, ceilingMs);
  await pods.call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(60) }, ceilingMs);
  await pods.remove(podSandboxId);
}

const runOne = (pods: Pods, name: string, more: Partial<ContainerConfig> = {}): Promise<{ pod: string; id: string }> =>
  pods.runOne(podConfig({ linux: { cgroupParent } }), containerConfig(name, busyboxName, more));

const frozen: Check = {
  name: 'a container that is frozen by cgroup.freeze holds up no other pod, and is stopped and removed',
  run: async ({ pods }) => {
    const { pod, id } = await runOne(pods, 'frozen');
    const thaw = freeze(id);
    try {
      await anotherPodWorks(pods);
      await pods.call('StopContainer', { containerId: id, timeout: Long.fromNumber(1) }, ceilingMs);
      assert.deepEqual(pidsIn(id), []);
      await pods.call('RemoveContainer', { containerId: id }, ceilingMs);
      await pods.remove(pod);
    } finally {
      thaw();
    }
  },
};

const killedWhole: Check = {
  name: 'a container in the PID namespace of the host is killed with all that it has started',
  run: async ({ pods }) => {
    // sessions of their own, whose parents are gone: only the cgroup knows that they are the container's
    const script = 'for i in 1 2 3 4 5; do setsid sh -c "sleep 1000 & sleep 1000 &"; done; trap "" TERM; sleep 1000';
    const processes = 11;
    const linux = { securityContext: { namespaceOptions: { network: 0, pid: 2, ipc: 0 } } };
    const { pod, id } = await pods.runOne(
      podConfig({ linux: { cgroupParent, ...linux } }),
      containerConfig('tree', busyboxName, { command: ['sh', '-c', script], linux }),
    );
    for (const end = Date.now() + ceilingMs; pidsIn(id).length < processes && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(pidsIn(id).length >= processes, `it has ${pidsIn(id).length} processes`);
    await pods.call('StopContainer', { containerId: id, timeout: Long.ZERO }, ceilingMs);
    assert.deepEqual(pidsIn(id), []);
    await pods.remove(pod);
  },
};

const drained: Check = {
  name: 'a drain of several pods ends them all, and another pod starts meanwhile',
  run: async ({ pods }) => {
    const running: { pod: string; containers: string[] }[] = [];
    for (let index = 0; index < 4; index += 1) {
      const config = podConfig({ linux: { cgroupParent } });
      const pod = await pods.run(config);
      const containers: string[] = [];
      for (const name of ['a', 'b', 'c'])
        containers.push(
          await pods.start(pod, config, containerConfig(name, busyboxName, { command: ['sh', '-c', 'sleep 1000'] })),
        );
      running.push({ pod, containers });
    }
    const ids = running.flatMap(({ containers }) => containers);
    const stops = ids.map((containerId) =>
      pods.call('StopContainer', { containerId, timeout: Long.fromNumber(2) }, ceilingMs),
    );
    await Promise.all([...stops, anotherPodWorks(pods)]);
    assert.deepEqual(ids.flatMap(pidsIn), []);
    await Promise.all(running.map(({ pod }) => pods.remove(pod)));
  },
};

/** One pod's fault stays its own: what of test/isolation looks different on cgroup v2. */
export const isolationChecks: readonly Check[] = [frozen, killedWhole, drained];
