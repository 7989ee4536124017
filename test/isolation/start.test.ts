import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { ownShims } from '../support/own-shims.js';
import { busyboxImage, layer, writeDockerArchive } from '../support/images.js';
import { leftOf, type NodePod, pidsIn, removePod, runPod } from '../support/node-pod.js';
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
  const pipe = layer([{ path: 'etc/passwd', kind: 'fifo' }]);
  await writeDockerArchive(archive, await busyboxImage({ Cmd: ['sleep', '1000'] }, pipe), [image]);
  await node.context.images.load(archive);
});
afterAll(() => node.close());

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  /** Starts a container of the image. @returns `started`, or why not */
  const startIn = async (pod: NodePod): Promise<{ containerId: string; answer: string }> => {
    const containerId = await pod.create(['sleep', '1000'], { image: { image } });
    const answer = await node.client.call('StartContainer', { containerId }).then(
      () => 'started',
      (err: Error) => err.message,
    );
    return { containerId, answer };
  };

  // crun reads the file only where HOME is not set, and crisp sets it: there the containers may start
  const expected = handler === 'crun' ? /^started$|DEADLINE_EXCEEDED/ : /DEADLINE_EXCEEDED.*runc/s;

  test('an image with a named pipe as /etc/passwd blocks its own start only, which ends within its time limit', async () => {
    const offender = await runPod(node, { handler });
    const started = performance.now();
    const { containerId, answer } = await within('StartContainer', startIn(offender));
    expect(answer).toMatch(expected);
    expect(performance.now() - started).toBeLessThan(startTimeoutMs + ceilingMs);
    if (answer !== 'started') expect(pidsIn(containerId)).toEqual([]);
    await within('removal of the offender', removePod(node, offender.id));
    expect(leftOf(node, offender.id, containerId)).toEqual([]);
  });

  test('eight such starts concurrently hold up no other pod', async () => {
    const offenders = await Promise.all(Array.from({ length: 8 }, () => runPod(node, { handler })));
    const starts = Promise.all(offenders.map(startIn));
    await victim.check();
    for (const { answer } of await within('eight StartContainer', starts)) expect(answer).toMatch(expected);
    await within('removal of eight pods', Promise.all(offenders.map(({ id }) => removePod(node, id))));
    expect(leftOf(node, ...offenders.map(({ id }) => id))).toEqual([]);
  });
});
