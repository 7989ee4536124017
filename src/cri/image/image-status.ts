import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { imageMessage } from '../messages/image-messages.js';
import { checkImageHandler } from '../context/handlers.js';

/** ImageStatus: the image, or an empty answer if it is not on the node. */
export const imageStatus: Unary<cri.ImageStatusRequest, cri.ImageStatusResponse.$Properties> = async (
  node,
  request,
) => {
  const name = request.image?.image ?? '';
  if (name === '') throw invalid('image.image', 'is empty');
  checkImageHandler(node, request.image);
  const image = await node.images.resolve(name);
  if (!image) return {};
  const info = { imageSpec: image.config.document, names: image.names, annotations: image.annotations };
  return { image: imageMessage(image), ...(request.verbose ? { info: { info: JSON.stringify(info) } } : {}) };
};
