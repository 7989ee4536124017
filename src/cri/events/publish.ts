import { cri } from '../../lib/proto.js';
import { statusesIn } from '../messages/container-messages.js';
import type { Crisp } from '../context/node-context.js';
import { sandboxStatus } from '../messages/sandbox-messages.js';

type Kind = cri.ContainerEventType;

/** Tells the readers of GetContainerEvents what happened to a sandbox; kubelet knows it by the sandbox's id. */
export function publishSandboxEvent(crisp: Crisp, sandboxId: string, kind: Kind): void {
  publish(crisp, sandboxId, sandboxId, kind);
}

/** Tells the readers of GetContainerEvents what happened to a container. */
export function publishContainerEvent(crisp: Crisp, sandboxId: string, containerId: string, kind: Kind): void {
  publish(crisp, sandboxId, containerId, kind);
}

function publish(crisp: Crisp, sandboxId: string, containerId: string, containerEventType: Kind): void {
  if (!crisp.events.hasReaders) return;
  const sandbox = crisp.sandboxes.find(sandboxId);
  crisp.events.publish({
    containerId,
    containerEventType,
    ...(sandbox ? { podSandboxStatus: sandboxStatus(sandbox) } : {}),
    containersStatuses: statusesIn(crisp, sandboxId),
  });
}
