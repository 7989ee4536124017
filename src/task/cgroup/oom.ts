import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns how many processes of a cgroup the OOM killer killed. Shims send an event too, but one before 2.x misses a
 * task that dies as it starts: so call this after an exit, before the task is deleted.
 *
 * @param cgroup the folder in the memory controller's hierarchy; 0 if it is gone
 */
export function oomKillsIn(cgroup: string): number {
  for (const file of ['memory.events', 'memory.oom_control']) {
    try {
      const found = /^oom_kill (\d+)$/m.exec(readFileSync(join(cgroup, file), 'utf8'));
      if (found) return Number(found[1]);
    } catch {
      // a file of the other cgroup version, or the cgroup is gone
    }
  }
  return 0;
}
