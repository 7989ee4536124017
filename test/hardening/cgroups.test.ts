import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cgroupMounts, cgroupsIn, removeCgroupTree } from '../../src/lib/host/cgroup-tree.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { removePod, runPod, type NodePod } from '../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** Starts containers with more processor time than their parent has: refused once the runtime has made their cgroups. */
async function failThreeStarts(pod: NodePod): Promise<void> {
  const { cgroupMounts: mounts, cgroupVersion } = node.context.host;
  const parent = `${mounts['cpu']}${pod.config.linux?.cgroupParent}`;
  if (cgroupVersion === 1) writeFileSync(`${parent}/cpu.cfs_quota_us`, '10000');
  const resources = { cpuQuota: Long.fromNumber(80_000), cpuPeriod: Long.fromNumber(100_000) };
  const starts = Array.from({ length: 3 }, () => pod.start(['sleep', '1000'], { linux: { resources } }));
  const ended = await Promise.allSettled(starts);
  if (cgroupVersion === 1) expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
}

describe.each(['crun', 'runc'])('with %s', (handler) => {
  test('a container whose limits the kernel refuses leaves no cgroup', async () => {
    const before = node.hostResidue();
    const pod = await runPod(node, { handler });
    await failThreeStarts(pod);
    await removePod(node, pod.id);
    expect(node.hostResidue()).toEqual(before);
  });

  test('a container whose limits the kernel refuses leaves no cgroup in a pod cgroup that kubelet made', async () => {
    const cgroupParent = `/${node.name}-kubelet-${handler}`;
    const folders = (await cgroupMounts()).map((mount) => join(mount, cgroupParent));
    for (const folder of folders) if (!folder.includes('/cpuset/')) mkdirSync(folder);
    try {
      const pod = await runPod(node, { handler, changes: { linux: { cgroupParent } } });
      await failThreeStarts(pod);
      expect((await Promise.all(folders.map(cgroupsIn))).flat()).toEqual([]);
      await removePod(node, pod.id);
    } finally {
      for (const folder of folders) await removeCgroupTree(folder);
    }
  });
});
