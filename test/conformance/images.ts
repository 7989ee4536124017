import { compile } from '../support/compile.js';
import {
  busyboxImage,
  busyboxLayer,
  defaultEnv,
  directory,
  file,
  layer,
  programEntries,
  type Layer,
  type RunConfig,
  type TestImage,
} from '../support/images.js';
import type { Registry } from '../support/registry.js';

/** The registries that the suite's image names begin with; all of them are led to the loopback registry. */
export const mirroredRegistries = ['registry.k8s.io', 'gcr.io', 'k8s.gcr.io', 'public.ecr.aws'] as const;

/** The image that most specs, the benches and the crictl walk run. */
export const busyboxName = 'registry.k8s.io/e2e-test-images/busybox:1.29-2';

/** A name in the registry (without the registry's own) and what lies there. */
interface Named {
  readonly repository: string;
  readonly tags: readonly string[];
  readonly image: TestImage;
}

/** Puts the images that the conformance suite and the benches name into a registry. */
export async function pushConformanceImages(registry: Registry): Promise<void> {
  for (const { repository, tags, image } of await conformanceImages()) {
    for (const tag of tags) await registry.push(repository, tag, image);
  }
}

async function conformanceImages(): Promise<Named[]> {
  const e2e = (name: string, tags: readonly string[], image: TestImage): Named => ({
    repository: `e2e-test-images/${name}`,
    tags,
    image,
  });

  // ipcs and pgrep: the specs read their output, and busybox's print another form
  const tools = layer(await programEntries(['/usr/bin/ipcs', '/usr/bin/pgrep']));
  const page = layer([directory('www'), file('www/index.html', '<h1>Welcome to nginx!</h1>\n')]);
  const web = layer([
    file('usr/sbin/nginx', compile(new URL('programs/webserver.c', import.meta.url)), 0o755),
    directory('var/run'),
  ]);
  // the specs look for "master process" in its command line
  const webserver = (port: number): Promise<TestImage> =>
    busyboxImage(
      { Cmd: ['/usr/sbin/nginx', String(port), 'master process'], ExposedPorts: { '80/tcp': {} } },
      tools,
      web,
    );
  const start = layer([file('start', '#!/bin/sh\necho httpd: ready\nexec /bin/httpd -f -p 80 -h /www\n', 0o755)]);

  return [
    e2e('busybox', ['1.29-2'], await busyboxImage({}, tools)),
    e2e('busybox', ['1.29-4'], await busyboxImage()),
    e2e('nginx', ['1.14-2'], await webserver(80)),
    e2e('httpd', ['2.4.39-4'], await busyboxImage({ Cmd: ['/start'] }, page, start)),
    e2e('nonewprivs', ['1.3'], await busyboxImage({ Cmd: ['/nnp'] }, setUidLayer())),
    ...pauseImages(),
    ...(await stagingImages(webserver)),
    // the suite's benchmark of image listing
    ...(await Promise.all(
      ['1.35.0-glibc', '1-uclibc', '1', '1-glibc', '1-musl'].map(async (tag) => ({
        repository: 'docker/library/busybox',
        tags: [tag],
        image: await busyboxImage({}, layer([file('tag', tag)])),
      })),
    )),
  ];
}

/** With a program of root's that has the set-uid bit, and prints the ids it runs with. */
export function setUidLayer(): Layer {
  return layer([file('nnp', compile(new URL('programs/nonewprivs.c', import.meta.url)), 0o4755)]);
}

/** What stands for a pause image; the variable makes each tag an image of its own. */
export function pauseImage(tag: string): TestImage {
  const program = compile(new URL('programs/pause.c', import.meta.url));
  return {
    layers: [layer([file('pause', program, 0o755)])],
    config: { Env: [...defaultEnv, `PAUSE=${tag}`], Entrypoint: ['/pause'], User: '65535:65535' },
  };
}

function pauseImages(): Named[] {
  return ['3.9', '3.10', '3.10.1', '3.10.2'].map((tag) => ({
    repository: 'pause',
    tags: [tag],
    image: pauseImage(tag),
  }));
}

/** The images of the suite's own repository, which tell apart tags, digests and users. */
async function stagingImages(webserver: (port: number) => Promise<TestImage>): Promise<Named[]> {
  const at = (name: string, tags: readonly string[], image: TestImage): Named => ({
    repository: `k8s-staging-cri-tools/${name}`,
    tags,
    image,
  });
  const marked = (mark: string): Promise<TestImage> => busyboxImage({}, layer([file(mark, mark)]));
  const as = (config: RunConfig): Promise<TestImage> => busyboxImage(config);
  const plain = ['test-image-latest', 'test-image-digest', 'test-image-1', 'test-image-2', 'test-image-3'];
  const groups = await busyboxLayer({
    passwd: ['default-user:x:1000:1000::/home/default-user:/bin/sh'],
    group: ['default-user:x:1000:', 'group-defined-in-image:x:50000:default-user'],
  });
  return [
    ...(await Promise.all(plain.map(async (name) => at(name, ['latest'], await marked(name))))),
    at('test-image-tag', ['test'], await marked('tag-test')),
    at('test-image-tag', ['all'], await marked('tag-all')),
    at('test-image-tags', ['1', '2', '3'], await marked('tags')),
    at('test-image-user-uid', ['latest'], await as({ User: '1002' })),
    at('test-image-user-username', ['latest'], await as({ User: 'www-data' })),
    at('test-image-user-uid-group', ['latest'], await as({ User: '1003:users' })),
    at('test-image-user-username-group', ['latest'], await as({ User: 'www-data:100' })),
    at('test-image-predefined-group', ['latest'], {
      layers: [groups],
      config: { Env: defaultEnv, Cmd: ['sh'], User: '1000' },
    }),
    at(`hostnet-nginx-${{ x64: 'amd64' }[process.arch as string] ?? process.arch}`, ['latest'], await webserver(12003)),
  ];
}
