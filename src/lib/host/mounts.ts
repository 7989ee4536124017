import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';

/** A line of mountinfo: proc_pid_mountinfo(5). */
export interface Mount {
  /** `MAJOR:MINOR` of the file system's device */
  readonly device: string;
  /** the folder of its file system that is mounted: `/` for all of it */
  readonly root: string;
  readonly mountPoint: string;
  /** of this mount: `ro`, `nosuid`, `relatime` */
  readonly options: readonly string[];
  /** belongs to a peer group: mount events propagate both ways */
  readonly shared: boolean;
  /** receives mount events from another mount */
  readonly slave: boolean;
  /** `ext4`, `cgroup2` */
  readonly type: string;
  /** `/dev/vda1`; often just the name of the type */
  readonly source: string;
  /** of the file system; include the controllers of a v1 cgroup */
  readonly superOptions: readonly string[];
}

/** The mounts visible to crisp, in mountinfo's order: a later one covers an earlier one at the same place. */
export async function readMounts(): Promise<Mount[]> {
  return parseMountinfo(await readMountinfo());
}

/** Mount points only, which is far cheaper than parsing all fields; repeated where mounts are stacked. */
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

/** Parses a mountinfo file; incomplete lines, such as the empty one at the end, are skipped. */
export function parseMountinfo(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap((line) => {
    // a dash ends the optional fields; it cannot occur in a name, as blanks are escaped there
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

/** Returns the mount that a path lies on: the deepest mount point above it, the last one of a stack. */
export type MountOf = (path: string) => Mount | undefined;

/** Makes a `MountOf` that looks up a path's parents: a pod may have ten thousand mounts, on a node with thousands. */
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
