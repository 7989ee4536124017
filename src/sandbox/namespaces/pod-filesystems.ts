import { statSync } from 'node:fs';
import type { SandboxLayout } from '../../lib/layout.js';
import { mountTable } from './mount-table.js';
import { makeFolderSync } from '../../lib/files/make-folder.js';

/** 64 MiB, as with other container runtimes. */
export const defaultShmBytes = 64n * 1024n * 1024n;

/**
 * Mounts a pod's file systems with one process: its /dev/shm, and a small one for its /etc/hosts, /etc/hostname and
 * /etc/resolv.conf. Containers can write up to `podFilesBytes` there; on the host's /run they could fill it (the class
 * of CVE-2020-8557). `releaseNamespaces` undoes it.
 *
 * @param shmBytes size of /dev/shm; undefined if the pod uses the host's
 */
export async function mountPodFilesystems({ shm, etc }: SandboxLayout, shmBytes: bigint | undefined): Promise<void> {
  const options = 'nosuid,nodev,noexec';
  const shmLine = { source: 'shm', target: shm, type: 'tmpfs', options: `${options},mode=1777,size=${shmBytes}` };
  // three files and their folder; extended attributes, which a file's owner may set, count as inodes too
  const etcOptions = `${options},mode=755,size=${podFilesBytes()},nr_inodes=64`;
  const etcLine = { source: 'etc', target: etc, type: 'tmpfs', options: etcOptions };
  const lines = shmBytes === undefined ? [etcLine] : [shmLine, etcLine];
  for (const { target } of lines) makeFolderSync(target, 0o700);
  await mountTable(`${etc}.fstab`, lines);
}

/** 1 MiB more than crisp itself may write there: copies of the host's files. */
function podFilesBytes(): number {
  const sizes = ['/etc/hosts', '/etc/resolv.conf'].map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 1024 * 1024);
}
