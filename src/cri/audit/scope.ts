import type { Config } from '../../config.js';
import type { Images } from '../../image/images.js';
import type { Host } from '../../lib/host.js';
import { shortId } from '../../lib/ids.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import type { Cni } from '../../sandbox/cni/cni.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { phaseOf } from '../../task/record.js';
import type { Admission, NodeContext, NodeStore } from '../context/node-context.js';

/** What the checks look at: a node that serves, or its folders alone. */
export interface AuditScope {
  readonly config: Config;
  readonly log: Logger;
  readonly layout: Layout;
  readonly host: Host;
  readonly store: Pick<NodeStore, 'sandboxes' | 'containers' | 'unreadable' | 'containersOf'>;
  readonly images: Images;
  readonly network: { readonly cni: Cni };
  readonly runtime: {
    readonly cgroupDriver: 'systemd' | 'cgroupfs';
    readonly handlers: ReadonlyMap<string, Handler>;
  };
  readonly admission: Pick<Admission, 'locks' | 'slices'>;
  /** the server that looks; absent where none runs */
  readonly live?: NodeContext;
}

/** Of a server, whose locks the audit takes. */
export function liveScope(node: NodeContext): AuditScope {
  return { ...node, live: node };
}

export const idPattern = /^[0-9a-f]{64}$/;

/** What is known of an id that something on the host bears. */
export type Ownership =
  /** no record has it */
  | 'none'
  /** of a pod or container that has, or may have, tasks, mounts and a network */
  | 'live'
  /** of one that has ended: its record stays until it is removed, and so do its folders */
  | 'ended'
  /** its record cannot be read */
  | 'unknown';

/** By the records, and for a server by the tasks whose end is not dealt with yet. */
export function ownershipOf({ store, live }: AuditScope, id: string): Ownership {
  if (store.unreadable.has(id)) return 'unknown';
  if (live?.runtime.tasks.get(id)) return 'live';
  const sandbox = store.sandboxes.has(id) ? store.sandboxes.get(id) : undefined;
  if (sandbox) return sandbox.status.tornDown ? 'ended' : 'live';
  if (!store.containers.has(id)) return 'none';
  const { metadata, status } = store.containers.get(id);
  if (store.unreadable.has(metadata.sandboxId)) return 'unknown';
  return phaseOf(status) === 'exited' ? 'ended' : 'live';
}

/** True for what has to go: no record has the id, or it has ended. */
export function isLeft(scope: AuditScope, id: string): boolean {
  const ownership = ownershipOf(scope, id);
  return ownership === 'none' || ownership === 'ended';
}

/** Why what bears this id is left. */
export function whyLeft(scope: AuditScope, id: string): string {
  return ownershipOf(scope, id) === 'ended'
    ? `${shortId(id)} has ended`
    : `no pod or container on record is ${shortId(id)}`;
}

/** Whether a pod is up by its record, so that all that it announces has to be there. */
export function isUp({ readyAtNanos, stoppedAtNanos }: SandboxStatus): boolean {
  return readyAtNanos !== undefined && stoppedAtNanos === undefined;
}
