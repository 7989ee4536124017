// The busybox that test images are made of. Debian has two: the shell of `busybox-static` runs applets within its own
// process, so that a container's process keeps the name `sh` and a killed applet ends the shell. Tests count on the
// dynamic one, whichever of the two the host has installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

const installed = '/bin/busybox';
const cacheFolder = join(process.env.XDG_CACHE_HOME ?? join(os.homedir(), '.cache'), 'crisp');
const fetched = join(cacheFolder, 'busybox');

/** The path of the dynamic busybox; of the installed one where there is no other. */
export function busyboxPath() {
  return isDynamic(installed) || !existsSync(fetched) ? installed : fetched;
}

/**
 * Puts the program of Debian's package `busybox` into the cache, without installing it, where the installed one is static.
 *
 * @throws Error when the package cannot be fetched or unpacked
 */
export function fetchBusybox() {
  if (isDynamic(busyboxPath())) return;
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, 'fetching-busybox-'));
  try {
    const apt = (...argv) => spawnSync('apt-get', ['-q', ...argv], { cwd: folder, timeout: 300_000, encoding: 'utf8' });
    if (apt('download', 'busybox').status !== 0) {
      apt('update');
      const { status, stderr } = apt('download', 'busybox');
      if (status !== 0) throw new Error(`apt-get download busybox failed: ${stderr}`);
    }
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['--extract', join(folder, archive), folder], { timeout: 60_000 });
    const program = ['bin/busybox', 'usr/bin/busybox']
      .map((path) => join(folder, path))
      .find((path) => existsSync(path));
    renameSync(program, fetched);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isDynamic(program) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8', timeout: 10_000 });
  return stdout?.includes('libc.so') ?? false;
}
