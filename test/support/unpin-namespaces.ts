import { rm } from 'node:fs/promises';
import { run } from '../../src/lib/process/run.js';
import { mountedOf } from '../../src/sandbox/namespaces/namespaces.js';

/** Ends the namespaces that a test has pinned at these paths; missing ones are not an error. */
export async function unpinNamespaces(paths: readonly string[]): Promise<void> {
  const mounted = await mountedOf(paths);
  if (mounted.length > 0) await run('umount', ['-i', '-n', '-l', ...mounted]);
  for (const path of paths) await rm(path, { force: true });
}
