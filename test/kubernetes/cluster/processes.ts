import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const kinds = ['mnt', 'net', 'uts'] as const;

/** What tells the processes of a host of a cluster from all others on this machine. */
export interface Territory {
  /** the process that keeps its namespaces */
  readonly holder: number;
  /** as /proc/PID/ns has them: `net:[4026532281]` */
  readonly namespaces: readonly string[];
  readonly cgroups: readonly string[];
}

/** The namespaces of a process that it does not share with this one. */
export function ownNamespaces(pid: number): string[] {
  return kinds.map((kind) => linkOf(pid, kind)).filter((name, at) => name !== '' && name !== linkOf('self', kinds[at]));
}

/** Ends all processes of a territory with SIGKILL, and waits until they are gone. */
export async function endProcesses(
  { namespaces, cgroups }: Territory,
  { except }: { except?: number } = {},
): Promise<void> {
  // this machine's own processes are never meant, whatever became of a number since it was noted
  const foreign = namespaces.filter((name) => !kinds.some((kind) => linkOf('self', kind) === name));
  let left: number[] = [];
  for (let tries = 0; tries < 600; tries += 1) {
    left = processIds().filter((pid) => pid !== except && isIn(pid, foreign, cgroups) && !isZombie(pid));
    if (left.length === 0) return;
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it has ended by itself
      }
    }
    await pause(100);
  }
  throw new Error(`processes do not end: ${left.join(', ')}`);
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

function isIn(pid: number, namespaces: readonly string[], cgroups: readonly string[]): boolean {
  if (kinds.some((kind) => namespaces.includes(linkOf(pid, kind)))) return true;
  try {
    const lines = readFileSync(`/proc/${pid}/cgroup`, 'utf8').split('\n');
    return lines.some((line) => cgroups.some((cgroup) => `${line.split(':')[2] ?? ''}/`.startsWith(`${cgroup}/`)));
  } catch {
    return false; // it is gone
  }
}

function linkOf(pid: number | 'self', kind = ''): string {
  try {
    return readlinkSync(`/proc/${pid}/ns/${kind}`);
  } catch {
    return '';
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}
