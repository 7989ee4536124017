import { CrispError } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { dialInNetns } from '../../sandbox/namespaces/netns-dial.js';
import { isReady } from '../../sandbox/record.js';
import { onHostNetwork } from '../../sandbox/namespaces/namespaces.js';
import type { PortDialer } from '../../stream/port-forward.js';
import type { Unary } from '../grpc/call.js';

/** PortForward: returns a single-use URL for connections to ports of the pod's localhost. */
export const portForward: Unary<cri.PortForwardRequest, cri.PortForwardResponse.$Properties> = (node, request) => {
  const { metadata, status } = node.store.sandboxes.get(request.podSandboxId);
  if (!isReady(status)) throw new CrispError('FailedPrecondition', `pod sandbox ${shortId(metadata.id)} is not ready`);
  const netns = onHostNetwork(metadata.config) ? undefined : node.layout.sandbox(metadata.id).net;
  const { dials: socketFolder } = node.layout;
  const { dials: turns } = node.admission;
  const dial: PortDialer = (port, signal) => dialInNetns(netns, port, { socketFolder, turns, signal });
  return { url: node.streams.portForwardUrl(dial, request.port, metadata.id) };
};
