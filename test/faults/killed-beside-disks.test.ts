import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../src/lib/errors.js';
import { expectCleanAudit } from '../support/audit.js';
import type { CrispProcess } from '../support/crisp-process.js';
import { hasFuse, mountFailingDisk, mountReadOnlyDisk, type FailingDisk } from '../support/failing-disk.js';
import { startFaultProcess } from '../support/faults/fault-nodes.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { doneAt } from '../support/faults/target.js';
import { faultTargets } from '../support/faults/targets.js';
import { mountTinyDisk } from '../support/tiny-disk.js';

/** A full disk, with the words of one that fails. */
function mountFullDisk(folder: string): Promise<FailingDisk> {
  const disk = mountTinyDisk(folder, '64m');
  const unmount = (): Promise<void> => {
    disk.empty();
    return Promise.resolve(disk.unmount());
  };
  return Promise.resolve({ fail: () => disk.fill(), mend: () => disk.empty(), unmount });
}

/** Each disk where its fault does the most harm. */
const disks = [
  ['state', 'a full disk', mountFullDisk],
  ['root', 'a disk that is read-only', mountReadOnlyDisk],
  ...(hasFuse() ? ([['state', 'a disk that gives EIO', mountFailingDisk]] as const) : []),
] as const;

/** The pipelines that start, stop and remove pods and containers. */
const targets = faultTargets.filter(({ name }) =>
  ['RunPodSandbox', 'StartContainer', 'StopContainer', 'StopPodSandbox', 'RemovePodSandbox'].includes(name),
);

/** Loads the image of the tests into the store, from a process of its own. */
async function loadImage({ folder }: CrispProcess): Promise<void> {
  const argv = [join(folder, 'built-today/dist/main.js'), 'load', join(folder, 'busybox.tar')];
  const load = spawn(process.execPath, [...argv, '--config', join(folder, 'crisp.toml')], { stdio: 'ignore' });
  const [exitCode] = (await once(load, 'exit')) as [number];
  expect(exitCode).toBe(0);
}

describe.skipIf(isShort).each(disks)('with the %s folder on %s', (name, _, mount) => {
  let node: CrispProcess;
  let disk: FailingDisk;
  let empty: string[];
  beforeAll(async () => {
    node = await startFaultProcess();
    await node.stop();
    disk = await mount(join(node.folder, name));
    if (name === 'root') await loadImage(node);
    await node.start();
    empty = node.hostResidue();
  });
  afterAll(async () => {
    disk.mend();
    await node.stop();
    await disk.unmount();
    expect(await node.close()).toEqual([]);
  });

  test.for(targets.map((target) => [target.name, target] as const))(
    'a server that is killed in the middle of %s tells the right state once the disk works, has left nothing, and a retry succeeds',
    { timeout: 240_000 },
    async ([, { pipeline, subject, afterCrash }], { task }) => {
      const { call, records, retry } = await subject(node);
      const step = pipeline.steps[Math.floor(pipeline.steps.length / 2)]?.name ?? '';
      const held = node.holdStep(pipeline, step, 'before');
      const cutOff = expect(call(120_000)).rejects.toThrow();
      await held.reached;
      disk.fail();
      try {
        await node.kill();
        held.letGo();
        await cutOff;
        // it serves beside the disk, or says why it cannot
        const refusal = await node.start().then(() => '', messageOf);
        expect(refusal).toMatch(/^$|ENOSPC|no space|EROFS|read-only|EIO|input\/output/i);
      } finally {
        disk.mend();
      }
      // a record of a shim that the disk did not give is looked at again by the next start
      if (mount === mountFailingDisk && (await isServing(node))) await node.stop();
      if (!(await isServing(node))) await node.start();
      // what is left may be tried again ten seconds later
      const states = afterCrash(doneAt(pipeline, step, 'before'));
      await vi.waitFor(async () => expect((await records()).map(({ state }) => state)).toEqual(states), 60_000);
      await vi.waitFor(() => expectCleanAudit(node), 60_000);
      await retry();
      await vi.waitFor(() => expect(node.hostResidue()).toEqual(empty), 30_000);
      await expectNothingLeft(node, task, pipeline, [{ step, when: 'before', fault: 'kill' }]);
    },
  );
});

const isServing = ({ client }: CrispProcess): Promise<boolean> =>
  client.call('Version', {}).then(
    () => true,
    () => false,
  );
