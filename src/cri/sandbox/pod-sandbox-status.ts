import { CrispError } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { nowNanos, toLong } from '../../lib/time.js';
import { isBeingMade } from '../../sandbox/record.js';
import type { Unary } from '../grpc/call.js';
import { statusesIn } from '../messages/container-messages.js';
import { sandboxStatus } from '../messages/sandbox-messages.js';

/** PodSandboxStatus: the sandbox with its addresses and containers, so that kubelet needs one call per pod. */
export const podSandboxStatus: Unary<cri.PodSandboxStatusRequest, cri.PodSandboxStatusResponse.$Properties> = (
  node,
  request,
) => {
  const record = node.store.sandboxes.get(request.podSandboxId);
  const { id } = record.metadata;
  // as in lists, a sandbox that is still being created is not visible
  if (isBeingMade(record.status)) throw new CrispError('NotFound', `pod sandbox "${request.podSandboxId}" not found`);
  return {
    status: sandboxStatus(record),
    containersStatuses: statusesIn(node, id),
    timestamp: toLong(nowNanos()),
    ...(request.verbose ? { info: { info: JSON.stringify(verboseInfo(record)) } } : {}),
  };

  function verboseInfo({ metadata, status }: typeof record): unknown {
    const task = node.runtime.tasks.get(id);
    return {
      pid: task?.pid ?? 0,
      runtimeHandler: metadata.handler,
      namespaces: node.layout.sandbox(id).folder,
      config: cri.PodSandboxConfig.toObject(metadata.config, readable),
      resources: shown(status.resources ?? metadata.config.linux?.resources),
      overhead: shown(status.overhead ?? metadata.config.linux?.overhead),
      network: status.network ?? null,
      ...(status.message ? { message: status.message } : {}),
    };
  }
};

const readable = { longs: String, enums: String } as const;

function shown(resources: cri.LinuxContainerResources.$Properties | null | undefined): object | null {
  return resources ? cri.LinuxContainerResources.toObject(resources as cri.LinuxContainerResources, readable) : null;
}
