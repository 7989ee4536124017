import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { Authority } from '../cluster/certificates.js';
import { Api } from './api.js';

test('sends the body of a DELETE as its own, not as the next request of the connection', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-api-'));
  const authority = await Authority.make(folder);
  const { certificate, key } = await authority.issue('server', { user: 'server', hosts: ['IP:127.0.0.1'] });
  const asked: string[] = [];
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    void text(request).then((body) => {
      asked.push(`${request.method} ${request.url} ${body}`);
      response.end('done');
    });
  });
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const api = new Api(await authority.kubeconfig(join(folder, 'kubeconfig'), url, { user: 'admin' }));
    try {
      await api.call('DELETE', '/deployments/a', { propagationPolicy: 'Background' });
      expect(await api.call('GET', '/metrics')).toBe('done');
    } finally {
      api.close();
    }
    expect(asked).toEqual(['DELETE /deployments/a {"propagationPolicy":"Background"}', 'GET /metrics ']);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
