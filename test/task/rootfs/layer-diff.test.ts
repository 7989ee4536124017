import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyLayer, packLayer, type WritableLayer } from '../../../src/task/rootfs/layer-diff.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sh = (script: string, cwd: string): string => execFileSync('sh', ['-ec', script], { cwd, encoding: 'utf8' });

function makeLayer(name: string, image: string): WritableLayer {
  const upper = join(folder, name, 'upper');
  mkdirSync(upper, { recursive: true });
  mkdirSync(join(folder, name, 'work'));
  return { upper, layers: [image] };
}

/** Runs a script in the merged view of a layer. */
function inside({ upper, layers }: WritableLayer, script: string): string {
  const merged = join(upper, '../merged');
  mkdirSync(merged, { recursive: true });
  const options = `upperdir=${upper},workdir=${join(upper, '../work')},lowerdir=${layers.join(':')}`;
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', options, merged]);
  try {
    return sh(script, merged);
  } finally {
    execFileSync('umount', [merged]);
  }
}

const everything =
  'find . -printf "%p %y %m %U:%G %s %l %n\\n" | grep -v "^. " | sed "s/ d \\(.*\\) [0-9]* *  *[0-9]*$/ d \\1/" | sort';

/** The names of a folder's extended attributes, as tar packs them. */
function attributesOf(path: string): string[] {
  const packed = execFileSync('tar', ['-c', '--xattrs', '--xattrs-include=*', '--no-recursion', '-C', path, '.'], {
    encoding: 'latin1',
  });
  return [...packed.matchAll(/SCHILY\.xattr\.([^=]+)=/g)].map(([, name]) => name ?? '').sort();
}

/** Gives a folder an extended attribute, by way of tar as well. */
function setNote(path: string): void {
  const packed = execFileSync('tar', [
    '-c',
    '--format=pax',
    '--pax-option=SCHILY.xattr.user.note:=yes',
    '--no-recursion',
    '-C',
    path,
    '.',
  ]);
  execFileSync('tar', ['-x', '--xattrs', '--xattrs-include=*', '-C', path], { input: packed });
}

function image(): string {
  const path = join(folder, 'image');
  mkdirSync(join(path, 'opt/deep/er'), { recursive: true });
  mkdirSync(join(path, 'etc'));
  for (const name of ['etc/group', 'etc/passwd', 'opt/a', 'opt/b', 'opt/deep/c', 'opt/deep/er/d'])
    writeFileSync(join(path, name), name);
  return path;
}

describe('packing and applying the writable layer of a container', () => {
  test.each([
    [
      'new, changed and deleted files',
      'rm etc/group; echo more >> etc/passwd; mkdir -m 700 new; echo x > new/file; chown 33:44 new/file',
    ],
    ['links, pipes and modes', 'ln etc/passwd etc/hard; ln -s /etc/passwd soft; mkfifo pipe; chmod 4711 opt/a'],
    ['a folder that was made anew', 'rm -r opt; mkdir opt; echo fresh > opt/a'],
    ['folders in a folder that was made anew', 'rm -r opt; mkdir -p opt/deep/er; echo fresh > opt/deep/new'],
    ['a folder in the place of a file', 'rm etc/passwd; mkdir etc/passwd; touch etc/passwd/in'],
    ['nothing', 'true'],
  ])('gives the same root: %s', async (_what, script) => {
    const first = makeLayer('first', image());
    inside(first, script);
    const before = inside(first, everything);
    const deleted = await packLayer(first, join(folder, 'diff.tar'));
    const second = makeLayer('second', join(folder, 'image'));
    await applyLayer(second, join(folder, 'diff.tar'), deleted);
    expect(inside(second, everything)).toBe(before);
  });

  test('keeps extended attributes, except those of overlayfs', async () => {
    const first = makeLayer('first', image());
    inside(first, 'rm -r opt; mkdir opt');
    setNote(join(first.upper, 'opt'));
    expect(attributesOf(join(first.upper, 'opt'))).toEqual(['trusted.overlay.opaque', 'user.note']);
    const deleted = await packLayer(first, join(folder, 'diff.tar'));
    expect(deleted.sort()).toEqual(['opt/a', 'opt/b', 'opt/deep']);
    const second = makeLayer('second', join(folder, 'image'));
    await applyLayer(second, join(folder, 'diff.tar'), deleted);
    expect(attributesOf(join(second.upper, 'opt'))).toEqual(['user.note']);
  });
});

describe('applying an archive of another runtime', () => {
  test('applies the whiteouts of an OCI layer', async () => {
    const diff = join(folder, 'oci');
    mkdirSync(join(diff, 'etc'), { recursive: true });
    mkdirSync(join(diff, 'opt'));
    writeFileSync(join(diff, 'etc/.wh.group'), '');
    writeFileSync(join(diff, 'opt/.wh..wh..opq'), '');
    writeFileSync(join(diff, 'opt/b'), 'kept');
    sh('tar -czf ../oci.tar.gz .', diff);
    const layer = makeLayer('first', image());
    await applyLayer(layer, join(folder, 'oci.tar.gz'), []);
    expect(inside(layer, 'ls etc opt; cat opt/b')).toBe('etc:\npasswd\n\nopt:\nb\nkept');
  });

  test('creates the parents of a deleted file as in the image, and skips whiteouts of files that are not in it', async () => {
    const layer = makeLayer('first', image());
    execFileSync('chmod', ['711', join(folder, 'image/opt')]);
    sh('mkdir empty; tar -cf diff.tar -C empty .', folder);
    await applyLayer(layer, join(folder, 'diff.tar'), [
      'opt/deep/c',
      '/etc/group',
      'no/such/folder/x',
      '../outside',
      '',
    ]);
    expect(statSync(join(layer.upper, 'opt')).mode & 0o777).toBe(0o711);
    expect(inside(layer, 'ls etc opt/deep')).toBe('etc:\npasswd\n\nopt/deep:\ner\n');
    expect(existsSync(join(folder, 'first/outside'))).toBe(false);
  });

  test('does not follow links of the archive', async () => {
    const target = join(folder, 'host');
    mkdirSync(target);
    writeFileSync(join(target, 'file'), 'untouched');
    const diff = join(folder, 'evil');
    mkdirSync(diff);
    symlinkSync(target, join(diff, 'etc'));
    sh('tar -cf ../evil.tar .', diff);
    const layer = makeLayer('first', image());
    await applyLayer(layer, join(folder, 'evil.tar'), ['etc/file']);
    expect(lstatSync(join(layer.upper, 'etc')).isSymbolicLink()).toBe(true);
    expect(readdirSync(target)).toEqual(['file']);
    expect(readFileSync(join(target, 'file'), 'utf8')).toBe('untouched');
  });
});
