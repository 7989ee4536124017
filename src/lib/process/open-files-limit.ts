import { readFileSync } from 'node:fs';

/** Limits of open files (RLIMIT_NOFILE). */
export interface OpenFilesLimit {
  readonly soft: number;
  readonly hard: number;
}

/** How `bin/crisp` passes on the soft limit that it was started with. */
const softLimitVariable = 'CRISP_NOFILE_SOFT';

/** the default of the kernel and of systemd */
const usualSoft = 1024;
/** the kernel's default maximum (fs.nr_open), used when the hard limit cannot be read */
const usualHard = 1_048_576;

/**
 * The RLIMIT_NOFILE that crisp was started with, for containers to get the same. Node raises the soft limit to the hard
 * one before it runs any code, and no system call tells the former value, so the launching script passes it. Without it
 * the soft limit is 1024, or the hard one if that is less.
 *
 * @param limits the text of /proc/self/limits
 * @param given the value of `softLimitVariable`
 */
export function givenOpenFilesLimit(limits: string, given: string | undefined): OpenFilesLimit {
  const hard = Number(/^Max open files\s+\S+\s+(\d+)/m.exec(limits)?.[1] ?? usualHard);
  const soft = given === 'unlimited' ? hard : /^\d+$/.test(given ?? '') ? Number(given) : usualSoft;
  return { soft: Math.min(soft, hard), hard };
}

/** The limits of this process. */
export function ownOpenFilesLimit(): OpenFilesLimit {
  return givenOpenFilesLimit(readFileSync('/proc/self/limits', 'utf8'), process.env[softLimitVariable]);
}
