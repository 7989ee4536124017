import { CrispError } from './errors.js';
import type { Launcher } from './launcher.js';
import { abortError } from './time-limit.js';
import type { OpenFilesLimit } from './open-files-limit.js';
import { spawnProgram, maxOutputBytes, type ProgramResult, type ProgramSpec } from './program.js';

export interface RunOptions {
  /** default 30 s; the program gets SIGKILL then */
  readonly timeoutMs?: number;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** the whole environment, not additions; default: crisp's own */
  readonly env?: Readonly<Record<string, string>>;
  /** on top of the environment */
  readonly extraEnv?: Readonly<Record<string, string>>;
  /** kills the program when aborted */
  readonly signal?: AbortSignal;
  /** of stdout: latin1 keeps every byte of one that is not text; default utf8 */
  readonly encoding?: ProgramSpec['encoding'];
  /** RLIMIT_NOFILE of the program; absent: as Node has raised it */
  readonly openFilesLimit?: OpenFilesLimit;
  /** exit codes besides 0 that are not a failure: stdout is returned then too */
  readonly acceptExitCodes?: readonly number[];
}

let launcher: Launcher | undefined;

/** From now on programs are started by the launcher, or, with undefined, by this process again. Only for servers. */
export function setLauncher(one: Launcher | undefined): void {
  launcher = one;
}

/** Runs a program to its end and returns how it ended. Never a shell: `argv` reaches the program as it is. */
export function launch(program: string, argv: readonly string[], options: RunOptions = {}): Promise<ProgramResult> {
  const { timeoutMs = 30_000, encoding = 'utf8', input, cwd, env, extraEnv, openFilesLimit, signal } = options;
  // prlimit becomes the program: no process more
  const limit = openFilesLimit && [`--nofile=${openFilesLimit.soft}:${openFilesLimit.hard}`, '--', program];
  const started = limit ? { program: 'prlimit', argv: [...limit, ...argv] } : { program, argv };
  const spec: ProgramSpec = { ...started, timeoutMs, encoding, input, cwd, env, extraEnv };
  return launcher ? launcher.launch(spec, signal) : spawnProgram(spec, signal);
}

/**
 * Runs a program to its end and returns its stdout.
 *
 * @throws CrispError `Internal` with the program's stderr; `DeadlineExceeded` past `timeoutMs`; the signal's reason, or
 *   `Cancelled` where that is none of ours;
 *   `FailedPrecondition` where there is no such program; `ResourceExhausted` past 100 MiB of output
 */
export async function run(program: string, argv: readonly string[], options: RunOptions = {}): Promise<string> {
  return outputOf(program, await launch(program, argv, options), options);
}

/**
 * The stdout of a program that has ended well.
 *
 * @throws as `run`
 */
export function outputOf(
  program: string,
  result: ProgramResult,
  {
    timeoutMs = 30_000,
    acceptExitCodes,
    signal,
    mostBytes,
  }: Pick<RunOptions, 'timeoutMs' | 'acceptExitCodes' | 'signal'> & { readonly mostBytes?: number },
): string {
  const name = program.split('/').pop() ?? program;
  // why its signal was aborted: its time is up, or its caller gone
  if (result.stopped === 'cancelled' && signal) throw abortError(signal, name);
  const stopped = stopError(result, name, timeoutMs, mostBytes);
  if (stopped) throw stopped;
  const { exitCode, killedBy, stdout, stderr } = result;
  if (exitCode === 0 || (exitCode !== null && acceptExitCodes?.includes(exitCode))) return stdout;
  const said = stderr.trim() || stdout.trim();
  throw new CrispError(
    'Internal',
    `${name}: ${said || (killedBy ? `killed by ${killedBy}` : `exit code ${exitCode}`)}`,
  );
}

/** The error of a program that was killed or could not start; undefined for one that exited by itself. */
export function stopError(
  { stopped, failure }: ProgramResult,
  name: string,
  timeoutMs: number,
  mostBytes = maxOutputBytes,
): CrispError | undefined {
  if (failure?.code === 'ENOENT') return new CrispError('FailedPrecondition', `${name}: no such program`);
  if (failure) return new CrispError('Internal', `${name}: ${failure.message}`);
  switch (stopped) {
    case 'late':
      return new CrispError('DeadlineExceeded', `${name}: not done after ${timeoutMs / 1000} s`);
    case 'cancelled':
      return new CrispError('Cancelled', `${name}: the caller went away`);
    case 'verbose':
      return new CrispError('ResourceExhausted', `${name}: it printed more than ${mostBytes} bytes`);
    case undefined:
      return undefined;
  }
}
