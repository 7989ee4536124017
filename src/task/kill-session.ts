import { readdir, readFile } from 'node:fs/promises';
import { isErrno, kindOf } from '../lib/errors.js';

/**
 * Kills a process and all that it started: its descendants, and those of its session whose parents are gone already. The
 * OCI runtime makes each exec the leader of a session of its own.
 *
 * @param killLeader tells the shim, which knows whether the pid is still its process
 */
export async function killSession(leader: number, killLeader: () => Promise<void>): Promise<void> {
  // twice, as one that was forking while it was looked at has a child that was not seen
  for (let round = 0; round < 2; round += 1) {
    const family = await familyOf(leader);
    if (round === 0) {
      await killLeader().catch((err: unknown) => {
        if (!['NotFound', 'Unavailable'].includes(kindOf(err))) throw err;
      });
    }
    for (const pid of family) kill(pid);
  }
}

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
}

async function familyOf(leader: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = (await Promise.all(pids.map((pid) => readProcess(Number(pid))))).filter((line) => line !== undefined);
  const family = new Set([leader]);
  for (const { pid, session } of lines) if (session === leader) family.add(pid);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of lines) if (family.has(parent)) family.add(pid);
  }
  family.delete(leader);
  return [...family];
}

async function readProcess(pid: number): Promise<ProcessLine | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // the name before it, in brackets, may hold spaces and brackets itself
  const [, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return session === undefined ? undefined : { pid, parent: Number(parent), session: Number(session) };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (err) {
    if (!isErrno(err, 'ESRCH')) throw err;
  }
}
