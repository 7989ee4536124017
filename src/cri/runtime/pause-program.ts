import type { Config } from '../../config.js';
import { messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/process/find-program.js';

/**
 * Why pods with a shared PID namespace cannot start: the program that holds it is missing; undefined if it is there.
 */
export async function pauseProgramProblem({ programs }: Config): Promise<string | undefined> {
  return findProgram(programs.pause).then(
    () => undefined,
    (err: unknown) =>
      `pods whose containers share a PID namespace fail: ${messageOf(err)}; apt-get install catatonit, or set programs.pause`,
  );
}
