import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inContainer, until, type Effect, type TriedServer } from './effects.js';
import { startGoPlugin } from './go-plugin.js';

/** Of tests beside this one nothing has this name. */
const own = `crisp-nri-${process.pid}`;
const cgroups = '/sys/fs/cgroup';

const refusedByName = 'refused by name';
const unnamed = { expected: 'refused', reason: 'its runtime refuses it, without the field’s name' };

/** What each field of an adjustment does that no other plugin tries, as a running container shows it. */
export const fieldEffects: readonly Effect[] = [
  {
    mode: 'args',
    expected: 'sleep 4242',
    see: (server) => adjusted(server, 'args', { args: ['sleep', '4242'] }, 'echo $(tr "\\0" " " < /proc/1/cmdline)'),
  },
  {
    mode: 'mounts: one removed',
    expected: '0',
    see: (server) => {
      const mounts = [{ destination: '-/dev/mqueue' }];
      return adjusted(server, 'mounts', { mounts }, 'grep -c /dev/mqueue /proc/self/mounts || true');
    },
  },
  {
    mode: 'hooks of every kind',
    // sorted, as poststart and startContainer run beside each other
    expected: 'createContainer createRuntime poststart poststop prestart startContainer',
    see: async (server) => {
      const folder = join(server.folder, `hooks-${server.handler ?? ''}`);
      mkdirSync(folder, { recursive: true });
      const file = join(folder, 'calls');
      const kinds = ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'];
      // crun dies of SIGPIPE where a hook ends without having read the state, and its delete is tried again then
      const script = (kind: string): string => `cat > /dev/null; echo ${kind} >> ${file}`;
      const hooks = Object.fromEntries(
        kinds.map((kind) => [kind, [{ path: '/bin/sh', args: ['sh', '-c', script(kind)] }]]),
      );
      // startContainer runs in the container's root
      const mounts = [{ destination: folder, type: 'bind', source: folder, options: ['rbind', 'rw'] }];
      const failure = await adjusted(server, 'hooks', { hooks, mounts }, 'true');
      return failure || readFileSync(file, 'utf8').trim().split('\n').sort().join(' ');
    },
  },
  {
    mode: 'CDI_devices',
    expected: 'from the file; crw-rw-rw- 1, 5',
    see: async (server) => {
      const file = `/var/run/cdi/${own}.json`;
      mkdirSync('/var/run/cdi', { recursive: true });
      const kind = `crisp.test/nri${process.pid}`;
      const containerEdits = {
        env: ['CDI_TEST=from the file'],
        deviceNodes: [{ path: '/dev/cdi-zero', type: 'c', major: 1, minor: 5, fileMode: 0o666 }],
      };
      writeFileSync(file, JSON.stringify({ cdiVersion: '0.6.0', kind, devices: [{ name: 'one', containerEdits }] }));
      const look = 'echo "$CDI_TEST; $(ls -l /dev/cdi-zero | awk \'{ print $1, $5, $6 }\')"';
      try {
        return await adjusted(server, 'CDI_devices', { CDIDevices: [{ name: `${kind}=one` }] }, look);
      } finally {
        rmSync(file);
      }
    },
  },
  {
    mode: 'linux.sysctl',
    expected: '777',
    see: (server) => {
      const sysctl = { 'net.core.somaxconn': '777' };
      return adjustedLinux(server, 'sysctl', { sysctl }, 'cat /proc/sys/net/core/somaxconn');
    },
  },
  {
    mode: 'linux.namespaces: one joined',
    expected: 'as named',
    see: async (server) => {
      const other = spawn('unshare', ['--ipc', 'sleep', '1000']);
      const path = `/proc/${other.pid}/ns/ipc`;
      try {
        await until(() => readlinkSync(path) !== readlinkSync('/proc/self/ns/ipc'));
        const namespaces = [{ type: 'ipc', path }];
        const seen = await adjustedLinux(server, 'namespaces', { namespaces }, 'readlink /proc/self/ns/ipc');
        return seen === readlinkSync(path) ? 'as named' : seen;
      } finally {
        other.kill('SIGKILL');
      }
    },
  },
  {
    mode: 'linux.namespaces: one removed',
    expected: 'the host’s',
    see: async (server) => {
      const namespaces = [{ type: '-ipc' }];
      const seen = await adjustedLinux(server, 'namespaces', { namespaces }, 'readlink /proc/self/ns/ipc');
      return seen === readlinkSync('/proc/self/ns/ipc') ? 'the host’s' : seen;
    },
  },
  {
    mode: 'linux.cgroups_path',
    expected: 'its process is there',
    see: async (server) => {
      const cgroupsPath = `/${own}/elsewhere`;
      const look = async (): Promise<string> => {
        const pids = readFileSync(join(cgroups, 'memory', cgroupsPath, 'cgroup.procs'), 'utf8').trim();
        return pids === '' ? 'no process is there' : 'its process is there';
      };
      try {
        return await withAdjustment(server, 'linux.cgroups_path', { linux: { cgroupsPath } }, look);
      } finally {
        for (const name of readdirSync(cgroups)) {
          const parent = join(cgroups, name, own);
          if (existsSync(parent)) rmdirSync(parent);
        }
      }
    },
  },
  {
    mode: 'linux.resources.cpu',
    expected: '50000 200000 0',
    see: (server) => {
      const cpu = { quota: { value: 50_000 }, period: { value: 200_000 }, mems: '0' };
      const look = 'echo $(cat cpu/cpu.cfs_quota_us cpu/cpu.cfs_period_us cpuset/cpuset.mems)';
      return adjustedResources(server, 'cpu', { cpu }, look);
    },
  },
  {
    mode: 'linux.resources.memory.reservation and .swappiness',
    expected: '33554432 10',
    ofContainerd: { expected: '9223372036854771712 60', reason: 'its NRI leaves both out' },
    see: (server) => {
      const memory = { reservation: { value: 32 << 20 }, swappiness: { value: 10 } };
      const look = 'echo $(cat memory/memory.soft_limit_in_bytes memory/memory.swappiness)';
      return adjustedResources(server, 'memory', { memory }, look);
    },
  },
  {
    mode: 'linux.resources.hugepage_limits',
    expected: '4194304',
    ofContainerd: { expected: '9223372036854771712', reason: 'its default is to leave huge pages alone' },
    see: (server) => {
      const hugepageLimits = [{ pageSize: '2MB', limit: 4_194_304 }];
      const look = 'cat hugetlb/hugetlb.2MB.limit_in_bytes';
      return adjustedResources(server, 'hugepage_limits', { hugepageLimits }, look);
    },
  },
  {
    mode: 'linux.resources.devices',
    expected: 'c 10:229 rw',
    see: (server) => {
      const devices = [{ allow: true, type: 'c', major: { value: 10 }, minor: { value: 229 }, access: 'rw' }];
      return adjustedResources(server, 'devices', { devices }, 'grep 10:229 devices/devices.list');
    },
  },
  {
    mode: 'linux.resources.unified on cgroup v1',
    expected: refusedByName,
    ofContainerd: unnamed,
    see: (server) => adjustedResources(server, 'unified', { unified: { 'memory.high': '1000000' } }, 'echo made'),
  },
  {
    mode: 'linux.resources.blockio_class',
    expected: refusedByName,
    ofContainerd: unnamed,
    see: (server) => adjustedResources(server, 'blockio_class', { blockioClass: { value: 'gold' } }, 'echo made'),
  },
  {
    mode: 'linux.resources.rdt_class without resctrl',
    expected: refusedByName,
    ofContainerd: unnamed,
    see: (server) => adjustedResources(server, 'rdt_class', { rdtClass: { value: 'gold' } }, 'echo made'),
  },
  {
    mode: 'linux.rdt without resctrl',
    expected: refusedByName,
    ofContainerd: unnamed,
    see: (server) => adjustedLinux(server, 'rdt.clos_id', { rdt: { closId: { value: 'gold' } } }, 'echo made'),
  },
  {
    mode: 'linux.io_priority',
    expected: 'best-effort: prio 3',
    since: { version: '1.1.0', before: refusedByName },
    see: (server) => {
      const ioPriority = { class: 'IOPRIO_CLASS_BE', priority: 3 };
      return adjustedLinux(server, 'io_priority', { ioPriority }, 'ionice -p 1');
    },
  },
  {
    mode: 'linux.scheduler',
    // fields 19 and 41 of proc(5)'s stat: niceness, and SCHED_BATCH
    expected: '5 3',
    since: { version: '1.1.0', before: refusedByName },
    see: (server) => {
      const scheduler = { policy: 'SCHED_BATCH', nice: 5 };
      return adjustedLinux(server, 'scheduler', { scheduler }, 'cut -d" " -f19,41 /proc/1/stat');
    },
  },
  {
    mode: 'linux.memory_policy',
    expected: 'bind:0',
    since: { version: '1.3.0', before: refusedByName },
    see: (server) => {
      const memoryPolicy = { mode: 'MPOL_BIND', nodes: '0' };
      const look = 'head -1 /proc/1/numa_maps | cut -d" " -f2';
      return adjustedLinux(server, 'memory_policy', { memoryPolicy }, look);
    },
  },
  {
    mode: 'linux.net_devices',
    expected: 'nri0',
    since: { version: '1.3.0', before: refusedByName },
    see: async (server) => {
      const [device, peer] = [`nri${process.pid}`, `nrip${process.pid}`] as const;
      execFileSync('ip', ['link', 'add', device, 'type', 'veth', 'peer', 'name', peer]);
      try {
        const look = 'cut -d: -f1 /proc/net/dev | grep -o "nri.*" || echo none';
        return await adjustedLinux(server, 'net_devices', { netDevices: { [device]: { name: 'nri0' } } }, look);
      } finally {
        // it is gone or goes with the pod, or lies here still
        spawnSync('ip', ['link', 'del', peer]);
      }
    },
  },
];

/** What a command prints in a container whose plugin makes one adjustment, or how that is refused. */
function adjusted(server: TriedServer, field: string, adjust: object, look: string): Promise<string> {
  return withAdjustment(server, field, adjust, (id) => server.pods.exec(id, 'sh', '-c', look));
}

function adjustedLinux(server: TriedServer, field: string, linux: object, look: string): Promise<string> {
  return adjusted(server, `linux.${field}`, { linux }, look);
}

function adjustedResources(server: TriedServer, field: string, resources: object, look: string): Promise<string> {
  return adjustedLinux(server, `resources.${field}`, { resources }, `cd ${cgroups}; ${look}`);
}

async function withAdjustment(
  server: TriedServer,
  field: string,
  adjust: object,
  look: (id: string) => Promise<string>,
): Promise<string> {
  const plugin = await startGoPlugin(server.adjuster, server.nriSocket, '-config', JSON.stringify({ adjust }));
  try {
    return await inContainer(server, {}, (_pod, id) => look(id));
  } catch (err) {
    // not of a call: a command in the container failed
    if (!(err instanceof Error && 'code' in err)) throw err;
    return err.message.includes(`NRI adjustment: ${field}`) ? refusedByName : `refused: ${err.message}`;
  } finally {
    await plugin.end();
  }
}
