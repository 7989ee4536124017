import { readFile, rename, rm, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { addLineSync, writeFileAtomicSync } from './files/atomic-file.js';
import { CrispError, isErrno, messageOf, wrap } from './errors.js';
import { resolveId } from './ids.js';
import { namesIn } from './files/names-in.js';
import type { EpochNanos } from './time.js';
import { makeFolder } from './files/make-folder.js';

/** Fields that all metadata has. */
export interface Identified {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
}

/** The record of one sandbox or container: metadata never changes, status does. */
export interface StoredRecord<Metadata extends Identified, Status> {
  readonly metadata: Metadata;
  readonly status: Status;
}

/** The JSON form of metadata and status. Decoders throw on invalid input. */
export interface RecordCodec<Metadata, Status> {
  readonly version: number;
  encodeMetadata(metadata: Metadata): object;
  encodeStatus(status: Status): object;
  decodeMetadata(json: object): Metadata;
  decodeStatus(json: object): Status;
}

/** Callbacks of a store. */
export interface RecordWatch {
  /** the disk refuses a change that is kept in memory; called once until the record's file has caught up */
  readonly onRefused?: (id: string, problem: string) => void;
  readonly onWritten?: () => void;
}

const suffix = '.json';
/** a file with more lines is rewritten as one */
const maxLines = 100;

/** The first line of a file. Each further line is a status; the last complete one counts. */
interface FirstLine {
  readonly version: number;
  readonly metadata: object;
  readonly status: object;
}

/**
 * Records of one kind, in memory and on disk, one file of JSON lines each. Disk first: a change that could not be
 * written did not happen, except those of `updateAnyway`. A change of status appends a line; a line that a crash cut
 * short did not happen either.
 *
 * Changes are written synchronously: a step that changes a record takes 0.03 ms this way, but took 0.4 ms when the file
 * was replaced through the thread pool. Only removals, which no start waits for, are asynchronous.
 */
export class RecordStore<Metadata extends Identified, Status> {
  #records = new Map<string, StoredRecord<Metadata, Status>>();
  /** lines per file */
  readonly #lines = new Map<string, number>();
  /** ids of records whose files lack what is in memory */
  readonly #behind = new Set<string>();
  readonly #removals = new Map<string, Promise<void>>();
  readonly #what: string;
  readonly #folder: string;
  readonly #codec: RecordCodec<Metadata, Status>;
  readonly #watch: RecordWatch;

  constructor(what: string, folder: string, codec: RecordCodec<Metadata, Status>, watch: RecordWatch = {}) {
    this.#what = what;
    this.#folder = folder;
    this.#codec = codec;
    this.#watch = watch;
  }

  /**
   * Reads every record. An unreadable one is renamed to `*.unreadable`, if possible, and passed to `onUnreadable` with
   * its path; neither fails the start.
   *
   * @param touch false for a reader that must not change the disk
   */
  async load(
    onUnreadable: (id: string, path: string, problem: string) => void,
    { touch = true }: { readonly touch?: boolean } = {},
  ): Promise<void> {
    if (touch) await makeFolder(this.#folder, 0o700);
    const setAside: string[] = [];
    for (const file of await namesIn(this.#folder)) {
      const path = join(this.#folder, file);
      if (touch && file.endsWith('.tmp')) await removeLeftover(path);
      if (file.endsWith(`${suffix}.unreadable`)) setAside.push(path);
      if (!file.endsWith(suffix)) continue;
      try {
        const text = await readFile(path, 'utf8');
        if (text === '') {
          // files are named after their content is written: only a power cut leaves this, and what the record described
          // went with the power
          if (touch) await removeLeftover(path);
          continue;
        }
        const record = this.#decode(text);
        if (file !== `${record.metadata.id}${suffix}`) throw new Error(`contains the record of ${record.metadata.id}`);
        this.#records.set(record.metadata.id, record);
        this.#lines.set(record.metadata.id, text.split('\n').length);
      } catch (err) {
        const aside = `${path}.unreadable`;
        // what a disk does not give just now may be whole: the next start looks again
        const isAside =
          touch &&
          !isErrno(err, 'EIO') &&
          (await rename(path, aside).then(
            () => true,
            () => false,
          ));
        onUnreadable(basename(path, suffix), isAside ? aside : path, messageOf(err));
      }
    }
    // a record that exists again has been repaired
    for (const path of setAside) {
      const id = basename(path, `${suffix}.unreadable`);
      if (!this.#records.has(id)) onUnreadable(id, path, 'set aside at an earlier start');
    }
    const age = (record: StoredRecord<Metadata, Status>): bigint => record.metadata.createdAtNanos;
    this.#records = new Map([...this.#records].sort(([, a], [, b]) => (age(a) < age(b) ? -1 : 1)));
  }

  /** @throws CrispError `NotFound`, or `InvalidArgument` for an ambiguous prefix */
  get(idOrPrefix: string): StoredRecord<Metadata, Status> {
    return this.#records.get(resolveId(this.#what, idOrPrefix, this.#records)) as StoredRecord<Metadata, Status>;
  }

  /** Like `get`, but undefined for an unknown id. */
  find(idOrPrefix: string): StoredRecord<Metadata, Status> | undefined {
    try {
      return this.get(idOrPrefix);
    } catch (err) {
      if (err instanceof CrispError && err.kind === 'NotFound') return undefined;
      throw err;
    }
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Every record, oldest first. */
  list(): StoredRecord<Metadata, Status>[] {
    return [...this.#records.values()];
  }

  /** How many records on disk lag behind memory, as the disk refused a change. */
  get behindCount(): number {
    return this.#behind.size;
  }

  get size(): number {
    return this.#records.size;
  }

  // returns a promise although nothing is awaited: callers need not know how records are kept
  create(metadata: Metadata, status: Status): Promise<void> {
    return this.#change(metadata.id, () => this.#writeWhole({ metadata, status }));
  }

  /** Merges `changes` into the status of a record. Does nothing if the record has been removed. */
  update(id: string, changes: Partial<Status>): Promise<void> {
    return this.#change(id, () => {
      const record = this.#records.get(id);
      if (record) this.#writeStatus({ ...record, status: { ...record.status, ...changes } });
    });
  }

  /**
   * Like `update`, for facts that hold even if the disk refuses them: a task has exited, a pod is being stopped. Such a
   * change does not announce anything still to be made, and on a full disk stopping pods is the way to make room. So a
   * change that the disk refuses (no space, quota, read-only, I/O error) is kept in memory, and written with the next
   * change that the disk accepts. A crash before that loses it; the next start then checks what runs.
   *
   * @throws CrispError for any other failure
   */
  updateAnyway(id: string, changes: Partial<Status>): Promise<void> {
    return this.#change(id, () => {
      const record = this.#records.get(id);
      if (!record) return;
      const changed = { ...record, status: { ...record.status, ...changes } };
      try {
        this.#writeStatus(changed);
      } catch (err) {
        if (!isRefusal(err)) throw err;
        this.#records.set(id, changed);
        if (!this.#behind.has(id)) this.#watch.onRefused?.(id, messageOf(err));
        this.#behind.add(id);
      }
    });
  }

  /**
   * Removes a record, its file first. Unlinking waits for pages that are being written, so it is done off the event
   * loop: with a busy disk it took 36 ms.
   */
  remove(id: string): Promise<void> {
    const removal = this.#unlink(id).finally(() => this.#removals.delete(id));
    this.#removals.set(id, removal);
    return removal;
  }

  async #unlink(id: string): Promise<void> {
    await unlink(this.#path(id)).catch((err: unknown) => {
      if (!isErrno(err, 'ENOENT')) throw this.#failure(id, err);
    });
    this.#records.delete(id);
    this.#lines.delete(id);
    this.#behind.delete(id);
    this.#catchUp(id);
  }

  /** Changes a record; waits for its removal if one is under way. */
  async #change(id: string, change: () => void): Promise<void> {
    const removal = this.#removals.get(id);
    if (removal) await removal.catch(() => {});
    try {
      change();
    } catch (err) {
      throw this.#failure(id, err);
    }
    this.#catchUp(id);
  }

  #failure(id: string, err: unknown): unknown {
    return wrap(`write the record of ${this.#what} ${id}`, err);
  }

  /** Writes what the disk refused before, after it accepted a change. */
  #catchUp(changed: string): void {
    if (this.#behind.has(changed)) return;
    for (const id of this.#behind) {
      if (this.#removals.has(id)) continue;
      const record = this.#records.get(id);
      try {
        if (record) this.#writeStatus(record);
      } catch {
        // still refused: already logged
        return;
      }
    }
  }

  #writeWhole(record: StoredRecord<Metadata, Status>): void {
    const { id } = record.metadata;
    writeFileAtomicSync(this.#path(id), JSON.stringify(this.#encode(record)));
    this.#records.set(id, record);
    this.#lines.set(id, 1);
    this.#behind.delete(id);
    this.#watch.onWritten?.();
  }

  #writeStatus(record: StoredRecord<Metadata, Status>): void {
    const { id } = record.metadata;
    const lines = (this.#lines.get(id) ?? 1) + 1;
    if (lines > maxLines) return this.#writeWhole(record);
    try {
      addLineSync(this.#path(id), JSON.stringify({ status: this.#codec.encodeStatus(record.status) }));
    } catch (err) {
      // the file was removed by another program
      if (isErrno(err, 'ENOENT')) return this.#writeWhole(record);
      throw err;
    }
    this.#records.set(id, record);
    this.#lines.set(id, lines);
    this.#behind.delete(id);
    this.#watch.onWritten?.();
  }

  #encode({ metadata, status }: StoredRecord<Metadata, Status>): FirstLine {
    const { version } = this.#codec;
    return { version, metadata: this.#codec.encodeMetadata(metadata), status: this.#codec.encodeStatus(status) };
  }

  #decode(text: string): StoredRecord<Metadata, Status> {
    const [first = '', ...later] = text.split('\n');
    const { version, metadata, status } = JSON.parse(first) as FirstLine;
    if (version !== this.#codec.version) throw new Error(`version ${String(version)} is not ${this.#codec.version}`);
    const last = later.map(statusOf).findLast((found) => found !== undefined);
    return { metadata: this.#codec.decodeMetadata(metadata), status: this.#codec.decodeStatus(last ?? status) };
  }

  #path(id: string): string {
    return join(this.#folder, `${id}${suffix}`);
  }
}

/** True if the disk is full, over quota, read-only or broken: the change itself is fine. */
function isRefusal(err: unknown): boolean {
  return isErrno(err, 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO');
}

/** Removes an incomplete or empty file. If that fails, as on a read-only disk, the file does no harm. */
async function removeLeftover(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}

/** Parses a line; undefined if it was cut short, so that its change did not happen. */
function statusOf(line: string): object | undefined {
  try {
    return (JSON.parse(line) as Pick<FirstLine, 'status'>).status;
  } catch {
    return undefined;
  }
}
