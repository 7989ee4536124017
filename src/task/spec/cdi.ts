import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { parse } from 'yaml';
import { invalid, messageOf } from '../../lib/errors.js';
import { readTextFile } from '../../lib/files/read-file.js';
import type { cri } from '../../lib/proto.js';
import { deviceOf, ruleFor } from './devices.js';
import type { OciDevice, OciHook, OciHooks, OciSpec } from '../oci.js';

/** Container Device Interface: vendors' files describe what a container needs to use a device `vendor/class=name`. */
export const defaultCdiSpecDirs: readonly string[] = ['/etc/cdi', '/var/run/cdi'];

interface CdiSpec {
  readonly kind: string;
  readonly devices: readonly { readonly name: string; readonly containerEdits?: ContainerEdits }[];
  readonly containerEdits?: ContainerEdits;
}

interface ContainerEdits {
  readonly env?: readonly string[];
  readonly deviceNodes?: readonly CdiDeviceNode[];
  readonly mounts?: readonly { hostPath: string; containerPath: string; type?: string; options?: string[] }[];
  readonly hooks?: readonly (OciHook & { hookName: string })[];
  readonly additionalGids?: readonly number[];
  readonly intelRdt?: NonNullable<OciSpec['linux']['intelRdt']>;
  readonly netDevices?: readonly { hostInterfaceName: string; name: string }[];
}

interface CdiDeviceNode {
  readonly path: string;
  readonly hostPath?: string;
  readonly type?: OciDevice['type'];
  readonly major?: number;
  readonly minor?: number;
  readonly fileMode?: number;
  readonly permissions?: string;
  readonly uid?: number;
  readonly gid?: number;
}

const deviceName = /^[A-Za-z][A-Za-z0-9._-]*\/[A-Za-z][A-Za-z0-9_-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*$/;

/**
 * Applies the edits of CDI devices to a specification.
 *
 * @param dirs later folders override earlier ones; two files of one folder that define the same device are a conflict
 * @throws CrispError `InvalidArgument` for a device that is not defined, or defined twice
 */
export async function applyCdi(
  spec: OciSpec,
  requested: readonly cri.ICDIDevice[],
  dirs = defaultCdiSpecDirs,
): Promise<void> {
  if (requested.length === 0) return;
  const found = await readCdiSpecs(dirs);
  const done = new Set<CdiSpec>();
  for (const [index, { name }] of requested.entries()) {
    const field = `config.CDI_devices[${index}].name`;
    const shown = JSON.stringify((name ?? '').slice(0, 200));
    if (!deviceName.test(name ?? '')) throw invalid(field, `${shown} is not of the form vendor/class=device`);
    const definition = found.devices.get(name ?? '');
    if (!definition) {
      const damaged = found.problems.length > 0 ? ` (unreadable: ${found.problems.join('; ')})` : '';
      throw invalid(field, `no CDI file in ${dirs.join(', ')} defines ${shown}${damaged}`);
    }
    if (definition === 'conflict') throw invalid(field, `more than one CDI file defines ${shown}`);
    if (!done.has(definition.spec)) await applyEdits(spec, definition.spec.containerEdits, field);
    done.add(definition.spec);
    await applyEdits(spec, definition.edits, field);
  }
}

interface CdiSpecs {
  readonly devices: Map<string, { spec: CdiSpec; edits: ContainerEdits | undefined } | 'conflict'>;
  readonly problems: string[];
}

/** Reads all devices that the files in these folders define. An unreadable file only affects its own devices. */
export async function readCdiSpecs(dirs: readonly string[]): Promise<CdiSpecs> {
  const devices: CdiSpecs['devices'] = new Map();
  const problems: string[] = [];
  for (const dir of dirs) {
    const here = new Set<string>();
    const files = (await readdir(dir).catch(() => [])).filter((name) => /\.(json|ya?ml)$/.test(name)).sort();
    for (const file of files) {
      const path = join(dir, file);
      try {
        const spec = cdiSpecOf(parse(await readTextFile(path)));
        for (const { name, containerEdits } of spec.devices) {
          const full = `${spec.kind}=${name}`;
          devices.set(full, here.has(full) ? 'conflict' : { spec, edits: containerEdits });
          here.add(full);
        }
      } catch (err) {
        problems.push(`${path}: ${messageOf(err).split('\n')[0]}`);
      }
    }
  }
  return { devices, problems };
}

/** @throws Error for an invalid specification: a field of a wrong type could otherwise make a device half work */
function cdiSpecOf(value: unknown): CdiSpec {
  const spec = value as Partial<CdiSpec> & { cdiVersion?: unknown };
  if (typeof spec !== 'object' || spec === null) throw new Error('is not a CDI specification');
  if (typeof spec.cdiVersion !== 'string' || !/^(0|1)\.\d+\.\d+$/.test(spec.cdiVersion))
    throw new Error('has no known cdiVersion');
  if (typeof spec.kind !== 'string' || !spec.kind.includes('/')) throw new Error('has no kind');
  if (
    !Array.isArray(spec.devices) ||
    spec.devices.some((device: { name?: unknown } | null) => typeof device?.name !== 'string')
  )
    throw new Error('has no devices');
  for (const { containerEdits } of [...(spec.devices as CdiSpec['devices']), spec])
    checkShape('containerEdits', containerEdits, editsShape);
  return spec as CdiSpec;
}

/** The type of a field: `string`, `[…]` for a list, an object for an object's fields; `!` marks required ones. */
type Shape = 'string' | 'string!' | 'number' | 'boolean' | readonly [Shape] | { readonly [field: string]: Shape };

const editsShape: Shape = {
  env: ['string!'],
  deviceNodes: [
    {
      path: 'string!',
      hostPath: 'string',
      type: 'string',
      major: 'number',
      minor: 'number',
      fileMode: 'number',
      permissions: 'string',
      uid: 'number',
      gid: 'number',
    },
  ],
  mounts: [{ hostPath: 'string!', containerPath: 'string!', type: 'string', options: ['string!'] }],
  hooks: [{ hookName: 'string!', path: 'string!', args: ['string!'], env: ['string!'], timeout: 'number' }],
  additionalGids: ['number'],
  intelRdt: { closID: 'string', l3CacheSchema: 'string', memBwSchema: 'string', schemata: ['string!'] },
  netDevices: [{ hostInterfaceName: 'string!', name: 'string!' }],
};

/** @throws Error that names the field */
function checkShape(field: string, value: unknown, shape: Shape): void {
  const wrong = (wanted: string): Error => new Error(`${field} is not ${wanted}`);
  if (typeof shape === 'string') {
    const isNeeded = shape.endsWith('!');
    const type = shape.replace('!', '');
    // null is the zero value, as in Go
    if ((value === undefined || value === null) && !isNeeded) return;
    if (typeof value !== type) throw wrong(`a ${type}`);
    return;
  }
  if (value === undefined || value === null) return;
  if (isListShape(shape)) {
    if (!Array.isArray(value)) throw wrong('a list');
    for (const [index, each] of value.entries()) {
      if (each === null || each === undefined) throw new Error(`${field}[${index}] is empty`);
      checkShape(`${field}[${index}]`, each, shape[0]);
    }
    return;
  }
  if (typeof value !== 'object' || Array.isArray(value)) throw wrong('an object');
  const record = value as Readonly<Record<string, unknown>>;
  for (const [name, inner] of Object.entries(shape)) checkShape(`${field}.${name}`, record[name], inner);
}

function isListShape(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

async function applyEdits(spec: OciSpec, edits: ContainerEdits | undefined, field: string): Promise<void> {
  if (!edits) return;
  for (const entry of edits.env ?? []) {
    const name = `${entry.split('=')[0]}=`;
    spec.process.env = [...spec.process.env.filter((old) => !old.startsWith(name)), entry];
  }
  for (const node of edits.deviceNodes ?? []) await addDevice(spec, node, field);
  for (const { hostPath, containerPath, type, options } of edits.mounts ?? []) {
    spec.mounts = spec.mounts.filter(({ destination }) => destination !== containerPath);
    spec.mounts.push({
      destination: containerPath,
      source: hostPath,
      type: type ?? 'bind',
      options: options ?? ['rbind', 'rprivate'],
    });
  }
  for (const { hookName, ...hook } of edits.hooks ?? []) {
    const hooks: OciHooks = (spec.hooks ??= {});
    (hooks[hookName as keyof OciHooks] ??= []).push(hook);
  }
  if (edits.additionalGids) {
    const gids = edits.additionalGids.filter((gid) => gid !== 0);
    spec.process.user.additionalGids = [...new Set([...(spec.process.user.additionalGids ?? []), ...gids])];
  }
  if (edits.intelRdt) spec.linux.intelRdt = edits.intelRdt;
  for (const { hostInterfaceName, name } of edits.netDevices ?? [])
    (spec.linux.netDevices ??= {})[hostInterfaceName] = { name };
}

async function addDevice(spec: OciSpec, node: CdiDeviceNode, field: string): Promise<void> {
  const hostPath = node.hostPath ?? node.path;
  const stats = await stat(hostPath).catch(() => undefined);
  const host = stats && deviceOf(node.path, stats);
  if (!host && (node.type === undefined || (node.type !== 'p' && node.major === undefined))) {
    throw invalid(field, `its device ${hostPath} is not on this host`);
  }
  const { uid, gid } = spec.process.user;
  const device: OciDevice = {
    path: node.path,
    type: node.type ?? host?.type ?? 'c',
    ...((node.major ?? host?.major) === undefined ? {} : { major: node.major ?? host?.major }),
    ...((node.minor ?? host?.minor) === undefined ? {} : { minor: node.minor ?? host?.minor }),
    ...((node.fileMode ?? host?.fileMode) === undefined ? {} : { fileMode: node.fileMode ?? host?.fileMode }),
    uid: node.uid ?? (uid > 0 ? uid : (host?.uid ?? 0)),
    gid: node.gid ?? (gid > 0 ? gid : (host?.gid ?? 0)),
  };
  spec.linux.devices = [...spec.linux.devices.filter(({ path }) => path !== device.path), device];
  if (device.type === 'b' || device.type === 'c') {
    (spec.linux.resources.devices ??= []).push(ruleFor(device, node.permissions || 'rwm'));
  }
}
