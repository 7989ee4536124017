import type { ImageNote } from './store/notes.js';
import type { Reference } from './ref.js';
import type { OciImage, StoredImage } from './store/storage.js';

/** An image, as returned to callers. */
export interface Image {
  /** `sha256:` and 64 hex digits */
  readonly id: string;
  /** `docker.io/library/busybox:latest` */
  readonly repoTags: readonly string[];
  /** `docker.io/library/busybox@sha256:…` */
  readonly repoDigests: readonly string[];
  /** all names: `repoTags`, and digests if it was pulled by one */
  readonly names: readonly string[];
  /** uncompressed layers and metadata */
  readonly sizeBytes: bigint;
  /** of its user; absent if the image has a user name or none */
  readonly uid?: bigint;
  /** of its user; empty if the image has a uid or none */
  readonly username: string;
  /** kubelet's image garbage collection must not remove it */
  readonly pinned: boolean;
  /** of its manifest */
  readonly annotations: Readonly<Record<string, string>>;
  /** an OCI artifact, which can be mounted but not run */
  readonly isArtifact: boolean;
  /** the image config; `config.config` has the defaults of its containers */
  readonly config: OciImage;
}

/** Builds an image from the store's data and crisp's notes. */
export function imageOf(stored: StoredImage, note: ImageNote | undefined, pinnedNames: readonly string[]): Image {
  const hidden = new Set(note?.hiddenNames);
  const isHidden = (name: string): boolean =>
    hidden.has(name) || (note?.hiddenDigests?.some((digest) => name.endsWith(digest)) ?? false);
  const names = [...stored.names, ...(note?.addedNames ?? [])].filter((name) => !isHidden(name)).sort();
  const formerNames = stored.formerNames.filter((name) => !isHidden(name));
  const digests = stored.digests.filter((digest) => !isHidden(digest));
  const user = userOf(stored.image.config?.User ?? '');
  return {
    id: `sha256:${stored.id}`,
    repoTags: names.filter((name) => !name.includes('@')),
    repoDigests: repoDigests(names.length > 0 ? names : formerNames, digests),
    names,
    sizeBytes: stored.sizeBytes,
    ...user,
    pinned: names.some((name) => pinnedNames.includes(name)),
    annotations: stored.annotations,
    isArtifact: stored.isArtifact === true,
    config: stored.image,
  };
}

/** Returns `repository@digest` for each name. If a newer image took the last name, its repository is still used. */
function repoDigests(names: readonly string[], digests: readonly string[]): string[] {
  const found = new Set<string>();
  for (const name of names) {
    if (name.includes('@')) {
      found.add(name);
      continue;
    }
    const colon = name.lastIndexOf(':');
    // a name should have a tag; nothing is cut off from one without
    const repository = colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
    for (const digest of digests) found.add(`${repository}@${digest}`);
  }
  return [...found].sort();
}

/** of a user's name in lists; longer than any host allows */
const maxNameLength = 256;

/** Parses an image's `User`, `USER[:GROUP]`, each a name or a number. */
function userOf(user: string): { uid?: bigint; username: string } {
  const name = user.split(':')[0] ?? '';
  return /^[0-9]{1,18}$/.test(name)
    ? { uid: BigInt(name), username: '' }
    : { username: name.slice(0, maxNameLength).toWellFormed() };
}

/** Whether an image has this name, or this digest in its repository. */
export function answersTo(image: Image, reference: Reference): boolean {
  return (
    image.names.includes(reference.name) ||
    (reference.digest !== undefined && image.repoDigests.includes(reference.name))
  );
}
