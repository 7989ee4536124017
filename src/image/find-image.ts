import { CrispError } from '../lib/errors.js';
import { answersTo, type Image } from './image.js';
import { parseReference } from './ref.js';
import type { Snapshot, StoredImage } from './store/storage.js';

/** The store's image with this full reference, or with `@ID`. */
export function storedUnder({ images }: Snapshot, name: string): StoredImage | undefined {
  if (name.startsWith('@')) return images.get(name.slice(1));
  return [...images.values()].find((image) => image.names.includes(name));
}

/** How notes change an image of the store. */
export interface Shown {
  readonly isVisible: (stored: StoredImage) => boolean;
  /** as the CRI shows it, without hidden names */
  readonly imageOf: (stored: StoredImage) => Image;
}

/**
 * Finds an image by its id (or an unambiguous prefix), by a name or by `repository@digest`.
 *
 * @throws CrispError `InvalidArgument` for anything else, or an ambiguous prefix
 */
export function findImage(
  { images }: Snapshot,
  nameOrId: string,
  { isVisible, imageOf }: Shown,
): StoredImage | undefined {
  const hex = nameOrId.replace(/^sha256:/, '');
  if (/^[a-f0-9]{64}$/.test(hex)) {
    const stored = images.get(hex);
    return stored && isVisible(stored) ? stored : undefined;
  }
  const all = [...images.values()].filter(isVisible);
  const mayBeId = /^[a-f0-9]{3,63}$/.test(hex);
  if (!nameOrId.startsWith('sha256:')) {
    const reference = parseReference(nameOrId);
    const named = all.find((stored) => answersTo(imageOf(stored), reference));
    if (named || !mayBeId) return named;
  }
  const [only, ...others] = mayBeId ? all.filter((stored) => stored.id.startsWith(hex)) : [];
  if (others.length > 0) {
    throw new CrispError(
      'InvalidArgument',
      `image id prefix ${JSON.stringify(nameOrId)} is ambiguous: ${others.length + 1} ids begin with it`,
    );
  }
  return only;
}
