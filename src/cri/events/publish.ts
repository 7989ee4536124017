import { cri } from '../../lib/proto.js';
import { statusesIn } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { sandboxStatus } from '../messages/sandbox-messages.js';

type Kind = cri.ContainerEventType;

/** Publishes an event of a sandbox to the readers of GetContainerEvents; it has the sandbox's id in both id fields. */
export function publishSandboxEvent(node: NodeContext, sandboxId: string, kind: Kind): void {
  publish(node, sandboxId, sandboxId, kind);
}

/** Publishes an event of a container to the readers of GetContainerEvents. */
export function publishContainerEvent(node: NodeContext, sandboxId: string, containerId: string, kind: Kind): void {
  publish(node, sandboxId, containerId, kind);
}

function publish(node: NodeContext, sandboxId: string, containerId: string, containerEventType: Kind): void {
  if (!node.events.hasReaders) return;
  const sandbox = node.store.sandboxes.find(sandboxId);
  node.events.publish({
    containerId,
    containerEventType,
    ...(sandbox ? { podSandboxStatus: sandboxStatus(sandbox) } : {}),
    containersStatuses: statusesIn(node, sandboxId),
  });
}
