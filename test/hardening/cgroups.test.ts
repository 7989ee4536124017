import { writeFileSync } from 'node:fs';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { removePod, runPod } from '../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

test.each(['crun', 'runc'])(
  'no cgroup of a container stays whose limits the kernel refuses, with %s',
  async (handler) => {
    const before = node.hostResidue();
    const pod = await runPod(node, { handler });
    // a quota above that of the pod: refused once the runtime has made the container's cgroups
    const { cgroupMounts, cgroupVersion } = node.context.host;
    const parent = `${cgroupMounts['cpu']}${pod.config.linux?.cgroupParent}`;
    if (cgroupVersion === 1) writeFileSync(`${parent}/cpu.cfs_quota_us`, '10000');
    const resources = { cpuQuota: Long.fromNumber(80_000), cpuPeriod: Long.fromNumber(100_000) };
    const starts = Array.from({ length: 3 }, () => pod.start(['sleep', '1000'], { linux: { resources } }));
    const ended = await Promise.allSettled(starts);
    if (cgroupVersion === 1) expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await removePod(node, pod.id);
    expect(node.hostResidue()).toEqual(before);
  },
);
