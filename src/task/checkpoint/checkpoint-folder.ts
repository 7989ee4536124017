import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, opendir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isErrno, messageOf } from '../../lib/errors.js';
import { removeTree } from '../../lib/remove-tree.js';
import { readTextOfRegularFile, withRegularFile } from '../../lib/regular-file.js';
import { runTool, toolRecords } from '../../lib/tool.js';
import { namesIn } from '../../lib/names-in.js';
import {
  applyLayer,
  maxDeletedBytes,
  packFolder,
  packLayer,
  unpackInto,
  type WritableLayer,
} from '../rootfs/layer-diff.js';
import type { OciSpec } from '../oci.js';
import { parseForeignJson, recordIn } from '../../lib/foreign-json.js';

/**
 * What a checkpoint of one container consists of, in the names that Podman gave it and CRI-O, containerd and checkpointctl
 * share; `volumes.tar` is ours. In an archive these lie at its top.
 */
export const checkpointFiles = {
  /** about the container: a `ConfigDump` */
  config: 'config.dump',
  /** its OCI spec */
  spec: 'spec.dump',
  /** its status, in the CRI's words */
  status: 'status.dump',
  /** criu's image */
  images: 'checkpoint',
  /** what it changed of its root */
  rootfsDiff: 'rootfs-diff.tar',
  /** what it deleted of its root: a JSON list */
  deleted: 'deleted.files',
  /** which of its mounts come from outside: a JSON list */
  bindMounts: 'bind.mounts',
  /** the volumes that its image declares */
  volumes: 'volumes.tar',
  log: 'container.log',
} as const;

/** As Go's encoding/json reads it: times in RFC 3339. */
export interface ConfigDump {
  readonly id: string;
  readonly name: string;
  /** as the container's creator named it */
  readonly rootfsImage?: string;
  /** by digest, or the image's id */
  readonly rootfsImageRef?: string;
  readonly rootfsImageName?: string;
  /** the runtime handler */
  readonly runtime?: string;
  readonly createdTime: string;
  readonly checkpointedTime: string;
  readonly restoredTime: string;
  readonly restored: boolean;
}

/** What of a container goes into its checkpoint beside criu's image. */
export interface CheckpointContent {
  readonly config: ConfigDump;
  readonly status: unknown;
  readonly spec: OciSpec;
  readonly layer: WritableLayer;
  /** folder of the image's declared volumes; may be missing */
  readonly volumes: string;
  /** '' where there is none */
  readonly logPath: string;
  /** the pod's log directory, below which no link is followed */
  readonly logFolder?: string | undefined;
}

/** Puts everything but criu's image into a checkpoint's folder. The container must be frozen meanwhile. */
export async function fillCheckpoint(folder: string, content: CheckpointContent): Promise<void> {
  const put = (name: string, value: unknown): Promise<void> =>
    writeFile(join(folder, name), JSON.stringify(value), { mode: 0o600 });
  const deleted = await packLayer(content.layer, join(folder, checkpointFiles.rootfsDiff));
  if (deleted.length > 0) await put(checkpointFiles.deleted, deleted);
  if ((await namesIn(content.volumes)).length > 0)
    await packFolder(content.volumes, join(folder, checkpointFiles.volumes));
  await put(checkpointFiles.spec, content.spec);
  await put(checkpointFiles.config, content.config);
  await put(checkpointFiles.status, content.status);
  await put(checkpointFiles.bindMounts, await bindMountsOf(content.spec));
  if (content.logPath !== '') await copyLog(content, join(folder, checkpointFiles.log));
}

/** The log directory is kubelet's, and a container may have it as a volume: no link is followed to a file of the host. */
async function copyLog({ logPath, logFolder }: CheckpointContent, target: string): Promise<void> {
  try {
    await withRegularFile({ path: logPath, untrustedFolder: logFolder }, (log) =>
      copyFile(log, target, constants.COPYFILE_FICLONE),
    );
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}

async function bindMountsOf(spec: OciSpec): Promise<unknown[]> {
  const binds = spec.mounts.filter(
    ({ type, options = [] }) => type === 'bind' || options.some((option) => /^r?bind$/.test(option)),
  );
  return Promise.all(
    binds.map(async ({ source = '', destination }) => {
      const stats = await stat(source).catch(() => undefined);
      return {
        source,
        destination,
        file_type: stats?.isDirectory() ? 'directory' : 'file',
        permissions: (stats?.mode ?? 0) & 0o777,
      };
    }),
  );
}

/** Packs a checkpoint's folder as an archive for its owner alone: it holds the container's memory. */
export async function packCheckpoint(folder: string, archive: string): Promise<void> {
  await writeFile(archive, '', { mode: 0o600, flag: 'wx' });
  const names = await namesIn(folder);
  await runTool(
    'tar',
    ['--create', `--file=${archive}`, '--sparse', '--numeric-owner', '--directory', folder, '--', ...names.sort()],
    { timeoutMs: tarMs },
  );
}

/** A checkpoint that a container is to be made from: an archive, or the folder of one in a pod's checkpoint. */
export interface CheckpointSource {
  readonly path: string;
  readonly isArchive: boolean;
  readonly config: ConfigDump;
  readonly spec: OciSpec;
}

/** Nothing that crisp or the field writes into a dump comes near it; parsing it holds up the event loop. */
const maxDumpBytes = 4 * 1024 * 1024;

/**
 * Reads what a checkpoint says of itself. Neither `path` nor what is read below it may be a symbolic link, a named pipe or
 * a device: the path is the caller's choice.
 *
 * @throws Error where it is not a checkpoint of a container, in words that may follow its path
 */
export async function readCheckpoint(path: string): Promise<CheckpointSource> {
  const stats = await lstat(path);
  if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is neither a regular file nor a folder');
  const isArchive = stats.isFile();
  const [config, spec] = isArchive
    ? await withRegularFile({ path }, async (archive) => readDumps(await archiveReader(archive)))
    : await readDumps((name) =>
        readTextOfRegularFile({ path: join(path, name), untrustedFolder: path }, { maxBytes: maxDumpBytes }),
      );
  if (!isSpec(spec)) throw new Error(`${checkpointFiles.spec} is no runtime spec`);
  return { path, isArchive, config, spec };
}

/** As far as a restore reads it. */
function isSpec(spec: unknown): boolean {
  const { process, mounts, linux } = recordIn(spec);
  const { args } = recordIn(process);
  const areStrings = Array.isArray(args) && args.every((each) => typeof each === 'string');
  const areMounts = Array.isArray(mounts) && mounts.every((each) => typeof recordIn(each)['destination'] === 'string');
  return areStrings && areMounts && typeof linux === 'object' && linux !== null;
}

async function readDumps(read: (name: string) => Promise<string>): Promise<[ConfigDump, OciSpec]> {
  return Promise.all([
    parsed(checkpointFiles.config, read) as Promise<ConfigDump>,
    parsed(checkpointFiles.spec, read) as Promise<OciSpec>,
  ]);
}

async function parsed(name: string, read: (name: string) => Promise<string>): Promise<unknown> {
  try {
    const text = await read(name);
    if (text.length > maxDumpBytes) throw new Error(`it is larger than ${maxDumpBytes} bytes`);
    const value = parseForeignJson(text);
    if (typeof value !== 'object' || value === null) throw new Error('no object');
    return value;
  } catch (err) {
    throw new Error(`${name}: ${messageOf(err)}`, { cause: err });
  }
}

async function archiveReader(path: string): Promise<(name: string) => Promise<string>> {
  const members = await topMembers(path);
  return async (name) => {
    const member = members.get(name);
    if (member === undefined) throw new Error('is missing');
    const extract = ['--extract', '--to-stdout', '--occurrence=1', `--file=${path}`, '--', member];
    return runTool('tar', extract, { maxOutputBytes: maxDumpBytes });
  };
}

const tarMs = 1_800_000;

/**
 * The files and folders of a checkpoint at the top of an archive: their names, and how the archive spells them, as tar
 * programs differ in a leading `./`. How many members there are is the archive's to decide: none of the others is kept.
 */
async function topMembers(path: string, signal?: AbortSignal): Promise<Map<string, string>> {
  const known = new Set<string>(Object.values(checkpointFiles));
  const found = new Map<string, string>();
  const list = ['--list', '--quoting-style=literal', `--file=${path}`];
  for await (const members of toolRecords('tar', list, { separator: '\n', timeoutMs: tarMs, signal })) {
    for (const member of members) {
      const [, spelled = '', name = ''] = /^((?:\.\/)*([^/]*))/.exec(member) ?? [];
      if (known.has(name)) found.set(name, spelled);
    }
  }
  return found;
}

/** What of a checkpoint a restore needs. */
const neededFiles: readonly string[] = [
  checkpointFiles.images,
  checkpointFiles.rootfsDiff,
  checkpointFiles.deleted,
  checkpointFiles.volumes,
];

/** Copies what a restore needs into a folder of our own, as the checkpoint may be gone by the time of the start. */
export async function copyCheckpoint(
  { path, isArchive }: CheckpointSource,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (isArchive) await withRegularFile({ path }, (archive) => unpackNeeded(archive, folder, signal));
  else await copyNeeded(path, folder, signal);
  await refuseSpecialFiles(folder);
  const inventory = join(folder, checkpointFiles.images, 'inventory.img');
  if (!(await isThere(inventory))) throw new Error('it has no image of criu');
}

async function unpackNeeded(archive: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const members = await topMembers(archive, signal);
  const needed = neededFiles.flatMap((name) => members.get(name) ?? []);
  if (needed.length === 0) return;
  const unpack = ['--extract', `--file=${archive}`, '--no-same-owner', '--directory', folder];
  await runTool('tar', [...unpack, '--', ...needed], { timeoutMs: tarMs, signal });
}

async function copyNeeded(path: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const paths = neededFiles.map((name) => join(path, name));
  const there = await Promise.all(paths.map(isThere));
  const copy = ['--recursive', '--no-dereference', '--reflink=auto', '--sparse=always', '--target-directory', folder];
  await runTool('cp', [...copy, '--', ...paths.filter((_path, index) => there[index])], { timeoutMs: tarMs, signal });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return false;
    throw err;
  }
}

/**
 * A link in a foreign archive would make a reader of the copy open a file of the host. How many files there are is the
 * archive's to decide: they are read a batch at a time.
 *
 * @throws Error that names the first thing that is neither a regular file nor a folder
 */
export async function refuseSpecialFiles(root: string): Promise<void> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) throw new Error(`${relative(root, path)} is neither file nor folder`);
    }
  }
}

/** Gives a fresh container the files of its checkpoint, and frees the space that their archives took. */
export async function applyFiles(
  folder: string,
  layer: WritableLayer,
  volumes: string,
  signal?: AbortSignal,
): Promise<void> {
  const rootfsDiff = join(folder, checkpointFiles.rootfsDiff);
  const names = await namesIn(folder);
  if (names.includes(checkpointFiles.rootfsDiff)) {
    const deleted = names.includes(checkpointFiles.deleted)
      ? parseForeignJson(
          await readTextOfRegularFile({ path: join(folder, checkpointFiles.deleted) }, { maxBytes: maxDeletedBytes }),
        )
      : [];
    if (!Array.isArray(deleted) || deleted.some((path) => typeof path !== 'string'))
      throw new Error(`${checkpointFiles.deleted} is no list of paths`);
    await applyLayer(layer, rootfsDiff, deleted as string[], signal);
    await rm(rootfsDiff);
  }
  if (names.includes(checkpointFiles.volumes)) {
    // what the image has there was copied in already
    await removeTree(volumes);
    await mkdir(volumes, { recursive: true, mode: 0o755 });
    await unpackInto(volumes, join(folder, checkpointFiles.volumes), signal);
    await rm(join(folder, checkpointFiles.volumes));
  }
}
