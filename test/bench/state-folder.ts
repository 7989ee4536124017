import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Mounts a tmpfs at `folder`/state, as /run is one on every host whose init is systemd; build machines have it on the disk.
 * Gives what takes it away.
 */
export function mountStateFolder(folder: string): () => void {
  const path = join(folder, 'state');
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'mode=711', 'crisp-bench', path], { timeout: 10_000 });
  // lazily: below it a server may have left mounts that it could not undo
  return () => void execFileSync('umount', ['-l', path], { timeout: 10_000 });
}
