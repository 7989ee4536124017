import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTimes } from '../support/answer-times.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { perlImage } from '../support/images.js';
import { pushOddImages } from '../support/odd-images.js';
import { startOffenders } from '../support/offenders.js';
import { peakMemoryBytes } from '../support/peak-memory.js';
import { Pods } from '../support/pods.js';
import { startRegistry, type Registry } from '../support/registry.js';
import { startStumblingRegistry } from '../support/stumbling-registry.js';

let node: CrispProcess;
let pods: Pods;
let registry: Registry;
let stumbling: Awaited<ReturnType<typeof startStumblingRegistry>>;
let images: string[];
beforeAll(async () => {
  [node, registry, stumbling] = await Promise.all([
    startProcess({ image: await perlImage() }),
    startRegistry(),
    startStumblingRegistry(),
  ]);
  pods = new Pods(join(node.folder, 's'));
  images = (await pushOddImages(registry)).map((repository) => `${registry.host}/${repository}:latest`);
});
afterAll(async () => {
  await pods.close();
  expect(await node.close()).toEqual([]);
  await registry.close();
  await stumbling.close();
});

/** Only a hang reaches it, on a machine as busy as it may be: in quiet a call takes a few, a pod start some 60. */
const ceilingMs = 20_000;
/** 300 MB, which docs/hardening.md promises of a server under attack */
const memoryCeilingBytes = 300e6;

test(
  'a hostile tenant neither keeps others waiting nor fills the memory of the server',
  { timeout: 600_000 },
  async () => {
    const socket = join(node.folder, 's');
    const offenders = await startOffenders(pods, socket, node.image, join(node.folder, 'logs'), {
      images,
      stumbling: stumbling.image,
    });
    try {
      await expect.poll(() => offenders.attacks(), { timeout: 300_000 }).toBeGreaterThan(0);
      const loop = `${registry.host}/cases/loop:latest`;
      await expect.poll(() => offenders.refusals.get(loop), { timeout: 300_000 }).toContain('too many symbolic links');
      const times = await answerTimes(pods, node.image, 5);
      for (const slowest of Object.values(times).map((each: number[]) => Math.max(...each)))
        expect(slowest).toBeLessThan(ceilingMs);
      expect(peakMemoryBytes(node.pid)).toBeLessThan(memoryCeilingBytes);
    } finally {
      await offenders.stop();
    }
  },
);
