import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RecordStore, type RecordCodec } from '../../src/lib/record-store.js';
import { mountTinyDisk, type TinyDisk } from '../support/tiny-disk.js';

interface Metadata {
  readonly id: string;
  readonly createdAtNanos: bigint;
}
interface Status {
  readonly pid?: number;
  readonly note?: string;
}

const codec: RecordCodec<Metadata, Status> = {
  version: 1,
  encodeMetadata: ({ id, createdAtNanos }) => ({ id, createdAtNanos: String(createdAtNanos) }),
  encodeStatus: (status) => status,
  decodeMetadata: (json) => {
    const { id, createdAtNanos } = json as { id: string; createdAtNanos: string };
    return { id, createdAtNanos: BigInt(createdAtNanos) };
  },
  decodeStatus: (json) => json,
};
const id = 'ab12';
const metadata: Metadata = { id, createdAtNanos: 1n };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-records-'));
  file = join(folder, `${id}.json`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a crisp that starts now reads. */
async function reload(): Promise<{ store: RecordStore<Metadata, Status>; unreadable: string[] }> {
  const store = new RecordStore('thing', folder, codec);
  const unreadable: string[] = [];
  await store.load((found) => unreadable.push(found));
  return { store, unreadable };
}

test('loads each change after a restart, merged into those before it', async () => {
  const { store } = await reload();
  await store.create(metadata, { note: 'new' });
  await store.update(id, { pid: 7 });
  await store.update(id, { note: 'runs' });
  expect(store.get(id)).toEqual({ metadata, status: { pid: 7, note: 'runs' } });
  expect((await reload()).store.get(id)).toEqual(store.get(id));
});

test('ignores a change that a crash cut short, and accepts those after it', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  await store.update(id, { pid: 7 });
  const whole = readFileSync(file).length;
  await store.update(id, { pid: 8 });
  truncateSync(file, whole + 5);
  const { store: next, unreadable } = await reload();
  expect(unreadable).toEqual([]);
  expect(next.get(id).status).toEqual({ pid: 7 });
  await next.update(id, { pid: 9 });
  expect((await reload()).store.get(id).status).toEqual({ pid: 9 });
});

test('a record without a complete first line is set aside and reported, at each start until it is repaired', async () => {
  writeFileSync(file, '{"version":1,"meta');
  expect((await reload()).unreadable).toEqual([id]);
  expect(readdirSync(folder)).toEqual([`${id}.json.unreadable`]);
  const { store, unreadable } = await reload();
  expect(unreadable).toEqual([id]);
  await store.create(metadata, {});
  expect((await reload()).unreadable).toEqual([]);
});

test('a record that is not a regular file is set aside too, and the others are read', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  mkdirSync(join(folder, 'x.json'));
  const { store: next, unreadable } = await reload();
  expect(unreadable).toEqual(['x']);
  expect(next.get(id)).toEqual({ metadata, status: {} });
  expect(readdirSync(folder).sort()).toEqual([`${id}.json`, 'x.json.unreadable']);
});

test('one that cannot be set aside is reported with its path', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  mkdirSync(join(folder, 'x.json'));
  // nothing takes the place of a folder that has something in it
  mkdirSync(join(folder, 'x.json.unreadable/kept'), { recursive: true });
  mkdirSync(join(folder, 'y.json.1234.tmp'));
  const next = new RecordStore('thing', folder, codec);
  const told: string[][] = [];
  await next.load((...found) => told.push(found));
  expect(told).toEqual([
    ['x', join(folder, 'x.json'), expect.stringContaining('EISDIR')],
    ['x', join(folder, 'x.json.unreadable'), 'set aside at an earlier start'],
  ]);
  expect(next.get(id)).toEqual({ metadata, status: {} });
});

test('a record of another version is set aside', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":7'));
  const problems: string[] = [];
  await new RecordStore('thing', folder, codec).load((_id, _path, problem) => problems.push(problem));
  expect(problems).toEqual(['version 7 is not 1']);
});

test('a file is compacted', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  for (let pid = 1; pid <= 250; pid += 1) await store.update(id, { pid });
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(100);
  const { store: next } = await reload();
  expect(next.get(id).status).toEqual({ pid: 250 });
});

test('a change that cannot be written is rejected, and the error names the record', async () => {
  const { store } = await reload();
  await store.create(metadata, { pid: 7 });
  rmSync(file);
  // a folder in its place: no append works there
  mkdirSync(file);
  await expect(store.update(id, { pid: 8 })).rejects.toThrow(/record of thing ab12.*EISDIR/);
  expect(store.get(id).status).toEqual({ pid: 7 });
  rmSync(file, { recursive: true });
});

describe('on a full disk', () => {
  const other = 'cd34';
  let disk: TinyDisk;
  beforeEach(() => {
    disk = mountTinyDisk(folder, '64k');
  });
  afterEach(() => disk.unmount());

  test('updateAnyway keeps a change in memory, logs once, and writes it with the next change that succeeds', async () => {
    const refused: string[][] = [];
    let written = 0;
    const store = new RecordStore('thing', folder, codec, {
      onRefused: (...told) => refused.push(told),
      onWritten: () => (written += 1),
    });
    await store.load(() => {});
    await store.create(metadata, { note: 'new' });
    await store.create({ ...metadata, id: other }, {});
    disk.fill(folder);
    await expect(store.update(id, { pid: 7 })).rejects.toThrow('ENOSPC');
    expect(store.get(id).status).toEqual({ note: 'new' });
    await store.updateAnyway(id, { pid: 7 });
    await store.updateAnyway(id, { note: 'ended' });
    expect(store.get(id).status).toEqual({ note: 'ended', pid: 7 });
    expect(refused).toEqual([[id, expect.stringContaining('ENOSPC')]]);
    expect(store.behindCount).toBe(1);
    expect(written).toBe(2);
    expect((await reload()).store.get(id).status).toEqual({ note: 'new' });

    disk.empty();
    await store.update(other, { pid: 8 });
    expect(store.behindCount).toBe(0);
    expect(written).toBe(4);
    const { store: next } = await reload();
    expect(next.get(id).status).toEqual({ note: 'ended', pid: 7 });
    expect(next.get(other).status).toEqual({ pid: 8 });
    disk.fill(folder);
    await store.updateAnyway(id, { pid: 9 });
    expect(refused.length).toBe(2);
  });

  test('a record can be removed', async () => {
    const { store } = await reload();
    await store.create(metadata, {});
    disk.fill(folder);
    await store.updateAnyway(id, { pid: 7 });
    await store.remove(id);
    expect((await reload()).store.size).toBe(0);
  });
});

test('updateAnyway rejects a change that fails for another reason than a full disk', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  rmSync(file);
  mkdirSync(file);
  await expect(store.updateAnyway(id, { pid: 8 })).rejects.toThrow('EISDIR');
  expect(store.get(id).status).toEqual({});
});

test('a removed record is not written again', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  await store.remove(id);
  await store.update(id, { pid: 7 });
  await store.remove(id);
  expect(readdirSync(folder)).toEqual([]);
});

test('a change that comes while a record is being removed does not bring it back', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  const removed = store.remove(id);
  expect(store.has(id)).toBe(true);
  await Promise.all([store.update(id, { pid: 7 }), store.updateAnyway(id, { note: 'ended' }), removed]);
  expect(store.has(id)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('a record whose removal failed is still there, and can be changed', async () => {
  const { store } = await reload();
  await store.create(metadata, {});
  rmSync(file);
  mkdirSync(file); // unlink refuses a folder
  await expect(store.remove(id)).rejects.toThrow(`write the record of thing ${id}: `);
  expect(store.has(id)).toBe(true);
  rmSync(file, { recursive: true });
  await store.update(id, { pid: 8 });
  expect((await reload()).store.get(id).status).toEqual({ pid: 8 });
});

test('an empty file, as a power cut leaves it, is removed silently', async () => {
  appendFileSync(file, '');
  expect((await reload()).unreadable).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that was deleted from outside is written again with the next change', async () => {
  const { store } = await reload();
  await store.create(metadata, { note: 'new' });
  rmSync(file);
  await store.update(id, { pid: 7 });
  expect((await reload()).store.get(id).status).toEqual({ note: 'new', pid: 7 });
});
