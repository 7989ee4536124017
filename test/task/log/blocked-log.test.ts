import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LogCopier, LogCopiers } from '../../../src/task/log/log-copiers.js';
import type { LogFigures } from '../../../src/task/log/log-tally.js';
import { fifoFolder } from '../../support/fifos.js';
import { mountFreezableDisk, type FreezableDisk } from '../../support/frozen-disk.js';

let io: Awaited<ReturnType<typeof fifoFolder>>;
let disk: FreezableDisk;
let copiers: LogCopiers;
let reports: string[];
let open: number[];
let figures: LogFigures[];

beforeEach(async () => {
  io = await fifoFolder();
  disk = mountFreezableDisk(join(io.folder, 'disk'));
  [reports, open] = [[], []];
  const note = ({ containerId }: { containerId?: string }, message: string): void =>
    void reports.push(`${containerId}: ${message}`);
  figures = [];
  const observer = {
    figures: (each: LogFigures) => void figures.push(each),
    trouble: (kind: string) => void reports.push(`trouble: ${kind}`),
    processDied: () => {},
  };
  copiers = new LogCopiers({ log: { error: note, info: note, warn: note } as never, blockedAfterMs: 500, observer });
});

afterEach(async () => {
  for (const fd of open) closeSync(fd);
  await copiers.close();
  disk.unmount();
  await io.remove();
});

/** A container whose pipe the shim holds open. */
async function container(name: string, folder: string): Promise<{ fd: number; logPath: string; copier: LogCopier }> {
  const stdout = join(io.folder, `${name}.stdout`);
  const logPath = join(folder, `${name}.log`);
  await io.pool.take(stdout);
  const copier = await copiers.open(name, { stdout, logPath, tty: true });
  const fd = openSync(stdout, constants.O_RDWR);
  open.push(fd);
  return { fd, logPath, copier };
}

const said = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').slice(3).join(' '));

const blocked = 'stuck: container log blocks, output is dropped';
const trouble = 'trouble: blocked';
const works = 'stuck: container log can be written again';

test('a log on a file system that hangs blocks neither its container nor other logs, and resumes when the file system answers', async () => {
  const stuck = await container('stuck', join(io.folder, 'disk'));
  disk.freeze();
  const writer = spawn('busybox', ['seq', '1', '200000'], { stdio: ['ignore', stuck.fd, 'ignore'] });
  const written = once(writer, 'exit');
  const victim = await container('victim', io.folder);
  writeSync(victim.fd, 'hello\n');
  await expect.poll(() => said(victim.logPath)).toEqual(['hello']);
  await victim.copier.reopen();
  await written;
  expect(writer.exitCode).toBe(0);
  await expect.poll(() => reports).toEqual([trouble, blocked]);
  expect(copiers.blockedCount).toBe(1);
  disk.thaw();
  await expect.poll(() => reports).toEqual([trouble, blocked, works]);
  expect(copiers.blockedCount).toBe(0);
  await expect.poll(() => figures.reduce((sum, each) => sum + each.droppedBytes, 0)).toBeGreaterThan(0);
  writeSync(stuck.fd, 'after\n');
  await expect.poll(() => said(stuck.logPath).at(-1)).toBe('after');
});

test('open, reopen, container exit and shutdown wait only for a limited time for a file system that hangs', async () => {
  const stuck = await container('stuck', join(io.folder, 'disk'));
  disk.freeze();
  const unavailable = { message: expect.stringContaining('not done after 0.5 s') as string };
  await expect(container('new', join(io.folder, 'disk'))).rejects.toMatchObject(unavailable);
  await expect(stuck.copier.reopen()).rejects.toMatchObject(unavailable);
  writeSync(stuck.fd, 'last words\n');
  await stuck.copier.closeAfterExit(0);
  await copiers.close();
  disk.thaw();
});

test("output from before a container's exit is in its log once the file system answers", async () => {
  const stuck = await container('stuck', join(io.folder, 'disk'));
  disk.freeze();
  writeSync(stuck.fd, 'last words\n');
  await stuck.copier.closeAfterExit(100);
  disk.thaw();
  await stuck.copier.drained;
  expect(said(stuck.logPath)).toEqual(['last words']);
});
