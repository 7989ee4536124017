import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { packLayer } from '../../src/task/rootfs/layer-diff.js';
import { noLimits } from '../support/no-limits.js';
import { prepareVolumes } from '../../src/task/spec/volumes.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { longestPauseMs } from '../support/event-loop.js';
import { runPod } from '../support/node-pod.js';
import { makeNames } from '../support/pod-faults.js';
import { startVictim, type Victim } from '../support/victim.js';

// the server runs in this process: what stops its event loop stops this one's

const names = 1_000_000;
/** A list of a million names takes three seconds on the event loop; a machine with much else to do takes a third of one. */
const ceilingMs = 1500;

const programs = promisify(execFile);

let folder: string;
let node: CrispNode;
let id: string;
let upper: string;
let victims: readonly Victim[];
beforeAll(async () => {
  // on a tmpfs a million names are a matter of seconds, and none of them is more than a hard link
  folder = await mkdtemp('/dev/shm/crisp-test-');
  vi.stubEnv('TMPDIR', folder);
  node = await startNode();
  id = await (await runPod(node)).start(['sleep', '1000']);
  upper = node.context.layout.container(id).upper;
  await makeNames(id, names);
  victims = [await startVictim(node, 'crun'), await startVictim(node, 'runc')];
}, 600_000);
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** The longest pause of the event loop during the work, beside which the victims are looked at. */
function pauseBesideVictimsMs(work: () => Promise<void>): Promise<number> {
  return longestPauseMs(async () => void (await Promise.all([work(), ...victims.map((victim) => victim.check())])));
}

test(
  'statistics of a container with a million files in one directory do not block the event loop',
  { timeout: 600_000 },
  async () => {
    const usage = async (): Promise<number | undefined> => {
      const { stats } = await node.client.call('ListContainerStats', { filter: { id } });
      return stats[0]?.writableLayer?.inodesUsed?.value?.toNumber();
    };
    const pauseMs = await pauseBesideVictimsMs(async () => {
      await usage();
      // hard links of one file count once
      await expect.poll(usage, { timeout: 500_000 }).toBeGreaterThan(1);
      await node.client.call('ListPodSandboxMetrics', {});
    });
    expect(pauseMs).toBeLessThan(ceilingMs);
  },
);

test('a checkpoint of a million names does not block the event loop', { timeout: 600_000 }, async () => {
  const archive = join(folder, 'diff.tar');
  const layers = [join(folder, 'empty')];
  await mkdir(join(folder, 'empty'));
  let deleted: string[] | undefined;
  const pack = async (): Promise<void> => void (deleted = await packLayer({ upper, layers }, archive));
  expect(await pauseBesideVictimsMs(pack)).toBeLessThan(ceilingMs);
  expect(deleted).toEqual([]);
  expect((await stat(archive)).size).toBeGreaterThan(names * 512);
  await rm(archive);
});

test(
  'copying a million files from an image into a volume does not block the event loop',
  { timeout: 600_000 },
  async () => {
    const request = { image: { Volumes: ['/many'] }, layers: [upper], mounts: [], folder: join(folder, 'volumes') };
    expect(
      await pauseBesideVictimsMs(async () => void (await prepareVolumes({ ...request, ...noLimits }))),
    ).toBeLessThan(ceilingMs);
    const { stdout } = await programs('sh', ['-c', 'ls -f -1 | wc -l'], { cwd: join(folder, 'volumes/0') });
    expect(Number(stdout)).toBeGreaterThanOrEqual(names);
    await programs('rm', ['-r', request.folder]);
  },
);

test(
  'the removal of a container with a million names does not block the event loop',
  { timeout: 600_000 },
  async () => {
    const remove = async (): Promise<void> =>
      void (await node.client.call('RemoveContainer', { containerId: id }, 110_000));
    expect(await pauseBesideVictimsMs(remove)).toBeLessThan(ceilingMs);
    expect(await readdir(node.context.layout.dataFolders)).not.toContain(id);
  },
);
