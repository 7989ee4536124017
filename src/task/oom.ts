import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the cgroup that counts a process' memory; undefined where it cannot be told. To be asked while the
 * process is there, which a created task's is.
 */
export function memoryCgroupOf(pid: number): string | undefined {
  try {
    const lines = readFileSync(`/proc/${pid}/cgroup`, 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
    const v1 = lines.find(([, controllers]) => controllers?.split(',').includes('memory'));
    if (v1) return join('/sys/fs/cgroup/memory', v1.slice(2).join(':'));
    const v2 = lines.find(([hierarchy]) => hierarchy === '0');
    return v2 && join('/sys/fs/cgroup', v2.slice(2).join(':'));
  } catch {
    return undefined;
  }
}

/**
 * How many processes in a cgroup the kernel killed for want of memory. A shim's event says so too, but a shim before 2.x
 * misses the death of a task that dies as it starts: so ask here after an exit, before the task is deleted.
 *
 * @param cgroup what `memoryCgroupOf` gave; 0 where it is gone
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
