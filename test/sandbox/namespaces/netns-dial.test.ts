import { spawn, type ChildProcess } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pinNamespaces } from '../../../src/sandbox/namespaces/namespaces.js';
import {
  dialInNetns as dialWith,
  prepareDials,
  turnsOfDials,
  type DialOptions,
} from '../../../src/sandbox/namespaces/netns-dial.js';
import { unpinNamespaces } from '../../support/unpin-namespaces.js';

let folder: string;
let netns: string;
let socketFolder: string;
const turns = turnsOfDials();
const servers: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  netns = join(folder, 'net');
  await pinNamespaces({ net: netns });
  socketFolder = join(folder, 'dials');
  await prepareDials(socketFolder);
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

const dialInNetns = (path: string | undefined, port: number, options: Partial<DialOptions> = {}): Promise<Duplex> =>
  dialWith(path, port, { socketFolder, turns, ...options });

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

test('a pod that does not take its connections holds up no other, and nothing is left of the dials that are given up', async () => {
  // its queue is full after two, and the kernel drops what comes then
  const deaf =
    'socket(S, 2, 1, 0); bind(S, pack("S n a4 x8", 2, 8085, "\\x7f\\0\\0\\x01")); listen(S, 0); $| = 1; print "here\\n"; sleep 1000';
  const server = spawn('nsenter', [`--net=${netns}`, 'perl', '-e', deaf], { stdio: ['ignore', 'pipe', 'ignore'] });
  servers.push(server);
  await once(server.stdout as NodeJS.ReadableStream, 'data');
  const gone = new AbortController();
  setMaxListeners(0, gone.signal);
  const dials = Array.from({ length: 40 }, () => dialInNetns(netns, 8085, { signal: gone.signal }));
  const settled = Promise.allSettled(dials);
  const other = join(folder, 'other');
  await pinNamespaces({ net: other });
  await expect(dialInNetns(other, 8085)).rejects.toMatchObject({ kind: 'Unavailable' });
  const helpers = (): number => helpersOf(8085);
  expect(helpers()).toBeLessThanOrEqual(2 + 8);
  gone.abort();
  for (const end of await settled) if (end.status === 'fulfilled') end.value.destroy();
  await expect.poll(helpers).toBe(0);
  expect(await readdir(socketFolder)).toEqual([]);
  await unpinNamespaces([other]);
});

test('a caller that goes away at any moment of a dial gets Cancelled, and no helper stays', async () => {
  await serve('TCP4-LISTEN:8086,bind=127.0.0.1,fork', 'EXEC:cat');
  for (const afterMs of [0, 1, 3, 10, 30]) {
    const gone = new AbortController();
    const dialled = dialInNetns(netns, 8086, { signal: gone.signal });
    setTimeout(() => gone.abort(), afterMs);
    await dialled.then(
      (connection) => connection.destroy(),
      (err: unknown) => expect(err).toMatchObject({ kind: 'Cancelled' }),
    );
  }
  await expect.poll(() => helpersOf(8086)).toBe(0);
  expect(await readdir(socketFolder)).toEqual([]);
});

test("connects on the host's own network without a helper", async () => {
  const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connection = await dialInNetns(undefined, port);
  connection.end('echoed');
  expect(await text(connection)).toBe('echoed');
  server.close();
  await once(server, 'close');
  await expect(dialInNetns(undefined, port)).rejects.toMatchObject({ kind: 'Unavailable' });
});

/** How many processes connect to this port. */
function helpersOf(port: number): number {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`TCP4:127.0.0.1:${port}\0`);
    } catch {
      return false;
    }
  }).length;
}
