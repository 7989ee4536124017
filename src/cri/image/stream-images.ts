import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { imageMessage } from '../messages/image-messages.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamImages: ListImages in several messages, for lists that exceed the size of one. */
export const streamImages: Streaming<cri.StreamImagesRequest, cri.StreamImagesResponse.$Properties> = async function* (
  node,
  { filter },
) {
  const items = (await node.images.list(filter?.image?.image ?? '')).map(imageMessage);
  for await (const images of batches(items, sizeAs(cri.Image))) yield { images };
};
