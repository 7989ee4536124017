import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { sandboxItem } from '../messages/sandbox-messages.js';
import { filteredSandboxes } from './filter-pod-sandboxes.js';

/**
 * ListPodSandbox: every sandbox that the filter selects. One whose RunPodSandbox is still running is not among them: kubelet would
 * take it for a dead one and begin another, instead of asking again and getting this one.
 */
export const listPodSandbox: Unary<cri.ListPodSandboxRequest, cri.ListPodSandboxResponse.$Properties> = (
  node,
  { filter },
) => ({
  items: filteredSandboxes(node, filter).map(sandboxItem),
});
