import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { sandboxItem } from '../messages/sandbox-messages.js';
import { filteredSandboxes } from './filter-pod-sandboxes.js';

/**
 * ListPodSandbox: every sandbox that matches the filter, except those whose RunPodSandbox is in progress: kubelet would
 * take one for dead and create another, instead of retrying and getting this one.
 */
export const listPodSandbox: Unary<cri.ListPodSandboxRequest, cri.ListPodSandboxResponse.$Properties> = (
  node,
  { filter },
) => ({
  items: filteredSandboxes(node, filter).map(sandboxItem),
});
