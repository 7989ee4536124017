import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runscConfigPath, type Handler } from './handlers.js';

/** Writes the option file for a handler with gVisor's shim: what other shims are told with each task. */
export async function writeRunscConfig(handler: Handler): Promise<void> {
  const { shimKind, runtime, runtimeRoot, systemdCgroup, shimCgroup = '' } = handler;
  if (shimKind !== 'runsc') return;
  // a JSON string is also a TOML string
  const text = [
    `binary_name = ${JSON.stringify(runtime)}`,
    `root = ${JSON.stringify(runtimeRoot)}`,
    ...(shimCgroup === '' ? [] : [`shim_cgroup = ${JSON.stringify(shimCgroup)}`]),
    '[runsc_config]',
    ...(systemdCgroup ? ['systemd-cgroup = "true"'] : []),
    '',
  ].join('\n');
  const path = runscConfigPath(handler);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, text, { mode: 0o600 });
}
