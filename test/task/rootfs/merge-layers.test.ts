import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOpaque } from '../../support/opaque.js';
import { mergeLayers } from '../../../src/task/rootfs/merge-layers.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Every name below a folder with what it is, in no order. */
function contentsOf(root: string): string[] {
  const format = '%P %y %m %U:%G %l %T@\\0';
  const lines = execFileSync('find', [root, '-printf', format], { encoding: 'latin1' }).split('\0');
  const contents = execFileSync('sh', ['-c', 'find . -type f -exec cksum {} + | sort'], {
    cwd: root,
    encoding: 'latin1',
  });
  return [...lines.sort(), contents];
}

/** Three layers, top first; files are made by a shell, in a folder for each. */
const scripts = [
  // the topmost
  `mkdir -p both/deep/er opaque file-over-folder-not kept
   echo top > both/top; echo top > both/deep/shared; mknod both/gone c 0 0
   echo shown > opaque/shown
   echo file > folder-below; mkdir -p folder-over-file/in; chown 7:8 both; chmod 1750 both; touch -d @1000000001 both/deep`,
  `mkdir -p both/deep/er opaque/hidden folder-below/hidden middle
   echo middle > both/middle; echo hidden > both/deep/shared; echo back > both/deep/er/x; ln -s middle both/link
   echo file > folder-over-file; true
   mkfifo middle/pipe; mknod middle/device c 1 3; chmod 4755 both/middle; touch -d @1000000002 middle`,
  `mkdir -p both/deep/er opaque folder-below/x folder-over-file/below middle/lower 'back\\101slash' "$(printf 'new\\nline')" -- '-dash'
   echo hidden > both/deep/lower; echo hidden > both/gone; echo hidden > opaque/lower; echo hidden > folder-over-file/below/x
   echo low > both/low; echo low > middle/lower/x; echo x > 'back\\101slash/x\\n'; echo x > "$(printf 'new\\nline')/x"; echo x > ./-dash/-x
   mkdir "$(printf 'bytes\\377')"; echo x > "$(printf 'bytes\\377')/$(printf 'x\\376')"; chown 9:9 'back\\101slash'; touch -d @1000000003 'back\\101slash'`,
];

test('a merged folder shows what an overlay of the layers does, owners, modes and times included', async () => {
  const layers = scripts.map((_, index) => join(folder, String(index)));
  for (const [index, layer] of layers.entries()) {
    await mkdir(layer, { mode: 0o700 });
    execFileSync('sh', ['-ec', scripts[index] ?? ''], { cwd: layer });
  }
  await makeOpaque(join(layers[0] ?? '', 'opaque'));
  await makeOpaque(join(layers[1] ?? '', 'both/deep'));
  const overlay = join(folder, 'overlay');
  await mkdir(overlay);
  await mergeLayers(layers, join(folder, 'merged'));
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', `ro,lowerdir=${layers.join(':')}`, overlay]);
  try {
    const expected = contentsOf(overlay);
    expect(expected.length).toBeGreaterThan(20);
    expect(contentsOf(join(folder, 'merged'))).toEqual(expected);
  } finally {
    execFileSync('umount', [overlay]);
  }
});

test('how many files the layers have makes no difference to the memory that merging takes', async () => {
  const layers = [join(folder, 'upper'), join(folder, 'lower')];
  // paths of 3 kB: all of them at once would be 90 MB
  const deep = Array.from({ length: 12 }, () => 'd'.repeat(240)).join('/');
  for (const layer of layers) mkdirSync(join(layer, deep), { recursive: true });
  const cwd = process.cwd();
  process.chdir(join(layers[1] ?? '', deep));
  try {
    for (let index = 0; index < 30_000; index += 1) closeSync(openSync(`file${index}`, 'w'));
  } finally {
    process.chdir(cwd);
  }
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20);
  await mergeLayers(layers, join(folder, 'merged'));
  clearInterval(watch);
  const names = execFileSync('find', [join(folder, 'merged'), '-type', 'f'], { maxBuffer: 200_000_000 });
  expect(names.toString().split('\n')).toHaveLength(30_001);
  expect(most / 2 ** 20).toBeLessThan(64);
});
