import { pushArtifact } from './artifacts.js';
import { busyboxImage, file, layer, type TestImage } from './images.js';
import { pushDockerOfOci, pushDockerOfZstd, pushNestedIndex } from './odd-manifests.js';
import type { Registry } from './registry.js';

/** busybox with a named pipe as /etc/passwd, which crun and runc open to find HOME. */
export function pipePasswdImage(): Promise<TestImage> {
  return busyboxImage({ Cmd: ['sleep', '1000'] }, layer([{ path: 'etc/passwd', kind: 'fifo' }]));
}

/** What a JSON file of an image may hold although no type allows it. */
const hostile = (value: unknown): never => value as never;

/** Images whose JSON no type allows, by the names of their repositories. */
export async function oddImages(): Promise<Readonly<Record<string, TestImage>>> {
  // with an id of its own: the config's digest
  const labelled = (Odd: string): Promise<TestImage> => busyboxImage({ Labels: { Odd } });
  const loop = layer([{ path: 'loop\ufffd', kind: 'symlink', target: 'loop\ufffd' }]);
  return {
    'cases/annotation-null': { ...(await labelled('null')), annotations: hostile({ a: null }) },
    'cases/annotation-surrogate': { ...(await labelled('surrogate')), annotations: { a: '\ud800' } },
    'cases/user-surrogate': await busyboxImage({ User: '\ud800' }),
    'cases/loop': await busyboxImage({ Volumes: { '/loop\ud800': {} } }, loop),
  };
}

/** An image of 150 layers, of which all but the lowest have a file each. */
export function tallImage(): Promise<TestImage> {
  return busyboxImage({}, ...Array.from({ length: 149 }, (_, index) => layer([file(`of-${index}`, '')])));
}

/** Puts an image of each odd kind into a registry, and gives their repositories: each has the tag `latest`. */
export async function pushOddImages(registry: Registry): Promise<string[]> {
  const images = {
    ...(await oddImages()),
    'cases/tall': await tallImage(),
    'cases/empty': { layers: [], config: { Cmd: ['/bin/sh'] } },
  };
  for (const [repository, image] of Object.entries(images)) await registry.push(repository, 'latest', image);
  await pushNestedIndex(registry, 'cases/nested-index');
  await pushDockerOfOci(registry, 'cases/docker-oci');
  await pushDockerOfZstd(registry, 'cases/docker-zstd');
  await pushArtifact(registry, 'cases/artifact', 'latest', [{ title: 'note', content: 'of an artifact' }]);
  const others = ['nested-index', 'docker-oci', 'docker-zstd', 'artifact'].map((name) => `cases/${name}`);
  return [...Object.keys(images), ...others];
}
