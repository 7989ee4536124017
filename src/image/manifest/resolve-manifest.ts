import { createHash } from 'node:crypto';
import { CrispError } from '../../lib/errors.js';
import { readManifest, type ImageManifest, type IndexEntry, type Platform } from './manifest.js';
import { parseReference, type Reference } from '../ref.js';

/** The manifest of a name for this platform. */
export interface ResolvedManifest {
  readonly manifest: ImageManifest;
  /** exactly as in the registry */
  readonly text: string;
  /** the manifest under its digest */
  readonly reference: Reference;
  /** digests of the indexes that led to it, top first */
  readonly indexes: readonly string[];
}

/** Fetches a manifest as it is in the registry. */
export type FetchManifest = (reference: Reference) => Promise<string>;

/** An index cannot contain itself, but each index in a long chain costs a request. */
const mostManifests = 32;

/** The platform of this host, in Go's names, which indexes use. */
export const hostPlatform: Platform = {
  os: 'linux',
  architecture: { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' }[process.arch as string] ?? process.arch,
};

/**
 * Finds the manifest of a name for this platform, also in nested indexes, which skopeo does not follow. In each index,
 * a manifest for the platform is preferred to further indexes, and these to manifests without a platform.
 *
 * @throws CrispError `NotFound` if there is none for this platform; `FailedPrecondition` if a manifest is malformed
 */
export async function resolveManifest(
  fetchManifest: FetchManifest,
  name: Reference,
  platform = hostPlatform,
): Promise<ResolvedManifest> {
  let left = mostManifests;
  const resolve = async (reference: Reference, indexes: readonly string[]): Promise<ResolvedManifest | undefined> => {
    if ((left -= 1) < 0) {
      throw new CrispError('FailedPrecondition', `${name.name}: more than ${mostManifests} manifests in its indexes`);
    }
    const text = await fetchManifest(reference);
    const digest = digestOf(text, reference);
    const found = parsed(text, reference);
    if ('image' in found) return { manifest: found.image, text, reference: at(name, digest), indexes };
    for (const entry of inOrder(found.index, platform)) {
      const resolved = await resolve(at(name, entry.digest), [...indexes, digest]);
      if (resolved) return resolved;
    }
    return undefined;
  };
  const resolved = await resolve(name, []);
  if (!resolved) {
    const wanted = `${platform.os}/${platform.architecture}`;
    throw new CrispError('NotFound', `${name.name}: its index has no image for ${wanted}`);
  }
  return resolved;
}

function inOrder(entries: readonly IndexEntry[], platform: Platform): IndexEntry[] {
  const fits = ({ platform: own }: IndexEntry): boolean =>
    own?.os === platform.os && own.architecture === platform.architecture;
  return [
    ...entries.filter((entry) => fits(entry) && !entry.isIndex),
    ...entries.filter((entry) => entry.isIndex && (fits(entry) || !entry.platform)),
    ...entries.filter((entry) => !entry.isIndex && !entry.platform),
  ];
}

function at({ repository }: Reference, digest: string): Reference {
  return parseReference(`${repository}@${digest}`, 'index.manifests.digest');
}

/** Returns the digest of the text; must equal the requested digest, if any. */
function digestOf(text: string, { name, digest }: Reference): string {
  const algorithm = digest?.split(':')[0] ?? 'sha256';
  const found = `${algorithm}:${createHash(algorithm).update(text).digest('hex')}`;
  if (digest !== undefined && digest !== found)
    throw new CrispError('FailedPrecondition', `${name}: the registry's manifest has digest ${found}`);
  return found;
}

function parsed(text: string, { name }: Reference): ReturnType<typeof readManifest> {
  try {
    return readManifest(text);
  } catch (err) {
    throw new CrispError('FailedPrecondition', `${name}: its manifest is not JSON`, { cause: err });
  }
}
