import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isErrno } from '../../src/lib/errors.js';

/** A disk of its own, small enough to be filled. */
export interface TinyDisk {
  /** Leaves no room on it, nor in the last blocks of the files in `folders`, which hold lines. */
  fill(...folders: readonly string[]): void;
  /** Takes all inodes that it has left. */
  fillInodes(): void;
  /** Makes room again. */
  empty(): void;
  unmount(): void;
}

const blockBytes = 4096;

/** Mounts a tmpfs on a folder. */
export function mountTinyDisk(folder: string, size: string, inodes = 0): TinyDisk {
  mkdirSync(folder, { recursive: true });
  const options = `size=${size},nr_inodes=${inodes},mode=711`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'crisp-test', folder], { timeout: 60_000 });
  const filler = join(folder, 'filler');
  return {
    fill: (...folders) => {
      // a block that has begun takes a line more on a full disk
      for (const file of folders.flatMap((each) => readdirSync(each).map((name) => join(each, name)))) {
        const missing = -statSync(file).size & (blockBytes - 1);
        if (missing > 0) appendFileSync(file, `\n${' '.repeat(missing - 1)}`);
      }
      const file = openSync(filler, 'a');
      try {
        for (;;) writeSync(file, Buffer.alloc(blockBytes));
      } catch (err) {
        if (!isErrno(err, 'ENOSPC')) throw err;
      } finally {
        closeSync(file);
      }
    },
    fillInodes: () => {
      mkdirSync(filler, { recursive: true });
      try {
        for (let each = 0; ; each += 1) closeSync(openSync(join(filler, `${Date.now()}-${each}`), 'w'));
      } catch (err) {
        if (!isErrno(err, 'ENOSPC')) throw err;
      }
    },
    empty: () => rmSync(filler, { recursive: true, force: true }),
    unmount: () => execFileSync('umount', [folder], { timeout: 60_000 }),
  };
}
