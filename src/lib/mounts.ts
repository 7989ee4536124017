import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';

/** A line of mountinfo: proc_pid_mountinfo(5). */
export interface Mount {
  /** `MAJOR:MINOR` of the file system's device */
  readonly device: string;
  /** which folder of its file system is mounted there: `/` for the whole of it */
  readonly root: string;
  readonly mountPoint: string;
  /** of this mount: `ro`, `nosuid`, `relatime` */
  readonly options: readonly string[];
  /** mount events are passed on to and taken from a peer group */
  readonly shared: boolean;
  /** mount events are taken from another mount */
  readonly slave: boolean;
  /** `ext4`, `cgroup2` */
  readonly type: string;
  /** `/dev/vda1`; often just the type's name */
  readonly source: string;
  /** of the file system; a v1 cgroup's controllers are among them */
  readonly superOptions: readonly string[];
}

/** The mounts that crisp sees, in the order in which mountinfo has them: a later one at the same place covers an earlier. */
export async function readMounts(): Promise<Mount[]> {
  return parseMountinfo(await readMountinfo());
}

/** Mount points alone, which costs a fraction of reading all fields; one is there twice where two mounts are on top of it. */
export async function readMountPoints(): Promise<string[]> {
  const lines = (await readMountinfo()).split('\n');
  return lines.flatMap((line) => {
    const mountPoint = line.split(' ', 5)[4];
    return mountPoint === undefined ? [] : [unescape(mountPoint)];
  });
}

/** Mount points at and below a folder, in the order in which they can be unmounted. */
export async function mountPointsBelow(folder: string): Promise<string[]> {
  const points = await readMountPoints();
  return points.filter((point) => point === folder || point.startsWith(`${folder}/`)).reverse();
}

/** The lines of a mountinfo file. Lines that are not whole, such as the empty one at the end, are left out. */
export function parseMountinfo(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap((line) => {
    // optional fields of any number stand before the dash, which is a field of its own: names have no blanks in them
    const [fields = '', fileSystem] = line.split(' - ');
    const [, , device, root, mountPoint, options = '', ...optional] = fields.split(' ');
    if (device === undefined || root === undefined || mountPoint === undefined || fileSystem === undefined) return [];
    const [type = '', source = '', superOptions = ''] = fileSystem.split(' ');
    return [
      {
        device,
        root: unescape(root),
        mountPoint: unescape(mountPoint),
        options: options.split(','),
        shared: optional.some((field) => field.startsWith('shared:')),
        slave: optional.some((field) => field.startsWith('master:')),
        type,
        source: unescape(source),
        superOptions: superOptions.split(','),
      },
    ];
  });
}

/** Gives the mount that a path lies on: the deepest mount point above it, the last one where one covers another. */
export type MountOf = (path: string) => Mount | undefined;

/** Looks a path's parents up: a pod may have ten thousand mounts, on a node with thousands. */
export function mountOf(mounts: readonly Mount[]): MountOf {
  const byPoint = new Map(mounts.map((mount) => [mount.mountPoint, mount]));
  return (path) => {
    for (let above = posix.resolve('/', path); ; above = posix.dirname(above)) {
      const mount = byPoint.get(above);
      if (mount || above === '/') return mount;
    }
  };
}

function readMountinfo(): Promise<string> {
  return readFile('/proc/self/mountinfo', 'utf8');
}

/** mountinfo writes blank, tab, newline and backslash as three octal digits. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
