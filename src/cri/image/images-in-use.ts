import type { NodeContext } from '../context/node-context.js';

/** Whether a container uses an image: as its root filesystem, or as a volume. */
export function imagesInUse({ store }: Pick<NodeContext, 'store'>): (imageId: string) => boolean {
  // a record that cannot be read may use any image
  if (store.unreadable.size > 0) return () => true;
  return (imageId) =>
    store.containers
      .list()
      .some(({ metadata }) => metadata.imageId === imageId || metadata.mountedImageIds?.includes(imageId));
}

/** Takes images off the disk, in the background, that were removed while the container that went just now stood on them. */
export function releaseImages(node: NodeContext): void {
  node.images.releaseUnused(imagesInUse(node));
}
