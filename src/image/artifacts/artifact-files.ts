import { existsSync } from 'node:fs';
import { chmod, link, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CrispError, isErrno } from '../../lib/errors.js';
import type { Blob } from '../manifest/manifest.js';
import { makeFolder } from '../../lib/files/make-folder.js';

const titleAnnotation = 'org.opencontainers.image.title';
const emptyType = 'application/vnd.oci.empty.v1+json';
const digestPattern = /^([a-z0-9]+):([a-f0-9]{64,128})$/;
const maxPathBytes = 1024;
const maxNameBytes = 255;
/** Titles of a few MiB could create folders of gigabytes. */
const maxEntries = 10_000;

/** The disk usage of an artifact's files. */
export interface ArtifactFiles {
  /** counting each file once, whatever the manifest says */
  readonly sizeBytes: number;
  /** including folders */
  readonly files: number;
}

/**
 * Creates the files of an artifact, each named by its layer's title, or its digest if it has none.
 *
 * @param blobs the folder with the layers, named by the hex digits of their digests; newer skopeos prefix an algorithm
 * other than sha256
 * @param folder to be created, on the same file system
 * @throws CrispError `FailedPrecondition` for titles that are not paths inside a folder, or not unique, and for too
 * many
 */
export async function makeArtifactFiles(
  layers: readonly Blob[],
  blobs: string,
  folder: string,
): Promise<ArtifactFiles> {
  // without the placeholder of an artifact that has no layers
  const shown = layers.filter(
    ({ mediaType, annotations }) => mediaType !== emptyType || annotations[titleAnnotation] !== undefined,
  );
  const entries = new Set<string>();
  for (const layer of shown) {
    for (let each = artifactPath(layer); each !== '.'; each = dirname(each)) entries.add(each);
    if (entries.size > maxEntries)
      throw new CrispError('FailedPrecondition', `the artifact has more than ${maxEntries} files and folders`);
  }
  await mkdir(folder, { mode: 0o755 });
  const sizes = new Map<string, number>();
  for (const layer of shown) {
    const [, algorithm, hex] = digestPattern.exec(layer.digest) ?? [];
    if (hex === undefined) throw new CrispError('FailedPrecondition', 'artifact layer: its digest is malformed');
    const names = algorithm === 'sha256' ? [hex] : [`${algorithm}-${hex}`, hex];
    const path = artifactPath(layer);
    const target = join(folder, path);
    const refused = (problem: string): CrispError =>
      new CrispError(
        'FailedPrecondition',
        `artifact layer ${layer.digest}: its title ${JSON.stringify(path)} ${problem}`,
      );
    try {
      await makeFolder(dirname(target), 0o755);
      const paths = names.map((name) => join(blobs, name));
      const blob = paths.find((each) => existsSync(each)) ?? join(blobs, hex);
      await chmod(blob, 0o644);
      await link(blob, target);
      if (!sizes.has(hex)) sizes.set(hex, (await stat(blob)).size);
    } catch (err) {
      // a layer's file, or a folder of another's
      if (isErrno(err, 'EEXIST', 'ENOTDIR')) throw refused('is also that of another layer');
      throw err;
    }
  }
  return { sizeBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: entries.size };
}

/** The path of a layer's file in the artifact: relative and inside it, whatever the title says. */
export function artifactPath({ digest, annotations }: Blob): string {
  const title = annotations[titleAnnotation] ?? '';
  if (title === '') return digest.replace(':', '-');
  const parts = title.split('/').filter((part) => part !== '.');
  const problem = problemOf(title, parts);
  if (problem !== undefined) {
    const shown = JSON.stringify(title.length > 100 ? `${title.slice(0, 100).toWellFormed()}…` : title);
    throw new CrispError('FailedPrecondition', `artifact layer ${digest}: its title ${shown} ${problem}`);
  }
  return parts.join('/');
}

function problemOf(title: string, parts: readonly string[]): string | undefined {
  if (title.startsWith('/')) return 'is an absolute path';
  if (parts.includes('..')) return 'leads out of the artifact';
  if (parts.length === 0 || parts.includes('')) return 'is not the path of a file';
  if (/[\u0000-\u001f\u007f\ufffd]/.test(title)) return 'has characters that a file name cannot have';
  if (Buffer.byteLength(title) > maxPathBytes || parts.some((part) => Buffer.byteLength(part) > maxNameBytes))
    return 'is too long';
  return undefined;
}
