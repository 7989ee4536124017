import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../lib/errors.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import type { Artifacts } from '../artifacts/artifacts.js';
import { writeAuthFile } from '../skopeo/auth.js';
import { isArtifact, imageManifestType } from '../manifest/manifest.js';
import { withManifestRelay, type RepositoryPlace } from './manifest-relay.js';
import type { PullNote } from '../store/notes.js';
import { asOciManifest } from '../manifest/oci-manifest.js';
import { isLoopback, parseReference, type Reference } from '../ref.js';
import { isNoImageToSkopeo } from '../skopeo/refusals.js';
import { resolveManifest, type ResolvedManifest } from '../manifest/resolve-manifest.js';
import type { PullOptions, Skopeo } from '../skopeo/skopeo.js';

export interface PullContext {
  readonly skopeo: Skopeo;
  readonly artifacts: Artifacts;
}

/** The result of a pull. */
export interface Pulled extends PullNote {
  /** its name in the store; undefined for an artifact */
  readonly storeName?: string;
  readonly artifactId?: string;
}

/**
 * Makes one attempt of a pull: an image goes straight into the store. The manifest is only inspected if skopeo refuses
 * it: it may be an artifact's, behind an index within an index, which skopeo accepts by digest, or one that skopeo
 * accepts in another form.
 *
 * @throws CrispError with skopeo's message, that of the first attempt if the manifest does not explain more
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
    const oci = asOciManifest(resolved.text);
    if (oci !== undefined) return pullAsOci(context, reference, resolved, oci, inTime);
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
  // for this attempt only
  const workFolder = await mkdtemp(join(options.workFolder, 'artifact-'));
  const fetch = (folder: string): Promise<void> => skopeo.pullBlobs(resolved.reference, folder, options);
  try {
    return { artifactId: await artifacts.add(resolved, name, workFolder, fetch), addedNames: [] };
  } finally {
    await removeTree(workFolder);
  }
}

async function pullNested(
  { skopeo }: PullContext,
  name: Reference,
  { reference, indexes }: ResolvedManifest,
  options: PullOptions,
): Promise<Pulled> {
  // the store verifies digests, so the top index's is kept in crisp's notes
  const storeName = name.digest === undefined ? name.name : reference.name;
  await skopeo.pull(reference, options, storeName);
  return { storeName, addedNames: indexes.map((digest) => `${name.repository}@${digest}`) };
}

/**
 * Pulls through a loopback registry that serves an OCI manifest and the registry's blobs, as skopeo only reads blobs
 * through a manifest that it supports. The image's id, the digest of its config, stays the same.
 */
async function pullAsOci(
  { skopeo }: PullContext,
  name: Reference,
  { reference, indexes }: ResolvedManifest,
  oci: string,
  inTime: () => PullOptions,
): Promise<Pulled> {
  const place = await placeOfRefused(skopeo, reference, inTime());
  const hiddenDigest = `sha256:${createHash('sha256').update(oci).digest('hex')}`;
  const storeName = name.digest === undefined ? name.name : `${name.repository}@${hiddenDigest}`;
  const manifest = { text: oci, mediaType: imageManifestType };
  await withManifestRelay(
    place,
    manifest,
    () => skopeo.pids,
    async (host) => {
      const options = { ...inTime(), authFile: await authFileFor(host, name, place, inTime()) };
      await skopeo.pullTrusted(parseReference(`${host}/${place.path}@${hiddenDigest}`), options, storeName);
    },
  );
  const digests = [reference.digest ?? '', ...indexes];
  return { storeName, addedNames: digests.map((digest) => `${name.repository}@${digest}`), hiddenDigest };
}

/**
 * Returns where a manifest that skopeo does not support came from, possibly a mirror. skopeo checks the signature
 * policy before it parses a manifest: an unsupported one has passed it.
 */
async function placeOfRefused(skopeo: Skopeo, reference: Reference, options: PullOptions): Promise<RepositoryPlace> {
  try {
    await skopeo.pullBlobs(reference, await mkdtemp(join(options.workFolder, 'refused-')), { ...options, debug: true });
  } catch (err) {
    if (!messageOf(err).includes('unsupported docker v2s2 media type')) throw err;
    const log = err instanceof Error ? messageOf(err.cause) : '';
    const [, url, path] =
      [...log.matchAll(/msg="GET (https?:\/\/[^\s"/]+)\/v2\/([^\s"]+)\/manifests\/[^\s"/]+"/g)].at(-1) ?? [];
    if (url !== undefined && path !== undefined) return { url, path };
  }
  // with the scheme that skopeo uses for it
  const url = isLoopback(reference.registry)
    ? `http://${reference.registry}`
    : `https://${apiHost(reference.registry)}`;
  return { url, path: reference.repository.slice(reference.registry.length + 1) };
}

/** Copies the credentials of a registry, or its mirror, for the loopback port in front of it. */
async function authFileFor(
  host: string,
  { registry }: Reference,
  { url }: RepositoryPlace,
  options: PullOptions,
): Promise<string | undefined> {
  if (options.authFile === undefined) return undefined;
  const { auths } = JSON.parse(await readFile(options.authFile, 'utf8')) as { auths: Record<string, unknown> };
  const upstream = new URL(url).host;
  // a registry's credentials are not sent to its mirrors
  const entry = auths[upstream === apiHost(registry) ? registry : upstream];
  const path = join(options.workFolder, `auth-${randomBytes(4).toString('hex')}.json`);
  await writeAuthFile(path, JSON.stringify({ auths: entry === undefined ? {} : { [host]: entry } }));
  return path;
}

/** The host of a registry's API; Docker Hub's differs from its name. */
function apiHost(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}
