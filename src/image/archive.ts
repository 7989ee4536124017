import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { CrispError, isErrno, messageOf } from '../lib/errors.js';
import { parseReference } from './ref.js';
import { listIn, parseForeignJson, recordIn, stringIn, stringMapIn, stringsIn } from '../lib/files/foreign-json.js';

/** An image in an archive. */
export interface ArchivedImage {
  /** in skopeo's notation */
  readonly source: string;
  /** full references; empty if the archive has none */
  readonly names: readonly string[];
  /** 64 hex digits; absent if an index is between the archive and the image */
  readonly imageId: string | undefined;
}

/** a real archive's description is small; a larger one is not read */
const maxDescriptionBytes = 8 * 1024 * 1024;
/** for manifests, which are among the blobs of any size */
const maxBlobBytes = 64 * 1024;
/** total kept in memory, however many files an archive has */
const maxDescriptionsBytes = 64 * 1024 * 1024;

/**
 * Reads which images an archive of `docker save` or in the OCI layout contains, plain or gzipped.
 *
 * @param workFolder for the decompressed archive, as skopeo 1.9 cannot read a gzipped one
 * @throws CrispError `NotFound`, `InvalidArgument`
 */
export async function readArchive(archivePath: string, workFolder: string): Promise<ArchivedImage[]> {
  const bad = (problem: string): CrispError => new CrispError('InvalidArgument', `${archivePath}: ${problem}`);
  // ":" is the separator in skopeo's notation of an archive, and cannot be quoted
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
    small = await readDescriptions(path);
  } catch (err) {
    throw bad(`not a tar archive: ${messageOf(err)}`);
  }
  const json = (bytes: Buffer, name: string): unknown => {
    try {
      return parseForeignJson(bytes.toString());
    } catch (err) {
      throw bad(`${name}: ${messageOf(err)}`);
    }
  };
  const docker = small.get('manifest.json');
  if (docker) {
    return listIn(json(docker, 'manifest.json')).map((image, index) => {
      const { Config: config, RepoTags: tags } = recordIn(image);
      const imageId = /([a-f0-9]{64})(?:\.json)?$/.exec(stringIn(config) ?? '')?.[1];
      if (imageId === undefined)
        throw bad(`manifest.json: Config ${JSON.stringify(config ?? '')} of image ${index} is not its id`);
      const names = stringsIn(tags).map((name) => parseReference(name, archivePath).name);
      return { source: `docker-archive:${path}:@${index}`, names, imageId };
    });
  }
  const oci = small.get('index.json');
  if (!oci) throw bad('neither manifest.json nor index.json is in it');
  return listIn(recordIn(json(oci, 'index.json'))['manifests']).map((entry, index, all) => {
    const { annotations, digest } = recordIn(entry);
    const { 'org.opencontainers.image.ref.name': given, 'io.containerd.image.name': own } = stringMapIn(annotations);
    const full = own ?? given;
    if (all.length > 1 && given === undefined) throw bad(`image ${index} of several has no name`);
    const manifest = small.get(`blobs/${(stringIn(digest) ?? '').replace(':', '/')}`);
    const config = manifest && stringIn(recordIn(recordIn(json(manifest, `manifest ${index}`))['config'])['digest']);
    return {
      source: all.length > 1 ? `oci-archive:${path}:${given}` : `oci-archive:${path}`,
      // the layout's specification also allows a bare tag, which does not name a repository
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

/** Reads the files of a tar stream that may be descriptions: JSON at the top, and small blobs. */
async function readDescriptions(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let totalBytes = 0;
  const entries = extract();
  // its errors reach the loop through `entries`, which `pipeline` destroys
  const reading = pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), entries);
  try {
    for await (const entry of entries) {
      const { name, type, size = 0 } = entry.header;
      const known = name.replace(/^\.\//, '');
      if (type !== 'file' || !mayDescribe(known, size)) {
        entry.resume();
        continue;
      }
      totalBytes += size;
      if (totalBytes > maxDescriptionsBytes) throw new Error('it has too many descriptions');
      const chunks: Buffer[] = [];
      for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
      files.set(known, Buffer.concat(chunks));
    }
  } catch (err) {
    entries.destroy();
    await reading.catch(() => {});
    throw err;
  }
  await reading;
  return files;
}

function mayDescribe(name: string, size: number): boolean {
  if (/^(?:manifest|index)\.json$/.test(name)) return size <= maxDescriptionBytes;
  return /^blobs\/[^/]+\/[^/]+$/.test(name) && size < maxBlobBytes;
}
