import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { startsOfPipeImage } from '../support/image-faults.js';
import { writeDockerArchive } from '../support/images.js';
import { leftOf, pidsIn, removePod } from '../support/node-pod.js';
import { pipePasswdImage } from '../support/odd-images.js';
import { ownShims } from '../support/own-shims.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

const startTimeoutMs = 8_000;
const image = 'crisp.test/pipe:latest';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({
    handlers: ownShims,
    starts: { concurrency: 0, spareNamespaces: 4, timeoutMs: startTimeoutMs },
  });
  const archive = join(node.folder, 'pipe.tar');
  await writeDockerArchive(archive, await pipePasswdImage(), [image]);
  await node.context.images.load(archive);
});
afterAll(() => node.close());

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  // crun reads the file only where HOME is not set, and crisp sets it: there the containers may start
  const expected = handler === 'crun' ? /^started$|DEADLINE_EXCEEDED/ : /DEADLINE_EXCEEDED.*runc/s;

  test('an image with a named pipe as /etc/passwd blocks its own start only, which ends within its time limit', async () => {
    const { pods, containerIds, calls } = await startsOfPipeImage(image, 1)(node, handler);
    for (const { answer, tookMs } of await within('StartContainer', calls)) {
      expect(answer).toMatch(expected);
      expect(tookMs).toBeLessThan(startTimeoutMs + ceilingMs);
      if (answer !== 'started') expect(containerIds.flatMap(pidsIn)).toEqual([]);
    }
    const ids = pods.map(({ id }) => id);
    await within('removal of the offender', Promise.all(ids.map((id) => removePod(node, id))));
    expect(leftOf(node, ...ids, ...containerIds)).toEqual([]);
  });

  test('eight such starts concurrently hold up no other pod', async () => {
    const { pods, containerIds, calls } = await startsOfPipeImage(image, 8)(node, handler);
    await victim.check();
    for (const { answer } of await within('eight StartContainer', calls)) expect(answer).toMatch(expected);
    const ids = pods.map(({ id }) => id);
    await within('removal of eight pods', Promise.all(ids.map((id) => removePod(node, id))));
    expect(leftOf(node, ...ids, ...containerIds)).toEqual([]);
  });
});
