import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { pullFailureOf } from '../../image/pull/pull-failure.js';
import { kindOf } from '../../lib/errors.js';
import { checkImageHandler } from '../context/handlers.js';

/**
 * PullImage: stops when the caller disconnects. Answers with the image's id, which kubelet compares with ImageStatus.
 */
export const pullImage: Unary<cri.PullImageRequest, cri.PullImageResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  checkImageHandler(node, request.image);
  const startedAt = performance.now();
  const { pulls, pullSeconds, pullFailures } = node.metrics.images;
  try {
    const { imageId } = await node.images.pull({
      name: request.image?.image ?? '',
      auth: request.auth,
      signal: call.signal,
    });
    pulls.add({ outcome: 'ok' });
    pullSeconds.observe({}, performance.now() - startedAt);
    return { imageRef: imageId };
  } catch (err) {
    const isCancelled = kindOf(err) === 'Cancelled';
    pulls.add({ outcome: isCancelled ? 'cancelled' : 'failed' });
    if (!isCancelled) pullFailures.add({ reason: pullFailureOf(err) });
    throw err;
  }
};
