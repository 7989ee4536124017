import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../../lib/files/atomic-file.js';
import { isErrno, messageOf } from '../../lib/errors.js';
import { KeyedMutex } from '../../lib/async/keyed-mutex.js';
import { namesIn } from '../../lib/files/names-in.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { makeArtifactFiles, type ArtifactFiles } from './artifact-files.js';
import type { ResolvedManifest } from '../manifest/resolve-manifest.js';
import type { StoredImage } from '../store/storage.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/** The record of an artifact on disk; only its names change. */
interface ArtifactRecord {
  readonly version: 1;
  readonly names: readonly string[];
  readonly formerNames: readonly string[];
  /** of its manifest, and of the indexes that led to it */
  readonly digests: readonly string[];
  readonly sizeBytes: number;
  readonly files: number;
  readonly annotations: Readonly<Record<string, string>>;
}

const recordFile = 'record.json';

/**
 * OCI artifacts: files that are mounted as image volumes and cannot be run. containers/storage only accepts images, so
 * each has a folder here, named by its id (its manifest's digest, as its config is meaningless), with a record and its
 * files. Disk first, then memory.
 */
export class Artifacts {
  readonly #folder: string;
  readonly #onUnreadable: (path: string, problem: string) => void;
  /** by id, as the same artifact may be pulled under two names at once */
  readonly #adding = new KeyedMutex();
  #records = new Map<string, ArtifactRecord>();
  #images: ReadonlyMap<string, StoredImage> = new Map();

  /** @param onUnreadable called for an artifact that is skipped */
  constructor(folder: string, onUnreadable: (path: string, problem: string) => void) {
    this.#folder = folder;
    this.#onUnreadable = onUnreadable;
  }

  /** Reads the artifacts, and removes remains without a record. */
  async start(): Promise<void> {
    const found = new Map<string, ArtifactRecord>();
    for (const id of await namesIn(this.#folder)) {
      const path = this.#recordOf(id);
      try {
        const record = JSON.parse(await readFile(path, 'utf8')) as ArtifactRecord;
        if (Number(record.version) !== 1) throw new Error(`version ${String(record.version)} is not 1`);
        found.set(id, record);
      } catch (err) {
        if (!isErrno(err, 'ENOENT')) this.#onUnreadable(path, messageOf(err));
        // its removal was interrupted
        else
          await removeTree(join(this.#folder, id)).catch((problem: unknown) =>
            this.#onUnreadable(path, messageOf(problem)),
          );
      }
    }
    this.#now(found);
  }

  /** The artifacts by id; the same map until something changes. */
  get images(): ReadonlyMap<string, StoredImage> {
    return this.#images;
  }

  /** The disk usage of all artifacts. */
  get usage(): { readonly bytes: number; readonly inodes: number } {
    const records = [...this.#records.values()];
    return {
      bytes: records.reduce((sum, record) => sum + record.sizeBytes, 0),
      inodes: records.reduce((sum, record) => sum + record.files, 0),
    };
  }

  /** The folder to be mounted. */
  filesOf(id: string): string {
    return join(this.#folder, id, 'files');
  }

  /**
   * Adds an artifact, or another name to an existing one.
   *
   * @param fetch downloads its blobs into a folder, each named by the hex digits of its digest; not called if it exists
   * @param workFolder an empty folder on the same file system
   * @returns its id, 64 hex digits
   */
  async add(
    { manifest, reference, indexes }: ResolvedManifest,
    name: string,
    workFolder: string,
    fetch: (folder: string) => Promise<void>,
  ): Promise<string> {
    const digest = reference.digest ?? '';
    const id = digest.replace(/^.*:/, '').slice(0, 64);
    // without the lock, as a registry may never finish sending
    const made = this.#records.has(id) ? undefined : await make(manifest.layers, workFolder, fetch);
    await this.#adding.run(id, async () => {
      const known = this.#records.get(id);
      this.forgetName(name, id);
      const record: ArtifactRecord = {
        version: 1,
        names: [...new Set([...(known?.names ?? []), name])],
        formerNames: known?.formerNames ?? [],
        digests: [...new Set([digest, ...(known?.digests ?? []), ...indexes])],
        sizeBytes: known?.sizeBytes ?? made?.sizeBytes ?? 0,
        files: known?.files ?? made?.files ?? 0,
        annotations: manifest.annotations,
      };
      if (known || !made) this.#write(id, record);
      else await this.#place(id, made.folder, record);
    });
    return id;
  }

  /** Removes a name that now belongs to something else from its artifact. */
  forgetName(name: string, butNotFrom?: string): void {
    for (const [id, record] of this.#records) {
      if (id === butNotFrom || !record.names.includes(name)) continue;
      const names = record.names.filter((each) => each !== name);
      this.#write(id, { ...record, names, formerNames: [...new Set([name, ...record.formerNames])] });
    }
  }

  /** Removes an artifact and all its names. A missing one is not an error. */
  async remove(id: string): Promise<void> {
    const folder = join(this.#folder, id);
    if (!existsSync(folder)) return;
    // first, as an artifact exists as long as its record
    await unlink(this.#recordOf(id)).catch((err: unknown) => {
      if (!isErrno(err, 'ENOENT')) throw err;
    });
    const records = new Map(this.#records);
    records.delete(id);
    this.#now(records);
    await removeTree(folder);
  }

  /** Moves the folder into place together with its record: otherwise a full disk could leave files without one. */
  async #place(id: string, made: string, record: ArtifactRecord): Promise<void> {
    writeFileAtomicSync(join(made, recordFile), JSON.stringify(record));
    await makeFolder(this.#folder, 0o700);
    const folder = join(this.#folder, id);
    // left by an interrupted removal
    await removeTree(folder);
    await rename(made, folder);
    this.#now(new Map(this.#records).set(id, record));
  }

  #write(id: string, record: ArtifactRecord): void {
    writeFileAtomicSync(this.#recordOf(id), JSON.stringify(record));
    this.#now(new Map(this.#records).set(id, record));
  }

  #recordOf(id: string): string {
    return join(this.#folder, id, recordFile);
  }

  #now(records: Map<string, ArtifactRecord>): void {
    this.#records = records;
    this.#images = new Map([...records].map(([id, record]) => [id, storedImageOf(id, record)]));
  }
}

/** Creates an artifact's folder with its files, but without its record. */
async function make(
  layers: ResolvedManifest['manifest']['layers'],
  workFolder: string,
  fetch: (folder: string) => Promise<void>,
): Promise<ArtifactFiles & { readonly folder: string }> {
  const [blobs, folder] = [join(workFolder, 'blobs'), join(workFolder, 'artifact')];
  await fetch(blobs);
  await mkdir(folder, { mode: 0o700 });
  return { folder, ...(await makeArtifactFiles(layers, blobs, join(folder, 'files'))) };
}

function storedImageOf(id: string, record: ArtifactRecord): StoredImage {
  const { names, formerNames, digests, annotations, sizeBytes } = record;
  return {
    id,
    names,
    formerNames,
    digests,
    layers: [],
    sizeBytes: BigInt(sizeBytes),
    image: { document: {} },
    annotations,
    isArtifact: true,
  };
}
