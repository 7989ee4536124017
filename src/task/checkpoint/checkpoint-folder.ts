import { constants } from 'node:fs';
import { copyFile, lstat, opendir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isErrno, messageOf } from '../../lib/errors.js';
import type { LookUp } from '../../lib/files/look-up.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { readTextOfRegularFile, withRegularFile } from '../../lib/files/regular-file.js';
import { runTool, toolRecords } from '../../lib/process/tool.js';
import { namesIn } from '../../lib/files/names-in.js';
import {
  applyLayer,
  maxDeletedBytes,
  packFolder,
  packLayer,
  unpackInto,
  type WritableLayer,
} from '../rootfs/layer-diff.js';
import type { OciSpec } from '../oci.js';
import { parseForeignJson, recordIn } from '../../lib/files/foreign-json.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/**
 * The files of a container's checkpoint, named as Podman, CRI-O, containerd and checkpointctl name them; only
 * `volumes.tar` is crisp's. They are at the top of an archive.
 */
export const checkpointFiles = {
  /** about the container: a `ConfigDump` */
  config: 'config.dump',
  /** its OCI spec */
  spec: 'spec.dump',
  /** its CRI ContainerStatus */
  status: 'status.dump',
  /** criu's image */
  images: 'checkpoint',
  /** changes to its root filesystem */
  rootfsDiff: 'rootfs-diff.tar',
  /** files that it deleted from its root filesystem: a JSON list */
  deleted: 'deleted.files',
  /** destinations of its bind mounts: a JSON list */
  bindMounts: 'bind.mounts',
  /** the volumes that its image declares */
  volumes: 'volumes.tar',
  log: 'container.log',
} as const;

/** Times are in RFC 3339, as Go's encoding/json reads them. */
export interface ConfigDump {
  readonly id: string;
  readonly name: string;
  /** as requested by the container's creator */
  readonly rootfsImage?: string;
  /** with a digest, or the image's id */
  readonly rootfsImageRef?: string;
  readonly rootfsImageName?: string;
  /** the runtime handler */
  readonly runtime?: string;
  readonly createdTime: string;
  readonly checkpointedTime: string;
  readonly restoredTime: string;
  readonly restored: boolean;
}

/** What goes into a checkpoint besides criu's image. */
export interface CheckpointContent {
  readonly config: ConfigDump;
  readonly status: unknown;
  readonly spec: OciSpec;
  readonly bindMounts: readonly BindMount[];
  readonly layer: WritableLayer;
  /** folder of the image's declared volumes; may be missing */
  readonly volumes: string;
  /** '' if there is no log */
  readonly logPath: string;
  /** the pod's log directory, below which symbolic links are not followed */
  readonly logFolder?: string | undefined;
}

/** Writes everything but criu's image into a checkpoint's folder. The container must be frozen meanwhile. */
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
  await put(checkpointFiles.bindMounts, content.bindMounts);
  if (content.logPath !== '') await copyLog(content, join(folder, checkpointFiles.log));
}

/**
 * Copies the log without following links: a container may have the pod's log directory as a volume, and could link to a
 * file of the host.
 */
async function copyLog({ logPath, logFolder }: CheckpointContent, target: string): Promise<void> {
  try {
    await withRegularFile({ path: logPath, untrustedFolder: logFolder }, (log) =>
      copyFile(log, target, constants.COPYFILE_FICLONE),
    );
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}

/** A bind mount of a container, as checkpoints list it. */
export interface BindMount {
  readonly source: string;
  readonly destination: string;
  readonly file_type: 'directory' | 'file';
  /** mode bits */
  readonly permissions: number;
}

/**
 * Looks at the sources of a container's bind mounts. Call it before the container is frozen: one may have begun to hang.
 *
 * @throws CrispError that names the mount when the caller's time is up
 */
export function bindMountsOf(spec: OciSpec, lookUp: LookUp): Promise<BindMount[]> {
  const binds = spec.mounts.filter(
    ({ type, options = [] }) => type === 'bind' || options.some((option) => /^r?bind$/.test(option)),
  );
  return Promise.all(
    binds.map(async ({ source = '', destination }) => {
      const place = { what: `${source}, which is mounted at ${destination}`, paths: [source] };
      const stats = await lookUp(place, () => stat(source).catch(() => undefined));
      return {
        source,
        destination,
        file_type: stats?.isDirectory() ? 'directory' : 'file',
        permissions: (stats?.mode ?? 0) & 0o777,
      };
    }),
  );
}

/** Packs a checkpoint's folder into an archive of mode 0600: it holds the container's memory. */
export async function packCheckpoint(folder: string, archive: string): Promise<void> {
  await writeFile(archive, '', { mode: 0o600, flag: 'wx' });
  const names = await namesIn(folder);
  await runTool(
    'tar',
    ['--create', `--file=${archive}`, '--sparse', '--numeric-owner', '--directory', folder, '--', ...names.sort()],
    { timeoutMs: tarMs },
  );
}

/** A checkpoint to create a container from: an archive, or a folder of a pod's checkpoint. */
export interface CheckpointSource {
  readonly path: string;
  readonly isArchive: boolean;
  readonly config: ConfigDump;
  readonly spec: OciSpec;
}

/** Far above any real dump; parsing blocks the event loop. */
const maxDumpBytes = 4 * 1024 * 1024;

/**
 * Reads the metadata of a checkpoint. Neither `path` nor what is read below it may be a symbolic link, a named pipe or
 * a device, as the caller chooses the path.
 *
 * @throws Error if it is not a container's checkpoint, with a message to be put after its path
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
  if (!isSpec(spec)) throw new Error(`${checkpointFiles.spec} is not a runtime spec`);
  return { path, isArchive, config, spec };
}

/** Checks the fields that a restore uses. */
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
    if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
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
 * Returns the names of a checkpoint's files at the top of an archive, and how the archive spells them, as tar programs
 * differ in a leading `./`. An archive may have any number of members: the others are not kept.
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

/** The files that a restore needs. */
const neededFiles: readonly string[] = [
  checkpointFiles.images,
  checkpointFiles.rootfsDiff,
  checkpointFiles.deleted,
  checkpointFiles.volumes,
];

/**
 * Copies the files that a restore needs into a folder of crisp's, as the checkpoint may be gone when the container is
 * started.
 */
export async function copyCheckpoint(
  { path, isArchive }: CheckpointSource,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  await makeFolder(folder, 0o700);
  if (isArchive) await withRegularFile({ path }, (archive) => unpackNeeded(archive, folder, signal));
  else await copyNeeded(path, folder, signal);
  await refuseSpecialFiles(folder);
  const inventory = join(folder, checkpointFiles.images, 'inventory.img');
  if (!(await isThere(inventory))) throw new Error('it has no criu image');
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
 * Refuses special files: a link in a foreign archive would make a reader of the copy open a file of the host. Reads in
 * batches, as there may be any number of files.
 *
 * @throws Error that names the first entry that is neither a regular file nor a folder
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

/** Restores the checkpoint's files into a new container, and frees the space of their archives. */
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
      throw new Error(`${checkpointFiles.deleted} is not a list of paths`);
    await applyLayer(layer, rootfsDiff, deleted as string[], signal);
    await rm(rootfsDiff);
  }
  if (names.includes(checkpointFiles.volumes)) {
    // they hold the image's content, which the archive replaces
    await removeTree(volumes);
    await makeFolder(volumes, 0o755);
    await unpackInto(volumes, join(folder, checkpointFiles.volumes), signal);
    await rm(join(folder, checkpointFiles.volumes));
  }
}
