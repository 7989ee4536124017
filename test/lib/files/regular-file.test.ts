import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  appendToRegularFile,
  readRegularFile,
  readTextOfRegularFile,
  withRegularFile,
  type FilePlace,
} from '../../../src/lib/files/regular-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-regular-'));
  mkdirSync(join(folder, 'pod/main'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = (path: string): FilePlace => ({ path: join(folder, path), untrustedFolder: join(folder, 'pod') });
const makePipe = (path: string): unknown => execFileSync('mkfifo', [path], { timeout: 10_000 });

async function append(path: string, text: string): Promise<number> {
  const { fd, sizeBytes } = await appendToRegularFile(place(path));
  writeSync(fd, text);
  closeSync(fd);
  return sizeBytes;
}

test('appends to a file, and creates it with its directories where it is missing', async () => {
  expect(await append('pod/deep/er/0.log', 'one ')).toBe(0);
  expect(await append('pod/deep/er/0.log', 'two')).toBe(4);
  expect(readFileSync(join(folder, 'pod/deep/er/0.log'), 'utf8')).toBe('one two');
  expect(statSync(join(folder, 'pod/deep/er/0.log')).mode & 0o777).toBe(0o640);
});

const both: readonly (readonly [string, (path: FilePlace) => Promise<unknown>])[] = [
  ['appending', appendToRegularFile],
  ['reading', readRegularFile],
];

test.each(both)('%s refuses a symbolic link, a named pipe, a device and a folder', async (_name, open) => {
  writeFileSync(join(folder, 'secret'), 'secret');
  symlinkSync(join(folder, 'secret'), join(folder, 'pod/link'));
  makePipe(join(folder, 'pod/pipe'));
  execFileSync('mknod', [join(folder, 'pod/null'), 'c', '1', '3'], { timeout: 10_000 });
  for (const name of ['link', 'pipe', 'null', 'main'])
    await expect(open(place(`pod/${name}`)), name).rejects.toThrow(`${folder}/pod/${name} is not a regular file`);
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret');
});

test.each(both)(
  '%s refuses a link in the path below the untrusted folder, and that folder as a link',
  async (_name, open) => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/0.log'), '');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'pod/link'));
    await expect(open(place('pod/link/0.log'))).rejects.toThrow(`${folder}/pod/link is not a folder`);
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'other'));
    const asLink = { path: join(folder, 'other/0.log'), untrustedFolder: join(folder, 'other') };
    await expect(open(asLink)).rejects.toThrow(`${folder}/other is not a folder`);
  },
);

test('links in the path to the untrusted folder are followed', async () => {
  writeFileSync(join(folder, 'pod/main/0.log'), 'hello');
  symlinkSync(join(folder, 'pod'), join(folder, 'var'));
  const through = { path: join(folder, 'var/main/0.log'), untrustedFolder: join(folder, 'var/main') };
  expect(await readTextOfRegularFile(through, { maxBytes: 5 })).toBe('hello');
});

test('a file above the size limit is refused, a missing one fails with ENOENT and its path', async () => {
  writeFileSync(join(folder, 'pod/text'), 'hello');
  const path = join(folder, 'pod/text');
  await expect(readTextOfRegularFile({ path }, { maxBytes: 4 })).rejects.toThrow(`${path} is larger than 4 bytes`);
  const missing = readTextOfRegularFile(place('pod/none'), { maxBytes: 4 });
  await expect(missing).rejects.toMatchObject({
    code: 'ENOENT',
    message: expect.stringContaining(`${folder}/pod/none`) as string,
  });
});

test('a program reads the file that was opened, whatever replaces it meanwhile', async () => {
  const path = join(folder, 'pod/text');
  writeFileSync(path, 'first');
  const read = await withRegularFile({ path }, async (openPath) => {
    await rm(path);
    makePipe(path);
    return execFileSync('cat', [openPath], { encoding: 'utf8', timeout: 10_000 });
  });
  expect(read).toBe('first');
});
