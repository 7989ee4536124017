import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Removes a cgroup with all below it from each hierarchy that the process `holder` sees, or this machine where that has
 * ended. The cgroup's processes have ended, but the kernel may need a moment to notice.
 */
export async function removeCgroups(holder: number, cgroup: string): Promise<void> {
  const seen = `/proc/${holder}/root/sys/fs/cgroup`;
  const top = existsSync(seen) ? seen : '/sys/fs/cgroup';
  for (let tries = 0; ; tries += 1) {
    try {
      for (const hierarchy of ['.', ...readdirSync(top)]) removeTree(join(top, hierarchy, cgroup));
      return;
    } catch (err) {
      if (tries === 50) throw err;
      await pause(100);
    }
  }
}

function removeTree(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeTree(join(folder, entry.name));
  try {
    rmdirSync(folder);
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'ENOENT') throw err;
  }
}
