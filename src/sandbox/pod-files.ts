import { existsSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Layout, PodFileLayout, SandboxLayout } from '../lib/layout.js';
import type { SandboxMetadata } from './record.js';
import { podNamespaces } from './namespaces/namespaces.js';

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

/**
 * Returns the path of a pod's namespace that is not pinned any more, or of the pod's folder; undefined if nothing is
 * missing.
 */
export async function lostFile(layout: Layout, { id, config }: SandboxMetadata): Promise<string | undefined> {
  const paths = layout.sandbox(id);
  // a pod with all of the host's namespaces has only this
  if (!existsSync(paths.folder)) return paths.folder;
  // after a reboot, on a host whose state folder survives it, the file system is not mounted
  const { resolvConf } = podFilesOf(paths);
  if (!existsSync(resolvConf)) return resolvConf;
  // nsfs, the file system of pinned namespaces, has its own device number
  const { device } = await stat('/proc/self/ns/net').then(({ dev }) => ({ device: dev }));
  const { net, ipc, uts, user } = podNamespaces(config, paths);
  for (const path of [net, ipc, uts, user?.path]) {
    if (path !== undefined && (await stat(path).catch(() => undefined))?.dev !== device) return path;
  }
  return undefined;
}
