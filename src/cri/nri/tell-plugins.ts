import { messageOf } from '../../lib/errors.js';
import type { Call, CallDetails, Consequences } from '../../nri/engine.js';
import type { NodeContext } from '../context/node-context.js';
import { containerOf, podOf } from './describe.js';

type PodCall = Extract<Call, `${string}PodSandbox`>;
type ContainerCall = Exclude<Call, PodCall>;

/** Calls the plugins, if there are any, about an event of a pod. @throws CrispError when one of them refuses */
export async function tellOfPod(node: NodeContext, call: PodCall, id: string, details?: CallDetails): Promise<void> {
  await node.nri.engine?.tell(call, podOf(node, id), details);
}

/** Calls them about an event of a container. @param pid of a task that is not recorded yet */
export async function tellOfContainer(node: NodeContext, call: ContainerCall, id: string, pid?: number): Promise<void> {
  const { engine } = node.nri;
  if (!engine) return;
  const container = await containerOf(node, id, pid === undefined ? {} : { pid });
  await engine.tell(call, podOf(node, container.podSandboxId ?? ''), { container });
}

/** Calls plugins about something that has happened already: a failure is logged and changes nothing. */
export async function quietly(
  { nri, log }: Pick<NodeContext, 'nri' | 'log'>,
  fields: Record<string, string>,
  tell: () => Promise<void>,
): Promise<void> {
  if (!nri.engine) return;
  await tell().catch((err: unknown) =>
    log.error({ ...fields, error: messageOf(err) }, 'an NRI plugin failed to handle an event'),
  );
}

/**
 * Reports once that a container has stopped; returns the updates of other containers that plugins ask for, to be made
 * without its lock.
 */
export async function tellOfStop(node: NodeContext, id: string): Promise<Consequences | undefined> {
  const { engine } = node.nri;
  if (!engine || !node.store.containers.find(id)) return undefined;
  const container = await containerOf(node, id);
  return engine.stop(podOf(node, container.podSandboxId ?? ''), { ...container, state: stopped });
}

/** nri.ContainerState.CONTAINER_STOPPED; the module is not loaded here. */
const stopped = 4;

/**
 * Reports that a container has stopped, and makes the updates that plugins ask for. The caller must not hold its lock.
 */
export async function stoppedByNow(node: NodeContext, id: string): Promise<void> {
  await quietly(node, { containerId: id }, async () => {
    const consequences = await tellOfStop(node, id);
    if (consequences) await node.nri.engine?.carryOut(consequences);
  });
}
