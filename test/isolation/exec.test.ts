import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { ownShims } from '../support/own-shims.js';
import { removePod } from '../support/node-pod.js';
import { passwdReplacedByPipe } from '../support/pod-faults.js';
import { startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({ handlers: ownShims });
});
afterAll(() => node.close());

/** ExecSync's own answer must come that soon after its timeout: reached by a hang only, and before the caller gives up. */
const afterTimeoutMs = 12_000;

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  test('a container that replaced /etc/passwd by a named pipe blocks its own execs only', async () => {
    const { pods, calls } = await passwdReplacedByPipe(node, handler);
    await victim.check();
    for (const { answer, tookMs } of await calls) {
      // crun reads the file only where HOME is not set, runc always
      expect(answer).toMatch(/DEADLINE_EXCEEDED|^exit code 0$/);
      expect(tookMs).toBeLessThan(1_000 + afterTimeoutMs);
    }

    await victim.check();
    await within('removal of the offender', Promise.all(pods.map(({ id }) => removePod(node, id))));
  });
});
