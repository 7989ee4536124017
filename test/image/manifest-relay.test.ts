import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withManifestRelay } from '../../src/image/manifest-relay.js';

const manifest = { text: '{"a":"manifest"}', mediaType: 'text/plain' };
const thisProcess = (): number[] => [process.pid];

test.each([
  [
    'a redirect to what is no address',
    'HTTP/1.1 307 Temporary Redirect\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n',
  ],
  ['a status that is none', 'HTTP/1.1 042 None\r\nContent-Length: 0\r\n\r\n'],
  ['what is not HTTP', 'SSH-2.0-x\r\n\r\n'],
])('a registry that answers with %s fails the request, and the server goes on', async (_what, answer) => {
  const registry = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(answer));
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const { port } = registry.address() as AddressInfo;
  try {
    const place = { url: `http://127.0.0.1:${port}`, path: 'a/b' };
    const status = await withManifestRelay(place, manifest, thisProcess, async (host) => {
      const signal = AbortSignal.timeout(10_000);
      return (await fetch(`http://${host}/v2/a/b/blobs/sha256:00`, { redirect: 'manual', signal })).status;
    });
    expect(status).toBe(502);
  } finally {
    registry.close();
  }
});

test('only the processes that it is for can connect: to others of the same user it closes the connection', async () => {
  const place = { url: 'http://127.0.0.1:1', path: 'a/b' };
  // prints what it got
  const script = (url: string): string =>
    `fetch(${JSON.stringify(url)}).then((answer) => answer.text(), () => 'nothing').then((text) => console.log(text))`;
  const inAnotherProcess = async (host: string): Promise<string> => {
    const argv = ['-e', script(`http://${host}/v2/a/b/manifests/latest`)];
    return (await promisify(execFile)(process.execPath, argv, { timeout: 60_000 })).stdout.trim();
  };
  const inThisOne = async (host: string): Promise<string> =>
    (await fetch(`http://${host}/v2/a/b/manifests/latest`)).text();
  await withManifestRelay(place, manifest, thisProcess, async (host) => {
    expect(await inAnotherProcess(host)).toBe('nothing');
    expect(await inThisOne(host)).toBe(manifest.text);
  });
  let other = 0;
  await withManifestRelay(
    place,
    manifest,
    () => [process.pid, other],
    async (host) => {
      const argv = ['-e', script(`http://${host}/v2/a/b/manifests/latest`)];
      const child = promisify(execFile)(process.execPath, argv, { timeout: 60_000 });
      other = child.child.pid ?? 0;
      expect((await child).stdout.trim()).toBe(manifest.text);
    },
  );
});
