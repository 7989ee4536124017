import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { busyboxName } from '../conformance/images.js';
import { removePod } from '../support/node-pod.js';
import { endFault, podFaults } from '../support/pod-faults.js';
import { servedNode } from '../support/served-node.js';
import { startVictim, type VictimTimes } from '../support/victim.js';
import { median } from './contender.js';
import type { Measured } from './footprint.js';
import type { Table } from './table.js';

/** between the end of one round's work and the next look */
const restMs = 500;

const titles: Readonly<Partial<Record<keyof VictimTimes, string>>> = {
  execMs: 'exec',
  logMs: 'log line',
  stopMs: 'stop',
  startMs: 'new pod',
};

/**
 * What a pod waits beside one at fault, as a multiple of what it waits in quiet, for each fault of test/isolation that a
 * client can make.
 *
 * @param handler of all pods
 * @param rounds of each fault; before each one the victim is looked at in quiet
 */
export async function isolation(
  table: Table,
  { served, folder }: Measured,
  handler: string,
  rounds: number,
): Promise<void> {
  const { pods, name: server } = served;
  const parent = `crispbench${randomBytes(4).toString('hex')}`;
  const node = servedNode(pods, folder, busyboxName, (pod) => `/${parent}/${pod}`);
  try {
    const victim = await startVictim(node, handler);
    await victim.check();
    for (const [fault, start] of Object.entries(podFaults)) {
      const quiet: VictimTimes[] = [];
      const beside: VictimTimes[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await pause(restMs);
        quiet.push(await victim.check());
        const started = await start(node, handler);
        try {
          beside.push(await victim.check());
        } finally {
          await endFault(node, started);
        }
      }
      for (const [field, title] of Object.entries(titles) as [keyof VictimTimes, string][]) {
        const of = (times: readonly VictimTimes[]): number => median(times.map((each) => each[field]));
        table.set(`beside ${fault}: ${title} / in quiet`, '×', server, of(beside) / of(quiet));
      }
    }
  } finally {
    // the victim's, and those of a fault that failed
    for (const { id } of (await pods.call('ListPodSandbox', {})).items) await removePod(node, id ?? '');
  }
}
