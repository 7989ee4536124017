import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A user of the host that is not root. */
export interface HostUser {
  readonly uid: number;
  readonly gid: number;
}

export const nobody: HostUser = { uid: 65_534, gid: 65_534 };

/** Every file, folder and mount at and below the folders, as root sees them. */
export function everythingBelow(folders: readonly string[]): string[] {
  const found = folders.flatMap((folder) => [folder, ...walk(folder)]);
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => folders.some((folder) => line.includes(folder)))
    .map((line) => line.split(' ')[4] ?? '');
  return [...new Set([...found, ...mounts])];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    // a folder of a container that has just ended is no find
    return existsSync(path) ? [path, ...walk(path)] : [];
  });
}

const program = `
const { accessSync, constants, readFileSync } = require('node:fs');
const can = (path, mode) => { try { accessSync(path, mode); return true; } catch { return false; } };
const modes = { r: constants.R_OK, w: constants.W_OK, x: constants.X_OK };
for (const path of JSON.parse(readFileSync(0, 'utf8'))) {
  const may = Object.keys(modes).filter((letter) => can(path, modes[letter])).join('');
  if (may) console.log(may + ' ' + path);
}
`;

/** What a user may do at which of these paths: `rx /some/path`, in the letters r, w and x. */
export function reachable(paths: readonly string[], { uid, gid }: HostUser): string[] {
  const argv = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', process.execPath, '-e', program];
  const { status, stdout, stderr } = spawnSync('setpriv', argv, {
    cwd: '/',
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`setpriv: exit code ${status}: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}
