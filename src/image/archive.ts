import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CrispError, isErrno, messageOf } from '../lib/errors.js';
import { parseReference } from './ref.js';
import { parseForeignJson } from '../lib/foreign-json.js';

/** One image of an archive. */
export interface ArchivedImage {
  /** in skopeo's words */
  readonly source: string;
  /** full references; empty where the archive gives none */
  readonly names: readonly string[];
  /** 64 hex digits; absent where an index stands between the archive and the image */
  readonly imageId: string | undefined;
}

interface DockerManifest {
  readonly Config?: string;
  readonly RepoTags?: string[] | null;
}

interface OciIndex {
  readonly manifests?: { digest?: string; mediaType?: string; annotations?: Record<string, string> }[];
}

const blockBytes = 512;
/** an archive's own description is small; what claims otherwise is not read */
const maxDescriptionBytes = 8 * 1024 * 1024;

/**
 * Reads which images an archive of `docker save` or in the OCI layout holds, plain or gzipped.
 *
 * @param workFolder for the plain form of a gzipped one, which skopeo 1.9 cannot read as it is
 * @throws CrispError `NotFound`, `InvalidArgument`
 */
export async function readArchive(archivePath: string, workFolder: string): Promise<ArchivedImage[]> {
  const bad = (problem: string): CrispError => new CrispError('InvalidArgument', `${archivePath}: ${problem}`);
  // skopeo's way of naming an archive has ":" as its separator, and no way to quote it
  if (archivePath.includes(':')) throw bad('a path with ":" cannot be loaded');
  try {
    if (!(await stat(archivePath)).isFile()) throw bad('not a file');
  } catch (err) {
    if (isErrno(err, 'ENOENT', 'ENOTDIR')) throw new CrispError('NotFound', `${archivePath}: no such file`);
    throw err;
  }
  const path = (await isGzipped(archivePath)) ? join(workFolder, 'archive.tar') : archivePath;
  if (path !== archivePath) {
    try {
      await pipeline(createReadStream(archivePath), createGunzip(), createWriteStream(path, { mode: 0o600 }));
    } catch (err) {
      throw bad(messageOf(err));
    }
  }
  let small: Map<string, Buffer>;
  try {
    small = await smallFiles(createReadStream(path, { highWaterMark: 1 << 20 }));
  } catch (err) {
    throw bad(`not a tar archive: ${messageOf(err)}`);
  }
  const json = <T>(bytes: Buffer, name: string): T => {
    try {
      return parseForeignJson(bytes.toString()) as T;
    } catch (err) {
      throw bad(`${name}: ${messageOf(err)}`);
    }
  };
  const docker = small.get('manifest.json');
  if (docker) {
    return json<DockerManifest[]>(docker, 'manifest.json').map((image, index) => {
      const imageId = /([a-f0-9]{64})(?:\.json)?$/.exec(image.Config ?? '')?.[1];
      if (imageId === undefined)
        throw bad(`manifest.json: Config ${JSON.stringify(image.Config ?? '')} of image ${index} is not its id`);
      const names = (image.RepoTags ?? []).map((name) => parseReference(name, archivePath).name);
      return { source: `docker-archive:${path}:@${index}`, names, imageId };
    });
  }
  const oci = small.get('index.json');
  if (!oci) throw bad('neither manifest.json nor index.json is in it');
  return (json<OciIndex>(oci, 'index.json').manifests ?? []).map((entry, index, all) => {
    const given = entry.annotations?.['org.opencontainers.image.ref.name'];
    const full = entry.annotations?.['io.containerd.image.name'] ?? given;
    if (all.length > 1 && given === undefined) throw bad(`image ${index} of several has no name`);
    const manifest = small.get(`blobs/${(entry.digest ?? '').replace(':', '/')}`);
    const config = manifest && json<{ config?: { digest?: string } }>(manifest, `manifest ${index}`).config?.digest;
    return {
      source: all.length > 1 ? `oci-archive:${path}:${given}` : `oci-archive:${path}`,
      // a bare tag, which the layout's specification allows too, says nothing about the repository
      names: full !== undefined && /[/:]/.test(full) ? [parseReference(full, archivePath).name] : [],
      imageId: config?.replace(/^sha256:/, ''),
    };
  });
}

async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await file.close();
  }
}

/** The files of a tar stream that may be descriptions: JSON at the top, and small blobs. */
async function smallFiles(stream: Readable): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const reader = new BlockReader(stream);
  for (;;) {
    const header = await reader.take(blockBytes);
    if (!header || header.every((byte) => byte === 0)) return files;
    const text = (from: number, to: number): string => header.toString('latin1', from, to).replace(/\0.*$/s, '');
    const size = sizeOf(header);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error('a size is malformed');
    if (text(257, 262) !== 'ustar') throw new Error('a header is malformed');
    const prefix = text(345, 500);
    const name = (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`).replace(/^\.\//, '');
    const padded = Math.ceil(size / blockBytes) * blockBytes;
    const isFile = header[156] === 0x30 || header[156] === 0;
    const wanted = /^(?:manifest|index)\.json$/.test(name) || (/^blobs\/[^/]+\/[^/]+$/.test(name) && size < 64 * 1024);
    if (isFile && wanted && size <= maxDescriptionBytes) {
      const content = await reader.take(padded);
      if (!content) throw new Error('it ends early');
      files.set(name, content.subarray(0, size));
    } else {
      await reader.skip(padded);
    }
  }
}

/** Octal digits, or (beyond 8 GiB) a big-endian number whose first bit is set. */
function sizeOf(header: Buffer): number {
  if ((header[124] ?? 0) & 0x80) return Number(header.readBigUInt64BE(128));
  return Number.parseInt(header.toString('latin1', 124, 136).replace(/[\0 ].*$/s, '') || '0', 8);
}

class BlockReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next `bytes` bytes; undefined where the stream ends before. */
  async take(bytes: number): Promise<Buffer | undefined> {
    const parts = [this.#rest];
    for (let have = this.#rest.length; have < bytes;) {
      const { value, done } = await this.#chunks.next();
      if (done === true) return undefined;
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(bytes);
    return all.subarray(0, bytes);
  }

  async skip(bytes: number): Promise<void> {
    let left = bytes - this.#rest.length;
    if (left < 0) {
      this.#rest = this.#rest.subarray(bytes);
      return;
    }
    this.#rest = Buffer.alloc(0);
    while (left > 0) {
      const { value, done } = await this.#chunks.next();
      if (done === true) throw new Error('it ends early');
      if (value.length > left) this.#rest = value.subarray(left);
      left -= value.length;
    }
  }
}
