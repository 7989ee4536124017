import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../lib/atomic-file.js';
import { kindOf, wrap } from '../lib/errors.js';
import type { ContainerLayout } from '../lib/layout.js';
import { runtimeOptions, type Handler } from './handlers.js';
import type { RootfsMount, Shim } from './shim.js';
import type { OciSpec } from './spec/oci.js';

const specFile = 'config.json';
const rootfsFile = 'rootfs.json';

/** Lays a container's bundle: its spec as the runtime reads it, and what its root filesystem is mounted from. */
export function writeBundle(bundle: string, spec: OciSpec, rootfs: readonly RootfsMount[]): void {
  // two small files on a tmpfs
  writeFileSync(join(bundle, specFile), JSON.stringify(spec), { mode: 0o600 });
  writeFileSync(join(bundle, rootfsFile), JSON.stringify(rootfs), { mode: 0o600 });
}

/** Replaces the spec of a bundle. */
export function rewriteSpec(bundle: string, spec: OciSpec): void {
  writeFileAtomicSync(join(bundle, specFile), JSON.stringify(spec));
}

/** The spec of a bundle, as `writeBundle` left it. */
export async function readSpec(bundle: string): Promise<OciSpec> {
  return JSON.parse(await readFile(join(bundle, specFile), 'utf8')) as OciSpec;
}

/** The named pipes of a task; '' where it has none. */
export interface TaskStdio {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly terminal: boolean;
}

export interface TaskCreation {
  readonly handler: Handler;
  readonly shim: Shim;
  readonly id: string;
  readonly paths: Pick<ContainerLayout, 'bundle'>;
  readonly stdio: TaskStdio;
  /** folder of a criu image to restore from */
  readonly checkpoint?: string;
  /** owner of the pipes, where the container's root is another user on the host */
  readonly ioOwner?: { readonly ioUid: number; readonly ioGid: number };
}

/**
 * Has the shim mount the root filesystem and the runtime create the container, up to but without its process' own
 * program. Gives the pid. A stale task of the same id is cleared first.
 */
export async function createTask({
  handler,
  shim,
  id,
  paths,
  stdio,
  checkpoint,
  ioOwner,
}: TaskCreation): Promise<number> {
  const rootfs = JSON.parse(readFileSync(join(paths.bundle, rootfsFile), 'utf8')) as RootfsMount[];
  const request = { id, bundle: paths.bundle, rootfs, ...stdio, checkpoint, options: runtimeOptions(handler, ioOwner) };
  try {
    return await shim.create(request);
  } catch (err) {
    if (kindOf(err) !== 'AlreadyExists') throw err;
    await deleteTask(shim, id);
    return await shim.create(request);
  }
}

const sigkill = 9;

/** Kills whatever runs in a task and deletes it; the shim unmounts the root filesystem. No task is no error. */
export async function deleteTask(shim: Shim, id: string): Promise<void> {
  try {
    const lives = await shim.kill(id, sigkill, { all: true }).then(
      () => true,
      () => false,
    );
    // a restore that failed leaves a task without a process: nothing there will ever end
    await shim.wait(id, '', AbortSignal.timeout(lives ? 10_000 : 2_000)).catch(() => {});
    await shim.delete(id);
  } catch (err) {
    if (kindOf(err) !== 'NotFound') throw wrap(`delete task ${id}`, err);
  }
}
