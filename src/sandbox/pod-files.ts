import { existsSync, statSync } from 'node:fs';
import type { PodFileLayout, SandboxLayout } from '../lib/layout.js';

/** The files that a pod's containers see in /etc. A pod that an older crisp made has them where that put them. */
export function podFilesOf({ etc, files, unboundedFiles }: SandboxLayout): PodFileLayout {
  return existsSync(etc) ? files : unboundedFiles;
}

/** What a pod's files take, in memory: they lie on a tmpfs. Nothing once the pod is stopped. */
export function podFilesUsedBytes(paths: SandboxLayout): bigint {
  const { resolvConf, hostname, hosts } = podFilesOf(paths);
  const blocks = [resolvConf, hostname, hosts].map((path) => statSync(path, { throwIfNoEntry: false })?.blocks ?? 0);
  return BigInt(blocks.reduce((sum, each) => sum + each, 0)) * 512n;
}
