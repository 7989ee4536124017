import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.js';
import { serveMetrics, type MetricsServer } from '../../src/metrics/server.js';
import { isLoopback, isOwnHost } from '../../src/page/host-check.js';
import { mostReaders } from '../../src/page/live-readers.js';
import { openPage, type Page } from '../../src/page/page.js';
import { redact } from '../../src/lib/redact.js';
import { RingOfStarts } from '../../src/page/ring-of-starts.js';

let server: MetricsServer | undefined;
let page: Page | undefined;
let ring: RingOfStarts;
afterEach(async () => {
  page?.close();
  await server?.close();
});

async function serve(): Promise<string> {
  ring = new RingOfStarts();
  page = openPage({
    starts: ring,
    node: () => Promise.reject(new Error('of no matter here')),
    hosts: ['node-7.example'],
  });
  server = await serveMetrics(createMetrics(), { host: '127.0.0.1', port: 0 }, () => [], page);
  return `http://127.0.0.1:${server.port}`;
}

function statusWithHost(address: string, path: string, host: string, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end();
  });
}

test('answers by address, localhost and configured names, and to no other; the metrics whatever they are called', async () => {
  const address = await serve();
  for (const path of ['/', '/page.js', '/api/v1/starts', '/api/v1/live'])
    expect(await statusWithHost(address, path, 'evil.example'), path).toBe(421);
  expect(await statusWithHost(address, '/', 'node-7.example:9150')).toBe(200);
  expect(await statusWithHost(address, '/api/v1/starts', 'localhost:9150')).toBe(200);
  expect(await statusWithHost(address, '/metrics', 'prometheus-sees-me-so')).toBe(200);
});

test.each([
  ['127.0.0.1:9150', true],
  ['[::1]:9150', true],
  ['LOCALHOST', true],
  ['127.0.0.1.evil.example', false],
  ['evil.example:9150', false],
  ['', false],
  [undefined, false],
])('host %s: %s', (header, own) => {
  expect(isOwnHost(header, [])).toBe(own);
});

test('recognizes loopback addresses', () => {
  expect(['127.0.0.1', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '10.0.0.7', '127.evil.example'].some(isLoopback)).toBe(false);
});

test('lets no other origin, script or frame in, sets no cookie, and takes no other method than GET', async () => {
  const address = await serve();
  const response = await fetch(address);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.has('set-cookie')).toBe(false);
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
  expect(await statusWithHost(address, '/api/v1/starts', 'localhost', 'POST')).toBe(405);
  expect((await fetch(`${address}/api/v1/starts/no-such-start`)).status).toBe(404);
  expect((await fetch(`${address}/api/v1/nothing`)).status).toBe(404);
});

test('data that cannot be read is answered 500 with the reason, and every other status is in the docs', async () => {
  const address = await serve();
  const response = await fetch(`${address}/api/v1/node`);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: 'of no matter here' });
  const source = readFileSync(new URL('../../src/page/page.ts', import.meta.url), 'utf8');
  const statuses = [...source.matchAll(/\b(?:json|send)\(([45]\d\d),/g)].map(([, status]) => status);
  const docs = readFileSync(new URL('../../docs/page.md', import.meta.url), 'utf8');
  const [, listed = ''] = /An error is `[^`]*` with ([^.]*)\./.exec(docs) ?? [];
  expect(listed.match(/\d{3}/g)).toEqual([...new Set(statuses)].toSorted());
});

test('tells all live readers of a start, and lets another one take the place of the one that reads longest', async () => {
  const address = await serve();
  const open = () => fetch(`${address}/api/v1/live`).then(({ body }) => body?.getReader());
  const first = await open();
  const others = [];
  // another user of the host takes every place
  while (others.length < mostReaders) others.push(await open());
  const late = await open();
  const toEnd = async (): Promise<void> => {
    while (!(await first?.read())?.done);
  };
  await expect(toEnd()).rejects.toThrow();
  ring.begin('sandbox', { podSandboxId: 'pod', pod: { namespace: 'default', name: 'web' }, handler: 'crun' });
  for (const reader of [others.at(-1), late]) {
    let text = '';
    while (!text.includes('event: start')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(text).toContain('"name":"web"');
  }
  for (const reader of [...others, late]) await reader?.cancel().catch(() => {});
});

test.each([
  ['pull https://me:hunter2@registry.example/v2/: 401', 'pull https://…@registry.example/v2/: 401'],
  ['Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.x.y', 'eyJhbGci'],
  ['GET /token?access_token=hunter2&scope=pull', 'hunter2'],
  ['{"identitytoken": "hunter2"}', 'hunter2'],
  ['password=hunter2', 'hunter2'],
])('keeps the secret of %s', (message, expected) => {
  if (message.startsWith('pull')) expect(redact(message)).toBe(expected);
  else expect(redact(message)).not.toContain(expected);
});

test('bounds an error, and leaves one without secrets as it is', () => {
  expect(redact('x'.repeat(100_000)).length).toBeLessThan(2100);
  const plain = 'task create: exec: "/bin/nothing": no such file or directory';
  expect(redact(plain)).toBe(plain);
});
