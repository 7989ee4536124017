import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images, type ImagesOptions } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { configBlob, manifestBlob, plainImage, sha256 } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

let open: Registry;
let locked: Registry;
let folder: string;
let layout: Layout;
let images: Images;
let duringPull: () => Promise<void> = () => Promise.resolve();
const credentials = { username: 'anna', password: 'pass:word' };

const newImages = (more: Partial<ImagesOptions> = {}): Images =>
  new Images({ layout, log: createLogger('silent'), programs: { skopeo: 'skopeo' }, ...more });

async function renew(more: Partial<ImagesOptions>): Promise<void> {
  await images.close();
  images = newImages(more);
  await images.start();
}

beforeAll(async () => {
  open = await startRegistry();
  locked = await startRegistry({ credentials, gate: () => duringPull() });
  await locked.push('p/private', 'v1', plainImage('private'));
});

afterAll(async () => {
  await open.close();
  await locked.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});

afterEach(async () => {
  duringPull = () => Promise.resolve();
  await images.close();
  await rm(folder, { recursive: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test.each([
  ['user name and password', { ...credentials }],
  ['their base64 form', { auth: base64('anna:pass:word') }],
  ['their base64 form, ended by a zero byte', { auth: base64('anna:pass:word\0') }],
])('pulls with %s', async (_, auth) => {
  await expect(images.pull({ name: `${locked.host}/p/private:v1`, auth })).resolves.toMatchObject({
    imageId: expect.any(String) as string,
  });
});

test('credentials for another server are not sent to this one', async () => {
  const name = `${locked.host}/p/private:v1`;
  await expect(
    images.pull({ name, auth: { ...credentials, serverAddress: 'https://example.org/v2/' } }),
  ).rejects.toMatchObject({ kind: 'PermissionDenied' });
  await images.pull({ name, auth: { ...credentials, serverAddress: `http://${locked.host}` } });
});

test('fails without credentials, with wrong ones, and with malformed ones', async () => {
  const name = `${locked.host}/p/private:v1`;
  await expect(images.pull({ name })).rejects.toMatchObject({ kind: 'PermissionDenied' });
  await expect(images.pull({ name, auth: { username: 'anna', password: 'no' } })).rejects.toMatchObject({
    kind: 'PermissionDenied',
  });
  await expect(images.pull({ name, auth: { auth: base64('no colon') } })).rejects.toMatchObject({
    kind: 'InvalidArgument',
    message: /^auth\.auth: /,
  });
  await expect(images.pull({ name, auth: { registryToken: 'abc' } })).rejects.toMatchObject({
    kind: 'InvalidArgument',
    message: /^auth\.registry_token: /,
  });
  await expect(images.pull({ name, auth: { password: 'abc' } })).rejects.toMatchObject({
    kind: 'InvalidArgument',
    message: /^auth\.username: /,
  });
});

test('credentials are in a private file while the pull runs, and on no command line', async () => {
  const modes: number[] = [];
  const commands: string[] = [];
  duringPull = async () => {
    const [pull = ''] = await readdir(join(layout.imageNotes, 'pulls'));
    const { mode } = await stat(join(layout.imageNotes, 'pulls', pull, 'auth.json'));
    modes.push(mode & 0o777);
    for (const pid of await readdir('/proc')) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
      if (command.includes(folder)) commands.push(command);
    }
  };
  await images.pull({ name: `${locked.host}/p/private:v1`, auth: credentials });
  expect(new Set(modes)).toEqual(new Set([0o600]));
  expect(commands.some((command) => command.includes('skopeo'))).toBe(true);
  expect(commands.filter((command) => command.includes(credentials.password))).toEqual([]);
  expect(await readdir(join(layout.imageNotes, 'pulls'))).toEqual([]);
});

test('pulls through a mirror under the requested name', async () => {
  const digest = await open.push('mirrored/thing', 'v1', plainImage('mirrored'));
  const registriesConf = join(folder, 'registries.conf');
  await writeFile(
    registriesConf,
    `[[registry]]\nprefix = "registry.example"\nlocation = "registry.example"\n[[registry.mirror]]\nlocation = "${open.host}"\ninsecure = true\n`,
  );
  await renew({ registriesConf });
  const name = 'registry.example/mirrored/thing:v1';
  expect(await images.pull({ name })).toMatchObject({ imageRef: `registry.example/mirrored/thing@${digest}` });
  expect(await images.resolve(name)).toMatchObject({ repoTags: [name] });
});

test('reports a rejection by the signature policy as such', async () => {
  await open.push('signed/not', 'v1', plainImage('any'));
  const policyFile = join(folder, 'policy.json');
  await writeFile(policyFile, '{ "default": [{ "type": "reject" }] }');
  await renew({ policyFile });
  await expect(images.pull({ name: `${open.host}/signed/not:v1` })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringMatching(/^SignatureValidationFailed: pull /) as string,
  });
});

test('selects the image of this platform from an index, by tag and by the digest of the index', async () => {
  const image = plainImage('indexed');
  const foreign = plainImage('foreign');
  const ours = await open.push('i/thing', 'ours', image);
  const theirs = await open.push('i/thing', 'theirs', foreign);
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const entry = (digest: string, size: number, of: string): object => ({
    mediaType,
    digest,
    size,
    platform: { architecture: of, os: 'linux' },
  });
  const index = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        entry(theirs, manifestBlob(foreign).length, 's390x'),
        entry(ours, manifestBlob(image).length, architecture),
      ],
    }),
  );
  const digest = await open.pushManifest('i/thing', 'multi', 'application/vnd.oci.image.index.v1+json', index);
  const id = sha256(configBlob(image));
  const byDigest = `${open.host}/i/thing@${digest}`;
  expect(await images.pull({ name: byDigest })).toEqual({ imageId: id, imageRef: byDigest });
  expect(await images.resolve(byDigest)).toMatchObject({ id, repoTags: [], repoDigests: [byDigest] });

  const byTag = `${open.host}/i/thing:multi`;
  await images.remove(id, () => false);
  await images.pull({ name: byTag });
  expect((await images.resolve(byTag))?.repoDigests).toContain(byDigest);
  expect(await images.resolve(byDigest)).toMatchObject({ id });
});

test('an image that is pulled under two names has one id and is removed with both', async () => {
  const image = plainImage('twice');
  await open.push('t/one', 'v1', image);
  await open.push('t/two', 'v1', image);
  const { imageId } = await images.pull({ name: `${open.host}/t/one:v1` });
  await images.pull({ name: `${open.host}/t/two:v1` });
  expect((await images.resolve(imageId))?.repoTags).toEqual([`${open.host}/t/one:v1`, `${open.host}/t/two:v1`]);
  await images.remove(`${open.host}/t/one:v1`, () => false);
  expect(await images.resolve(`${open.host}/t/two:v1`)).toBeUndefined();
});
