import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { kindOf } from '../../lib/errors.js';
import { checkImageHandler } from '../context/handlers.js';

/** PullImage: stops when its caller goes away. Its answer is the id, as kubelet compares it with ImageStatus. */
export const pullImage: Unary<cri.PullImageRequest, cri.PullImageResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  checkImageHandler(node, request.image);
  const startedAt = performance.now();
  const ended = (outcome: 'ok' | 'failed' | 'cancelled'): void =>
    node.metrics.imagePulled(outcome, performance.now() - startedAt);
  try {
    const { imageId } = await node.images.pull({
      name: request.image?.image ?? '',
      auth: request.auth,
      signal: call.signal,
    });
    ended('ok');
    return { imageRef: imageId };
  } catch (err) {
    ended(kindOf(err) === 'Cancelled' ? 'cancelled' : 'failed');
    throw err;
  }
};
