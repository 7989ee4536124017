import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { containerItem } from '../messages/container-messages.js';
import { filteredContainers } from './filter-containers.js';

/** ListContainers: every container that matches the filter. */
export const listContainers: Unary<cri.ListContainersRequest, cri.ListContainersResponse.$Properties> = (
  node,
  { filter },
) => ({
  containers: filteredContainers(node, filter).map(containerItem),
});
