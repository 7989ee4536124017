import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { withManifestRelay } from '../../src/image/manifest-relay.js';

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
    const status = await withManifestRelay(place, { text: '{}', mediaType: 'text/plain' }, async (host) => {
      const signal = AbortSignal.timeout(10_000);
      return (await fetch(`http://${host}/v2/a/b/blobs/sha256:00`, { redirect: 'manual', signal })).status;
    });
    expect(status).toBe(502);
  } finally {
    registry.close();
  }
});
