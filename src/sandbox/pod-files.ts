import { existsSync, statSync } from 'node:fs';
import type { PodFileLayout, SandboxLayout } from '../lib/layout.js';

/** The files that a pod's containers see in /etc. Pods of older versions have them at the old path. */
export function podFilesOf({ etc, files, unboundedFiles }: SandboxLayout): PodFileLayout {
  return existsSync(etc) ? files : unboundedFiles;
}

/** The size of a pod's files in memory, as they are on a tmpfs. 0 once the pod is stopped. */
export function podFilesUsedBytes(paths: SandboxLayout): bigint {
  const { resolvConf, hostname, hosts } = podFilesOf(paths);
  const blocks = [resolvConf, hostname, hosts].map((path) => statSync(path, { throwIfNoEntry: false })?.blocks ?? 0);
  return BigInt(blocks.reduce((sum, each) => sum + each, 0)) * 512n;
}
