import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSandboxEvent } from '../../../src/cri/events/publish.js';
import { cri } from '../../../src/lib/proto.js';
import { fromLong } from '../../../src/lib/time.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { readEvents, type EventReader } from '../../support/event-reader.js';
import { eventually, removePod, runPod } from '../../support/node-pod.js';

const { CONTAINER_CREATED_EVENT, CONTAINER_DELETED_EVENT, CONTAINER_STARTED_EVENT, CONTAINER_STOPPED_EVENT } =
  cri.ContainerEventType;
const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;
const { SANDBOX_NOTREADY, SANDBOX_READY } = cri.PodSandboxState;

let node: CrispNode;
let readers: EventReader[];
beforeEach(async () => {
  node = await startNode();
  readers = [];
});
afterEach(async () => {
  for (const reader of readers) reader.close();
  await node.close();
});

/** Readers that the server knows of. What it tells them first, until all of them hear it, is not among `eventsOf`. */
async function listen(count: number): Promise<EventReader[]> {
  readers = Array.from({ length: count }, () => readEvents(`${node.folder}/s`));
  await eventually(() => {
    node.context.events.publish({ containerId: 'hello' });
    return readers.every(({ events }) => events.length > 0) || undefined;
  });
  return readers;
}

function eventsOf({ events }: EventReader): cri.ContainerEventResponse[] {
  return events.filter(({ containerId }) => containerId !== 'hello');
}

async function dropped(): Promise<number> {
  const { body } = await node.context.metrics.text();
  return Number(/^crisp_events_dropped_total (\d+)$/m.exec(body)?.[1]);
}

const stamps = (events: readonly cri.ContainerEventResponse[]): bigint[] =>
  events.map(({ createdAt }) => fromLong(createdAt));
const ascending = (values: readonly bigint[]): bigint[] => [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

test('sends every reader the events of a pod in order, each with the statuses of that moment', async () => {
  const [first, second] = (await listen(2)) as [EventReader, EventReader];
  const beganAt = BigInt(Date.now()) * 1_000_000n;
  const pod = await runPod(node, { changes: { labels: { app: 'told' } } });
  const containerId = await pod.start(['sleep', '1000']);
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
  await removePod(node, pod.id);
  await eventually(() => readers.every((reader) => eventsOf(reader).length >= 8) || undefined);

  const told = eventsOf(first).map((event) => {
    const states = event.containersStatuses.map(({ id, state }) => (id === containerId ? state : id));
    return [event.containerId, event.containerEventType, event.podSandboxStatus?.state, states];
  });
  expect(told).toEqual([
    [pod.id, CONTAINER_CREATED_EVENT, SANDBOX_READY, []],
    [pod.id, CONTAINER_STARTED_EVENT, SANDBOX_READY, []],
    [containerId, CONTAINER_CREATED_EVENT, SANDBOX_READY, [CONTAINER_CREATED]],
    [containerId, CONTAINER_STARTED_EVENT, SANDBOX_READY, [CONTAINER_RUNNING]],
    [containerId, CONTAINER_STOPPED_EVENT, SANDBOX_READY, [CONTAINER_EXITED]],
    [containerId, CONTAINER_DELETED_EVENT, SANDBOX_READY, []],
    [pod.id, CONTAINER_STOPPED_EVENT, SANDBOX_NOTREADY, []],
    [pod.id, CONTAINER_DELETED_EVENT, SANDBOX_NOTREADY, []],
  ]);
  for (const { podSandboxStatus } of eventsOf(first)) {
    expect(podSandboxStatus).toMatchObject({ id: pod.id, metadata: pod.config.metadata, labels: { app: 'told' } });
  }
  const exited = eventsOf(first)[4]?.containersStatuses[0];
  expect(exited).toMatchObject({ exitCode: 137, reason: 'Error' });
  expect(fromLong(exited?.finishedAt)).toBeGreaterThan(fromLong(exited?.startedAt));
  const times = stamps(eventsOf(first));
  expect(times).toEqual(ascending(times));
  expect(times[0]).toBeGreaterThanOrEqual(beganAt);

  expect(eventsOf(second)).toEqual(eventsOf(first));
  expect(await dropped()).toBe(0);
});

test('a reader that does not read loses the oldest events, which are counted; other readers lose none', async () => {
  const pod = await runPod(node, { changes: { annotations: { large: 'x'.repeat(8 * 1024) } } });
  const [quick, slow] = (await listen(2)) as [EventReader, EventReader];
  slow.pause();
  // in rounds, so that one who reads is never behind
  const rounds = 20;
  const perRound = 100;
  for (let round = 1; round <= rounds; round += 1) {
    for (let count = 0; count < perRound; count += 1)
      publishSandboxEvent(node.context, pod.id, CONTAINER_STARTED_EVENT);
    await eventually(() => eventsOf(quick).length >= round * perRound || undefined);
  }
  const all = stamps(eventsOf(quick));
  expect(all).toHaveLength(rounds * perRound);
  expect(all).toEqual(ascending(all));
  const lost = await dropped();
  expect(lost).toBeGreaterThan(0);

  slow.resume();
  await eventually(() => eventsOf(slow).length >= all.length - lost || undefined);
  const late = stamps(eventsOf(slow));
  expect(late).toHaveLength(all.length - lost);
  // the backlog is the newest events without a gap
  expect(late.slice(-1024)).toEqual(all.slice(-1024));
  expect(await dropped()).toBe(lost);
});
