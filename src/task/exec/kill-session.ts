import { readlinkSync } from 'node:fs';
import { pidsBelow } from '../../lib/host/cgroup-tree.js';
import { isGone } from '../../lib/errors.js';
import { signalProcess, startTimeOf } from '../../lib/process/process.js';
import { TimeSlice } from '../../lib/async/time-slice.js';
import { readKernelFile } from '../cgroup/cgroup-files.js';

/**
 * Kills a process and everything that it started: its descendants, orphans in its session, and processes that have left
 * the session but still hold its output. OCI runtimes give each exec its own session and pipes. Only looks at the
 * container's processes, however many the host has, and yields in between, however many those are.
 *
 * @param cgroup folder of the container's cgroup; undefined on a host without a suitable controller: only the leader is
 * killed
 * @param killLeader has the shim kill the leader, as the shim knows whether the pid is still its process
 */
export async function killSession(
  leader: number,
  cgroup: string | undefined,
  killLeader: () => Promise<void>,
): Promise<void> {
  const output = pipesOf(leader);
  // twice, as a process that was forking during the first look has a child that was not seen
  for (let round = 0; round < 2; round += 1) {
    const processes = cgroup === undefined ? new Map<number, string>() : await processesOf(leader, output, cgroup);
    if (round === 0) {
      await killLeader().catch((err: unknown) => {
        if (!isGone(err)) throw err;
      });
    }
    const slice = new TimeSlice();
    for (const [pid, startTime] of processes) {
      // a pid may have been reused meanwhile
      if (startTimeOf(pid) === startTime) signalProcess(pid, 'SIGKILL');
      await slice.yieldWhenUsed();
    }
  }
}

interface ProcessLine {
  readonly parent: number;
  readonly session: number;
  readonly startTime: string;
}

/** The container's processes that belong to the leader, itself excluded: start times by pid. */
async function processesOf(
  leader: number,
  output: ReadonlySet<string>,
  cgroup: string,
): Promise<ReadonlyMap<number, string>> {
  const slice = new TimeSlice();
  const startTimes = new Map<number, string>();
  const children = new Map<number, number[]>();
  const found: number[] = [leader];
  for (const pid of await pidsBelow(cgroup)) {
    const line = readProcess(pid);
    if (line !== undefined) {
      startTimes.set(pid, line.startTime);
      const siblings = children.get(line.parent);
      if (siblings) siblings.push(pid);
      else children.set(line.parent, [pid]);
      if (line.session === leader || holdsAny(pid, output)) found.push(pid);
    }
    await slice.yieldWhenUsed();
  }
  const processes = new Map<number, string>();
  for (let pid = found.pop(); pid !== undefined; pid = found.pop()) {
    if (processes.has(pid)) continue;
    processes.set(pid, startTimes.get(pid) ?? '');
    for (const child of children.get(pid) ?? []) found.push(child);
    await slice.yieldWhenUsed();
  }
  processes.delete(leader);
  return processes;
}

/** Whether a process has one of these pipes open. The shim, which holds the other ends, is in another cgroup. */
function holdsAny(pid: number, pipes: ReadonlySet<string>): boolean {
  if (pipes.size === 0) return false;
  for (const pipe of pipesOf(pid)) if (pipes.has(pipe)) return true;
  return false;
}

/** `pipe:[12345]` for each pipe that a process has open as stdin, stdout or stderr. */
function pipesOf(pid: number): Set<string> {
  const pipes = new Set<string>();
  for (const fd of [0, 1, 2]) {
    const target = linkOf(`/proc/${pid}/fd/${fd}`);
    if (target.startsWith('pipe:')) pipes.add(target);
  }
  return pipes;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function readProcess(pid: number): ProcessLine | undefined {
  const stat = readKernelFile(`/proc/${pid}/stat`) ?? '';
  // the field before, the command in brackets, may contain spaces and brackets itself
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [parent, session, startTime] = [fields[1], fields[3], fields[19]];
  return startTime === undefined ? undefined : { parent: Number(parent), session: Number(session), startTime };
}
