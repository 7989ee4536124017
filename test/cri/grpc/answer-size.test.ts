import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswerSize } from '../../../src/cri/grpc/answer-size.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { runPod } from '../../support/node-pod.js';
import { streamCall } from '../../support/stream-call.js';

const mib = 1024 * 1024;

let node: CrispNode;
let pods: string[];
let containers: string[];
beforeAll(async () => {
  node = await startNode();
  const large = { annotations: { large: 'x'.repeat(9 * mib) } };
  const [first, second] = [await runPod(node, { changes: large }), await runPod(node, { changes: large })];
  pods = [first.id, second.id];
  const small = await runPod(node);
  containers = [await small.create(['true'], large), await small.create(['true'], large)];
});
afterAll(() => node.close());

const refusal = async (answer: Promise<unknown>): Promise<{ code: number; details: string }> => {
  const err: unknown = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return err as { code: number; details: string };
};

test.each([
  ['ListPodSandbox', 'a filter or StreamPodSandboxes'],
  ['ListContainers', 'a filter or StreamContainers'],
  ['ListContainerStats', 'a filter or StreamContainerStats'],
  ['ListPodSandboxStats', 'a filter or StreamPodSandboxStats'],
] as const)('%s of more than 16 MiB is refused with what helps, and counted so', async (method, help) => {
  const { code, details } = await refusal(node.client.call(method, {}));
  expect(code).toBe(8);
  expect(details).toMatch(/^\w+: the answer of \d+ bytes is larger than the largest message \(16777216 bytes\); use /);
  expect(details).toContain(method);
  expect(details).toContain(help);
  const { body: counted } = await node.context.metrics.text();
  expect(counted).toMatch(new RegExp(`crisp_calls_total\\{call="${method}",code="ResourceExhausted"\\} 1`));
});

test('a filter and a stream do help, and leave nothing out', async () => {
  const [id = ''] = pods;
  expect((await node.client.call('ListPodSandbox', { filter: { id } })).items).toHaveLength(1);
  expect((await node.client.call('ListContainers', { filter: { id: containers[0] ?? '' } })).containers).toHaveLength(
    1,
  );
  const socket = `${node.folder}/s`;
  const streamed = (await streamCall(socket, 'StreamPodSandboxes')).flatMap(({ podSandboxes }) => podSandboxes);
  expect(streamed).toHaveLength(3);
  const all = (await streamCall(socket, 'StreamContainers')).flatMap((message) => message.containers);
  expect(all.map((each) => each.id).toSorted()).toEqual(containers.toSorted());
});

test('16 MiB are sent, and no help is named where there is none', () => {
  expect(() => checkAnswerSize('ListImages', new Uint8Array(16 * mib))).not.toThrow();
  expect(() => checkAnswerSize('ListImages', new Uint8Array(16 * mib + 1))).toThrow('use a filter or StreamImages');
  expect(() => checkAnswerSize('ContainerStatus', new Uint8Array(16 * mib + 1))).toThrow(/\(16777216 bytes\)$/);
});
