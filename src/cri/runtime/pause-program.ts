import type { Config } from '../../config.js';
import { messageOf } from '../../lib/errors.js';
import { findProgram } from '../../lib/find-program.js';

/** Why pods whose containers share a PID namespace cannot start: there is no program to hold it; undefined: it is there. */
export async function pauseProgramProblem({ programs }: Config): Promise<string | undefined> {
  return findProgram(programs.pause).then(
    () => undefined,
    (err: unknown) =>
      `pods whose containers share a PID namespace fail: ${messageOf(err)}; apt-get install catatonit, or set programs.pause`,
  );
}
