import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ImageNotes } from '../../src/image/store/notes.js';

test('loses no note when two processes write at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const open = (): ImageNotes => new ImageNotes(folder, (path, problem) => expect.fail(`${path}: ${problem}`));
  try {
    const [server, load] = [open(), open()];
    const ids = Array.from({ length: 40 }, (_, number) => `image-${number}`);
    const hide = (id: string, index: number): Promise<void> =>
      (index % 2 === 0 ? server : load).set(id, () => ({ removed: true, hiddenNames: [] }));
    await Promise.all(ids.map(hide));
    const reader = open();
    await reader.refresh();
    expect(reader.removed().sort()).toEqual(ids.sort());
  } finally {
    await rm(folder, { recursive: true });
  }
});
