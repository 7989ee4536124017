import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configFlags, loadConfig, settingRows } from '../../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'crisp-test-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(toml: string, flags: Record<string, unknown> = {}) {
  const file = join(folder, 'crisp.toml');
  writeFileSync(file, toml);
  return loadConfig(file, flags);
}

test('accepts the example of handlers with other shims', () => {
  const example = readFileSync(new URL('../../deploy/shims.toml', import.meta.url), 'utf8');
  expect(Object.entries(load(example).handlers).map(([name, { shim }]) => [name, basename(shim)])).toEqual([
    ['crun', 'containerd-shim-runc-v2'],
    ['crun-rs', 'containerd-shim-runc-v2-rs'],
    ['runc', 'containerd-shim-runc-v2'],
    ['gvisor', 'containerd-shim-runsc-v1'],
  ]);
});

test('gives every default for an empty file', () => {
  expect(load('')).toMatchObject({
    listen: '/run/crisp/crisp.sock',
    root: '/var/lib/crisp',
    state: '/run/crisp',
    metricsListen: { host: '127.0.0.1', port: 9150 },
    logLevel: 'info',
    cgroupDriver: 'auto',
    cni: { confDir: '', binDirs: ['/opt/cni/bin', '/usr/lib/cni'], bridge: 'crisp0' },
    images: { pullTimeoutMs: 1_800_000 },
    exec: { outputLimitBytes: 16 * 1024 * 1024 },
    handlers: {},
  });
});

test('prefers flags to the file, and the file to the defaults', () => {
  const config = load('root = "/srv/crisp"\nlog_level = "warn"\n[cni]\nconf_dir = "/etc/cni/net.d"', {
    'log-level': 'debug',
    'cni-bin-dir': ['/a', '/b'],
    listen: 'unix:///tmp/x.sock',
  });
  expect(config).toMatchObject({
    root: '/srv/crisp',
    logLevel: 'debug',
    listen: '/tmp/x.sock',
    cni: { confDir: '/etc/cni/net.d', binDirs: ['/a', '/b'] },
  });
});

test('turns the metrics off with an empty address', () => {
  expect(load('metrics_listen = ""').metricsListen).toBeUndefined();
});

test.each([
  ['127.0.0.1:0', '127.0.0.1', 0],
  ['[::1]:9150', '::1', 9150],
  ['localhost:9150', 'localhost', 9150],
  ['node-1.example.com:65535', 'node-1.example.com', 65_535],
])('listens on %s', (given, host, port) => {
  expect(load(`metrics_listen = "${given}"`).metricsListen).toEqual({ host, port });
});

test('accepts the names and subnets that the embedded network can have', () => {
  const cni = { bridge: 'fifteen-letters', subnet: '192.168.0.0/24', subnet6: 'fd00:1::/112' };
  const lines = Object.entries(cni).map(([key, value]) => `${key} = "${value}"`);
  expect(load(`[cni]\n${lines.join('\n')}`).cni).toMatchObject(cni);
  expect(load('[cni]\nsubnet6 = ""').cni.subnet6).toBe('');
});

test('reads a table of handlers, each with its own defaults', () => {
  const { handlers } = load(
    'default_handler = "fast"\n[handlers.fast]\nruntime = "/opt/crun"\n[handlers.kata-x]\nshim = "/opt/shim"\nshared = true',
  );
  expect(handlers).toMatchObject({
    fast: { runtime: '/opt/crun', shim: 'containerd-shim-runc-v2', shared: false },
    'kata-x': { shim: '/opt/shim', shared: true },
  });
});

test.each([
  ['rot = "/x"', 'rot: no such setting; here are listen, root'],
  ['[cni]\nconf_dri = "/x"', 'cni.conf_dri: no such setting; here are conf_dir'],
  ['cni = 3', 'cni: has to be a table'],
  ['root = "here"', 'root: has to be an absolute path, not "here"'],
  ['root = 3', 'root: has to be a string'],
  ['log_level = "loud"', 'log_level: has to be one of trace, debug'],
  ['[images]\npull_timeout = 30', 'images.pull_timeout: has to be a string'],
  ['[images]\npull_timeout = "soon"', 'images.pull_timeout: has to be a duration'],
  ['[exec]\noutput_limit = "0MiB"', 'exec.output_limit: has to be a size'],
  ['metrics_listen = "9150"', 'metrics_listen: has to be an address such as "127.0.0.1:9150"'],
  ['metrics_listen = "999.1.1.1:9150"', 'metrics_listen: has to be an address such as "127.0.0.1:9150"'],
  ['metrics_listen = "10.0.0:9150"', 'metrics_listen: has to be an address'],
  ['metrics_listen = "[::g]:9150"', 'metrics_listen: has to be an address'],
  ['metrics_listen = "[127.0.0.1]:9150"', 'metrics_listen: has to be an address'],
  ['metrics_listen = "127.0.0.1:65536"', 'metrics_listen: has to be an address'],
  ['[streaming]\nlisten = "256.0.0.1:0"', 'streaming.listen: has to be an address'],
  ['[cni]\nsubnet = ""', 'cni.subnet: has to be an IPv4 subnet such as "10.85.0.0/16", not ""'],
  ['[cni]\nsubnet = "10.85.0.0"', 'cni.subnet: has to be an IPv4 subnet'],
  ['[cni]\nsubnet = "10.85.0.0/33"', 'cni.subnet: has to be an IPv4 subnet'],
  ['[cni]\nsubnet = "999.1.1.1/8"', 'cni.subnet: has to be an IPv4 subnet'],
  ['[cni]\nsubnet = "fd85::/64"', 'cni.subnet: has to be an IPv4 subnet'],
  ['[cni]\nsubnet6 = "fd85::/129"', 'cni.subnet6: has to be an IPv6 subnet such as "fd85::/64", not "fd85::/129"'],
  ['[cni]\nsubnet6 = "fd85:::/64"', 'cni.subnet6: has to be an IPv6 subnet'],
  ['[cni]\nsubnet6 = "10.85.0.0/16"', 'cni.subnet6: has to be an IPv6 subnet'],
  [
    '[cni]\nbridge = "my bridge"',
    'cni.bridge: has to be a name of at most 15 letters, digits, "_" and "-", not "my bridge"',
  ],
  ['[cni]\nbridge = ""', 'cni.bridge: has to be a name'],
  ['[cni]\nbridge = "-a"', 'cni.bridge: has to be a name'],
  ['[cni]\nbridge = "sixteen-letters-"', 'cni.bridge: has to be a name'],
  ['[starts]\nconcurrency = -1', 'starts.concurrency: has to be a whole number from 0 to 1024'],
  ['[handlers.Bad]\n', 'handlers.Bad: a handler is named in lower case'],
  ['[handlers.x]\nshare = true', 'handlers.x.share: no such setting; here are runtime, shim, shared'],
  ['default_handler = "kata"', 'default_handler: there is no handler "kata"; there are crun, runc'],
  [`listen = "/${'x'.repeat(110)}"`, 'listen: is longer than the 107 bytes'],
  ['root = ', 'line 1, column 8'],
])('refuses %j and names the setting', (toml, message) => {
  expect(() => load(toml)).toThrow(message);
});

test('names a wrong flag in the error', () => {
  expect(() => load('', { 'cgroup-driver': 'both' })).toThrow(
    '--cgroup-driver: has to be one of auto, systemd, cgroupfs',
  );
});

test('refuses a missing config file that was asked for', () => {
  expect(() => loadConfig(join(folder, 'none.toml'))).toThrow('none.toml: no such file');
});

test('has every flag that the docs name', () => {
  const flags = [
    'listen',
    'root',
    'state',
    'metrics-listen',
    'cni-conf-dir',
    'cni-bin-dir',
    'registries-conf',
    'cgroup-driver',
    'log-level',
  ];
  expect(Object.keys(configFlags())).toEqual(expect.arrayContaining(['config', ...flags]));
});

test('parses every default by the rules of its setting, so that the docs can print it', () => {
  for (const { key, setting } of settingRows()) expect(() => setting.parse(setting.fallback), key).not.toThrow();
});
