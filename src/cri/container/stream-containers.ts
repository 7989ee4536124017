import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { containerItem } from '../messages/container-messages.js';
import { filteredContainers } from './filter-containers.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamContainers: ListContainers in several messages, for lists that exceed the size of one. */
export const streamContainers: Streaming<cri.StreamContainersRequest, cri.StreamContainersResponse.$Properties> =
  async function* (node, { filter }) {
    const items = filteredContainers(node, filter).map(containerItem);
    for await (const containers of batches(items, sizeAs(cri.Container))) yield { containers };
  };
