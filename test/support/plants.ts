import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { nowNanos } from '../../src/lib/time.js';
import { shimNamespace } from '../../src/task/runtime/handlers.js';
import type { CrispNode } from './crisp-node.js';
import { plainImage, writeDockerArchive } from './images.js';
import { eventually, removePod, runPod, until, type NodePod } from './node-pod.js';

/** Where things are planted: a node with a running pod, and a folder of programs that its PATH begins with. */
export interface Site {
  readonly node: CrispNode;
  readonly pod: NodePod;
  readonly programs: string;
  /** Called when the test is over, the last one first. */
  readonly cleanUp: (work: () => Promise<void> | void) => void;
}

/** Something made by hand that has no record. */
export interface Plant {
  readonly name: string;
  /** the check that is to find it */
  readonly check: string;
  /** it has no proof to be crisp's, or nothing but a restart undoes it: it is reported and left */
  readonly stays?: true;
  /** @returns what each finding is to name */
  make(site: Site): string[] | Promise<string[]>;
}

/** An id that has no record. */
export const strange = (): string => randomBytes(32).toString('hex');
const run = (program: string, ...argv: string[]): void => void execFileSync(program, argv, { stdio: 'ignore' });

/** A cgroup in the hierarchy that holds processes of the pod. */
export const cgroupFolder = ({ context }: CrispNode, ...names: string[]): string =>
  join(context.host.cgroupMounts['memory'] ?? '/sys/fs/cgroup', ...names);

/** A file that stays open when its folder, of a pod or container that has no record, is gone. */
function openOfNoRecord({ node }: Site): number {
  const folder = join(node.context.layout.dataFolders, strange());
  mkdirSync(folder);
  const fd = openSync(join(folder, 'file'), 'w');
  rmSync(folder, { recursive: true });
  return fd;
}

/** A process with such a file as its stdout. */
function spawnHolder(site: Site): number {
  const fd = openOfNoRecord(site);
  const child = spawn('sleep', ['1000'], { stdio: ['ignore', fd, 'ignore'] });
  closeSync(fd);
  site.cleanUp(() => endChild(child));
  return child.pid ?? 0;
}

async function endChild(child: ReturnType<typeof spawn>): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function addressInSubnet({ node, pod }: Site): string {
  const [{ address = '' } = {}] = node.context.store.sandboxes.get(pod.id).status.network?.ips ?? [];
  return address.replace(/\d+\/\d+$/, '250');
}

/** One of each kind. */
export const plants: readonly Plant[] = [
  {
    name: 'a start that was interrupted and not rolled back',
    check: 'records',
    make: async ({ node }) => {
      const config = new cri.PodSandboxConfig(node.podConfig());
      const id = strange();
      await node.context.store.sandboxes.create({ id, createdAtNanos: nowNanos(), handler: 'crun', config }, {});
      return [`pod sandbox ${id}`];
    },
  },
  {
    name: 'a folder of a pod',
    check: 'folders',
    make: ({ node }) => {
      const folder = join(node.context.layout.sandboxFolders, strange());
      mkdirSync(folder);
      return [folder];
    },
  },
  {
    name: 'a bundle with a mount',
    check: 'mounts',
    make: ({ node }) => {
      const folder = join(node.context.layout.containerFolders, strange(), 'rootfs');
      mkdirSync(folder, { recursive: true });
      run('mount', '-t', 'tmpfs', 'planted', folder);
      return [folder];
    },
  },
  {
    name: 'a pinned namespace',
    check: 'mounts',
    make: ({ node }) => {
      const folder = join(node.context.layout.sandboxFolders, strange());
      mkdirSync(folder);
      const path = join(folder, 'net');
      writeFileSync(path, '');
      run('mount', '--bind', '/proc/self/ns/net', path);
      return [path];
    },
  },
  {
    name: "a CNI plugin's result",
    check: 'network',
    make: ({ node }) => {
      const id = strange();
      const path = join(node.context.layout.cniCache, `${id}.eth0.json`);
      const network = node.context.network.cni.configuration();
      const attachment = { request: { id, netns: '' }, network, version: '1.0.0' };
      writeFileSync(path, JSON.stringify({ version: 1, attachment }));
      return [path];
    },
  },
  {
    name: 'an address',
    check: 'network',
    make: (site) => {
      const { context, name } = site.node;
      const path = join(context.layout.cniCache, 'addresses', name, addressInSubnet(site));
      writeFileSync(path, `${strange()}\r\neth0`);
      return [path];
    },
  },
  {
    name: 'a cgroup beside those of the containers of a pod, in each hierarchy',
    check: 'cgroups',
    make: ({ node, pod }) => {
      const id = strange();
      const parents = node.context.host.cgroupRoots
        .map((root) => join(root, pod.config.linux?.cgroupParent ?? ''))
        .filter((parent) => existsSync(parent));
      if (parents.length === 0) throw new Error('the pod has no cgroup');
      const folders = parents.map((parent) => join(parent, id));
      for (const folder of folders) mkdirSync(folder);
      return folders;
    },
  },
  {
    name: 'a process in a container that has no record',
    check: 'cgroups',
    make: ({ node, pod }) => {
      const folder = cgroupFolder(node, pod.config.linux?.cgroupParent ?? '', strange());
      mkdirSync(folder);
      const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
      writeFileSync(join(folder, 'cgroup.procs'), String(child.pid));
      return [folder];
    },
  },
  {
    name: 'a container of the OCI runtime',
    check: 'tasks',
    make: ({ node }) => {
      const folder = join(node.context.layout.runtimeStates, 'crun', shimNamespace, strange());
      mkdirSync(folder, { recursive: true });
      return [folder];
    },
  },
  {
    name: 'a folder of a shim that is gone',
    check: 'shims',
    make: ({ node }) => {
      const folder = join(node.context.layout.shims, 'pod-planted');
      mkdirSync(folder);
      const gone = { pid: 999_999_999, startTime: '1', bootId: 'another', name: 'pod-planted', apiVersion: 2 };
      const address = join(node.folder, 'planted.sock');
      writeFileSync(join(folder, 'shim.json'), JSON.stringify({ version: 1, shared: false, address, ...gone }));
      return [folder];
    },
  },
  {
    name: 'a shim that runs and has no record',
    check: 'shims',
    make: async ({ node, cleanUp }) => {
      const { shims, handlers } = node.context.runtime;
      const handler = handlers.get('');
      if (!handler) throw new Error('no handler');
      const shim = await shims.acquire(handler, strange());
      const folder = join(node.context.layout.shims, shim.name);
      rmSync(join(folder, 'shim.json'));
      // one whose record may still be written is not reported
      const now = Date.now.bind(Date);
      const later = vi.spyOn(Date, 'now').mockImplementation(() => now() + 70_000);
      cleanUp(() => later.mockRestore());
      return [folder];
    },
  },
  {
    name: 'a shim of this crisp that has neither record nor folder',
    check: 'shims',
    stays: true,
    make: ({ node, cleanUp }) => {
      const argv = ['-c', 'sleep 1000; :', 'planted', '-address', node.context.layout.eventSocket];
      const child = spawn('sh', argv, { stdio: 'ignore', cwd: '/proc', detached: true });
      cleanUp(async () => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        // sleep, too
        process.kill(-(child.pid ?? 0), 'SIGKILL');
        await ended;
      });
      return [`process ${child.pid}`];
    },
  },
  {
    name: 'a named pipe of the pool',
    check: 'pipes',
    make: ({ node }) => {
      const path = join(node.context.layout.spareFifos, 'planted');
      run('mkfifo', path);
      return [path];
    },
  },
  {
    name: 'a named pipe of an exec in a container that has ended',
    check: 'pipes',
    make: async ({ node, pod }) => {
      const id = await pod.start(['true']);
      await until(node, id, cri.ContainerState.CONTAINER_EXITED);
      await eventually(() => node.context.runtime.tasks.get(id) === undefined || undefined);
      const path = join(node.context.layout.container(id).stdio, 'exec-planted-stdout');
      run('mkfifo', path);
      return [path];
    },
  },
  {
    name: 'the work folder of a pull that is over',
    check: 'images',
    make: ({ node }) => {
      const path = join(node.context.layout.imageNotes, 'pulls', '1-1-planted');
      mkdirSync(path, { recursive: true });
      return [path];
    },
  },
  {
    name: 'a layer without an image',
    check: 'images',
    make: async ({ node }) => {
      const archive = join(node.folder, 'planted.tar');
      const name = 'crisp.test/planted:latest';
      await writeDockerArchive(archive, plainImage('planted'), [name]);
      await node.context.images.load(archive);
      const list = join(node.context.layout.imageStore, 'overlay-images/images.json');
      const images = JSON.parse(readFileSync(list, 'utf8')) as { id: string; names?: string[]; layer: string }[];
      const planted = images.find(({ names = [] }) => names.includes(name));
      if (!planted) throw new Error('it was not loaded');
      writeFileSync(`${list}.planted`, JSON.stringify(images.filter((image) => image !== planted)));
      renameSync(`${list}.planted`, list);
      rmSync(join(node.context.layout.imageStore, 'overlay-images', planted.id), { recursive: true });
      return [`layer ${planted.layer}`];
    },
  },
  {
    name: 'rules of a pod in iptables',
    check: 'firewall',
    stays: true,
    make: ({ node, cleanUp }) => {
      const id = strange();
      const rule = ['-m', 'comment', '--comment', `name: "${node.name}" id: "${id}"`, '-j', 'RETURN'];
      const chain = `CRISP-${node.name}`;
      run('iptables', '-w', '-t', 'nat', '-A', chain, ...rule);
      cleanUp(() => run('iptables', '-w', '-t', 'nat', '-D', chain, ...rule));
      return [`1 rules of network ${node.name} for ${id}`];
    },
  },
  {
    // a kernel or a host without nftables has the program's answer all the same: test/vm has a real one
    name: 'rules of a pod in nftables',
    check: 'firewall',
    stays: true,
    make: ({ node, programs, cleanUp }) => {
      const id = strange();
      const path = join(programs, 'nft');
      const rule = `ip saddr 10.0.0.9 masquerade comment "masq, net: ${node.name}, if: eth0, id: ${id}"`;
      writeFileSync(path, `#!/bin/sh\n[ "$4" = cni_plugins_masquerade ] && echo '${rule}'\n`, { mode: 0o755 });
      cleanUp(() => rmSync(path));
      return [`1 rules of network ${node.name} for ${id}`];
    },
  },
  {
    name: 'a port of the bridge',
    check: 'links',
    stays: true,
    make: ({ node, cleanUp }) => {
      const name = `v${randomBytes(5).toString('hex')}`;
      run('ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}p`);
      run('ip', 'link', 'set', name, 'master', node.name);
      cleanUp(() => run('ip', 'link', 'delete', name));
      return [`interface ${name}`];
    },
  },
  {
    name: "the host's end of the veth of a pod that has ended",
    check: 'links',
    make: async ({ node, cleanUp }) => {
      const ended = await runPod(node);
      const interfaces = node.context.store.sandboxes.get(ended.id).status.network?.interfaces ?? [];
      const name = interfaces.find((each) => !each.sandbox && each.name !== node.name)?.name ?? '';
      await node.client.call('StopPodSandbox', { podSandboxId: ended.id });
      run('ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', `v${randomBytes(5).toString('hex')}`);
      run('ip', 'link', 'set', name, 'master', node.name);
      cleanUp(() => removePod(node, ended.id));
      return [`interface ${name}`];
    },
  },
  {
    name: 'a descriptor of the server',
    check: 'descriptors',
    stays: true,
    make: (site) => {
      const fd = openOfNoRecord(site);
      site.cleanUp(() => closeSync(fd));
      return [`descriptor ${fd} of the server`];
    },
  },
  {
    name: 'a descriptor of a helper that the server has started',
    check: 'descriptors',
    stays: true,
    make: (site) => [`descriptor 1 of its helper sleep, process ${spawnHolder(site)}`],
  },
  {
    name: 'a descriptor of the log process',
    check: 'descriptors',
    stays: true,
    make: (site) => {
      const { logProcess } = site.node.context.layout;
      const before = existsSync(logProcess) ? readFileSync(logProcess) : undefined;
      writeFileSync(logProcess, `${spawnHolder(site)} 1`);
      site.cleanUp(() => (before ? writeFileSync(logProcess, before) : rmSync(logProcess)));
      return ['descriptor 1 of the log process'];
    },
  },
];
