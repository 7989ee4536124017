import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { lookup } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images, type ImagesOptions } from '../../src/image/images.js';
import { asOciManifest } from '../../src/image/manifest/oci-manifest.js';
import { registryTrust } from '../../src/image/pull/registry-trust.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { configBlob, file, layer, sha256, zstdStored, type TestImage } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const dockerZstdLayer = 'application/vnd.docker.image.rootfs.diff.tar.zstd';
const ociLayer = 'application/vnd.oci.image.layer.v1.tar+gzip';
const indexType = 'application/vnd.oci.image.index.v1+json';
const auth = { username: 'me', password: 'secret' };

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;

const newImages = (changes: Partial<ImagesOptions> = {}): Images =>
  new Images({
    layout,
    log: createLogger('silent'),
    programs: { skopeo: 'skopeo' },
    pullPauses: { pauseMs: 1, busyPauseMs: 1 },
    ...changes,
  });

beforeAll(async () => {
  registry = await startRegistry({ credentials: auth });
});
afterAll(() => registry.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});
afterEach(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

const image = (note: string): TestImage => ({
  layers: [layer([file('base', 'x'.repeat(300_000))]), layer([file('note', note)])],
  config: { Cmd: ['sh'] },
});

/** docker's manifest of an image, with its layers as these media types say. */
async function pushDocker(
  tag: string,
  of: TestImage,
  types: readonly string[],
  to: Registry = registry,
): Promise<{ digest: string; bytes: Buffer }> {
  const config = configBlob(of);
  await to.pushBlob('a/docker', config);
  const layers = of.layers.map((each, index) => ({
    blob: types[index] === dockerZstdLayer ? zstdStored(each.tar) : each.gzip,
    mediaType: types[index],
  }));
  for (const { blob } of layers) await to.pushBlob('a/docker', blob);
  const manifest = {
    schemaVersion: 2,
    mediaType: dockerManifest,
    config: { mediaType: dockerConfig, digest: sha256(config), size: config.length },
    layers: layers.map(({ blob, mediaType }) => ({ mediaType, digest: sha256(blob), size: blob.length })),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return { digest: await to.pushManifest('a/docker', tag, dockerManifest, bytes), bytes };
}

async function noteOf(imageId: string): Promise<string> {
  const [top = ''] = await images.layers(imageId);
  return readFile(join(top, 'note'), 'utf8');
}

test.each([
  ["of OCI's types", [ociLayer, ociLayer]],
  ['compressed with zstd', [dockerZstdLayer, dockerZstdLayer]],
  ['of each kind', [dockerZstdLayer, ociLayer]],
])(
  'a manifest of docker’s with layers %s is pulled, by tag and by digest, and answers to its own digest',
  async (kind, types) => {
    const tag = kind.replace(/\W/g, '-');
    const of = image(kind);
    const { digest } = await pushDocker(tag, of, types);
    const repository = `${registry.host}/a/docker`;
    const imageId = sha256(configBlob(of));
    expect(await images.pull({ name: `${repository}:${tag}`, auth })).toEqual({
      imageId,
      imageRef: `${repository}@${digest}`,
    });
    const shown = { id: imageId, repoTags: [`${repository}:${tag}`], repoDigests: [`${repository}@${digest}`] };
    expect(await images.list()).toMatchObject([shown]);
    expect(await noteOf(imageId)).toBe(kind);
    expect((await images.resolve(`${repository}@${digest}`))?.id).toBe(imageId);
    await images.close();
    images = newImages();
    await images.start();
    expect(await images.list()).toMatchObject([shown]);
    await images.remove(imageId, () => false);
    await images.pull({ name: `${repository}@${digest}`, auth });
    expect(await images.list()).toMatchObject([{ ...shown, repoTags: [] }]);
  },
);

test('behind an index, too', async () => {
  const of = image('indexed');
  const { digest, bytes } = await pushDocker('single', of, [dockerLayer, dockerZstdLayer]);
  const index = {
    schemaVersion: 2,
    mediaType: indexType,
    manifests: [{ mediaType: dockerManifest, digest, size: bytes.length }],
  };
  const top = await registry.pushManifest('a/docker', 'indexed', indexType, Buffer.from(JSON.stringify(index)));
  const repository = `${registry.host}/a/docker`;
  await images.pull({ name: `${repository}:indexed`, auth });
  expect(await images.list()).toMatchObject([
    { id: sha256(configBlob(of)), repoDigests: [`${repository}@${digest}`, `${repository}@${top}`].sort() },
  ]);
});

test('without the credentials, or against the signature policy, it is not', async () => {
  await pushDocker('refused', image('refused'), [ociLayer, ociLayer]);
  const name = `${registry.host}/a/docker:refused`;
  await expect(images.pull({ name })).rejects.toMatchObject({ kind: 'PermissionDenied' });
  const policyFile = join(folder, 'policy.json');
  const policy = {
    default: [{ type: 'insecureAcceptAnything' }],
    transports: { docker: { [`${registry.host}/a`]: [{ type: 'reject' }] } },
  };
  await writeFile(policyFile, JSON.stringify(policy));
  await images.close();
  images = newImages({ policyFile });
  await images.start();
  await expect(images.pull({ name, auth })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringMatching(/^SignatureValidationFailed: /) as string,
  });
  expect(await images.list()).toEqual([]);
});

test('it comes from a mirror as any other', async () => {
  const mirror = await startRegistry();
  try {
    const of = image('mirrored');
    const { digest } = await pushDocker('mirrored', of, [ociLayer, dockerZstdLayer], mirror);
    const registriesConf = join(folder, 'registries.conf');
    const mirrors = ['127.0.0.1:9/nothing', mirror.host]
      .map((location) => `[[registry.mirror]]\nlocation = "${location}"\ninsecure = true\n`)
      .join('');
    await writeFile(registriesConf, `[[registry]]\nlocation = "registry.example"\n${mirrors}`);
    await images.close();
    images = newImages({ registriesConf });
    await images.start();
    const name = 'registry.example/a/docker:mirrored';
    expect(await images.pull({ name, auth })).toMatchObject({ imageRef: `registry.example/a/docker@${digest}` });
    expect(await noteOf(sha256(configBlob(of)))).toBe('mirrored');
  } finally {
    await mirror.close();
  }
});

test('layers of yet other types are refused as skopeo has it', async () => {
  await pushDocker('other', image('other'), [ociLayer, 'application/vnd.example.layer']);
  await expect(images.pull({ name: `${registry.host}/a/docker:other`, auth })).rejects.toMatchObject({
    kind: 'Internal',
    message: expect.stringContaining('application/vnd.') as string,
  });
  expect(
    asOciManifest(JSON.stringify({ mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: [] })),
  ).toBeUndefined();
});

const ownName = hostname();
const isLocal = await lookup(ownName).then(
  () => true,
  () => false,
);

// skipped on a host that cannot resolve its own name: a loopback registry speaks plain HTTP
test.runIf(isLocal)('its blobs come over TLS, by whom the host trusts', async () => {
  const of = image('over TLS');
  await pushDocker('tls', of, [ociLayer, ociLayer]);
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${ownName}`, '-addext', `subjectAltName=DNS:${ownName}`];
  const make = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    cert,
    ...subject,
  ];
  execFileSync('openssl', make, { stdio: 'ignore', timeout: 60_000 });
  const options = { key: await readFile(key), cert: await readFile(cert) };
  const server = https.createServer(options, (request, response) => {
    const { method, headers } = request;
    const onwards = http.request(`http://${registry.host}${request.url ?? ''}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const name = `${ownName}:${(server.address() as AddressInfo).port}/a/docker:tls`;
  const before = process.env['SSL_CERT_FILE'];
  try {
    await expect(images.pull({ name, auth })).rejects.toThrow(/certificate/);
    process.env['SSL_CERT_FILE'] = cert;
    expect(await images.pull({ name, auth })).toMatchObject({ imageId: sha256(configBlob(of)) });
  } finally {
    if (before === undefined) delete process.env['SSL_CERT_FILE'];
    else process.env['SSL_CERT_FILE'] = before;
    server.close();
    server.closeAllConnections();
  }
});

test('a registry’s folder names whom it is trusted by, and who we are', async () => {
  const own = join(folder, 'certs.d', 'registry.example:5000');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'ca.crt'), 'authority');
  const folders = [join(folder, 'none'), join(folder, 'certs.d')];
  const trust = await registryTrust('registry.example:5000', folders);
  expect(trust.ca.at(-1)).toBe('authority');
  expect(trust.cert).toBeUndefined();
  await writeFile(join(own, 'client.cert'), 'ours');
  await writeFile(join(own, 'client.key'), 'secret');
  expect(await registryTrust('registry.example:5000', folders)).toMatchObject({ cert: 'ours', key: 'secret' });
  expect((await registryTrust('other.example', folders)).ca).not.toContain('authority');
});
