import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How many processes in a cgroup the kernel killed for want of memory. A shim's event says so too, but a shim before 2.x
 * misses the death of a task that dies as it starts: so ask here after an exit, before the task is deleted.
 *
 * @param cgroup the folder of the cgroup that counts the memory; 0 where it is gone
 */
export function oomKillsIn(cgroup: string): number {
  for (const file of ['memory.events', 'memory.oom_control']) {
    try {
      const found = /^oom_kill (\d+)$/m.exec(readFileSync(join(cgroup, file), 'utf8'));
      if (found) return Number(found[1]);
    } catch {
      // the other cgroup version's file, or the cgroup is gone
    }
  }
  return 0;
}
