import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTimes } from '../support/answer-times.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { perlImage } from '../support/images.js';
import { startOffenders } from '../support/offenders.js';
import { peakMemoryBytes } from '../support/peak-memory.js';
import { Pods } from '../support/pods.js';

let node: CrispProcess;
let pods: Pods;
beforeAll(async () => {
  node = await startProcess({ image: await perlImage() });
  pods = new Pods(join(node.folder, 's'));
});
afterAll(async () => {
  await pods.close();
  expect(await node.close()).toEqual([]);
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
    const offenders = await startOffenders(pods, socket, node.image, join(node.folder, 'logs'));
    try {
      await expect.poll(() => offenders.attacks(), { timeout: 300_000 }).toBeGreaterThan(0);
      const times = await answerTimes(pods, node.image, 5);
      for (const slowest of Object.values(times).map((each: number[]) => Math.max(...each)))
        expect(slowest).toBeLessThan(ceilingMs);
      expect(peakMemoryBytes(node.pid)).toBeLessThan(memoryCeilingBytes);
    } finally {
      await offenders.stop();
    }
  },
);
