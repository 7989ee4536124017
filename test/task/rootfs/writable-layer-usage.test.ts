import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../../../src/lib/log.js';
import { WritableLayerUsage } from '../../../src/task/rootfs/writable-layer-usage.js';

let folder: string;
let usage: WritableLayerUsage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  usage = new WritableLayerUsage((id) => [join(folder, id), join(folder, `${id}-volumes`)], createLogger('silent'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await usage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A layer with that many files, a hard link, a symbolic link and a sparse file. */
function writeLayer(id: string, files: number): string {
  const layer = join(folder, id);
  mkdirSync(join(layer, 'deep/er'), { recursive: true });
  for (let file = 0; file < files; file += 1) writeFileSync(join(layer, 'deep', `file-${file}`), 'x'.repeat(5000));
  writeFileSync(join(layer, 'deep/er/one'), 'x'.repeat(100_000));
  linkSync(join(layer, 'deep/er/one'), join(layer, 'two'));
  symlinkSync('/etc/passwd', join(layer, 'link'));
  writeFileSync(join(layer, 'sparse'), '');
  truncateSync(join(layer, 'sparse'), 1_000_000_000);
  return layer;
}

/** What du says. */
function measured(layer: string): { usedBytes: bigint; inodes: bigint } {
  const du = (unit: string): bigint =>
    BigInt(execFileSync('du', ['-s', unit, layer], { encoding: 'utf8' }).split('\t')[0] ?? '');
  return { usedBytes: du('--block-size=1'), inodes: du('--inodes') };
}

/** Moves the clock on. */
function later(ms: number): void {
  const then = Date.now() + ms;
  vi.spyOn(Date, 'now').mockImplementation(() => then);
}

test('measures a small layer directly, with the figures of du', () => {
  expect(usage.of('small')).toMatchObject({ usedBytes: 0n, inodes: 0n });
  const layer = writeLayer('other', 20);
  expect(usage.of('other')).toMatchObject(measured(layer));
});

test('reports a large layer once du has measured it', async () => {
  const layers = [writeLayer('large', 300), writeLayer('larger', 500)];
  expect([usage.of('large'), usage.of('larger')]).toEqual([undefined, undefined]);
  await usage.settled();
  expect(usage.of('large')).toMatchObject(measured(layers[0] ?? ''));
  expect(usage.of('larger')).toMatchObject(measured(layers[1] ?? ''));
});

test.each([
  ['small', 20],
  ['large', 300],
])("counts the image's declared volumes with the %s layer of a container", async (id, files) => {
  const [layer, volumes] = [measured(writeLayer(id, 1)), measured(writeLayer(`${id}-volumes`, files))];
  usage.of(id);
  await usage.settled();
  expect(usage.of(id)).toMatchObject({
    usedBytes: layer.usedBytes + volumes.usedBytes,
    inodes: layer.inodes + volumes.inodes,
  });
});

test('reads only a few entries of a directory, however many a container has made in it', async () => {
  const layer = join(folder, 'wide');
  mkdirSync(layer);
  execFileSync('sh', ['-c', 'seq 40000 | xargs touch'], { cwd: layer });
  const took = (work: () => unknown): number => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  };
  // the fastest of some, as others use the machine
  const fastest = (work: () => unknown): number => Math.min(...[1, 2, 3, 4, 5].map(() => took(work)));
  let asked = 0;
  const wide = new WritableLayerUsage(() => [layer], createLogger('silent'));
  const all = fastest(() => readdirSync(layer));
  expect(fastest(() => expect(wide.of(String((asked += 1)))).toBeUndefined())).toBeLessThan(all / 2);
  await wide.close();
});

test('refreshes in the background, not at each call', async () => {
  const layer = writeLayer('layer', 3);
  const first = usage.of('layer');
  writeFileSync(join(layer, 'more'), 'x'.repeat(50_000));
  expect(usage.of('layer')).toBe(first);
  await usage.settled();
  expect(usage.of('layer')).toBe(first);

  later(11_000);
  expect(usage.of('layer')).toBe(first);
  await usage.settled();
  expect(usage.of('layer')).toMatchObject(measured(layer));
});

test('measures a layer once more after its container has exited, then never again', async () => {
  const layer = writeLayer('layer', 3);
  const first = usage.of('layer');
  writeFileSync(join(layer, 'last'), 'x'.repeat(50_000));
  const finishedAtNanos = BigInt(Date.now()) * 1_000_000n - 60_000_000_000n;
  expect(usage.of('layer', finishedAtNanos)).toBe(first);
  later(3_600_000);
  expect(usage.of('layer', finishedAtNanos)).toBe(first);
  await usage.settled();
  expect(usage.of('layer', finishedAtNanos)).toBe(first);

  const ended = BigInt(Date.now()) * 1_000_000n - 1n;
  expect(usage.of('layer', ended)).toBe(first);
  await usage.settled();
  expect(usage.of('layer', ended)).toMatchObject(measured(layer));
});

test('continues with other layers where one is removed while it is measured', async () => {
  const kept = writeLayer('kept', 300);
  writeLayer('removed', 300);
  usage.of('removed');
  usage.of('kept');
  rmSync(join(folder, 'removed'), { recursive: true });
  await usage.settled();
  expect(usage.of('kept')).toMatchObject(measured(kept));
  usage.keep((id) => id === 'kept');
  expect(usage.of('removed')).toMatchObject({ usedBytes: 0n, inodes: 0n });
});

test('stops immediately when the server shuts down', async () => {
  writeLayer('large', 300);
  usage.of('large');
  await usage.close();
  expect(usage.of('large')).toBeUndefined();
});
