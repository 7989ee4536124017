import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { cgroupDriverOf, resolveHandlers } from '../../src/cri/server/host-settings.js';
import { layoutOf } from '../../src/lib/layout.js';

const folder = mkdtempSync(join(tmpdir(), 'crisp-test-settle-'));
afterAll(() => rmSync(folder, { recursive: true }));

function config(toml: string) {
  writeFileSync(join(folder, 'crisp.toml'), toml);
  return loadConfig(join(folder, 'crisp.toml'));
}

const layout = layoutOf('/r', '/s');

test('defaults to the systemd cgroup driver only where systemd is the init system on cgroup v2', () => {
  const auto = config('');
  expect(cgroupDriverOf(auto, { systemd: true, cgroupVersion: 2 })).toBe('systemd');
  expect(cgroupDriverOf(auto, { systemd: true, cgroupVersion: 1 })).toBe('cgroupfs');
  expect(cgroupDriverOf(auto, { systemd: false, cgroupVersion: 2 })).toBe('cgroupfs');
  expect(cgroupDriverOf(config('cgroup_driver = "systemd"'), { systemd: false, cgroupVersion: 1 })).toBe('systemd');
});

test('has crun and runc where the file has no handlers, from the paths in [programs]', () => {
  const handlers = resolveHandlers(config('[programs]\ncrun = "/opt/crun"\nshim = "/opt/shim"'), 'cgroupfs', layout);
  expect(handlers).toMatchObject([
    {
      name: 'crun',
      runtime: '/opt/crun',
      shim: '/opt/shim',
      shared: false,
      systemdCgroup: false,
      runtimeRoot: '/s/runtimes/crun',
    },
    { name: 'runc', runtime: 'runc', shim: '/opt/shim' },
  ]);
});

test('has only the handlers of the file where it has any', () => {
  const handlers = resolveHandlers(config('[handlers.one]\nruntime = "/bin/x"\nshared = true'), 'systemd', layout);
  expect(handlers).toMatchObject([
    { name: 'one', runtime: '/bin/x', shim: 'containerd-shim-runc-v2', shared: true, systemdCgroup: true },
  ]);
  expect(handlers).toHaveLength(1);
});
