import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/lib/log.js';
import { StreamServer } from '../../src/stream/server.js';
import { all, openAll, outOnly, websocket } from '../support/exec-clients.js';
import { program } from '../support/program.js';
import { upgrade } from '../support/spdy-client.js';

let server: StreamServer;
beforeEach(async () => {
  server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
  await server.listen();
});
afterEach(() => server.close());

describe('tokens', () => {
  const spdy = { upgrade: 'SPDY/3.1', 'x-stream-protocol-version': 'v4.channel.k8s.io' };

  test('work once', async () => {
    const url = server.execUrl(program('true'), outOnly);
    const { error } = await openAll(url, outOnly);
    await error.text();
    expect((await upgrade(url, spdy)).status).toBe(404);
  });

  test('expire', async () => {
    const brief = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent'), tokenTtlMs: 20 });
    await brief.listen();
    const url = brief.execUrl(program('true'), outOnly);
    let status = 400;
    // without an upgrade the token is not spent: 400 while it lives
    while (status === 400) status = (await fetch(url)).status;
    expect(status).toBe(404);
    expect((await upgrade(url, spdy)).status).toBe(404);
    await brief.close();
  });

  test('are refused for another kind of session, another method, or when unknown', async () => {
    const url = server.execUrl(program('true'), outOnly);
    expect((await upgrade(url.replace('/exec/', '/attach/'), spdy)).status).toBe(404);
    expect((await upgrade(`${url}x`, spdy)).status).toBe(404);
    expect((await upgrade(url, spdy, 'DELETE')).status).toBe(404);
    expect((await fetch(`${url}/../../etc/passwd`)).status).toBe(404);
  });

  test('stay valid for a client that has to fall back to another protocol', async () => {
    const url = server.execUrl(program('true'), outOnly);
    const refused = await upgrade(url, { upgrade: 'SPDY/3.1', 'x-stream-protocol-version': 'v9.channel.k8s.io' });
    expect(refused.status).toBe(403);
    expect(refused.headers['x-accepted-stream-protocol-versions']).toContain('v4.channel.k8s.io');
    await expect(websocket(url, ['v9.channel.k8s.io'])).rejects.toThrow('403');
    expect((await upgrade(url, { upgrade: 'h2c' })).status).toBe(400);
    const { error } = await openAll(url, outOnly);
    expect(JSON.parse(await error.text())).toEqual({ status: 'Success' });
  });

  test('are bounded in number', () => {
    const issue = (pod: number) => server.execUrl(program('true'), outOnly, String(pod));
    for (let i = 0; i < 1000; i += 1) issue(i % 10);
    expect(() => issue(10)).toThrow('1000 streaming sessions are waiting');
  });

  test('are not issued for requests that the CRI forbids', () => {
    const none = { tty: false, stdin: false, stdout: false, stderr: false };
    expect(() => server.execUrl(program('true'), none)).toThrow('one of them must be true');
    expect(() => server.attachUrl(async () => {}, { ...all, tty: true })).toThrow('stderr');
    expect(() => server.portForwardUrl(() => Promise.reject(new Error()), [0])).toThrow('port: 0');
  });
});
