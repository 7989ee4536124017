import { randomBytes } from 'node:crypto';
import { file, layer, type Layer, type TestImage } from '../support/images.js';
import type { Registry } from '../support/registry.js';
import { median } from './contender.js';
import type { ServedPods } from './served.js';
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

/**
 * Pull and removal of one small image, of the large one and of the eight small ones at once. Each image is pulled into a
 * store without any of its layers; the registry is on loopback.
 */
export async function images(
  table: Table,
  contenders: readonly ServedPods[],
  { samples, rounds }: { samples: number; rounds: number },
): Promise<void> {
  const [small = ''] = smallOnes;
  // what the first pull into a store finds out once
  for (const { pods } of contenders) await timed(pods, [small]);
  await compare(table, contenders, { title: 'small image', repositories: [small], times: samples });
  await compare(table, contenders, { title: '8 small images at once', repositories: smallOnes, times: samples });
  const title = `image of ${largeLayers} layers, ${largeLayers * megabytesPerLayer} MB`;
  await compare(table, contenders, { title, repositories: [large], times: rounds });
}

async function compare(
  table: Table,
  contenders: readonly ServedPods[],
  { title, repositories, times }: { title: string; repositories: readonly string[]; times: number },
): Promise<void> {
  const taken = new Map(contenders.map(({ name }) => [name, { pulls: [] as number[], removals: [] as number[] }]));
  for (let round = 0; round < times; round += 1) {
    for (const { name, pods } of contenders) {
      const { pullMs, removalMs } = await timed(pods, repositories);
      taken.get(name)?.pulls.push(pullMs);
      taken.get(name)?.removals.push(removalMs);
    }
  }
  for (const [name, { pulls }] of taken) table.set(`pull: ${title}`, 'ms', name, median(pulls));
  for (const [name, { removals }] of taken) table.set(`remove: ${title}`, 'ms', name, median(removals));
}

async function timed(
  pods: ServedPods['pods'],
  repositories: readonly string[],
): Promise<{ pullMs: number; removalMs: number }> {
  const begun = performance.now();
  await Promise.all(repositories.map((repository) => pods.pull(nameOf(repository))));
  const pulled = performance.now();
  await Promise.all(
    repositories.map((repository) => pods.call('RemoveImage', { image: { image: nameOf(repository) } })),
  );
  return { pullMs: pulled - begun, removalMs: performance.now() - pulled };
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
