import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifacts } from './artifacts.js';
import { isArtifact } from './manifest.js';
import type { Reference } from './ref.js';
import { isNoImageToSkopeo } from './refusals.js';
import { resolveManifest, type ResolvedManifest } from './resolve-manifest.js';
import type { PullOptions, Skopeo } from './skopeo.js';

export interface PullContext {
  readonly skopeo: Skopeo;
  readonly artifacts: Artifacts;
}

/** What a pull brought in. */
export interface Pulled {
  /** the name that the store has it under; undefined for an artifact */
  readonly storeName?: string;
  readonly artifactId?: string;
  /** digests that led to it and that the store does not know: `repository@sha256:…` */
  readonly addedNames: readonly string[];
}

/**
 * One try of a pull: an image goes into the store at once. Only when skopeo refuses what it found there, the manifest is
 * looked at: that of an artifact, or an image behind an index within an index, which skopeo takes by its digest.
 *
 * @throws CrispError as skopeo's words have it, of the first try where the manifest tells nothing else
 */
export async function pullAny(context: PullContext, reference: Reference, options: PullOptions): Promise<Pulled> {
  const endAtMs = performance.now() + options.timeoutMs;
  const inTime = (): PullOptions => ({ ...options, timeoutMs: Math.max(1, Math.ceil(endAtMs - performance.now())) });
  try {
    await context.skopeo.pull(reference, inTime());
    return { storeName: reference.name, addedNames: [] };
  } catch (err) {
    if (!isNoImageToSkopeo(err)) throw err;
    const resolved = await resolveManifest((each) => context.skopeo.manifest(each, inTime()), reference);
    if (isArtifact(resolved.manifest)) return pullArtifact(context, reference, resolved, inTime());
    if (resolved.indexes.length < 2) throw err;
    return pullNested(context, reference, resolved, inTime());
  }
}

async function pullArtifact(
  { skopeo, artifacts }: PullContext,
  { name }: Reference,
  resolved: ResolvedManifest,
  options: PullOptions,
): Promise<Pulled> {
  // of this try alone
  const workFolder = await mkdtemp(join(options.workFolder, 'artifact-'));
  const fetch = (folder: string): Promise<void> => skopeo.pullBlobs(resolved.reference, folder, options);
  return { artifactId: await artifacts.add(resolved, name, workFolder, fetch), addedNames: [] };
}

async function pullNested(
  { skopeo }: PullContext,
  name: Reference,
  { reference, indexes }: ResolvedManifest,
  options: PullOptions,
): Promise<Pulled> {
  // the store checks what it has under a digest: the topmost index's is a note of ours
  const storeName = name.digest === undefined ? name.name : reference.name;
  await skopeo.pull(reference, options, storeName);
  return { storeName, addedNames: indexes.map((digest) => `${name.repository}@${digest}`) };
}
