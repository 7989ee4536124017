import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';

/** A file system that hangs on command: whoever writes to it sleeps uninterruptibly, as on a dead disk or network mount. */
export interface FreezableDisk {
  freeze(): void;
  thaw(): void;
  /** thaws it first */
  unmount(): void;
}

/** Mounts an ext4 of its own on a folder; `${folder}.image` holds it. */
export function mountFreezableDisk(folder: string): FreezableDisk {
  const image = `${folder}.image`;
  const run = (program: string, ...argv: string[]): void =>
    void execFileSync(program, argv, { timeout: 60_000, stdio: ['ignore', 'ignore', 'pipe'] });
  mkdirSync(folder, { recursive: true });
  const fd = openSync(image, 'w');
  ftruncateSync(fd, 32 * 1024 * 1024);
  closeSync(fd);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, folder);
  let frozen = false;
  const disk: FreezableDisk = {
    freeze: () => {
      run('fsfreeze', '--freeze', folder);
      frozen = true;
    },
    thaw: () => {
      if (frozen) run('fsfreeze', '--unfreeze', folder);
      frozen = false;
    },
    unmount: () => {
      disk.thaw();
      // lazily: a killed process that slept in it may be a moment from its end
      run('umount', '--lazy', folder);
    },
  };
  return disk;
}
