import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { imageMessage } from '../messages/image-messages.js';

/** ListImages: every image, or the one that the filter names. */
export const listImages: Unary<cri.ListImagesRequest, cri.ListImagesResponse.$Properties> = async (
  node,
  { filter },
) => ({
  images: (await node.images.list(filter?.image?.image ?? '')).map(imageMessage),
});
