import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { file, layer, type Layer, type TestImage } from '../support/images.js';
import type { Registry } from '../support/registry.js';
import { median } from './contender.js';
import type { Measured } from './footprint.js';
import type { Table } from './table.js';

const registryName = 'registry.k8s.io';
const smallOnes = Array.from({ length: 8 }, (_, index) => `bench/small-${index + 1}`);
const large = 'bench/large';
const largeLayers = 10;
const filesPerLayer = 430;
const megabytesPerLayer = 43;

const nameOf = (repository: string): string => `${registryName}/${repository}:v1`;

/** Pushes what `images` pulls: eight small images that share nothing, and one of ten layers and 430 MB. */
export async function pushBenchImages(registry: Registry): Promise<void> {
  for (const repository of smallOnes) {
    const layers = [randomBytes(50_000), randomBytes(100)].map((bytes, index) => layer([file(`file-${index}`, bytes)]));
    await registry.push(repository, 'v1', imageOf(layers));
  }
  const layers: Layer[] = [];
  for (let index = 0; index < largeLayers; index += 1) {
    // the archive is not needed any more, and ten of them are half a gigabyte
    layers.push({ ...largeLayer(index), tar: Buffer.alloc(0) });
  }
  await registry.push(large, 'v1', imageOf(layers));
}

/** Where a server has a folder for each layer. */
const layerFolders = ['root/storage/overlay', 'root/io.containerd.snapshotter.v1.overlayfs/snapshots'];

/**
 * Pull and removal of one small image, of the large one and of the eight small ones at once. Each image is pulled into a
 * store without any of its layers; the registry is on loopback. A removal is measured twice: to the last answer, and until
 * the layers are gone from the disk, which may be later.
 */
export async function images(
  table: Table,
  contenders: readonly Measured[],
  { samples, rounds }: { samples: number; rounds: number },
): Promise<void> {
  const [small = ''] = smallOnes;
  // what the first pull into a store finds out once
  for (const contender of contenders) await timed(contender, [small]);
  await compare(table, contenders, { title: 'small image', repositories: [small], times: samples });
  await compare(table, contenders, { title: '8 small images at once', repositories: smallOnes, times: samples });
  const title = `image of ${largeLayers} layers, ${largeLayers * megabytesPerLayer} MB`;
  await compare(table, contenders, { title, repositories: [large], times: rounds });
}

async function compare(
  table: Table,
  contenders: readonly Measured[],
  { title, repositories, times }: { title: string; repositories: readonly string[]; times: number },
): Promise<void> {
  const taken = contenders.map((contender) => ({ contender, times: [] as Times[] }));
  for (let round = 0; round < times; round += 1)
    for (const { contender, times } of taken) times.push(await timed(contender, repositories));
  const rows = { pullMs: 'pull', removalMs: 'remove', freedMs: '  until the disk is free' } as const;
  for (const [key, row] of Object.entries(rows) as [keyof Times, string][]) {
    for (const { contender, times } of taken)
      table.set(`${row}: ${title}`, 'ms', contender.served.name, median(times.map((each) => each[key])));
  }
}

interface Times {
  readonly pullMs: number;
  readonly removalMs: number;
  readonly freedMs: number;
}

async function timed({ served: { pods }, folder }: Measured, repositories: readonly string[]): Promise<Times> {
  const layers = layerFolders.map((path) => join(folder, path)).find((path) => existsSync(path)) ?? '';
  const before = readdirSync(layers).length;
  const begun = performance.now();
  await Promise.all(repositories.map((repository) => pods.pull(nameOf(repository))));
  const pulled = performance.now();
  await Promise.all(
    repositories.map((repository) => pods.call('RemoveImage', { image: { image: nameOf(repository) } })),
  );
  const removed = performance.now();
  // also before the next contender's turn: this one's work is not to be in its figures
  while (readdirSync(layers).length > before) await sleep(1);
  return { pullMs: pulled - begun, removalMs: removed - pulled, freedMs: performance.now() - pulled };
}

/** As programs and libraries are: it packs to about half, and has many files. */
function largeLayer(index: number): Layer {
  const size = (megabytesPerLayer * 1_000_000) / filesPerLayer;
  const half = Buffer.alloc(size / 2, `layer ${index} `);
  return layer(
    Array.from({ length: filesPerLayer }, (_, each) =>
      file(`layer-${index}-file-${each}`, Buffer.concat([randomBytes(size / 2), half])),
    ),
  );
}

function imageOf(layers: readonly Layer[]): TestImage {
  return { layers, config: { Cmd: ['sh'] } };
}
