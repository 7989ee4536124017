import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { runPod } from '../../support/node-pod.js';
import { streamCall } from '../../support/stream-call.js';
import { batches } from '../../../src/cri/grpc/batches.js';

const mib = 1024 * 1024;

/** The sizes in each message of a list of items of these sizes. */
async function cut(sizes: Iterable<number> | AsyncIterable<number>): Promise<number[][]> {
  const messages: number[][] = [];
  for await (const message of batches(sizes, (size) => size)) messages.push(message);
  return messages;
}

describe('a message of a stream', () => {
  test('ends after 100 items', async () => {
    expect(await cut([])).toEqual([]);
    expect((await cut(Array<number>(100).fill(1))).map(({ length }) => length)).toEqual([100]);
    expect((await cut(Array<number>(201).fill(1))).map(({ length }) => length)).toEqual([100, 100, 1]);
  });

  test('ends before the item that would make it larger than 4 MiB', async () => {
    expect(await cut([mib, mib, mib, mib, mib])).toEqual([
      [mib, mib, mib],
      [mib, mib],
    ]);
    expect(await cut([4 * mib, 1])).toEqual([[4 * mib], [1]]);
  });

  test('has only one item where that alone is larger', async () => {
    expect(await cut([1, 9 * mib, 1, 2])).toEqual([[1], [9 * mib], [1, 2]]);
  });

  test('is sent before the item after the hundredth is read', async () => {
    let read = 0;
    async function* items(): AsyncGenerator<number> {
      for (; read < 150; read += 1) yield 1;
    }
    for await (const message of batches(items(), (size) => size)) {
      expect(message).toHaveLength(100);
      expect(read).toBe(99);
      break;
    }
  });
});

describe('the lists of a node', () => {
  let node: CrispNode;
  let pods: string[];
  const large = { annotations: { large: 'x'.repeat(1.5 * mib) } };
  beforeAll(async () => {
    node = await startNode();
    const [first, ...others] = [
      await runPod(node, { changes: large }),
      await runPod(node, { changes: { ...large, labels: { app: 'b' } } }),
      await runPod(node, { changes: large }),
    ];
    pods = [first, ...others].map(({ id }) => id);
    for (let count = 0; count < 5; count += 1) await first.create(['true'], large);
  });
  afterAll(() => node.close());

  const socket = (): string => `${node.folder}/s`;

  test('of sandboxes come as a stream, no message larger than 4 MiB', async () => {
    const { items } = await node.client.call('ListPodSandbox', {});
    const messages = await streamCall(socket(), 'StreamPodSandboxes');
    expect(messages.map(({ podSandboxes }) => podSandboxes.length)).toEqual([2, 1]);
    for (const message of messages)
      expect(cri.StreamPodSandboxesResponse.encode(message).len).toBeLessThanOrEqual(4 * mib);
    expect(messages.flatMap(({ podSandboxes }) => podSandboxes)).toEqual(items);
    const some = await streamCall(socket(), 'StreamPodSandboxes', { filter: { labelSelector: { app: 'b' } } });
    expect(some.flatMap(({ podSandboxes }) => podSandboxes.map(({ id }) => id))).toEqual([pods[1]]);
  });

  test('of containers come as a stream, no message larger than 4 MiB', async () => {
    const { containers: all } = await node.client.call('ListContainers', {});
    const messages = await streamCall(socket(), 'StreamContainers');
    expect(messages.map(({ containers }) => containers.length)).toEqual([2, 2, 1]);
    for (const message of messages)
      expect(cri.StreamContainersResponse.encode(message).len).toBeLessThanOrEqual(4 * mib);
    expect(messages.flatMap(({ containers }) => containers)).toEqual(all);
    const some = await streamCall(socket(), 'StreamContainers', { filter: { id: all[3]?.id } });
    expect(some.flatMap(({ containers }) => containers)).toEqual([all[3]]);
  });

  test('of container statistics come as a stream too', async () => {
    const messages = await streamCall(socket(), 'StreamContainerStats');
    expect(messages.map(({ containerStats }) => containerStats.length)).toEqual([2, 2, 1]);
    const { containers } = await node.client.call('ListContainers', {});
    const ids = messages.flatMap(({ containerStats }) => containerStats.map(({ attributes }) => attributes?.id));
    expect(ids).toEqual(containers.map(({ id }) => id));
  });

  test('of images come as a stream', async () => {
    const { images: all } = await node.client.call('ListImages', {});
    expect(all).toHaveLength(1);
    expect((await streamCall(socket(), 'StreamImages')).flatMap(({ images }) => images)).toEqual(all);
    const filter = { image: { image: node.image } };
    expect((await streamCall(socket(), 'StreamImages', { filter })).flatMap(({ images }) => images)).toEqual(all);
    expect(await streamCall(socket(), 'StreamImages', { filter: { image: { image: 'crisp.test/other' } } })).toEqual(
      [],
    );
  });
});
