import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { withinStopLimit } from '../context/run-steps.js';
import type { Unary } from '../grpc/call.js';
import { discardContainer } from './discard-container.js';

/**
 * RemoveContainer: kills it if it still runs, then removes its layer, bundle and record. An unknown id is not an error.
 */
export const removeContainer: Unary<cri.RemoveContainerRequest, cri.RemoveContainerResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.containers.find(request.containerId);
  if (!record) return {};
  const { id } = record.metadata;
  await withinStopLimit({ what: `remove container ${shortId(id)}` }, (enter) => discardContainer(node, id, enter));
  return {};
};
