import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../lib/files/atomic-file.js';
import { isErrno } from '../lib/errors.js';
import type { OciSpec } from './oci.js';

/** A mount of the root filesystem, done by the shim. */
export interface RootfsMount {
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

const specFile = 'config.json';
const rootfsFile = 'rootfs.json';

/** The value of an unlimited rlimit: the double nearest to the kernel's 2^64-1. */
export const unlimited = 2 ** 64;

/** Serialises a specification, or a part of it, for a runtime, with `unlimited` as the exact 2^64-1. */
export function specJson(spec: unknown): string {
  return JSON.stringify(spec).replace(
    /"(soft|hard|value|valueTwo)":18446744073709552000\b/g,
    '"$1":18446744073709551615',
  );
}

/** Writes a container's bundle: its spec, and the mounts of its root filesystem. */
export function writeBundle(bundle: string, spec: OciSpec, rootfs: readonly RootfsMount[]): void {
  // synchronous: two small files on a tmpfs
  writeFileSync(join(bundle, specFile), specJson(spec), { mode: 0o600 });
  writeFileSync(join(bundle, rootfsFile), JSON.stringify(rootfs), { mode: 0o600 });
}

/** Replaces the spec of a bundle. */
export function rewriteSpec(bundle: string, spec: OciSpec): void {
  writeFileAtomicSync(join(bundle, specFile), specJson(spec));
}

/** Reads the spec of a bundle. */
export async function readSpec(bundle: string): Promise<OciSpec> {
  const path = join(bundle, specFile);
  const text = await readFile(path, 'utf8').catch((err: unknown) => {
    // the kernel's error of a read names no file
    if (isErrno(err, 'EIO')) err.message += ` '${path}'`;
    throw err;
  });
  return JSON.parse(text) as OciSpec;
}

/** Reads the mounts of a bundle's root filesystem. */
export function readRootfsMounts(bundle: string): RootfsMount[] {
  return JSON.parse(readFileSync(join(bundle, rootfsFile), 'utf8')) as RootfsMount[];
}
