import { randomBytes } from 'node:crypto';
import { pushArtifact } from '../../support/artifacts.js';
import { busyboxImage, file, layer, type TestImage } from '../../support/images.js';
import { tallImage } from '../../support/odd-images.js';
import { pushDockerOfOci, pushDockerOfZstd, pushNestedIndex } from '../../support/odd-manifests.js';
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

/** Pulls what was pushed and runs a container of it. */
async function runs(subject: Subject, repository: string): Promise<string> {
  return refusedOr('runs', () =>
    withPulled(subject, repository, (reference) => withPod(subject, (pod) => pod.start({}, reference))),
  );
}

let tall: Promise<TestImage> | undefined;

/** Pulls an image of 150 layers. */
async function withTall<T>(subject: Subject, work: (reference: string) => Promise<T>): Promise<T> {
  tall ??= tallImage();
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
      await pushNestedIndex(subject.registry, 'cases/nested-index');
      return runs(subject, 'cases/nested-index');
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
      await pushDockerOfOci(subject.registry, 'cases/docker-oci');
      return runs(subject, 'cases/docker-oci');
    },
  },
  {
    title: 'a Docker manifest with a layer in zstd',
    expected: 'runs',
    protects: 'the manifest is put into the form that skopeo takes, with the same layers',
    test: 'test/image/docker-manifest.test.ts',
    run: async (subject) => {
      await pushDockerOfZstd(subject.registry, 'cases/docker-zstd');
      return runs(subject, 'cases/docker-zstd');
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
