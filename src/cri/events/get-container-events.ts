import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';

/** GetContainerEvents: events of containers and sandboxes from now on, until the caller disconnects. */
export const getContainerEvents: Streaming<cri.GetEventsRequest, cri.ContainerEventResponse.$Properties> = (
  node,
  _,
  call,
) => node.events.read(call.signal);
