import { messageOf } from '../../lib/errors.js';
import type { Call, CallDetails, Consequences } from '../../nri/engine.js';
import type { NodeContext } from '../context/node-context.js';
import { containerOf, podOf } from './describe.js';

type PodCall = Extract<Call, `${string}PodSandbox`>;
type ContainerCall = Exclude<Call, PodCall>;

/** Asks the plugins, where there are any, about something that happens to a pod. @throws CrispError what one of them refuses */
export async function tellOfPod(node: NodeContext, call: PodCall, id: string, details?: CallDetails): Promise<void> {
  await node.nri.engine?.tell(call, podOf(node, id), details);
}

/** The same of a container. @param pid of a task that is not on record yet */
export async function tellOfContainer(node: NodeContext, call: ContainerCall, id: string, pid?: number): Promise<void> {
  const { engine } = node.nri;
  if (!engine) return;
  const container = await containerOf(node, id, pid === undefined ? {} : { pid });
  await engine.tell(call, podOf(node, container.podSandboxId ?? ''), { container });
}

/** Of what has happened already: a plugin that fails is told in the log, and changes nothing. */
export async function quietly(
  { nri, log }: Pick<NodeContext, 'nri' | 'log'>,
  fields: Record<string, string>,
  tell: () => Promise<void>,
): Promise<void> {
  if (!nri.engine) return;
  await tell().catch((err: unknown) =>
    log.error({ ...fields, error: messageOf(err) }, 'an NRI plugin failed to take notice'),
  );
}

/** Tells that a container has stopped, once; answers with what plugins want of others, to be carried out without its lock. */
export async function tellOfStop(node: NodeContext, id: string): Promise<Consequences | undefined> {
  const { engine } = node.nri;
  if (!engine || !node.store.containers.find(id)) return undefined;
  const container = await containerOf(node, id);
  return engine.stop(podOf(node, container.podSandboxId ?? ''), { ...container, state: stopped });
}

/** Number of nri.ContainerState, which is not loaded here. */
const stopped = 4;

/** Tells that a container has stopped, and does what plugins want of others then. To be called without its lock. */
export async function stoppedByNow(node: NodeContext, id: string): Promise<void> {
  await quietly(node, { containerId: id }, async () => {
    const consequences = await tellOfStop(node, id);
    if (consequences) await node.nri.engine?.carryOut(consequences);
  });
}
