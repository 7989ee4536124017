import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Layout } from '../../lib/layout.js';
import { podFilesOf } from '../../sandbox/pod-files.js';
import { podNamespaces } from '../../sandbox/pod-options.js';
import type { SandboxMetadata } from '../../sandbox/record.js';

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
