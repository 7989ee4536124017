import { linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPipeline } from '../../../src/cri/container/run-container.js';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, pidsIn, removePod, runPod, until, type NodePod } from '../../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
let stopped: string[];
let listening: AbortController;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());
beforeEach(async () => {
  stopped = [];
  listen();
  pod = await runPod(node);
  return async () => {
    await removePod(node, pod.id);
    listening.abort();
  };
});

/** Collects the exits that are reported. */
function listen(): void {
  listening = new AbortController();
  const { events } = node.context;
  const read = async (signal: AbortSignal): Promise<void> => {
    for await (const { containerEventType, containerId } of events.read(signal))
      if (containerEventType === cri.ContainerEventType.CONTAINER_STOPPED_EVENT) stopped.push(containerId ?? '');
  };
  void read(listening.signal);
}

const exited = (id: string) => until(node, id, cri.ContainerState.CONTAINER_EXITED);

type Status = Readonly<Record<string, unknown>>;

/** The status of each line that is written to a record's file until `end` has removed the record: all fields each time. */
async function statusesOf(
  kind: 'containers' | 'sandboxes',
  id: string,
  end: () => Promise<unknown>,
): Promise<Status[]> {
  const kept = join(node.folder, `${id}.kept`);
  linkSync(join(node.folder, 'root', kind, `${id}.json`), kept);
  await end();
  const lines = readFileSync(kept, 'utf8').split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly status: Status }).status);
}

const exitFields = ['finishedAtNanos', 'exitCode', 'reason', 'message', 'oomKilled'];
const withoutExit = (status: Status = {}): string =>
  JSON.stringify(
    Object.entries(status)
      .filter(([name]) => !exitFields.includes(name))
      .sort(),
  );

/** How often an exit is put on a container's record. A line in which another field changed, as a removal's, only repeats it. */
const exitsIn = (statuses: readonly Status[]): number =>
  statuses.filter(
    (status, index) =>
      status['finishedAtNanos'] !== undefined &&
      status['removing'] !== true &&
      withoutExit(status) === withoutExit(statuses[index - 1]),
  ).length;

/** How often the end is put on a sandbox's record: each time with the time of then. */
const endsIn = (statuses: readonly Status[]): number =>
  statuses.filter(
    ({ stoppedAtNanos }, index) =>
      stoppedAtNanos !== undefined && stoppedAtNanos !== statuses[index - 1]?.['stoppedAtNanos'],
  ).length;

/** How often an exit is written and reported, once all else that goes on in the container has come to its end. */
async function timesExited(id: string): Promise<{ written: number; reported: number }> {
  await exited(id);
  const remove = (): Promise<unknown> => node.client.call('RemoveContainer', { containerId: id });
  const written = exitsIn(await statusesOf('containers', id, remove));
  return { written, reported: stopped.filter((each) => each === id).length };
}
const once = { written: 1, reported: 1 };

test.each(['running', 'track'])('an exit before the start step "%s" is recorded once', async (step) => {
  const id = await pod.create(['true']);
  const held = node.faults.holdAt(startPipeline, step);
  const start = node.client.call('StartContainer', { containerId: id });
  await held.reached;
  await eventually(() => pidsIn(id).length === 0 || undefined);
  held.letGo();
  await start;
  expect(await exited(id)).toMatchObject({ exitCode: 0 });
  expect(await timesExited(id)).toEqual(once);
});

test('an exit that races with kills is recorded once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => pod.start(['sleep', '0.2'])));
  const timeout = Long.fromNumber(0);
  await Promise.all(
    ids.map(async (containerId, index) => {
      await new Promise((resolve) => setTimeout(resolve, 25 * index));
      await Promise.all([1, 2, 3].map(() => node.client.call('StopContainer', { containerId, timeout })));
    }),
  );
  for (const id of ids) expect(await timesExited(id)).toEqual(once);
});

test('an exit by loss of the shim is recorded once, also while the task is being stopped', async () => {
  const id = await pod.start(['sleep', '1000']);
  const { shim } = node.context.runtime.tasks.get(id)!;
  process.kill(shim.pid, 'SIGKILL');
  await node.client.call('StopContainer', { containerId: id, timeout: Long.fromNumber(0) });
  expect(await exited(id)).toMatchObject({ exitCode: 137 });
  expect(await timesExited(id)).toEqual(once);
});

test('an exit while the server is down is recorded once, at its next start', async () => {
  const id = await pod.start(['sleep', '1000']);
  const { pid } = node.context.runtime.tasks.get(id)!;
  listening.abort();
  await node.restart(() => void process.kill(pid, 'SIGKILL'));
  listen();
  const { finishedAt } = await exited(id);
  await node.restart();
  expect((await exited(id)).finishedAt).toEqual(finishedAt);
  // events are not kept over a restart
  expect((await timesExited(id)).written).toBe(1);
});

test('an exit after a restart of the server, while the container is being stopped, is recorded once', async () => {
  const id = await pod.start(['sleep', '1000']);
  listening.abort();
  await node.restart();
  listen();
  const stop = (): Promise<unknown> =>
    node.client.call('StopContainer', { containerId: id, timeout: Long.fromNumber(0) });
  await Promise.all([stop(), stop(), stop()]);
  expect(await exited(id)).toMatchObject({ exitCode: 137 });
  expect(await timesExited(id)).toEqual(once);
});

test.each(['exits by itself', 'loses its shim'])('a sandbox task that %s ends the pod once', async (how) => {
  const shared = await runPod(node, {
    changes: { linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } },
  });
  const task = node.context.runtime.tasks.get(shared.id)!;
  process.kill(how === 'loses its shim' ? task.shim.pid : task.pid, 'SIGKILL');
  await task.ended;
  const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: shared.id });
  expect(status?.state).toBe(cri.PodSandboxState.SANDBOX_NOTREADY);
  const timesEnded = (): number => stopped.filter((id) => id === shared.id).length;
  await eventually(() => timesEnded() > 0 || undefined);
  expect(timesEnded()).toBe(1);
  expect(endsIn(await statusesOf('sandboxes', shared.id, () => removePod(node, shared.id)))).toBe(1);
});

test('a start that fails after its task has exited records one exit, that of the failed start', async () => {
  const id = await pod.create(['true']);
  await node.faults.failingIn(startPipeline, 'track', () =>
    expect(node.client.call('StartContainer', { containerId: id })).rejects.toThrow('on command'),
  );
  expect(await exited(id)).toMatchObject({ exitCode: 128, reason: 'StartError' });
  expect(await timesExited(id)).toEqual(once);
});
