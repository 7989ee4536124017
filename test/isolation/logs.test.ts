import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, leftOf, removePod, runPod } from '../support/node-pod.js';
import { startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
let victim: Victim;
beforeAll(async () => {
  node = await startNode();
  victim = await startVictim(node);
});
afterAll(() => node.close());

test('a named pipe at a log path harms the log of its own container only', async () => {
  const pod = await runPod(node);
  const folder = pod.config.logDirectory ?? '';
  mkdirSync(folder, { recursive: true });
  execFileSync('mkfifo', [join(folder, 'pipe.log')], { timeout: 10_000 });
  const script = 'while :; do echo line; done';
  const start = pod.start(['sh', '-c', script], { logPath: 'pipe.log' }).catch((err: unknown) => err);
  await victim.check();
  await within('StartContainer of the container whose log is a pipe', start);
  await victim.check();
  await within('removal of the pod', removePod(node, pod.id));
  expect(leftOf(node, pod.id)).toEqual([]);
});

test('a container that logs at full speed holds up no other pod', async () => {
  const pod = await runPod(node);
  await pod.start(['yes', 'x'.repeat(99)], { logPath: 'yes.log' });
  const log = join(pod.config.logDirectory ?? '', 'yes.log');
  await eventually(() => statSync(log).size > 1_000_000 || undefined);
  await victim.check();
  await within('removal of the pod', removePod(node, pod.id));
  expect(leftOf(node, pod.id)).toEqual([]);
});
