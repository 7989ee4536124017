import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyCheckpoint, readCheckpoint, refuseSpecialFiles } from '../../../src/task/checkpoint/checkpoint-folder.js';

let folder: string;
let checkpoint: string;
let archive: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-checkpoint-'));
  checkpoint = join(folder, '0');
  archive = join(folder, 'archive.tar');
  mkdirSync(join(checkpoint, 'checkpoint'), { recursive: true });
  writeFileSync(join(checkpoint, 'checkpoint/inventory.img'), '');
  writeFileSync(join(checkpoint, 'config.dump'), '{"id":"one"}');
  writeFileSync(join(checkpoint, 'spec.dump'), '{"process":{"args":["sh"]},"mounts":[],"linux":{}}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (program: string, ...argv: string[]): unknown => execFileSync(program, argv, { timeout: 60_000 });
const pack = (): unknown => run('tar', '--create', `--file=${archive}`, '--directory', checkpoint, '.');
const putPipe = async (path: string): Promise<void> => {
  await rm(path, { force: true });
  run('mkfifo', path);
};

test('reads and copies a checkpoint as a folder and as an archive', async () => {
  pack();
  for (const [index, path] of [checkpoint, archive].entries()) {
    const source = await readCheckpoint(path);
    expect(source).toMatchObject({ path, isArchive: path === archive, config: { id: 'one' } });
    await copyCheckpoint(source, join(folder, `copy-${index}`));
  }
});

test('a named pipe, a device or a symbolic link at the path is refused', async () => {
  pack();
  const pipe = join(folder, 'pipe.tar');
  run('mkfifo', pipe);
  symlinkSync(archive, join(folder, 'link.tar'));
  symlinkSync(checkpoint, join(folder, 'link'));
  for (const path of [pipe, '/dev/zero', join(folder, 'link.tar'), join(folder, 'link')])
    await expect(readCheckpoint(path), path).rejects.toThrow('it is neither a regular file nor a folder');
});

test('a named pipe or a symbolic link in place of a file of the folder is refused', async () => {
  const config = join(checkpoint, 'config.dump');
  await putPipe(config);
  await expect(readCheckpoint(checkpoint)).rejects.toThrow(`config.dump: ${config} is not a regular file`);
  await rm(config);
  writeFileSync(join(folder, 'secret'), '{"id":"secret"}');
  symlinkSync(join(folder, 'secret'), config);
  await expect(readCheckpoint(checkpoint)).rejects.toThrow(`config.dump: ${config} is not a regular file`);
});

test('a JSON file above the size limit is refused, in a folder and in an archive', async () => {
  writeFileSync(join(checkpoint, 'config.dump'), JSON.stringify({ id: 'x'.repeat(5 * 1024 * 1024) }));
  pack();
  await expect(readCheckpoint(checkpoint)).rejects.toThrow(/config\.dump: .*is larger than 4194304 bytes/);
  await expect(readCheckpoint(archive)).rejects.toThrow('config.dump: tar: more than 4194304 bytes of output');
});

test('an archive that is replaced by a named pipe before it is copied is refused', async () => {
  pack();
  const source = await readCheckpoint(archive);
  await putPipe(archive);
  await expect(copyCheckpoint(source, join(folder, 'copy'))).rejects.toThrow(`${archive} is not a regular file`);
});

test('a folder with a symbolic link at any depth is refused, however many files lie beside it', async () => {
  const deep = join(checkpoint, 'checkpoint/deep');
  mkdirSync(deep);
  run('sh', '-c', `cd ${deep} && seq 2000 | xargs touch`);
  await refuseSpecialFiles(checkpoint);
  symlinkSync('/etc/passwd', join(deep, 'link'));
  const source = await readCheckpoint(checkpoint);
  const copy = copyCheckpoint(source, join(folder, 'copy'));
  await expect(copy).rejects.toThrow('checkpoint/deep/link is neither file nor folder');
});

test('copies what a restore needs of an archive, however its members are spelled and whatever else is in it', async () => {
  mkdirSync(join(checkpoint, 'checkpoint/deep'));
  run('sh', '-c', `cd ${checkpoint}/checkpoint/deep && seq 3000 | xargs touch`);
  mkdirSync(join(checkpoint, 'other'));
  symlinkSync('/etc/passwd', join(checkpoint, 'other/link'));
  writeFileSync(join(checkpoint, 'container.log'), 'log');
  for (const [index, members] of [['.'], ['checkpoint', 'config.dump', 'other', 'spec.dump']].entries()) {
    run('tar', '--create', '--gzip', `--file=${archive}`, '--directory', checkpoint, ...members);
    const copy = join(folder, `copy-${index}`);
    await copyCheckpoint(await readCheckpoint(archive), copy);
    expect(readdirSync(copy)).toEqual(['checkpoint']);
    expect(readdirSync(join(copy, 'checkpoint/deep'))).toHaveLength(3000);
    await rm(archive);
  }
});

test('an archive without the files of a checkpoint is refused with an error that says so', async () => {
  run('tar', '--create', `--file=${archive}`, '--directory', checkpoint, 'checkpoint');
  await expect(readCheckpoint(archive)).rejects.toThrow('config.dump: is missing');
});
