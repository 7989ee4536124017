import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Layout } from '../../lib/layout.js';
import { podFilesOf } from '../../sandbox/pod-files.js';
import { podNamespaces } from '../../sandbox/pod-options.js';
import type { SandboxMetadata } from '../../sandbox/record.js';

/** The path of a namespace of a pod that is not pinned any more, or of the pod's folder; undefined where all of them are there. */
export async function lostFile(layout: Layout, { id, config }: SandboxMetadata): Promise<string | undefined> {
  const paths = layout.sandbox(id);
  // all that a pod on the host's own namespaces has
  if (!existsSync(paths.folder)) return paths.folder;
  // a file system that is not mounted any more, on a host whose state folder outlives a reboot
  const { resolvConf } = podFilesOf(paths);
  if (!existsSync(resolvConf)) return resolvConf;
  // nsfs, the filesystem that a pinned namespace's file lies on, has a device number of its own
  const { device } = await stat('/proc/self/ns/net').then(({ dev }) => ({ device: dev }));
  const { net, ipc, uts, user } = podNamespaces(config, paths);
  for (const path of [net, ipc, uts, user?.path]) {
    if (path !== undefined && (await stat(path).catch(() => undefined))?.dev !== device) return path;
  }
  return undefined;
}
