import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A disk on which something fails on command. */
export interface FailingDisk {
  fail(): void;
  /** All is there as it was. */
  mend(): void;
  /** Mends it first. */
  unmount(): Promise<void>;
}

/** Whether this host has what such a disk is made with. */
export function hasFuse(): boolean {
  try {
    accessSync('/dev/fuse', constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A disk that turns read-only, as one whose file system has met an error. */
export function mountReadOnlyDisk(folder: string): Promise<FailingDisk> {
  mkdirSync(folder, { recursive: true });
  const mount = (options: string): void =>
    void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'crisp-test', folder], { timeout: 10_000 });
  mount('size=64m,mode=711');
  const mend = (): void => mount('remount,rw');
  return Promise.resolve({
    fail: () => mount('remount,ro'),
    mend,
    unmount: () => {
      mend();
      execFileSync('umount', [folder], { timeout: 10_000 });
      return Promise.resolve();
    },
  });
}

/**
 * Mounts a FUSE file system on a folder whose reads and changes fail with EIO, as those of a disk that breaks or of a
 * path to it that is lost; `${folder}.fails` is its switch.
 */
export async function mountFailingDisk(folder: string): Promise<FailingDisk> {
  mkdirSync(folder, { recursive: true });
  const failing = `${folder}.fails`;
  const server = spawn(
    process.execPath,
    ['--import', own('typescript.mjs'), own('fuse-server.ts'), folder, failing],
    // the server of the tests has options of its own
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('the server of a FUSE file system ended'))),
  ]);
  const mend = (): void => rmSync(failing, { force: true });
  return {
    fail: () => writeFileSync(failing, ''),
    mend,
    unmount: async () => {
      mend();
      const ended = once(server, 'exit');
      spawnSync('umount', [folder], { timeout: 10_000 });
      // where something is still mounted in it
      spawnSync('umount', ['--lazy', folder], { timeout: 10_000, stdio: 'ignore' });
      await ended;
    },
  };
}
