import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeCgroups } from './cgroups.js';
import { endProcesses, ownNamespaces, type Territory } from './processes.js';

const exec = promisify(execFile);

/** What kubelet sets for the whole kernel. It gets files of its own instead, as its host is only one of several here. */
const kernelSettings = [
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
];

/**
 * The namespaces of a host: its mounts reach nobody else, and end with its last process. `$1` is its name, `$2` its folder,
 * `$3` its cgroup, then come the kernel's settings. On cgroup v1 it has a folder of hierarchies of its own: others on this
 * machine mount hugetlb, which crun needs, and unmount it. A second /proc is needed for user namespaces: the kernel lets them mount theirs only
 * where a whole one is visible, and the first has files over it.
 */
const setUp = `set -e
name=$1 folder=$2 cgroup=$3; shift 3
hostname "$name"
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/proc /run/netns
mount -t proc proc /run/proc
if [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir /run/cgroup
  mount -t tmpfs -o mode=755 cgroup /run/cgroup
  for each in /sys/fs/cgroup/*; do
    grep -q " $each cgroup" /proc/mounts || continue
    mkdir "/run/cgroup/$(basename "$each")"
    mount --bind "$each" "/run/cgroup/$(basename "$each")"
  done
  if grep -q '^hugetlb' /proc/cgroups && [ ! -e /run/cgroup/hugetlb ]; then
    mkdir /run/cgroup/hugetlb
    mount -t cgroup -o hugetlb hugetlb /run/cgroup/hugetlb || rmdir /run/cgroup/hugetlb
  fi
  umount --recursive --lazy /sys/fs/cgroup
  mount --move /run/cgroup /sys/fs/cgroup
  for each in /sys/fs/cgroup/*/; do mkdir "$each$cgroup"; done
else
  mkdir "/sys/fs/cgroup/$cgroup"
fi
mount --bind "$folder/lib" /var/lib
mount --bind "$folder/log" /var/log
[ ! -e /usr/bin/systemd-run ] || mount --bind /dev/null /usr/bin/systemd-run
for setting; do
  [ ! -e "/proc/sys/$setting" ] || mount --bind "$folder/settings/$(basename "$setting")" "/proc/sys/$setting"
done
mount --make-rshared /
ip link set lo up
echo ready
exec sleep infinity >/dev/null 2>&1`;

/**
 * A host of a cluster on this machine: network, mount and UTS namespaces of its own, with a /run, /var/lib and /var/log
 * that are its own too, and a cgroup. The rest of the file system and the processes are the machine's.
 */
export class Host {
  readonly name: string;
  /** what is its own on this machine's disk: lib, log, and the files that programs are given */
  readonly folder: string;
  /** the cgroup that kubelet puts the pods below, as kubelet's configuration spells it */
  readonly cgroup: string;
  readonly #holder: ChildProcess;
  /** what its removal ends and removes */
  readonly territory: Territory;

  private constructor(name: string, folder: string, cgroup: string, holder: ChildProcess) {
    this.name = name;
    this.folder = folder;
    this.cgroup = cgroup;
    this.#holder = holder;
    this.territory = { holder: holder.pid ?? 0, namespaces: ownNamespaces(holder.pid ?? 0), cgroups: [cgroup] };
  }

  /** Makes one. `run` is the cluster's name, which no other on this machine has. */
  static async start(run: string, name: string, folder: string): Promise<Host> {
    for (const each of ['lib', 'log', 'settings']) mkdirSync(join(folder, each), { recursive: true });
    for (const setting of kernelSettings) {
      const path = join('/proc/sys', setting);
      if (existsSync(path)) writeFileSync(join(folder, 'settings', setting.split('/').pop() ?? ''), readFileSync(path));
    }
    const cgroup = `/${run}-${name}`;
    const log = openSync(join(folder, 'host.log'), 'a');
    const namespaces = ['--mount', '--net', '--uts', '--propagation', 'slave'];
    const argv = [...namespaces, 'sh', '-c', setUp, 'sh', name, folder, cgroup.slice(1), ...kernelSettings];
    const holder = spawn('unshare', argv, { stdio: ['ignore', 'pipe', log], detached: true });
    closeSync(log);
    const ended = once(holder, 'exit').then(() => {
      throw new Error(`host ${name}: ${readFileSync(join(folder, 'host.log'), 'utf8')}`);
    });
    ended.catch(() => undefined);
    const stdout = holder.stdout as Readable;
    await Promise.race([once(stdout, 'data'), ended]);
    stdout.destroy();
    holder.unref();
    return new Host(name, folder, cgroup, holder);
  }

  /** Of the process that holds the namespaces. */
  get pid(): number {
    return this.#holder.pid ?? 0;
  }

  /** A command that runs another one on this host, as the same process. */
  command(program: string, args: readonly string[]): [string, string[]] {
    return ['nsenter', ['--target', String(this.pid), '--mount', '--net', '--uts', '--wdns=/', program, ...args]];
  }

  /** Runs a program to its end and gives its standard output. */
  async run(program: string, ...args: string[]): Promise<string> {
    const { stdout } = await exec(...this.command(program, args), { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  }

  /** Where this machine finds a path of the host's, such as a socket below its /run. */
  outside(path: string): string {
    return `/proc/${this.pid}/root${path}`;
  }

  /** Ends whatever runs on it; its mounts, links, routes and rules go with its namespaces. */
  async remove(): Promise<void> {
    await removeTerritory(this.territory);
  }
}

/** What `remove` does, also for a host that another process has made. */
export async function removeTerritory(territory: Territory): Promise<void> {
  await endProcesses(territory, { except: territory.holder });
  for (const cgroup of territory.cgroups) await removeCgroups(territory.holder, cgroup);
  await endProcesses(territory);
}
