import { readdir, readFile, readlink } from 'node:fs/promises';
import { isErrno, kindOf } from '../../lib/errors.js';

/**
 * Kills a process and all that it started: its descendants, those of its session whose parents are gone already, and what
 * has left the session too but still holds the output. The OCI runtime makes each exec the leader of a session of its own
 * with pipes of its own.
 *
 * @param killLeader tells the shim, which knows whether the pid is still its process
 */
export async function killSession(leader: number, killLeader: () => Promise<void>): Promise<void> {
  const output = await pipesOf(leader);
  const cgroup = await cgroupOf(leader);
  // twice, as one that was forking while it was looked at has a child that was not seen
  for (let round = 0; round < 2; round += 1) {
    const family = await familyOf(leader, output, cgroup);
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

async function familyOf(leader: number, output: ReadonlySet<string>, cgroup: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = (await Promise.all(pids.map((pid) => readProcess(Number(pid))))).filter((line) => line !== undefined);
  const family = new Set([leader]);
  for (const { pid, session } of lines) if (session === leader) family.add(pid);
  for (const { pid } of lines) if (!family.has(pid) && (await holds(pid, output, cgroup))) family.add(pid);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid, parent } of lines) if (family.has(parent)) family.add(pid);
  }
  family.delete(leader);
  return [...family];
}

/** Whether a process of the same container has one of these pipes open. The shim, at their other end, is in another cgroup. */
async function holds(pid: number, pipes: ReadonlySet<string>, cgroup: string): Promise<boolean> {
  if (pipes.size === 0 || cgroup === '' || (await cgroupOf(pid)) !== cgroup) return false;
  for (const pipe of await pipesOf(pid)) if (pipes.has(pipe)) return true;
  return false;
}

async function cgroupOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '');
}

/** `pipe:[12345]` for each pipe that a process has open as stdin, stdout or stderr. */
async function pipesOf(pid: number): Promise<Set<string>> {
  const links = await Promise.all([0, 1, 2].map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  return new Set(links.filter((link) => link.startsWith('pipe:')));
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
