import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busyboxLayer } from './images.js';

/** A bundle of a busybox container, as CreateContainer would make one. */
export interface Bundle {
  readonly id: string;
  readonly folder: string;
}

/** A root filesystem with busybox in `folder/busybox`, to be shared as an overlay's lower folder. */
export async function makeRootfs(folder: string): Promise<string> {
  const rootfs = join(folder, 'busybox');
  await mkdir(rootfs);
  execFileSync('tar', ['-x', '-C', rootfs], { input: (await busyboxLayer()).tar, timeout: 30_000 });
  return rootfs;
}

/** Writes a bundle whose task runs `args`. Its cgroup carries the id and lies at the top of the hierarchy. */
export async function makeBundle(folder: string, args: readonly string[], terminal = false): Promise<Bundle> {
  const id = `crisp-test-${randomBytes(8).toString('hex')}`;
  const bundle = join(folder, id);
  await mkdir(join(bundle, 'rootfs'), { recursive: true });
  await writeFile(join(bundle, 'config.json'), JSON.stringify(minimalSpec(id, args, terminal)));
  return { id, folder: bundle };
}

/** The mounts of a bundle's root filesystem: `lower` below a writable layer in the bundle. */
export async function overlayOn(
  lower: string,
  bundle: Bundle,
): Promise<{ type: string; source: string; options: string[] }[]> {
  const [upper, work] = [join(bundle.folder, 'upper'), join(bundle.folder, 'overlay-work')];
  await Promise.all([mkdir(upper), mkdir(work)]);
  return [
    { type: 'overlay', source: 'overlay', options: [`lowerdir=${lower}`, `upperdir=${upper}`, `workdir=${work}`] },
  ];
}

function minimalSpec(id: string, args: readonly string[], terminal: boolean): unknown {
  return {
    ociVersion: '1.0.2',
    process: { ...execProcess(args), terminal },
    root: { path: 'rootfs' },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755'] },
      {
        destination: '/dev/pts',
        type: 'devpts',
        source: 'devpts',
        options: ['newinstance', 'ptmxmode=0666', 'mode=0620'],
      },
    ],
    linux: {
      cgroupsPath: `/${id}`,
      resources: {},
      namespaces: [{ type: 'pid' }, { type: 'mount' }, { type: 'ipc' }, { type: 'uts' }, { type: 'network' }],
    },
  };
}

/** An OCI process for an exec in such a task. */
export function execProcess(args: readonly string[]): {
  args: readonly string[];
  cwd: string;
  env: string[];
  user: object;
  capabilities: object;
} {
  const kill = ['CAP_KILL'];
  return {
    args,
    cwd: '/',
    env: ['PATH=/bin'],
    user: { uid: 0, gid: 0 },
    capabilities: { bounding: kill, effective: kill, permitted: kill },
  };
}
