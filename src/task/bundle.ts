import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../lib/atomic-file.js';
import type { OciSpec } from './oci.js';

/** A mount of the root filesystem, done by the shim. */
export interface RootfsMount {
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

const specFile = 'config.json';
const rootfsFile = 'rootfs.json';

/** An unlimited rlimit: the double nearest to the 2^64-1 that the kernel has for it. */
export const unlimited = 2 ** 64;

/** A specification, or a part of it, as a runtime reads it: with the exact number where that is 2^64-1. */
export function specJson(spec: unknown): string {
  return JSON.stringify(spec).replace(
    /"(soft|hard|value|valueTwo)":18446744073709552000\b/g,
    '"$1":18446744073709551615',
  );
}

/** Lays a container's bundle: its spec as the runtime reads it, and what its root filesystem is mounted from. */
export function writeBundle(bundle: string, spec: OciSpec, rootfs: readonly RootfsMount[]): void {
  // two small files on a tmpfs
  writeFileSync(join(bundle, specFile), specJson(spec), { mode: 0o600 });
  writeFileSync(join(bundle, rootfsFile), JSON.stringify(rootfs), { mode: 0o600 });
}

/** Replaces the spec of a bundle. */
export function rewriteSpec(bundle: string, spec: OciSpec): void {
  writeFileAtomicSync(join(bundle, specFile), specJson(spec));
}

/** The spec of a bundle, as `writeBundle` left it. */
export async function readSpec(bundle: string): Promise<OciSpec> {
  return JSON.parse(await readFile(join(bundle, specFile), 'utf8')) as OciSpec;
}

/** The mounts of a bundle's root filesystem, as `writeBundle` left them. */
export function readRootfsMounts(bundle: string): RootfsMount[] {
  return JSON.parse(readFileSync(join(bundle, rootfsFile), 'utf8')) as RootfsMount[];
}
