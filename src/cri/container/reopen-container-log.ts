import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { runningTask } from './container-task.js';

/** ReopenContainerLog: kubelet has renamed the log; further output goes to a new file at the old path. */
export const reopenContainerLog: Unary<
  cri.ReopenContainerLogRequest,
  cri.ReopenContainerLogResponse.$Properties
> = async (node, request) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  await runningTask(node, id).io.copier?.reopen();
  return {};
};
