import { messageOf } from '../../lib/errors.js';
import { isDoneWithin } from '../../lib/async/time-limit.js';
import { untilDone } from '../../lib/async/until-done.js';
import { unfinishedSandboxes } from '../../sandbox/record.js';
import { resumeTask } from '../../task/checkpoint/checkpoint.js';
import { phaseOf, type ContainerRecord } from '../../task/record.js';
import type { ShimRecord } from '../../task/shim/shim-process.js';
import { repairAtStart } from '../audit/run-audit.js';
import { reattachContainer } from '../container/container-task.js';
import { clearCheckpoint, finishContainer } from '../container/discard-container.js';
import type { NodeContext, NodeStore } from '../context/node-context.js';
import { imagesInUse } from '../image/images-in-use.js';
import { discardSandbox, clearPodCheckpoint } from '../sandbox/discard-sandbox.js';
import { checkSandbox, reattachSandbox } from '../sandbox/sandbox-task.js';

/**
 * Recovers what an earlier crisp left: finds shims and tasks again, including those that ended meanwhile, and undoes
 * what was in progress. A failure to recover one thing is logged and does not affect the others.
 */
export async function recover(node: NodeContext): Promise<void> {
  const { unreadable } = node.store;
  const serveAt = performance.now() + serveAfterMs;
  countUnfinished(node);
  await node.runtime.shims.recover(podsOfShim(node.store));
  const settle = <T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> =>
    settleUntil(node, serveAt, things, work);
  await settle(node.store.sandboxes.list(), ({ metadata }) => recoverSandbox(node, metadata.id));
  await settle(node.store.containers.list(), (record) => recoverContainer(node, record));
  await settle(unfinishedCheckpoints(node), (undo) => undo());
  const { starts, restores } = unfinishedSandboxes(node.store);
  await settle([...new Set([...starts, ...restores])], ({ metadata: { id } }) =>
    orLater(node, { podSandboxId: id }, remainsMessage, () => discardSandbox(node, id)),
  );
  const kept = new Set([...node.store.sandboxes.list().map(({ metadata }) => metadata.id), ...unreadable]);
  const serving = AbortSignal.timeout(Math.ceil(Math.max(0, serveAt - performance.now())));
  await settle([kept], async (ids) => void (await node.network.cni.gc(ids, serving)));
  await settle([node], () => repairAtStart(node, { isServing: performance.now() >= serveAt }));
  node.images.releaseUnused(imagesInUse(node));
}

/** Counts the operations that were in progress when the previous server ended. */
function countUnfinished({ store, metrics }: NodeContext): void {
  const isUnfinished = ({ status }: ContainerRecord): boolean =>
    phaseOf(status) === 'created' && status.readyAtNanos === undefined;
  const containers = store.containers.list();
  const counts = {
    'unfinished sandbox': unfinishedSandboxes(store).starts.length,
    'unfinished container': containers.filter(isUnfinished).length,
    'unfinished start': containers.filter(({ status }) => phaseOf(status) === 'starting').length,
  };
  for (const [kind, count] of Object.entries(counts)) metrics.node.orphansAtStart.set({ kind }, count);
}

/** limit on recovery before serving: a runtime or shim that hangs must not keep the node from serving */
const serveAfterMs = 8_000;

/** how long to wait for the rest once the others are done */
const hangsMs = 3_000;

/** Recovers all concurrently. What hangs or takes too long continues in the background while the server serves. */
async function settleUntil<T>(
  node: NodeContext,
  serveAt: number,
  things: readonly T[],
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const failed = (err: unknown): void => node.log.error({ error: messageOf(err) }, 'recovery failed');
  let doneAt: number | undefined;
  const each = async (thing: T): Promise<void> => {
    await work(thing).catch(failed);
    doneAt = performance.now();
  };
  const all = Promise.all(things.map(each));
  // until one is done, nothing tells whether the rest hangs or the host is slow
  const until = (): number => (doneAt === undefined ? serveAt : Math.min(serveAt, doneAt + hangsMs));
  do {
    if (await isDoneWithin(all, Math.max(0, until() - performance.now()))) return;
  } while (performance.now() < until());
  node.log.warn({ of: things.length }, 'recovery is slow; continuing in the background');
}

async function recoverSandbox(node: NodeContext, id: string): Promise<void> {
  const isToReattach = await checkSandbox(node, id);
  if (isToReattach) await orLater(node, { podSandboxId: id }, reattachMessage, () => reattachSandbox(node, id));
}

const reattachMessage = 'could not reattach to the task yet; will retry';
const remainsMessage = 'could not remove what an earlier crisp left yet; will retry';

/**
 * Retries failures in the background: a shim that does not answer while the host is booting, or a process that cannot
 * be killed as it waits for a dead disk.
 */
async function orLater(
  node: NodeContext,
  fields: Record<string, string>,
  message: string,
  work: () => Promise<void>,
): Promise<void> {
  await work().catch((err: unknown) => {
    node.log.error({ ...fields, error: messageOf(err) }, message);
    void untilDone(node, fields, message, work);
  });
}

async function recoverContainer(node: NodeContext, record: ContainerRecord): Promise<void> {
  const { id } = record.metadata;
  const fields = { containerId: id };
  if (phaseOf(record.status) === 'running')
    return orLater(node, fields, reattachMessage, () => reattachContainer(node, id));
  return orLater(node, fields, remainsMessage, () => finishContainer(node, record));
}

/** Stands for pods and containers with unreadable records: they may have a task in any shim in use, and never end. */
const unreadablePods = 'unreadable records';

/**
 * Returns which pods may have a task in a shim of an earlier server, from the records of pods, containers and the shim.
 * The record of a shim of crisp 0.1.0 does not name its pods. A pod that is torn down has no task.
 */
function podsOfShim({ sandboxes, containers, unreadable }: NodeStore): (shim: ShimRecord) => string[] {
  const isTornDown = (id: string): boolean => sandboxes.find(id)?.status.tornDown === true;
  const byName = new Map<string, string[]>();
  const add = (shim: string | undefined, sandboxId: string): void => {
    if (shim === undefined || isTornDown(sandboxId)) return;
    byName.set(shim, [...(byName.get(shim) ?? []), sandboxId]);
  };
  for (const { metadata, status } of sandboxes.list()) add(status.shim, metadata.id);
  for (const { metadata, status } of containers.list()) add(status.shim, metadata.sandboxId);

  return ({ name, sandboxIds }) => {
    const claimed = (sandboxIds ?? []).filter((id) => unreadable.has(id) || (sandboxes.has(id) && !isTornDown(id)));
    const isSpare = sandboxIds?.length === 0;
    const unknown = unreadable.size > 0 && !isSpare ? [unreadablePods] : [];
    return [...(byName.get(name) ?? []), ...claimed, ...unknown];
  };
}

/**
 * Returns a function per checkpoint that a crash cut short: it resumes the containers, which may be frozen, and removes
 * what was written. Call them after the tasks were reattached.
 */
function unfinishedCheckpoints(node: NodeContext): (() => Promise<void>)[] {
  const pods = node.store.sandboxes.list().filter(({ status }) => status.checkpointing);
  const containers = node.store.containers.list().filter(({ status }) => status.checkpointing);
  return [
    ...pods.map(({ metadata: { id } }) => async (): Promise<void> => {
      const own = node.store.containersOf(id);
      await Promise.all(own.map(({ metadata }) => resume(node, metadata.id)));
      await clearPodCheckpoint(node, id);
    }),
    ...containers.map(({ metadata: { id } }) => async (): Promise<void> => {
      await resume(node, id);
      await clearCheckpoint(node, id);
    }),
  ];
}

/** The shim answers when criu is done, and criu outlives crisp: after this nothing can freeze the task again. */
async function resume({ runtime }: Pick<NodeContext, 'runtime'>, id: string): Promise<void> {
  const task = runtime.tasks.get(id);
  if (task) await resumeTask(task);
}
