import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withManifestRelay } from '../../src/image/pull/manifest-relay.js';

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

/**
 * Asks for the manifest in a process of its own, below a shell, and gives what it got: nothing at all where the process
 * ended before it had an answer, as it may on a connection that is closed.
 *
 * @param started is called with the shell's pid
 */
async function manifestFor(host: string, started: (pid: number) => void): Promise<string> {
  const asking = `fetch('http://${host}/v2/a/b/manifests/latest').then((answer) => answer.text(), () => '')`;
  const argv = ['-c', '"$@"; exit 0', 'sh', process.execPath, '-e', `${asking}.then(console.log)`];
  const running = promisify(execFile)('sh', argv, { timeout: 60_000 });
  started(running.child.pid ?? 0);
  return (await running).stdout.trim();
}

test('only the processes that it is for can connect, and what they start: to others of the same user it closes the connection', async () => {
  const place = { url: 'http://127.0.0.1:1', path: 'a/b' };
  const pids: number[] = [];
  const clients = (): number[] => pids;
  await withManifestRelay(place, manifest, clients, async (host) => {
    expect(await manifestFor(host, (pid) => pids.push(pid))).toBe(manifest.text);
    expect(await manifestFor(host, () => {})).toBe('');
    await expect(fetch(`http://${host}/v2/a/b/manifests/latest`)).rejects.toThrow();
  });
});
