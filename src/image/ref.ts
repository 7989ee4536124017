import { invalid } from '../lib/errors.js';

/** A normalised image reference, with all defaults filled in. */
export interface Reference {
  /** host and port: `docker.io`, `127.0.0.1:5000` */
  readonly registry: string;
  /** with the registry: `docker.io/library/busybox` */
  readonly repository: string;
  /** absent if there is a digest */
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
  /** `repository:tag` or `repository@digest` */
  readonly name: string;
}

const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const componentPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagPattern = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}$/;
const digestPattern = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const maxRepositoryLength = 255;

/**
 * Parses an image reference as Docker and containerd do: `busybox` means `docker.io/library/busybox:latest`; of a tag
 * and a digest, the tag is dropped.
 *
 * @param field of the request, for the error
 * @throws CrispError `InvalidArgument`
 */
export function parseReference(text: string, field = 'image.image'): Reference {
  const bad = (problem: string): Error => {
    const shown = JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
    return invalid(field, `${shown} is not an image reference: ${problem}`);
  };
  if (text === '') throw invalid(field, 'is empty');

  const [beforeDigest = '', digest, ...more] = text.split('@');
  if (more.length > 0) throw bad('it has more than one "@"');
  if (digest !== undefined && !digestPattern.test(digest)) throw bad('its digest is malformed');

  const colon = beforeDigest.lastIndexOf(':');
  const hasTag = colon > beforeDigest.lastIndexOf('/');
  const tag = hasTag ? beforeDigest.slice(colon + 1) : undefined;
  if (tag !== undefined && !tagPattern.test(tag)) throw bad('its tag is malformed');

  const { registry, path } = splitRegistry(hasTag ? beforeDigest.slice(0, colon) : beforeDigest);
  if (!registryPattern.test(registry)) throw bad('its registry is malformed');
  if (path === '') throw bad('it names no repository');
  if (path !== path.toLowerCase()) throw bad('a repository is in lower case');
  if (!path.split('/').every((component) => componentPattern.test(component))) throw bad('its repository is malformed');
  // such a name could not be distinguished from an image id
  if (/^[a-f0-9]{64}$/.test(beforeDigest)) throw bad('64 hex digits are an id');
  const repository = `${registry}/${path}`;
  if (repository.length > maxRepositoryLength)
    throw bad(`its repository is longer than ${maxRepositoryLength} characters`);

  if (digest !== undefined) return { registry, repository, digest, name: `${repository}@${digest}` };
  const finalTag = tag ?? 'latest';
  return { registry, repository, tag: finalTag, name: `${repository}:${finalTag}` };
}

/** Splits off the registry: the first part, if it looks like a host: a dot, a port, capitals, or `localhost`. */
function splitRegistry(name: string): { registry: string; path: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const registry = isHost ? canonicalRegistry(first) : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  return { registry, path: registry === 'docker.io' && !path.includes('/') && path !== '' ? `library/${path}` : path };
}

/** Maps Docker Hub's obsolete names to `docker.io`. */
export function canonicalRegistry(host: string): string {
  return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}

/** Whether a registry is on this machine, and so may use plain HTTP. */
export function isLoopback(registry: string): boolean {
  const host = registry.replace(/:[0-9]+$/, '');
  return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}
