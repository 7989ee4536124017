import type { Config } from '../../config.js';
import type { Images } from '../../image/images.js';
import type { Host } from '../../lib/host/host.js';
import { shortId } from '../../lib/ids.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import type { Cni } from '../../sandbox/cni/cni.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { phaseOf } from '../../task/record.js';
import type { Admission, NodeContext, NodeStore } from '../context/node-context.js';

/** What the checks look at: a running node, or only its folders. */
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
  /** the server that runs the audit; absent if none runs */
  readonly live?: NodeContext;
}

/** The scope of a running server, whose locks the audit takes. */
export function liveScope(node: NodeContext): AuditScope {
  return { ...node, live: node };
}

export const idPattern = /^[0-9a-f]{64}$/;

/** What the records tell about the id of something on the host. */
export type Ownership =
  /** no pod or container with this id has a record */
  | 'none'
  /** the pod or container has, or may have, tasks, mounts and a network */
  | 'live'
  /** it has ended: its record and folders stay until it is removed */
  | 'ended'
  /** its record cannot be read */
  | 'unknown';

/** From the records, and with a server also from the tasks whose exit has not been handled yet. */
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

/** Whether what has this id is left over: it has no record, or it has ended. */
export function isLeft(scope: AuditScope, id: string): boolean {
  const ownership = ownershipOf(scope, id);
  return ownership === 'none' || ownership === 'ended';
}

/** Why what has this id is left over. */
export function whyLeft(scope: AuditScope, id: string): string {
  return `${shortId(id)} ${ownershipOf(scope, id) === 'ended' ? 'has ended' : 'has no record'}`;
}

/** Whether a pod is up according to its record, so that everything it names must exist. */
export function isUp({ readyAtNanos, stoppedAtNanos }: SandboxStatus): boolean {
  return readyAtNanos !== undefined && stoppedAtNanos === undefined;
}
