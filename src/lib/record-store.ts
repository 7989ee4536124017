import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFileAtomic } from './atomic-file.js';
import { CrispError, messageOf, wrap } from './errors.js';
import { resolveId } from './ids.js';
import { KeyedMutex } from './keyed-mutex.js';
import type { EpochNanos } from './time.js';

/** What every kind of metadata has. */
export interface Identified {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
}

/** What a store keeps of one sandbox or container: metadata never changes, status does. */
export interface StoredRecord<Metadata extends Identified, Status> {
  readonly metadata: Metadata;
  readonly status: Status;
}

/** How metadata and status stand in JSON. `decode` throws on what it cannot read. */
export interface RecordCodec<Metadata, Status> {
  readonly version: number;
  encode(metadata: Metadata, status: Status): unknown;
  decode(json: unknown): { metadata: Metadata; status: Status };
}

/**
 * Records of one kind, one JSON file each, in memory and on disk. Disk first: a change that could not be written did not
 * happen.
 */
export class RecordStore<Metadata extends Identified, Status> {
  #records = new Map<string, StoredRecord<Metadata, Status>>();
  /** one write of a record at a time: each merges into what the one before left */
  readonly #writes = new KeyedMutex();

  constructor(
    private readonly what: string,
    private readonly folder: string,
    private readonly codec: RecordCodec<Metadata, Status>,
  ) {}

  /** Reads every record. One that cannot be read is renamed to `*.unreadable` and told to `onUnreadable`. */
  async load(onUnreadable: (path: string, problem: string) => void): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const setAside: string[] = [];
    for (const file of await readdir(this.folder)) {
      const path = join(this.folder, file);
      if (file.endsWith('.tmp')) await rm(path, { force: true });
      if (file.endsWith('.json.unreadable')) setAside.push(path.replace(/\.unreadable$/, ''));
      if (!file.endsWith('.json')) continue;
      const text = await readFile(path, 'utf8');
      if (text === '') {
        // its name is written after its content: only a power cut leaves it so, and what it spoke of went with the power
        await rm(path);
        continue;
      }
      try {
        const json = JSON.parse(text) as { version?: unknown };
        if (json.version !== this.codec.version) throw new Error(`version ${String(json.version)} is not ${this.codec.version}`);
        const { metadata, status } = this.codec.decode(json);
        if (file !== `${metadata.id}.json`) throw new Error(`it is about ${metadata.id}`);
        this.#records.set(metadata.id, { metadata, status });
      } catch (err) {
        await rename(path, `${path}.unreadable`);
        onUnreadable(path, messageOf(err));
      }
    }
    // one whose record is there again was repaired
    for (const path of setAside) if (!this.#records.has(basename(path, '.json'))) onUnreadable(path, 'set aside at an earlier start');
    const age = (record: StoredRecord<Metadata, Status>): bigint => record.metadata.createdAtNanos;
    this.#records = new Map([...this.#records].sort(([, a], [, b]) => (age(a) < age(b) ? -1 : 1)));
  }

  /** @throws CrispError `NotFound`, or `InvalidArgument` for an ambiguous prefix */
  get(idOrPrefix: string): StoredRecord<Metadata, Status> {
    return this.#records.get(resolveId(this.what, idOrPrefix, this.#records)) as StoredRecord<Metadata, Status>;
  }

  /** Like `get`, but undefined where nothing has that id. */
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

  get size(): number {
    return this.#records.size;
  }

  async create(metadata: Metadata, status: Status): Promise<void> {
    await this.#writes.run(metadata.id, () => this.#write(metadata, status));
  }

  /** Merges `changes` into the status of a record. A record that is gone stays gone. */
  async update(id: string, changes: Partial<Status>): Promise<void> {
    await this.#writes.run(id, async () => {
      const record = this.#records.get(id);
      if (record) await this.#write(record.metadata, { ...record.status, ...changes });
    });
  }

  async remove(id: string): Promise<void> {
    await this.#writes.run(id, async () => {
      await rm(join(this.folder, `${id}.json`), { force: true });
      this.#records.delete(id);
    });
  }

  async #write(metadata: Metadata, status: Status): Promise<void> {
    const json = { version: this.codec.version, ...(this.codec.encode(metadata, status) as object) };
    try {
      await writeFileAtomic(join(this.folder, `${metadata.id}.json`), JSON.stringify(json));
    } catch (err) {
      throw wrap(`write the record of ${this.what} ${metadata.id}`, err);
    }
    this.#records.set(metadata.id, { metadata, status });
  }
}
