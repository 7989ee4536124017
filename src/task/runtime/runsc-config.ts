import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runscConfigPath, type Handler } from './handlers.js';

/** Writes the file of options for a handler of gVisor's shim, with what other shims are told for each task. */
export async function writeRunscConfig(handler: Handler): Promise<void> {
  const { shimKind, runtime, runtimeRoot, systemdCgroup, shimCgroup = '' } = handler;
  if (shimKind !== 'runsc') return;
  // JSON's strings are strings of TOML too
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
