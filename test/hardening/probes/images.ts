import { randomBytes } from 'node:crypto';
import { hostPlatform } from '../../../src/image/resolve-manifest.js';
import { pushArtifact } from '../../support/artifacts.js';
import { busyboxImage, configBlob, file, layer, manifestBlob, sha256, type TestImage } from '../../support/images.js';
import type { Fault } from '../../support/registry.js';
import { mirroredRegistry, refusedOr, withImage, withPod, withPulled, type Probe, type Subject } from '../probe.js';

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

async function tallImage(): Promise<TestImage> {
  const layers = Array.from({ length: 149 }, (_, index) => layer([file(`of-${index}`, '')]));
  return busyboxImage({}, ...layers);
}

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
    run: async (subject) => {
      await subject.registry.push('cases/tall', 'latest', await (tall ??= tallImage()));
      return runs(subject, 'cases/tall');
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
            const id = await pod.start({ mounts: [{ containerPath: '/volume', readonly: true, image: { image } }] });
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
  {
    title: 'a pull with a 403 for each request for the manifest',
    expected: 'refused',
    protects: '401, 403 and 404 are final',
    test: 'test/image/pull-retries.test.ts',
    run: pulledInSpiteOf('manifests', { status: 403 }, 'refused'),
  },
];
