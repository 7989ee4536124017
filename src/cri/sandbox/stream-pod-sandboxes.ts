import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { sandboxItem } from '../messages/sandbox-messages.js';
import { filteredSandboxes } from './filter-pod-sandboxes.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamPodSandboxes: ListPodSandbox in several messages, for lists that exceed the size of one. */
export const streamPodSandboxes: Streaming<cri.StreamPodSandboxesRequest, cri.StreamPodSandboxesResponse.$Properties> =
  async function* (node, { filter }) {
    const items = filteredSandboxes(node, filter).map(sandboxItem);
    for await (const podSandboxes of batches(items, sizeAs(cri.PodSandbox))) yield { podSandboxes };
  };
