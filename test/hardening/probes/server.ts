import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage, manifestBlob, type TestImage } from '../../support/images.js';
import { oddImages } from '../../support/odd-images.js';
import { streamCall } from '../../support/stream-call.js';
import { deafServer, dropSessions, floodResizes, resetHalves, resetPairs } from '../../support/stream-attacks.js';
import { refusedOr, whileServing, withImage, withPod, withPulled, type Probe, type Subject } from '../probe.js';

async function isListed({ pods }: Subject, reference: string): Promise<boolean> {
  const { images } = await pods.call('ListImages', {});
  return images.some(({ repoTags }) => repoTags?.includes(reference));
}

const listed = (repository: string): Probe['run'] => {
  return async (subject) =>
    withImage(subject, repository, await oddImage(repository), async (reference) =>
      (await isListed(subject, reference)) ? 'listed' : 'not listed',
    );
};

async function oddImage(repository: string): Promise<TestImage> {
  const image = (await oddImages())[repository];
  if (!image) throw new Error(`no image ${repository}`);
  return image;
}

async function withDeafServer<T>(
  subject: Subject,
  work: (forwardUrl: () => Promise<string>) => Promise<T>,
): Promise<T> {
  return withPod(subject, async (pod) => {
    await pod.start({ command: ['/usr/bin/perl', '-e', deafServer] });
    return work(async () => (await subject.pods.call('PortForward', { podSandboxId: pod.id, port: [80] })).url);
  });
}

const resizes = (text: string, bytes: number): Probe['run'] => {
  return (subject) =>
    withPod(subject, async (pod) => {
      const containerId = await pod.start();
      const request = { containerId, cmd: ['sleep', '1000'], tty: true, stdin: true, stdout: true };
      const { url } = await subject.pods.call('Exec', request);
      // what does not read is not waited for
      const limit = new Promise((resolve) => setTimeout(resolve, 3_000));
      return whileServing(subject, () => floodResizes(url, text, bytes, limit));
    });
};

/** Processes below a server, but for the shims, which have a parent of their own. */
function descendants(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    try {
      return readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
  return children.reduce((sum, child) => sum + 1 + (readableDescendants(child) ?? 0), 0);
}

function readableDescendants(pid: number): number | undefined {
  try {
    return descendants(pid);
  } catch {
    return undefined;
  }
}

/** What stops or starves the server. */
export const serverProbes: readonly Probe[] = [
  {
    title: 'CreateContainer of an image whose declared volume is no well-formed text and a link to itself',
    expected: 'refused',
    protects: 'foreign JSON is made well-formed where it is read, error messages where they are sent',
    test: 'test/hardening/foreign-json.test.ts',
    run: async (subject) => {
      return withImage(subject, 'cases/loop', await oddImage('cases/loop'), (reference) =>
        withPod(subject, (pod) => refusedOr('created', () => pod.create({}, reference))),
      );
    },
  },
  {
    title: 'ListImages with an image whose manifest has a null among its annotations',
    expected: 'listed',
    protects: 'one decoder for foreign JSON leaves out what has a wrong type, and makes strings well-formed',
    test: 'test/hardening/foreign-json.test.ts',
    run: listed('cases/annotation-null'),
  },
  {
    title: 'StreamImages with it, which must end',
    expected: 'listed',
    protects: 'a list that is streamed and fails ends with a status',
    test: 'test/hardening/foreign-json.test.ts',
    run: async (subject) =>
      withImage(subject, 'cases/annotation-null', await oddImage('cases/annotation-null'), async (reference) => {
        const names: string[] = [];
        const answer = await refusedOr('listed', async () => {
          for (const { images } of await streamCall(subject.server.socket, 'StreamImages'))
            for (const { repoTags } of images) names.push(...(repoTags ?? []));
        });
        return answer === 'listed' && !names.includes(reference) ? 'not listed' : answer;
      }),
  },
  {
    title: 'ListImages with an image whose manifest has a lone surrogate among them',
    expected: 'listed',
    protects: 'one decoder for foreign JSON leaves out what has a wrong type, and makes strings well-formed',
    test: 'test/hardening/foreign-json.test.ts',
    run: listed('cases/annotation-surrogate'),
  },
  {
    title: 'ListImages with a null among annotations of a Docker manifest, where they mean nothing',
    expected: 'listed',
    protects: 'one decoder for foreign JSON leaves out what has a wrong type, and makes strings well-formed',
    test: 'test/hardening/foreign-json.test.ts',
    run: async (subject) => {
      const image = await busyboxImage();
      await subject.registry.push('cases/docker', 'oci', image);
      const oci = JSON.parse(manifestBlob(image).toString()) as { config: object; layers: object[] };
      const manifest = {
        schemaVersion: 2,
        mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
        config: { ...oci.config, mediaType: 'application/vnd.docker.container.image.v1+json' },
        layers: oci.layers.map((each) => ({ ...each, mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' })),
        annotations: { a: null },
      };
      const bytes = Buffer.from(JSON.stringify(manifest));
      await subject.registry.pushManifest('cases/docker', 'latest', manifest.mediaType, bytes);
      return withPulled(subject, 'cases/docker', async (reference) =>
        (await isListed(subject, reference)) ? 'listed' : 'not listed',
      );
    },
  },
  {
    title: 'ListImages with an image whose user is a lone surrogate',
    expected: 'listed',
    protects: 'one decoder for foreign JSON leaves out what has a wrong type, and makes strings well-formed',
    test: 'test/hardening/foreign-json.test.ts',
    run: listed('cases/user-surrogate'),
  },
  {
    title: '2 MiB of `}` on the resize channel of an exec',
    expected: 'others are served',
    protects: 'the text is bounded before it is parsed',
    test: 'test/stream/resize-events.test.ts',
    run: resizes('}', 2 * 1024 * 1024),
  },
  {
    title: 'well-formed resizes for 3 s',
    expected: 'others are served',
    protects: 'one resize at a time goes to the shim, of the others only the newest is kept',
    test: 'test/stream/resize-events.test.ts',
    run: resizes('{"Width":80,"Height":24}', Infinity),
  },
  {
    title: '200 port-forward sessions opened and dropped with 512 KiB unread each',
    expected: 'others are served',
    protects: 'no timer outlives its connection',
    test: 'test/stream/spdy/spdy-limits.test.ts',
    run: (subject) =>
      withDeafServer(subject, (forwardUrl) => whileServing(subject, () => dropSessions(forwardUrl, 80, 200))),
  },
  {
    title: '20,000 halves of port-forward pairs opened with 8 kB of headers and reset',
    expected: 'others are served',
    protects: 'a reset half frees its pair; header blocks unpack to 8 KiB at most',
    test: 'test/stream/spdy/spdy-limits.test.ts',
    run: (subject) =>
      withDeafServer(subject, (forwardUrl) => whileServing(subject, () => resetHalves(forwardUrl, 80, 20_000))),
  },
  {
    title: '50 forwarded connections opened and reset: processes of the server after 5 s, in an idle session',
    expected: 'none left',
    protects: 'a dial ends with its stream',
    test: 'test/stream/spdy/spdy-limits.test.ts',
    run: (subject) =>
      withDeafServer(subject, async (forwardUrl) => {
        const before = descendants(subject.server.pid);
        const session = await resetPairs(forwardUrl, 80, 50);
        let left = 0;
        const giveUpAt = Date.now() + 5_000;
        do {
          await new Promise((resolve) => setTimeout(resolve, 50));
          left = descendants(subject.server.pid) - before;
        } while (left > 0 && Date.now() < giveUpAt);
        session.kill();
        return left > 0 ? { found: 'some left', measured: String(left) } : 'none left';
      }),
  },
  {
    title: 'a container with 10,000 mounts',
    expected: 'others are served',
    protects: 'the mount above each is looked up, not searched for, and files a few at a time',
    test: 'test/task/spec/many-mounts.test.ts',
    run: (subject) =>
      withPod(subject, (pod) => {
        const hostPath = join(subject.folder, 'mounted');
        mkdirSync(hostPath, { recursive: true });
        const mounts = Array.from({ length: 10_000 }, (_, index) => ({ hostPath, containerPath: `/mounts/${index}` }));
        return whileServing(subject, () => pod.create({ mounts }));
      }),
  },
];
