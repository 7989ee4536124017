import { randomBytes } from 'node:crypto';
import { hostPlatform } from '../../../src/image/resolve-manifest.js';
import { pushArtifact } from '../../support/artifacts.js';
import { busyboxImage, configBlob, file, layer, manifestBlob, sha256, type TestImage } from '../../support/images.js';
import type { Fault } from '../../support/registry.js';
import {
  inUserNamespace,
  mirroredRegistry,
  refusedOr,
  withImage,
  withMappedPod,
  withPod,
  withPulled,
  type Probe,
  type Subject,
} from '../probe.js';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerZstdLayer: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};

/** Pulls what was pushed and runs a container of it. */
async function runs(subject: Subject, repository: string): Promise<string> {
  return refusedOr('runs', () =>
    withPulled(subject, repository, (reference) => withPod(subject, (pod) => pod.start({}, reference))),
  );
}

async function pushJson(subject: Subject, repository: string, mediaType: string, value: object): Promise<void> {
  await subject.registry.pushManifest(repository, 'latest', mediaType, Buffer.from(JSON.stringify(value)));
}

/** An index with this manifest for the host's platform. */
function indexOf(bytes: Buffer, mediaType: string): Buffer {
  const entry = { mediaType, digest: sha256(bytes), size: bytes.length, platform: hostPlatform };
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: types.index, manifests: [entry] }));
}

/** A Docker manifest of an image, whatever its layers are said to be. */
async function runsAsDocker(subject: Subject, repository: string, layers: readonly object[]): Promise<string> {
  const image = await busyboxImage();
  await subject.registry.push(repository, 'oci', image);
  const config = configBlob(image);
  await pushJson(subject, repository, types.dockerManifest, {
    schemaVersion: 2,
    mediaType: types.dockerManifest,
    config: { mediaType: types.dockerConfig, digest: sha256(config), size: config.length },
    layers,
  });
  return runs(subject, repository);
}

const zstdBlockBytes = 128 * 1024;

/** A zstd frame that stores bytes without compressing them: RFC 8878, 3.1.1. */
function storedZstd(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(bytes.length));
  // a single segment, with its size in eight bytes
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0]), size];
  for (let at = 0; at < bytes.length; at += zstdBlockBytes) {
    const block = bytes.subarray(at, at + zstdBlockBytes);
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (at + zstdBlockBytes >= bytes.length ? 1 : 0), 0, 3);
    parts.push(head, block);
  }
  return Buffer.concat(parts);
}

let tall: Promise<TestImage> | undefined;

/** Pulls an image of 150 layers, of which all but the lowest have a file each. */
async function withTall<T>(subject: Subject, work: (reference: string) => Promise<T>): Promise<T> {
  tall ??= busyboxImage({}, ...Array.from({ length: 149 }, (_, index) => layer([file(`of-${index}`, '')])));
  return withImage(subject, 'cases/tall', await tall, work);
}

const volumeOf = (image: string) => ({ containerPath: '/volume', readonly: true, image: { image } });
const countFiles = (folder: string) => ['sh', '-c', `test $(ls ${folder} | grep -c ^of-) = 149`] as const;

/** Pulls an image from a registry that does this to the next requests for a part of it. */
function pulledInSpiteOf(part: 'blobs' | 'manifests', fault: Fault, expected: 'pulled' | 'refused'): Probe['run'] {
  return async (subject) => {
    const repository = `cases/troubled-${randomBytes(4).toString('hex')}`;
    const image = await busyboxImage({}, layer([file('large', randomBytes(8_000_000))]));
    const upper = image.layers.at(-1)?.digest ?? '';
    await subject.registry.push(repository, 'latest', image);
    const at = part === 'blobs' ? `${repository}/blobs/${upper}` : `${repository}/manifests/`;
    subject.trouble({ at, fault, times: expected === 'pulled' ? 1 : Infinity });
    const began = performance.now();
    try {
      const name = { image: `${mirroredRegistry}/${repository}:latest` };
      const found = await refusedOr('pulled', () => subject.pods.call('PullImage', { image: name }));
      if (found === 'pulled') await subject.pods.call('RemoveImage', { image: name });
      return { found, measured: `${(performance.now() - began).toFixed(0)} ms` };
    } finally {
      subject.trouble(undefined);
    }
  };
}

const retried = {
  expected: 'pulled',
  protects: 'six tries with growing pauses, within the deadline of the caller',
  test: 'test/image/pull-retries.test.ts',
};

/** Images as the field has them, and registries. */
export const imageProbes: readonly Probe[] = [
  {
    title: 'an image behind an index within an index',
    expected: 'runs',
    protects: 'where skopeo refuses it, the image is found and pulled by its digest',
    test: 'test/image/nested-index.test.ts',
    run: async (subject) => {
      const image = await busyboxImage();
      const repository = 'cases/nested-index';
      await subject.registry.push(repository, 'image', image);
      const inner = indexOf(manifestBlob(image), types.manifest);
      await subject.registry.pushManifest(repository, 'inner', types.index, inner);
      await subject.registry.pushManifest(repository, 'latest', types.index, indexOf(inner, types.index));
      return runs(subject, repository);
    },
  },
  {
    title: 'an image without layers',
    expected: 'pulled',
    protects: 'gets an empty folder as its only layer',
    test: 'test/cri/image/empty-image.test.ts',
    run: (subject) =>
      refusedOr('pulled', () =>
        withImage(subject, 'cases/empty', { layers: [], config: { Cmd: ['/bin/sh'] } }, (reference) =>
          withPod(subject, (pod) => pod.create({}, reference)),
        ),
      ),
  },
  {
    title: 'a Docker manifest with layers of OCI types',
    expected: 'runs',
    protects: 'the manifest is put into the form that skopeo takes, with the same layers',
    test: 'test/image/docker-manifest.test.ts',
    run: async (subject) => {
      const { layers } = JSON.parse(manifestBlob(await busyboxImage()).toString()) as { layers: object[] };
      return runsAsDocker(subject, 'cases/docker-oci', layers);
    },
  },
  {
    title: 'a Docker manifest with a layer in zstd',
    expected: 'runs',
    protects: 'the manifest is put into the form that skopeo takes, with the same layers',
    test: 'test/image/docker-manifest.test.ts',
    run: async (subject) => {
      const [base] = (await busyboxImage()).layers;
      const blob = storedZstd(base?.tar ?? new Uint8Array());
      const digest = await subject.registry.pushBlob('cases/docker-zstd', blob);
      const layers = [{ mediaType: types.dockerZstdLayer, digest, size: blob.length }];
      return runsAsDocker(subject, 'cases/docker-zstd', layers);
    },
  },
  {
    title: 'an image of 150 layers',
    expected: 'runs',
    protects: 'layers are mounted by short links where a page of mount options has no room for their names',
    test: 'test/cri/image/many-layers.test.ts',
    run: (subject) =>
      withTall(subject, (image) =>
        withPod(subject, (pod) =>
          refusedOr('runs', async () => subject.pods.exec(await pod.start({}, image), ...countFiles('/'))),
        ),
      ),
  },
  {
    title: 'an image of 150 layers in a pod with a user namespace',
    expected: 'runs',
    protects: 'layers are mounted by short links where a page of mount options has no room for their names',
    test: 'test/cri/image/many-layers.test.ts',
    needs: 'user namespaces',
    run: (subject) =>
      withTall(subject, (image) =>
        withMappedPod(subject, (pod) =>
          refusedOr('runs', async () =>
            subject.pods.exec(await pod.start({ linux: inUserNamespace }, image), ...countFiles('/')),
          ),
        ),
      ),
  },
  {
    title: 'an image volume of 150 layers',
    expected: 'mounted',
    protects: 'layers are mounted by short links where a page of mount options has no room for their names',
    test: 'test/cri/image/many-layers.test.ts',
    run: (subject) =>
      withTall(subject, (image) =>
        withPod(subject, (pod) =>
          refusedOr('mounted', async () =>
            subject.pods.exec(await pod.start({ mounts: [volumeOf(image)] }), ...countFiles('/volume')),
          ),
        ),
      ),
  },
  {
    title: 'an image volume of two layers in a pod with a user namespace',
    expected: 'mounted',
    protects: 'its layers are merged into a folder that can be mounted with mapped ids',
    test: 'test/cri/image/volume-in-user-namespace.test.ts',
    needs: 'user namespaces',
    run: async (subject) => {
      const layers = [layer([file('secret', 'old', 0o600)]), layer([file('secret', 'of the upper', 0o600)])];
      return withImage(subject, 'cases/volume', { layers, config: {} }, (image) =>
        withMappedPod(subject, (pod) =>
          refusedOr('mounted', async () => {
            const id = await pod.start({ linux: inUserNamespace, mounts: [volumeOf(image)] });
            await subject.pods.exec(id, 'grep', 'of the upper', '/volume/secret');
          }),
        ),
      );
    },
  },
  {
    title: 'an image that declares 10,000 volumes',
    expected: 'refused',
    protects: 'an image may have at most 1,000 volumes',
    test: 'test/task/rootfs/layers.test.ts',
    run: async (subject) => {
      const Volumes = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`/volumes/${index}`, {}]));
      return withImage(subject, 'cases/volumes', await busyboxImage({ Volumes }), (image) =>
        withPod(subject, (pod) => refusedOr('created', () => pod.create({}, image))),
      );
    },
  },
  {
    title: 'an OCI artifact as an image volume',
    expected: 'mounted',
    protects: 'its files go into a folder of their own, named by their titles',
    test: 'test/cri/image/artifact-volume.test.ts',
    run: async (subject) => {
      await pushArtifact(subject.registry, 'cases/artifact', 'latest', [{ title: 'note', content: 'of an artifact' }]);
      return refusedOr('mounted', () =>
        withPulled(subject, 'cases/artifact', (image) =>
          withPod(subject, async (pod) => {
            const id = await pod.start({ mounts: [volumeOf(image)] });
            await subject.pods.exec(id, 'grep', 'of an artifact', '/volume/note');
          }),
        ),
      );
    },
  },
  {
    title: 'a pull whose connection breaks after 5 MB of a layer',
    ...retried,
    run: pulledInSpiteOf('blobs', { cutAfterBytes: 5_000_000 }, 'pulled'),
  },
  {
    title: 'a pull with one 500 for a layer',
    ...retried,
    run: pulledInSpiteOf('blobs', { status: 500 }, 'pulled'),
  },
  {
    title: 'a pull with one 503 for the manifest',
    ...retried,
    run: pulledInSpiteOf('manifests', { status: 503 }, 'pulled'),
  },
  {
    title: 'a pull with one 429 and Retry-After: 1 for a layer',
    ...retried,
    run: pulledInSpiteOf('blobs', { status: 429, headers: { 'retry-after': '1' } }, 'pulled'),
  },
  ...[401, 403, 404].map((status) => ({
    title: `a pull with a ${status} for each request for the manifest`,
    expected: 'refused',
    protects: '401, 403 and 404 are final',
    test: 'test/image/pull-retries.test.ts',
    run: pulledInSpiteOf('manifests', { status }, 'refused'),
  })),
];
