import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pinNamespaces, unpinNamespaces } from '../../../src/sandbox/namespaces/namespaces.js';
import { dialInNetns } from '../../../src/sandbox/namespaces/netns-dial.js';

let folder: string;
let netns: string;
const servers: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  netns = join(folder, 'net');
  await pinNamespaces({ net: netns });
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    if (server.exitCode !== null || server.signalCode !== null) continue;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }
});

afterAll(async () => {
  await unpinNamespaces([netns]);
  await rm(folder, { recursive: true });
});

/** Serves inside the pod and returns once it listens. */
async function serve(address: string, action: string): Promise<void> {
  const server = spawn('nsenter', [`--net=${netns}`, 'socat', '-d', '-d', '-t', '60', address, action], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  servers.push(server);
  let said = '';
  for await (const chunk of server.stderr ?? []) {
    said += String(chunk);
    if (said.includes('listening on')) break;
  }
}

test('carries bytes both ways, with a half close of each side', async () => {
  await serve('TCP4-LISTEN:8080,bind=127.0.0.1', 'EXEC:sort');
  const connection = await dialInNetns(netns, 8080);
  // sort answers when its input has ended: the half-closed connection still carries the answer
  connection.end('b\na\n');
  expect(await text(connection)).toBe('a\nb\n');
});

test('transfers megabytes unchanged', async () => {
  await serve('TCP4-LISTEN:8081,bind=127.0.0.1', 'EXEC:cat');
  const connection = await dialInNetns(netns, 8081);
  const sent = Buffer.alloc(4 * 1024 * 1024, 'crisp');
  connection.end(sent);
  expect((await buffer(connection)).equals(sent)).toBe(true);
});

test('connects to a port that listens on IPv6 only', async () => {
  await serve('TCP6-LISTEN:8082,bind=[::1],ipv6only=1', 'EXEC:echo six');
  expect(await text(await dialInNetns(netns, 8082))).toBe('six\n');
});

test('fails with the reason where nothing listens, or the namespace is missing', async () => {
  await expect(dialInNetns(netns, 8083)).rejects.toMatchObject({
    kind: 'Unavailable',
    message: expect.stringMatching(/port 8083.*refused/i) as string,
  });
  await expect(dialInNetns(join(folder, 'none'), 80)).rejects.toMatchObject({ kind: 'FailedPrecondition' });
  await expect(dialInNetns(netns, 0)).rejects.toMatchObject({ kind: 'InvalidArgument' });
  await expect(dialInNetns(netns, 80, { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'Cancelled' });
});

test('destroying the connection ends its helper process', async () => {
  await serve('TCP4-LISTEN:8084,bind=127.0.0.1', 'EXEC:cat');
  const connection = await dialInNetns(netns, 8084);
  connection.destroy();
  const [server] = servers;
  // it sees the end of its only connection
  await once(server as ChildProcess, 'exit');
});
