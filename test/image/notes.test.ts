import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ImageNote, ImageNotes } from '../../src/image/store/notes.js';

const disk = vi.hoisted(() => ({ slow: undefined as Promise<void> | undefined, reads: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readFile = async (path: string): Promise<string> => {
    const { slow } = disk;
    const text = await real.readFile(path, 'utf8');
    disk.reads += 1;
    await slow;
    return text;
  };
  return { ...real, readFile };
});

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const removed = (): ImageNote => ({ removed: true, hiddenNames: [] });
const newNotes = (): ImageNotes => new ImageNotes(folder, () => {});

test('a slow read of the file does not undo what was noted meanwhile', async () => {
  const [server, beside] = [newNotes(), newNotes()];
  await beside.set('loaded', removed);
  let letGo = (): void => {};
  disk.slow = new Promise((resolve) => (letGo = resolve));
  disk.reads = 0;
  const reading = server.refresh();
  await expect.poll(() => disk.reads).toBe(1);
  disk.slow = undefined;
  await server.set('gone', removed);
  letGo();
  await reading;
  expect(server.removed()).toEqual(['loaded', 'gone']);
  expect(server.get('gone')).toEqual(removed());
});

test('two that write at once lose no note of each other', async () => {
  const [server, beside] = [newNotes(), newNotes()];
  const ids = Array.from({ length: 40 }, (_, number) => `image-${number}`);
  await Promise.all(ids.map((id, index) => (index % 2 === 0 ? server : beside).set(id, removed)));
  const reader = newNotes();
  await reader.refresh();
  expect(reader.removed().sort()).toEqual(ids.sort());
});
