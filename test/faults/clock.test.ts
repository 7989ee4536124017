import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { eventually, execIn, removePod, runPod, statusOf } from '../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

/** Debian's faketime, for the architecture of this host. */
const library = readdirSync('/usr/lib')
  .map((name) => join('/usr/lib', name, 'faketime/libfaketimeMT.so.1'))
  .find((path) => existsSync(path));

describe('a clock of the server that jumps by a day', () => {
  let node: CrispProcess;
  let empty: string[];
  let setClock: (by: string) => void;
  beforeAll(async () => {
    node = await startProcess({
      environment: (folder) => {
        const file = join(folder, 'clock');
        setClock = (by) => writeFileSync(file, `${by}\n`);
        setClock('+0');
        return {
          LD_PRELOAD: library ?? expect.fail('no libfaketime'),
          FAKETIME_TIMESTAMP_FILE: file,
          FAKETIME_NO_CACHE: '1',
          // a jump of the wall clock is none of the other
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
        };
      },
    });
    empty = node.hostResidue();
  });
  afterAll(async () => {
    expect(await node.close()).toEqual([]);
  });

  test.each([
    ['forwards', '+1d'],
    ['backwards', '-1d'],
  ])('%s harms no pod, before or after a restart, and stays the time of what ends', async (_, by) => {
    const pod = await runPod(node);
    const containerId = await pod.start(['sleep', '1000']);
    const ends = await pod.start(['sh', '-c', 'until [ -e /go ]; do sleep 0.05; done; exit 3']);
    try {
      setClock(by);
      expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
      await execIn(node, ends, ['touch', '/go']);
      await eventually(async () => (await statusOf(node, ends)).state === CONTAINER_EXITED || undefined);
      expect(await statusOf(node, ends)).toMatchObject({ exitCode: 3 });
      // nobody has stopped or removed what runs, as something old or of the future
      await node.kill();
      await node.start();
      expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
      const next = await pod.start(['sleep', '1000']);
      await node.client.call('StopContainer', { containerId: next });
      await removePod(node, pod.id);
      await expectCleanAudit(node);
    } finally {
      setClock('+0');
    }
    expect(node.hostResidue()).toEqual(empty);
  });
});
