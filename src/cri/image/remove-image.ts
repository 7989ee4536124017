import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { imagesInUse } from './images-in-use.js';
import { checkImageHandler } from '../context/handlers.js';

/** RemoveImage: hides the image immediately; layers that a container uses are deleted after that container. */
export const removeImage: Unary<cri.RemoveImageRequest, cri.RemoveImageResponse.$Properties> = async (
  node,
  request,
) => {
  const name = request.image?.image ?? '';
  if (name === '') throw invalid('image.image', 'is empty');
  checkImageHandler(node, request.image);
  await node.images.remove(name, imagesInUse(node));
  return {};
};
