import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeOpaque } from '../../support/opaque.js';
import { findInLayers, readInLayers } from '../../../src/task/rootfs/layers.js';
import { noLimits } from '../../support/no-limits.js';
import { prepareVolumes } from '../../../src/task/spec/volumes.js';

let folder: string;
let layers: [top: string, middle: string, base: string];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-layers-'));
  layers = [join(folder, 'top'), join(folder, 'middle'), join(folder, 'base')];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(layer: string, path: string, content: string): Promise<string> {
  const full = join(layer, path);
  await mkdir(join(full, '..'), { recursive: true });
  await writeFile(full, content);
  return full;
}

async function whiteout(layer: string, path: string): Promise<void> {
  await mkdir(join(layer, path, '..'), { recursive: true });
  execFileSync('mknod', [join(layer, path), 'c', '0', '0']);
}

describe('the merged view of layers', () => {
  beforeEach(async () => {
    for (const layer of layers) await mkdir(layer, { recursive: true });
    await put(layers[2], 'etc/passwd', 'base');
    await put(layers[2], 'etc/group', 'base');
    await put(layers[2], 'a/b/c', 'base');
  });

  test('shows the topmost file, and files that only a lower layer has', async () => {
    await put(layers[0], 'etc/passwd', 'top');
    expect(await readInLayers(layers, '/etc/passwd')).toBe('top');
    expect(await readInLayers(layers, '/etc/group')).toBe('base');
    expect(await readInLayers(layers, '/etc/shadow')).toBeUndefined();
  });

  test('hides what a whiteout deletes, and shows what a layer above creates again', async () => {
    await whiteout(layers[1], 'a');
    expect(await readInLayers(layers, '/a/b/c')).toBeUndefined();
    await put(layers[0], 'a/b/new', 'top');
    expect(await readInLayers(layers, '/a/b/c')).toBeUndefined();
    expect(await readInLayers(layers, '/a/b/new')).toBe('top');
  });

  test('hides what lies below an opaque folder', async () => {
    await put(layers[0], 'a/x', 'top');
    await makeOpaque(join(layers[1], 'a'));
    await put(layers[1], 'a/y', 'middle');
    expect(await readInLayers(layers, '/a/b/c')).toBeUndefined();
    expect(await readInLayers(layers, '/a/y')).toBe('middle');
    expect(await readInLayers(layers, '/a/x')).toBe('top');
  });

  test('follows symlinks within the image, never out of it', async () => {
    await symlink('/etc/../../../../etc/group', join(layers[0], 'absolute'));
    await symlink('../../../../etc/passwd', join(layers[1], 'relative'));
    await symlink('b', join(layers[2], 'a/link'));
    expect(await readInLayers(layers, '/absolute')).toBe('base');
    expect(await readInLayers(layers, '/relative')).toBe('base');
    expect((await findInLayers(layers, '/a/link/../b/c'))?.path).toBe('/a/b/c');
    expect(await readInLayers(layers, '/etc/passwd/x')).toBeUndefined();
  });

  test('refuses symlinks that go round in circles', async () => {
    await symlink('two', join(layers[0], 'one'));
    await symlink('one', join(layers[0], 'two'));
    await expect(findInLayers(layers, '/one')).rejects.toThrow('too many symbolic links');
  });

  test('returns the visible parts of a directory, top first', async () => {
    await put(layers[0], 'etc/x', '');
    expect((await findInLayers(layers, '/etc'))?.hostPaths).toEqual([join(layers[0], 'etc'), join(layers[2], 'etc')]);
  });

  test('agrees with overlayfs', async () => {
    await whiteout(layers[1], 'etc/group');
    await put(layers[0], 'a/b/top', 'top');
    await makeOpaque(join(layers[1], 'a/b'));
    await put(layers[1], 'a/b/middle', 'middle');
    await symlink('../a/b/middle', join(layers[2], 'etc/link'));
    const merged = join(folder, 'merged');
    await mkdir(merged);
    execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', `ro,lowerdir=${layers.join(':')}`, merged]);
    try {
      for (const path of [
        '/etc/group',
        '/etc/passwd',
        '/a/b/c',
        '/a/b/top',
        '/a/b/middle',
        '/etc/link',
        '/a/nothing',
      ]) {
        expect([path, await readInLayers(layers, path)]).toEqual([
          path,
          await readFile(join(merged, path), 'utf8').catch(() => undefined),
        ]);
      }
    } finally {
      execFileSync('umount', [merged]);
    }
  });

  test('fills the volumes that an image declares with their merged content, owners and modes', async () => {
    await chown(join(layers[2], 'a/b'), 7, 8);
    await chmod(join(layers[2], 'a/b'), 0o1770);
    const secret = await put(layers[1], 'a/b/secret', 'hidden');
    await chown(secret, 33, 34);
    await chmod(secret, 0o4640);
    await whiteout(layers[0], 'a/b/c');
    await chown(join(layers[0], 'a/b'), 7, 8);
    await chmod(join(layers[0], 'a/b'), 0o1770);
    await symlink('/etc/passwd', join(layers[2], 'a/b/out'));
    await symlink('/a/b', join(layers[2], 'data'));
    await put(layers[0], 'alone/first', 'twice');
    await link(join(layers[0], 'alone/first'), join(layers[0], 'alone/second'));
    await whiteout(layers[0], 'alone/third');

    const volumes = await prepareVolumes({
      ...noLimits,
      image: { Volumes: ['/data', '/none/there', '/covered/', '/proc/x', '/alone'] },
      layers,
      mounts: [{ containerPath: '/covered' }],
      folder: join(folder, 'volumes'),
    });
    expect(volumes.map(({ containerPath }) => containerPath)).toEqual(['/alone', '/data', '/none/there']);
    const [alone = '', data = '', none = ''] = volumes.map(({ hostPath }) => hostPath);
    expect((await readdir(data)).sort()).toEqual(['out', 'secret']);
    expect(await readdir(none)).toEqual([]);
    expect(await stat(data)).toMatchObject({ uid: 7, gid: 8, mode: 0o41770 });
    expect(await stat(join(data, 'secret'))).toMatchObject({ uid: 33, gid: 34, mode: 0o104640 });
    expect((await lstat(join(data, 'out'))).isSymbolicLink()).toBe(true);
    expect((await readdir(alone)).sort()).toEqual(['first', 'second']);
    expect((await stat(join(alone, 'first'))).nlink).toBe(2);
    expect((await readdir(join(folder, 'volumes'))).sort()).toEqual(['0', '1', '2']);
  });

  test('refuses more volumes than any image needs', async () => {
    const image = { Volumes: Array.from({ length: 1_001 }, (_, index) => `/volume${index}`) };
    const prepared = prepareVolumes({ ...noLimits, image, layers, mounts: [], folder: join(folder, 'v') });
    await expect(prepared).rejects.toThrow('the image declares 1001 volumes, the limit is 1000');
  });

  test('refuses a volume where the image has a file', async () => {
    const image = { Volumes: ['/etc/passwd'] };
    await expect(prepareVolumes({ ...noLimits, image, layers, mounts: [], folder: join(folder, 'v') })).rejects.toThrow(
      'has a file there',
    );
  });
});
