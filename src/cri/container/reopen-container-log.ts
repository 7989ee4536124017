import { CrispError } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';

/** ReopenContainerLog: kubelet has renamed the log; what follows goes to a new file at the old path. */
export const reopenContainerLog: Unary<
  cri.ReopenContainerLogRequest,
  cri.ReopenContainerLogResponse.$Properties
> = async (node, request) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  const task = node.runtime.tasks.get(id);
  if (!task?.copier) throw new CrispError('FailedPrecondition', `container ${shortId(id)} is not running`);
  await task.copier.reopen();
  return {};
};
