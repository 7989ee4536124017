import { join } from 'node:path';
import type { Config } from '../../config.js';
import type { Layout } from '../../lib/layout.js';
import type { HandlerConfig } from '../../task/runtime/handlers.js';

/** The cgroup driver: the configured one; otherwise systemd if it is the host's init on cgroup v2. */
export function cgroupDriverOf(
  config: Config,
  host: { readonly systemd: boolean; readonly cgroupVersion: 1 | 2 },
): 'systemd' | 'cgroupfs' {
  if (config.cgroupDriver !== 'auto') return config.cgroupDriver;
  return host.systemd && host.cgroupVersion === 2 ? 'systemd' : 'cgroupfs';
}

/**
 * Returns the configured handlers in order; without any, crun and runc. If a handler names a program as `programs`
 * does, its path there is used.
 */
export function resolveHandlers(config: Config, driver: 'systemd' | 'cgroupfs', layout: Layout): HandlerConfig[] {
  const { crun, runc, shim } = config.programs;
  const paths: Readonly<Record<string, string>> = { crun, runc, 'containerd-shim-runc-v2': shim };
  const usual = {
    shim: 'containerd-shim-runc-v2',
    shared: false,
    noPivotRoot: false,
    noNewKeyring: false,
    shimCgroup: '',
  };
  const named = Object.entries(config.handlers);
  const handlers =
    named.length > 0 ? named : ['crun', 'runc'].map((name) => [name, { ...usual, runtime: name }] as const);
  return handlers.map(([name, handler]) => ({
    ...handler,
    name,
    runtime: paths[handler.runtime] ?? handler.runtime,
    shim: paths[handler.shim] ?? handler.shim,
    systemdCgroup: driver === 'systemd',
    runtimeRoot: join(layout.runtimeStates, name),
  }));
}
