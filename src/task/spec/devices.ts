import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { invalid, isErrno, messageOf } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import type { OciDevice, OciDeviceRule } from '../oci.js';
import { deviceNumber } from '../../lib/host/devices.js';

/** Devices to create in a container, and the rules of its devices cgroup. */
export interface Devices {
  readonly devices: OciDevice[];
  readonly rules: OciDeviceRule[];
}

/** Entries of /dev that are not devices of the host: each container has its own. */
const notDevices = new Set(['pts', 'shm', 'fd', 'mqueue', 'console', '.lxc', '.lxd-mounts', '.udev', 'ptmx', 'tty']);

/**
 * Returns the devices that a request names. A host path that is a folder stands for every device in it. Only these are
 * allowed, besides the few that the runtime adds to every container.
 *
 * @throws CrispError `InvalidArgument` for a path that is not a device, or permissions other than r, w, m
 */
export async function devicesFor(requested: readonly cri.IDevice[]): Promise<Devices> {
  const devices: OciDevice[] = [];
  const rules: OciDeviceRule[] = [{ allow: false, access: 'rwm' }];
  for (const [index, { hostPath, containerPath, permissions }] of requested.entries()) {
    const field = `config.devices[${index}]`;
    const access = permissions || 'rwm';
    if (!/^[rwm]{1,3}$/.test(access))
      throw invalid(`${field}.permissions`, `${JSON.stringify(access.slice(0, 20))} must consist of r, w and m`);
    if (!hostPath?.startsWith('/')) throw invalid(`${field}.host_path`, 'is not an absolute path');
    const target = containerPath || hostPath;
    if ((hostPath + target).includes('\0')) throw invalid(field, 'a path holds a NUL character');
    if (!target.startsWith('/')) throw invalid(`${field}.container_path`, 'is not an absolute path');
    for (const device of await devicesAt(hostPath, target, field)) {
      devices.push(device);
      rules.push(ruleFor(device, access));
    }
  }
  return { devices, rules };
}

/** All devices of the host, for a privileged container, which may use any. */
export async function hostDevices(): Promise<Devices> {
  return { devices: await walk('/dev', '/dev'), rules: [{ allow: true, access: 'rwm' }] };
}

export function ruleFor(device: OciDevice, access: string): OciDeviceRule {
  return {
    allow: true,
    type: device.type === 'b' ? 'b' : 'c',
    ...(device.major === undefined ? {} : { major: device.major }),
    ...(device.minor === undefined ? {} : { minor: device.minor }),
    access,
  };
}

async function devicesAt(hostPath: string, containerPath: string, field: string): Promise<OciDevice[]> {
  let path: string;
  let stats: Stats;
  try {
    path = await realpath(hostPath);
    stats = await stat(path);
  } catch (err) {
    if (isErrno(err, 'ENOENT')) throw invalid(`${field}.host_path`, `${hostPath} does not exist`);
    throw invalid(`${field}.host_path`, messageOf(err));
  }
  const device = deviceOf(containerPath, stats);
  if (device) return [device];
  const found = stats.isDirectory() ? await walk(path, containerPath) : [];
  if (found.length === 0) throw invalid(`${field}.host_path`, `${hostPath} is not a device`);
  return found;
}

async function walk(folder: string, containerFolder: string): Promise<OciDevice[]> {
  const devices: OciDevice[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (folder === '/dev' && notDevices.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      devices.push(...(await walk(path, join(containerFolder, entry.name))));
    } else if (entry.isCharacterDevice() || entry.isBlockDevice()) {
      // a device that disappears meanwhile is skipped
      const stats = await lstat(path).catch(() => undefined);
      const device = stats && deviceOf(join(containerFolder, entry.name), stats);
      if (device) devices.push(device);
    }
  }
  return devices;
}

/** Describes a device node for the OCI spec; undefined for any other file. */
export function deviceOf(path: string, stats: Stats): OciDevice | undefined {
  const type = stats.isCharacterDevice() ? 'c' : stats.isBlockDevice() ? 'b' : stats.isFIFO() ? 'p' : undefined;
  if (!type) return undefined;
  const common = { path, type, fileMode: stats.mode & 0o777, uid: stats.uid, gid: stats.gid } as const;
  if (type === 'p') return common;
  return { ...common, ...deviceNumber(stats.rdev) };
}
