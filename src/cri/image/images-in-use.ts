import type { Crisp } from '../context/node-context.js';

/** Tells whether a container stands on an image: as its root filesystem, or as a volume. */
export function imagesInUse(crisp: Crisp): (imageId: string) => boolean {
  // nobody knows what a record that cannot be read stood on
  if (crisp.unreadable.size > 0) return () => true;
  return (imageId) =>
    crisp.containers
      .list()
      .some(({ metadata }) => metadata.imageId === imageId || metadata.mountedImageIds?.includes(imageId));
}

/** Takes images off the disk, in the background, that were removed while the container that went just now stood on them. */
export function releaseImages(crisp: Crisp): void {
  crisp.images.releaseUnused(imagesInUse(crisp));
}
