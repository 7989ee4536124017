import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';

/** GetContainerEvents: what happens to containers and sandboxes from now on, until the caller goes. */
export const getContainerEvents: Streaming<cri.GetEventsRequest, cri.ContainerEventResponse.$Properties> = (
  node,
  _,
  call,
) => node.events.read(call.signal);
