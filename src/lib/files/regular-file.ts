import { close as closeCallback, constants, fstat, mkdir, open as openCallback, read as readCallback } from 'node:fs';
import { basename, dirname, normalize } from 'node:path';
import { promisify } from 'node:util';
import { isErrno } from '../errors.js';

// Plain descriptors instead of FileHandle, as they are opened again through /proc/self/fd.
const open = promisify(openCallback);
const makeFolder = promisify(mkdir);
const read = promisify(readCallback);
const stat = promisify(fstat);
const close = promisify(closeCallback);

/** O_PATH of open(2): a descriptor that only names a file, without side effects on a named pipe or device. */
const namesOnly = 0o10000000;

/** A file at a path where others may have placed links, named pipes or devices. */
export interface FilePlace {
  /** absolute */
  readonly path: string;
  /**
   * A folder above `path` whose content is not trusted: neither it nor anything below it may be a symbolic link. Links
   * that lead to it are followed, as the host's administrator made them. Absent: only `path` itself must not be a link.
   */
  readonly untrustedFolder?: string | undefined;
}

/**
 * Opens a regular file for appending and reading; creates it (0640), with its folders (0755), if it is missing. Never
 * blocks on anything but the file system, as only a regular file is opened.
 *
 * @returns its descriptor and its size in bytes
 * @throws Error that names the path; also for a symbolic link, a named pipe or the like
 */
export async function appendToRegularFile(place: FilePlace): Promise<{ fd: number; sizeBytes: number }> {
  return inFolderOf(place, { make: true }, async (target) => {
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_NONBLOCK;
    try {
      // O_EXCL does not follow a link and creates a regular file
      const fd = await open(target, flags | constants.O_CREAT | constants.O_EXCL, 0o640);
      return { fd, sizeBytes: 0 };
    } catch (err) {
      if (!isErrno(err, 'EEXIST')) throw err;
      return openExisting(place.path, target, flags);
    }
  });
}

/** Opens a regular file for reading. @throws as `appendToRegularFile`, and ENOENT if it is missing */
export async function readRegularFile(place: FilePlace): Promise<{ fd: number; sizeBytes: number }> {
  return inFolderOf(place, { make: false }, (target) =>
    openExisting(place.path, target, constants.O_RDONLY | constants.O_NONBLOCK),
  );
}

/**
 * Keeps a regular file open while `use` reads it, and gives it a path to that open file, valid for programs too: a
 * replacement at `place.path` is never opened.
 *
 * @throws as `readRegularFile`
 */
export async function withRegularFile<T>(place: FilePlace, use: (openPath: string) => Promise<T>): Promise<T> {
  const { fd } = await readRegularFile(place);
  try {
    return await use(`/proc/${process.pid}/fd/${fd}`);
  } finally {
    await close(fd);
  }
}

/**
 * Reads a regular file of a bounded size.
 *
 * @throws as `readRegularFile`, and Error if it is larger
 */
export async function readTextOfRegularFile(place: FilePlace, { maxBytes }: { maxBytes: number }): Promise<string> {
  const { fd, sizeBytes } = await readRegularFile(place);
  try {
    if (sizeBytes > maxBytes) throw new Error(`${place.path} is larger than ${maxBytes} bytes`);
    const content = Buffer.alloc(sizeBytes);
    let filled = 0;
    for (let count = -1; count !== 0 && filled < sizeBytes; filled += count)
      count = (await read(fd, content, filled, sizeBytes - filled, filled)).bytesRead;
    return content.toString('utf8', 0, filled);
  } finally {
    await close(fd);
  }
}

async function openExisting(path: string, target: string, flags: number): Promise<{ fd: number; sizeBytes: number }> {
  const named = await open(target, namesOnly | constants.O_NOFOLLOW);
  try {
    const stats = await stat(named);
    if (!stats.isFile()) throw new Error(`${path} is not a regular file`);
    return { fd: await open(`/proc/self/fd/${named}`, flags), sizeBytes: stats.size };
  } finally {
    await close(named);
  }
}

/** Runs `use` with a path to the file through its folder's descriptor, as the folder cannot be swapped that way. */
async function inFolderOf<T>(
  { path, untrustedFolder }: FilePlace,
  { make }: { make: boolean },
  use: (target: string) => Promise<T>,
): Promise<T> {
  const trusted = untrustedFolder !== undefined && normalize(path).startsWith(`${normalize(untrustedFolder)}/`);
  const start = dirname(trusted ? normalize(untrustedFolder) : path);
  const names = trusted
    ? dirname(normalize(path))
        .slice(start.length)
        .split('/')
        .filter((name) => name !== '')
    : [];
  let folder = await openFolder(start, start, { make, flags: 0 });
  try {
    let walked = start;
    for (const name of names) {
      walked = `${walked === '/' ? '' : walked}/${name}`;
      const inner = await openFolder(`/proc/self/fd/${folder}/${name}`, walked, { make, flags: constants.O_NOFOLLOW });
      await close(folder);
      folder = inner;
    }
    return await use(`/proc/self/fd/${folder}/${basename(path)}`);
  } catch (err) {
    throw named(path, err);
  } finally {
    await close(folder);
  }
}

async function openFolder(
  target: string,
  path: string,
  { make, flags }: { make: boolean; flags: number },
): Promise<number> {
  const open_ = (): Promise<number> => open(target, constants.O_RDONLY | constants.O_DIRECTORY | flags);
  try {
    return await open_().catch(async (err: unknown) => {
      if (!make || !isErrno(err, 'ENOENT')) throw err;
      await makeFolder(target, { recursive: true, mode: 0o755 });
      return open_();
    });
  } catch (err) {
    if (isErrno(err, 'ENOTDIR')) throw new Error(`${path} is not a folder`, { cause: err });
    throw err;
  }
}

/** Replaces the path through the descriptor in a system error by the one that the caller knows. */
function named(path: string, err: unknown): unknown {
  if (!(err instanceof Error) || !('code' in err) || !('syscall' in err)) return err;
  const { code, syscall, message } = err as NodeJS.ErrnoException;
  const text = message.replace(/, \w+( '.*')?$/s, '');
  return Object.assign(new Error(`${text}, ${syscall} ${path}`, { cause: err }), { code });
}
