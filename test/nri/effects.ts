import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerConfig, podConfig, type ContainerConfig, type Pods } from '../support/pods.js';
import { startGoPlugin, type GoPlugin } from './go-plugin.js';

/** A server that plugins can be tried on. */
export interface TriedServer {
  readonly pods: Pods;
  readonly image: string;
  /** where plugins connect */
  readonly nriSocket: string;
  /** the plugin of test/tools/nri-plugin */
  readonly program: string;
  /** the plugin of test/tools/nri-adjuster */
  readonly adjuster: string;
  /** of the pods; default: the server's own choice */
  readonly handler?: string;
  /** for files that a container and a hook see */
  readonly folder: string;
}

/** What a plugin does, and what is to be seen of it. */
export interface Effect {
  readonly mode: string;
  readonly expected: string;
  /** what a runtime that knows an older version of the OCI specification comes to */
  readonly since?: { readonly version: string; readonly before: string };
  /** what that of containerd with NRI 0.12.3 begins with, where it is something else, and why */
  readonly ofContainerd?: { readonly expected: string; readonly reason: string };
  see(server: TriedServer): Promise<string>;
}

/** Every effect of the plugin in Go; each is looked at inside a running container. */
export const effects: readonly Effect[] = [
  {
    mode: 'logger',
    expected:
      'RunPodSandbox CreateContainer PostCreateContainer StartContainer PostStartContainer StopContainer ' +
      'StopPodSandbox RemoveContainer RemovePodSandbox',
    see: async (server) => {
      const plugin = await plugged(server, 'logger');
      try {
        const pod = await inContainer(server, {}, (id) => Promise.resolve(id));
        await until(() => plugin.calls.some(({ call, id }) => call === 'RemovePodSandbox' && id === pod));
        const order = plugin.calls.filter(({ call }) => call !== 'Synchronize').map(({ call }) => call);
        return order.join(' ');
      } finally {
        await plugin.end();
      }
    },
  },
  {
    mode: 'devices',
    expected: 'crw-rw-rw- 1, 5; 3 bytes',
    see: (server) =>
      looked(
        server,
        'devices',
        'ls -l /dev/nri-zero | awk \'{ printf "%s %s %s; ", $1, $5, $6 }\'; head -c 3 /dev/nri-zero | wc -c | tr "\\n" " "; echo bytes',
      ),
  },
  {
    mode: 'hooks',
    expected: 'main',
    see: async (server) => {
      const file = join(server.folder, `hooked-${Date.now()}`);
      await looked(server, 'hooks', 'true', ['-path', file]);
      return readFileSync(file, 'utf8').trim();
    },
  },
  {
    mode: 'rlimits',
    expected: '777 888 0 unlimited',
    see: (server) => looked(server, 'rlimits', 'echo $(ulimit -Sn) $(ulimit -Hn) $(ulimit -Sc) $(ulimit -Hc)'),
  },
  {
    mode: 'mounts',
    expected: 'from the host; set by a plugin; cannot write',
    see: (server) => {
      const folder = join(server.folder, 'mounted');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'file'), 'from the host');
      const look = 'echo "$(cat /nri/mount/file); $NRI_TEST; $(touch /nri/mount/x 2>/dev/null || echo cannot write)"';
      return looked(server, 'mounts', look, ['-path', folder]);
    },
  },
  {
    mode: 'mounts: a variable removed',
    expected: 'none',
    ofContainerd: { expected: 'x', reason: 'its NRI forgets removals of variables that no plugin has set' },
    see: (server) =>
      looked(server, 'mounts', 'echo ${UNWANTED-none}', ['-path', server.folder], {
        envs: [{ key: 'UNWANTED', value: Buffer.from('x') }],
      }),
  },
  {
    mode: 'resources',
    expected: 'cpus 0; shares 512; memory 67108864; pids 50; oom 500',
    see: (server) =>
      looked(
        server,
        'resources',
        'c=/sys/fs/cgroup; echo "cpus $(grep Cpus_allowed_list /proc/self/status | cut -f2); ' +
          'shares $(cat $c/cpu/cpu.shares); memory $(cat $c/memory/memory.limit_in_bytes); ' +
          'pids $(cat $c/pids/pids.max); oom $(cat /proc/1/oom_score_adj)"',
      ),
  },
  {
    mode: 'seccomp',
    expected: "mkdir: can't create directory '/tmp-of-nri': Read-only file system",
    see: (server) => looked(server, 'seccomp', 'mkdir /tmp-of-nri 2>&1; true'),
  },
  {
    mode: 'faulty: fails',
    expected: 'refused',
    see: (server) => withFault(server, 'fail'),
  },
  {
    mode: 'faulty: hangs',
    expected: 'runs',
    see: (server) => withFault(server, 'hang'),
  },
  {
    mode: 'faulty: dies',
    expected: 'runs',
    see: (server) => withFault(server, 'die'),
  },
];

function plugged({ program, nriSocket }: TriedServer, mode: string, ...flags: readonly string[]): Promise<GoPlugin> {
  return startGoPlugin(program, nriSocket, '-mode', mode, ...flags);
}

/** What a command prints in a container that is made while the plugin is there. */
async function looked(
  server: TriedServer,
  mode: string,
  look: string,
  flags: readonly string[] = [],
  changes: Omit<ContainerConfig, 'metadata' | 'image'> = {},
): Promise<string> {
  const plugin = await plugged(server, mode, ...flags);
  try {
    return await inContainer(server, changes, (_pod, id) => server.pods.exec(id, 'sh', '-c', look));
  } finally {
    await plugin.end();
  }
}

/** Makes a pod of one container, looks at it, and takes it away, also where it does not start. */
export async function inContainer(
  { pods, image, handler }: TriedServer,
  changes: Omit<ContainerConfig, 'metadata' | 'image'>,
  look: (pod: string, id: string) => Promise<string>,
): Promise<string> {
  const config = podConfig();
  const pod = await pods.run(config, handler);
  try {
    return await look(pod, await pods.start(pod, config, containerConfig('main', image, changes)));
  } finally {
    await pods.remove(pod);
  }
}

async function withFault(server: TriedServer, fault: string): Promise<string> {
  const plugin = await plugged(server, 'faulty', '-fault', fault);
  try {
    return await inContainer(server, {}, (_pod, id) => server.pods.exec(id, 'echo', 'runs'));
  } catch (err) {
    return String(err).includes('it fails on command') ? 'refused' : String(err);
  } finally {
    await plugin.end();
  }
}

/** @throws Error after half a minute */
export async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isTrue();) {
    if (Date.now() > end) throw new Error('condition not met within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
