import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Long from 'long';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { ownShims } from '../support/own-shims.js';
import { eventually, pidsIn, removePod, runPod } from '../support/node-pod.js';
import { startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({ handlers: ownShims });
});
afterAll(() => node.close());

// as locked down as a container of the restricted Pod Security Standard, but for its user
const restricted = {
  linux: { securityContext: { capabilities: { dropCapabilities: ['ALL'] }, noNewPrivs: true } },
};

/** ExecSync's own answer must come that soon after its timeout. */
const afterTimeoutMs = 5_000;

/** Runs `true` with a timeout of 1 s, as a probe does. */
async function timedExec(containerId: string): Promise<{ answer: string; tookMs: number }> {
  const started = performance.now();
  const answer = await node.client
    .call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(1) })
    .then(({ exitCode }) => `exit code ${exitCode}`)
    .catch((err: Error) => err.message);
  return { answer, tookMs: performance.now() - started };
}

/** Resolves once /etc/passwd in a container is a named pipe, without an exec in it. */
async function passwdIsPipe(containerId: string): Promise<void> {
  await eventually(() => {
    const [pid] = pidsIn(containerId);
    const found = statSync(`/proc/${pid}/root/etc/passwd`, { throwIfNoEntry: false });
    return found?.isFIFO() || undefined;
  });
}

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  test('a container that replaced /etc/passwd by a named pipe blocks its own execs only', async () => {
    const offender = await runPod(node, { handler });
    const script = 'rm /etc/passwd; mkfifo /etc/passwd; sleep 1000';
    const ids = await Promise.all([1, 2].map(() => offender.start(['sh', '-c', script], restricted)));
    for (const id of ids) await passwdIsPipe(id);

    const execs = Promise.all(ids.map((id) => timedExec(id)));
    await victim.check();
    for (const { answer, tookMs } of await execs) {
      // crun reads the file only where HOME is not set, runc always
      expect(answer).toMatch(/DEADLINE_EXCEEDED|^exit code 0$/);
      expect(tookMs).toBeLessThan(1_000 + afterTimeoutMs);
    }

    await victim.check();
    await within('removal of the offender', removePod(node, offender.id));
  });
});
