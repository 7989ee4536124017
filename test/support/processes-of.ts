import { readdirSync, readFileSync } from 'node:fs';

/** Processes that have a folder in their command line. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(folder) ? [`process ${pid}: ${line}`] : [];
      } catch {
        return [];
      }
    });
}
