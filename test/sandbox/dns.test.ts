import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHostname, resolvConf, writeDnsFiles } from '../../src/sandbox/dns.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

const paths = () => ({
  resolvConf: join(folder, 'resolv.conf'),
  hostname: join(folder, 'hostname'),
  hosts: join(folder, 'hosts'),
});

test("copies the host's /etc/hosts with mode 0644, and writes an empty one where the host has none", async () => {
  const host = join(folder, 'host-hosts');
  writeDnsFiles(paths(), {}, 'web-0', host);
  expect(await readFile(paths().hosts, 'utf8')).toBe('');
  await writeFile(host, '127.0.0.1 localhost\n', { mode: 0o600 });
  writeDnsFiles(paths(), {}, 'web-0', host);
  expect(await readFile(paths().hosts, 'utf8')).toBe('127.0.0.1 localhost\n');
  expect((await stat(paths().hosts)).mode & 0o777).toBe(0o644);
});

test('writes the DNS configuration', async () => {
  const dns = {
    servers: ['10.10.10.10', 'fd00::1'],
    searches: ['google.com', 'svc.cluster.local'],
    options: ['ndots:8'],
  };
  writeDnsFiles(paths(), dns, 'web-0');
  expect(await readFile(paths().resolvConf, 'utf8')).toBe(
    'search google.com svc.cluster.local\nnameserver 10.10.10.10\nnameserver fd00::1\noptions ndots:8\n',
  );
  expect(await readFile(paths().hostname, 'utf8')).toBe('web-0\n');
  expect((await stat(paths().resolvConf)).mode & 0o777).toBe(0o644);
});

test("uses the host's servers without a configuration, and systemd-resolved's upstreams where only its stub is listed", async () => {
  const files = { host: join(folder, 'host'), resolved: join(folder, 'resolved') };
  expect(resolvConf(undefined, files)).toBe('');
  await writeFile(files.host, 'nameserver 127.0.0.53\n');
  expect(resolvConf({}, files)).toBe('nameserver 127.0.0.53\n');
  await writeFile(files.resolved, 'nameserver 192.0.2.1\n');
  expect(resolvConf({}, files)).toBe('nameserver 192.0.2.1\n');
  await writeFile(files.host, 'nameserver 192.0.2.2\nnameserver 127.0.0.53\n');
  expect(resolvConf({ servers: [] }, files)).toContain('192.0.2.2');
});

test.each([
  [{ servers: ['not an address'] }, 'config.dns_config.servers[0]'],
  [{ servers: ['1.2.3.4', 'ns.example'] }, 'config.dns_config.servers[1]'],
  [{ searches: ['a\nnameserver 6.6.6.6'] }, 'config.dns_config.searches[0]'],
  [{ options: [''] }, 'config.dns_config.options[0]'],
  [{ searches: Array.from({ length: 33 }, (_, i) => `d${i}`) }, 'config.dns_config.searches'],
  [{ searches: ['x'.repeat(2049)] }, 'config.dns_config.searches'],
])('refuses %o', (dns, field) => {
  expect(() => resolvConf(dns)).toThrow(
    expect.objectContaining({ kind: 'InvalidArgument', message: expect.stringContaining(field) as string }) as Error,
  );
});

test('refuses a hostname that the kernel does not accept', () => {
  checkHostname('');
  checkHostname('web-0.example');
  // what kubelet sends where the cluster has no domain
  checkHostname('web-0.svc.');
  for (const bad of ['x'.repeat(65), '-a', 'a b', 'ä', '.', 'a..b/'])
    expect(() => checkHostname(bad)).toThrow('config.hostname');
});
