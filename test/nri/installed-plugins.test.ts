import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/lib/log.js';
import { installedPlugins } from '../../src/nri/installed-plugins.js';
import { Nri } from '../../src/nri/nri.js';

let folder: string;
const log = createLogger('silent');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-nri-'));
  for (const name of ['plugins', 'conf.d']) mkdirSync(join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, mode = 0o755, text = '#!/bin/sh\n'): void {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), mode);
}

const found = () =>
  installedPlugins({ pluginDir: join(folder, 'plugins'), pluginConfigDir: join(folder, 'conf.d') }, log);

test('executables named by index and name are found in their order, each with its configuration', async () => {
  for (const name of ['20-b', '05-a', 'README']) put(`plugins/${name}`);
  put('plugins/10-text', 0o644);
  put('conf.d/b.conf', 0o600, 'for b');
  put('conf.d/05-a.conf', 0o600, 'for 05-a');
  put('conf.d/a.conf', 0o600, 'for a');
  expect((await found()).map(({ index, name, config }) => [index, name, config])).toEqual([
    ['05', 'a', 'for 05-a'],
    ['20', 'b', 'for b'],
  ]);
});

test('a plugin, or its configuration, that others may write is left out', async () => {
  put('plugins/10-open', 0o777);
  put('plugins/20-configured');
  put('conf.d/configured.conf', 0o666, 'x');
  expect(await found()).toEqual([]);
  put('plugins/30-good');
  chmodSync(join(folder, 'plugins'), 0o777);
  expect(await found()).toEqual([]);
});

test('no folder of plugins is no plugins', async () => {
  rmSync(join(folder, 'plugins'), { recursive: true });
  expect(await found()).toEqual([]);
});

const nothing = { snapshot: () => Promise.resolve({ pods: [], containers: [], alive: [] }), update: none, evict: none };

function none(): Promise<void> {
  return Promise.resolve();
}

function nriWith(changes: object): Nri {
  const { nri } = loadConfig('/dev/null');
  const dirs = {
    socket: join(folder, 's/nri.sock'),
    pluginDir: join(folder, 'plugins'),
    pluginConfigDir: join(folder, 'conf.d'),
  };
  return new Nri({ config: { ...nri, ...dirs, ...changes }, log, runtimeVersion: '1.0.0', observe: () => {} });
}

test('an installed plugin that ends at once, or says nothing, harms nothing, and is ended', async () => {
  put('plugins/10-ends', 0o755, '#!/bin/sh\nexit 1\n');
  put('plugins/20-silent', 0o755, '#!/bin/sh\nexec sleep 1000\n');
  const nri = nriWith({ registrationTimeoutMs: 300 });
  await nri.start(nothing);
  expect(nri.plugins).toEqual([]);
  expect(nri.socket).toBe(join(folder, 's/nri.sock'));
  await nri.close();
});

test('a socket on which another runtime listens is left to it', async () => {
  const other = createServer();
  mkdirSync(join(folder, 's'), { mode: 0o700 });
  other.listen(join(folder, 's/nri.sock'));
  await once(other, 'listening');
  const nri = nriWith({});
  await nri.start(nothing);
  expect(nri.socket).toBeUndefined();
  await nri.close();
  expect(other.listening).toBe(true);
  other.close();
});

test('a folder that others may write is no place for the socket', async () => {
  mkdirSync(join(folder, 's'));
  chmodSync(join(folder, 's'), 0o777);
  const nri = nriWith({});
  await nri.start(nothing);
  expect(nri.socket).toBeUndefined();
  await nri.close();
});

test('an empty socket turns all of it off', async () => {
  put('plugins/10-a', 0o755, `#!/bin/sh\ntouch ${join(folder, 'started')}\n`);
  const nri = nriWith({ socket: '' });
  await nri.start(nothing);
  expect(nri.requiresPlugins({ 'required-plugins.noderesource.dev': '[x]' })).toBe(false);
  await nri.close();
});
