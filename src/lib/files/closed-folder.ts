import { chmodSync, chownSync, statSync } from 'node:fs';
import { makeFolderSync } from './make-folder.js';

/**
 * Creates a folder that the host's other users cannot enter, or closes an existing one. What containers own lies below
 * such folders: a setuid file in a writable layer, a secret or a pod's /dev/shm would otherwise be open to every user
 * of the host (the class of CVE-2021-41103). The files below keep the modes that containers see.
 *
 * Synchronous: a few calls on one folder, where the thread pool would cost more than the work.
 *
 * @param group the host's gid of a user namespace's root, which has to pass to its root filesystem: mode 0710 instead
 *   of 0700, as containerd gives a bundle. 0: no such group
 */
export function closedFolder(path: string, group = 0): void {
  makeFolderSync(path, 0o700);
  if (statSync(path).gid !== group) chownSync(path, -1, group);
  setMode(path, group === 0 ? 0o700 : 0o710);
}

/** Creates a folder that any user may traverse and only root may list; access is decided by the folders in it. */
export function passableFolder(path: string): void {
  makeFolderSync(path, 0o711);
  setMode(path, 0o711);
}

/** What is right already is left alone: the disk may be read-only. */
function setMode(path: string, mode: number): void {
  if ((statSync(path).mode & 0o7777) !== mode) chmodSync(path, mode);
}
