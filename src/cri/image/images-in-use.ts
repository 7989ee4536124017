import type { NodeContext } from '../context/node-context.js';

/** Tells whether a container uses an image, as its root filesystem or as a volume. */
export function imagesInUse({ store }: Pick<NodeContext, 'store'>): (imageId: string) => boolean {
  // an unreadable record may use any image
  if (store.unreadable.size > 0) return () => true;
  return (imageId) =>
    store.containers
      .list()
      .some(({ metadata }) => metadata.imageId === imageId || metadata.mountedImageIds?.includes(imageId));
}

/** Deletes in the background images that were removed while a container, now removed too, used them. */
export function releaseImages(node: NodeContext): void {
  node.images.releaseUnused(imagesInUse(node));
}
