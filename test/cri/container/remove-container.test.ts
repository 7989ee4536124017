import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTree } from '../../../src/lib/files/remove-tree.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { deepTree } from '../../support/deep-tree.js';
import { execIn, removePod, runPod } from '../../support/node-pod.js';

let node: CrispNode;
let empty: string[];
beforeEach(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterEach(() => node.close());

test('removes a container whose directories nest deeper than PATH_MAX, and sets it aside when its record is lost', async () => {
  const pod = await runPod(node);
  const make = async (): Promise<string> => {
    const containerId = await pod.start(['sleep', '1000']);
    expect(await execIn(node, containerId, ['sh', '-c', `mkdir /deep && cd /deep && ${deepTree}`])).toMatchObject({
      exitCode: 0,
    });
    await node.client.call('StopContainer', { containerId });
    return containerId;
  };
  const [first, second] = [await make(), await make()];
  await node.client.call('RemoveContainer', { containerId: first });
  expect(existsSync(node.context.layout.container(first).data)).toBe(false);
  await node.restart(() => rmSync(join(node.context.layout.containerRecords, `${second}.json`)));
  expect(existsSync(node.context.layout.container(second).data)).toBe(false);
  expect(readdirSync(node.context.layout.setAside)).toEqual([expect.stringContaining(second)]);
  await removeTree(node.context.layout.setAside);
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(empty);
});
