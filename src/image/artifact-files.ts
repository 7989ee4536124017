import { existsSync } from 'node:fs';
import { chmod, link, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CrispError, isErrno } from '../lib/errors.js';
import type { Blob } from './manifest.js';

const titleAnnotation = 'org.opencontainers.image.title';
const emptyType = 'application/vnd.oci.empty.v1+json';
const digestPattern = /^([a-z0-9]+):([a-f0-9]{64,128})$/;
const maxPathBytes = 1024;
const maxNameBytes = 255;
/** Titles of a few MiB can make folders of gigabytes. */
const maxEntries = 10_000;

/** What the files of an artifact take up. */
export interface ArtifactFiles {
  /** of each file once, whatever the manifest says */
  readonly sizeBytes: number;
  /** folders included */
  readonly files: number;
}

/**
 * Makes the files of an artifact, each named by its layer's title, and one without a title by its digest.
 *
 * @param blobs the folder with the layers, each named by the hex digits of its digest; by newer skopeos, where that is not of
 *   sha256, with the algorithm before them
 * @param folder to be made, on the same file system
 * @throws CrispError `FailedPrecondition` for titles that are not paths inside a folder, or that are there twice, and for
 *   very many of them
 */
export async function makeArtifactFiles(
  layers: readonly Blob[],
  blobs: string,
  folder: string,
): Promise<ArtifactFiles> {
  // what stands in for the layers of an artifact that has none
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
      await mkdir(dirname(target), { recursive: true, mode: 0o755 });
      const paths = names.map((name) => join(blobs, name));
      const blob = paths.find((each) => existsSync(each)) ?? join(blobs, hex);
      await chmod(blob, 0o644);
      await link(blob, target);
      if (!sizes.has(hex)) sizes.set(hex, (await stat(blob)).size);
    } catch (err) {
      // a layer's file, or a folder of another's
      if (isErrno(err, 'EEXIST', 'ENOTDIR')) throw refused("is another layer's, too");
      throw err;
    }
  }
  return { sizeBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: entries.size };
}

/** The path of a layer's file in the artifact: relative, and inside of it whatever the title says. */
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
