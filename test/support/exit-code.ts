import { messageOf } from '../../src/lib/errors.js';

/** Ends a command with 0 where all was as expected, else with 1; what it threw goes to standard error, with its stack. */
export function setExitCode(done: Promise<boolean>): void {
  done.then(
    (good) => {
      process.exitCode = good ? 0 : 1;
    },
    (err: unknown) => {
      process.stderr.write(`${(err instanceof Error && err.stack) || messageOf(err)}\n`);
      process.exitCode = 1;
    },
  );
}
