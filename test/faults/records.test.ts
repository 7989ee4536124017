import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTimeOf } from '../../src/lib/process/process.js';
import { cri } from '../../src/lib/proto.js';
import { auditOf, expectCleanAudit, linesOf } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, pidsIn, removePod, runPod, statusOf, type NodePod } from '../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let empty: string[];
beforeEach(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterEach(() => node.close());

/** What a crash, a disk or another version may make of a record's file. */
const unreadable: Readonly<Record<string, (content: string) => string>> = {
  truncated: (content) => content.slice(0, 40),
  'of an unknown version': (content) => content.replace('"version":1', '"version":1000'),
  'of another id': (content) => content.replace(/"id":"[0-9a-f]{8}/, '"id":"00000000'),
};

interface Running {
  readonly pod: NodePod;
  readonly containerId: string;
  readonly other: NodePod;
  readonly otherContainer: string;
}

async function runTwo(): Promise<Running> {
  const [pod, other] = [await runPod(node), await runPod(node)];
  return {
    pod,
    containerId: await pod.start(['sleep', '1000']),
    other,
    otherContainer: await other.start(['sleep', '1000']),
  };
}

const recordOf = (kind: 'pod' | 'container', { pod, containerId }: Running): string =>
  kind === 'pod'
    ? join(node.context.layout.sandboxRecords, `${pod.id}.json`)
    : join(node.context.layout.containerRecords, `${containerId}.json`);

/** Once it is found again, where that takes long. */
const expectWorks = (containerId: string): Promise<void> =>
  vi.waitFor(async () => expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n'), 60_000);
const expectRepaired = (): Promise<void> => vi.waitFor(() => expectCleanAudit(node), 60_000);

describe.each(['pod', 'container'] as const)('a record of a %s that is', (kind) => {
  test.each(Object.entries(unreadable))(
    '%s is set aside and told by the audit; nothing is touched, and all is there again once it is repaired',
    async (_, spoil) => {
      const running = await runTwo();
      const record = recordOf(kind, running);
      const content = readFileSync(record, 'utf8');
      await node.restart(() => writeFileSync(record, spoil(content)));
      await expectWorks(running.otherContainer);
      expect(pidsIn(running.containerId)).toHaveLength(1);
      const before = linesOf(await auditOf(node));
      expect(before.filter((line) => line.includes('it cannot be read'))).toHaveLength(1);
      // a repair does nothing meanwhile
      expect((await auditOf(node, true)).findings.filter(({ outcome }) => outcome === 'done')).toEqual([]);
      expect(pidsIn(running.containerId)).toHaveLength(1);

      await node.restart(() => {
        rmSync(`${record}.unreadable`);
        writeFileSync(record, content);
      });
      await expectWorks(running.containerId);
      await expectRepaired();
      await removePod(node, running.pod.id);
      await removePod(node, running.other.id);
      expect(node.hostResidue()).toEqual(empty);
    },
  );

  test('doubled is read as it was', async () => {
    const running = await runTwo();
    const record = recordOf(kind, running);
    const content = readFileSync(record, 'utf8');
    await node.restart(() => writeFileSync(record, content + content));
    expect(await statusOf(node, running.containerId)).toMatchObject({ state: CONTAINER_RUNNING });
    await expectWorks(running.otherContainer);
    await expectRepaired();
    await removePod(node, running.pod.id);
    await removePod(node, running.other.id);
    expect(node.hostResidue()).toEqual(empty);
  });

  test('emptied, as after a power cut, is gone, and a repair removes all that belonged to it', async () => {
    const running = await runTwo();
    await node.restart(() => writeFileSync(recordOf(kind, running), ''));
    await expectWorks(running.otherContainer);
    // a start has removed what no record names; a container whose pod is lost may be somebody's
    await auditOf(node, true);
    await expectRepaired();
    expect(pidsIn(running.containerId)).toEqual([]);
    await removePod(node, running.pod.id);
    await removePod(node, running.other.id);
    rmSync(join(node.folder, 'root/set-aside'), { recursive: true, force: true });
    expect(node.hostResidue()).toEqual(empty);
  });
});

describe('a record of a shim that', () => {
  /** A pod's shim and the file of its record. */
  function shimOf(containerId: string) {
    const shim = node.context.runtime.shims.get(node.context.store.containers.get(containerId).status.shim ?? '');
    if (!shim) throw new Error('it has no shim');
    return { shim, record: join(node.context.layout.shims, shim.name, 'shim.json') };
  }

  const spoilt: Readonly<Record<string, (content: string) => string>> = {
    'is truncated': (content) => content.slice(0, 40),
    'is emptied': () => '',
    'is of an unknown version': (content) => content.replace('"version":1', '"version":1000'),
    'has no process': (content) => content.replace(/"pid":\d+/, '"pid":"none"'),
  };
  test.each(Object.entries(spoilt))(
    '%s is told by the audit; the shim and what runs in it are not touched, and all is there again once it is repaired',
    async (_, spoil) => {
      const running = await runTwo();
      const { shim, record } = shimOf(running.containerId);
      const content = readFileSync(record, 'utf8');
      await node.restart(() => writeFileSync(record, spoil(content)));
      await expectWorks(running.otherContainer);
      expect(await statusOf(node, running.containerId)).toMatchObject({ state: CONTAINER_RUNNING });
      const { client } = node;
      await expect(client.call('StopContainer', { containerId: running.containerId })).rejects.toThrow(
        `${record} cannot be read`,
      );
      const report = await auditOf(node, true);
      expect(report.refused).toContain('cannot be read');
      expect(linesOf(report)).toEqual([expect.stringContaining(`missing shims: record ${record}`)]);
      expect(report.findings.filter(({ outcome }) => outcome !== undefined)).toEqual([]);
      expect(startTimeOf(shim.pid)).toBe(shim.startTime);
      expect(pidsIn(running.containerId)).toHaveLength(1);

      await node.restart(() => writeFileSync(record, content));
      await expectWorks(running.containerId);
      await expectRepaired();
      await removePod(node, running.pod.id);
      await removePod(node, running.other.id);
      expect(node.hostResidue()).toEqual(empty);
    },
  );

  test('cannot be read and is then removed gives up its shim: its container has exited with a reason', async () => {
    const running = await runTwo();
    const { shim, record } = shimOf(running.containerId);
    await node.restart(() => writeFileSync(record, '{'));
    await expectWorks(running.otherContainer);
    await node.restart(() => rmSync(record));
    await expectWorks(running.otherContainer);
    expect(await statusOf(node, running.containerId)).toMatchObject({
      state: CONTAINER_EXITED,
      message: expect.stringContaining('its shim') as string,
    });
    expect(startTimeOf(shim.pid)).not.toBe(shim.startTime);
    await removePod(node, running.pod.id);
    await removePod(node, running.other.id);
    expect(node.hostResidue()).toEqual(empty);
    await expectRepaired();
  });
});
