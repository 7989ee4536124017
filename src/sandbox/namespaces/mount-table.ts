import { rmSync, writeFileSync } from 'node:fs';
import { run } from '../../lib/process/run.js';

/** A line of fstab(5). */
export interface MountLine {
  readonly source: string;
  readonly target: string;
  /** `none` for a bind mount */
  readonly type: string;
  /** separated by commas */
  readonly options: string;
}

const timeoutMs = 10_000;

/**
 * Makes many mounts with one process.
 *
 * @param tableFile written for it and removed again
 * @throws CrispError `Internal` with the program's message; some of them may be mounted then
 */
export async function mountTable(tableFile: string, lines: readonly MountLine[]): Promise<void> {
  const table = lines.map(({ source, target, type, options }) =>
    [escaped(source), escaped(target), type, options, '0', '0\n'].join(' '),
  );
  try {
    writeFileSync(tableFile, table.join(''));
    // -i: no helper programs to look for, -n: no mtab
    await run('mount', ['-i', '-n', '--all', '--fstab', tableFile], { timeoutMs });
  } finally {
    rmSync(tableFile, { force: true });
  }
}

/** Escapes blanks, which separate the fields of a line. */
function escaped(path: string): string {
  return path.replace(/[\s\\]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
