import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { eventually, execIn, pidsIn, removePod, runPod } from '../support/node-pod.js';

const { CONTAINER, POD } = cri.NamespaceMode;

let node: CrispProcess;
beforeAll(async () => {
  node = await startProcess();
});
afterAll(async () => {
  expect(await node.close()).toEqual([]);
});

/** A pod from nothing to gone, until the server is killed in the midst of it. */
async function live(): Promise<void> {
  const pid = randomInt(2) === 0 ? CONTAINER : POD;
  const pod = await runPod(node, { changes: { linux: { securityContext: { namespaceOptions: { pid } } } } });
  const [one, other] = await Promise.all([pod.start(['sleep', '1000']), pod.start(['sh', '-c', 'echo line; exit 3'])]);
  await execIn(node, one, ['true']);
  await node.client.call('RemoveContainer', { containerId: other });
  await removePod(node, pod.id);
}

const rounds = Number(process.env['CRISP_TEST_KILLS'] ?? 5);

test(`killed at ${rounds} moments of which none is chosen, the next start finds or undoes all of six pods`, { timeout: 60_000 + rounds * 20_000 }, async () => {
  const before = node.traces();
  for (let round = 1; round <= rounds; round += 1) {
    const afterMs = randomInt(600);
    const lives = Promise.allSettled(Array.from({ length: 6 }, live));
    await sleep(afterMs);
    await node.kill();
    const failures = (await lives).flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    for (const failure of failures) expect(failure, `killed after ${afterMs} ms`).toMatch(/UNAVAILABLE|CANCELLED/);
    await node.start();
    const { items } = await node.client.call('ListPodSandbox', {});
    for (const { id } of items) await removePod(node, id ?? '');
    await eventually(() => pidsIn(node.name).length === 0 || undefined).catch((err: unknown) => {
      throw new Error(`killed after ${afterMs} ms, processes ${pidsIn(node.name).join(', ')} stay`, { cause: err });
    });
    expect(node.traces(), `killed after ${afterMs} ms`).toEqual(before);
  }
});
