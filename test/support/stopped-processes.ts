import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pidsIn } from './node-pod.js';

/** The first process of a container on the host: the one whose parent, the shim, is not in the container. */
export function initOf(containerId: string): { pid: number; shimPid: number } {
  const pids = pidsIn(containerId);
  for (const pid of pids) {
    const shimPid = parentOf(pid);
    if (!pids.includes(shimPid)) return { pid, shimPid };
  }
  throw new Error(`container ${containerId} has no process`);
}

/** proc(5): the parent is the second field after the command in brackets. */
function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Freezes all processes of a container by its cgroup, as a node agent may; of cgroup v1 or v2. Gives what thaws them. */
export function freeze(containerId: string): () => void {
  const v1 = cgroupOf(containerId, 'freezer');
  const [file, frozen, thawed] =
    v1 === undefined
      ? [join(cgroupOf(containerId, '') ?? '', 'cgroup.freeze'), '1', '0']
      : [join(v1, 'freezer.state'), 'FROZEN', 'THAWED'];
  writeFileSync(file, frozen);
  return () => {
    if (existsSync(file)) writeFileSync(file, thawed);
  };
}

/** Sets how many processes a pod may have, on the cgroup above its containers', as kubelet does. */
export function limitPids(containerId: string, most: number): void {
  const cgroup = cgroupOf(containerId, 'pids') ?? cgroupOf(containerId, '') ?? '';
  writeFileSync(join(cgroup, '..', 'pids.max'), String(most));
}

/** The folder of a container's cgroup. @param controller of cgroup v1; empty: of cgroup v2 */
function cgroupOf(containerId: string, controller: string): string | undefined {
  const lines = readFileSync(`/proc/${initOf(containerId).pid}/cgroup`, 'utf8').split('\n');
  const line = lines.find((each) => each.split(':')[1]?.split(',').includes(controller));
  const path = line?.split(':').slice(2).join(':');
  return path === undefined
    ? undefined
    : [join('/sys/fs/cgroup', controller, path), join('/sys/fs/cgroup/unified', path)].find((each) => existsSync(each));
}
