import { CrispError, messageOf } from '../errors.js';
import type { Launcher } from './launcher.js';
import { abortError } from '../async/time-limit.js';
import { traced, type Span, type SpanAttributes } from '../span.js';
import type { OpenFilesLimit } from './open-files-limit.js';
import { spawnProgram, maxOutputBytes, type ProgramResult, type ProgramSpec } from './program.js';

export interface RunOptions {
  /** default 30 s; the program gets SIGKILL then */
  readonly timeoutMs?: number;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** the whole environment; default: crisp's */
  readonly env?: Readonly<Record<string, string>>;
  /** added to the environment */
  readonly extraEnv?: Readonly<Record<string, string>>;
  /** kills the program when aborted */
  readonly signal?: AbortSignal;
  /** of stdout; latin1 keeps output that is not text byte for byte; default utf8 */
  readonly encoding?: ProgramSpec['encoding'];
  /** RLIMIT_NOFILE of the program; default: as Node has raised it */
  readonly openFilesLimit?: OpenFilesLimit;
  /** other exit codes than 0 that count as success */
  readonly acceptExitCodes?: readonly number[];
  /** its span in a trace; default: the program's name. Never its arguments, which may hold secrets */
  readonly span?: { readonly name: string; readonly attributes?: SpanAttributes };
}

let launcher: Launcher | undefined;

/** Makes programs start through the launcher, or, with undefined, from this process again. For servers only. */
export function setLauncher(next: Launcher | undefined): void {
  launcher = next;
}

/** Runs a program to its end and returns how it ended. Never through a shell: `argv` is passed as it is. */
export function launch(program: string, argv: readonly string[], options: RunOptions = {}): Promise<ProgramResult> {
  const { timeoutMs = 30_000, encoding = 'utf8', input, cwd, env, extraEnv, openFilesLimit, signal } = options;
  // prlimit execs the program: no additional process
  const limit = openFilesLimit && [`--nofile=${openFilesLimit.soft}:${openFilesLimit.hard}`, '--', program];
  const started = limit ? { program: 'prlimit', argv: [...limit, ...argv] } : { program, argv };
  const spec: ProgramSpec = { ...started, timeoutMs, encoding, input, cwd, env, extraEnv };
  const begin = (): Promise<ProgramResult> => (launcher ? launcher.launch(spec, signal) : spawnProgram(spec, signal));
  const name = baseName(program);
  const attributes = { ...options.span?.attributes, [executableName]: name };
  return traced(options.span?.name ?? name, attributes, async (span) => {
    const result = await begin();
    if (span) describeEnd(span, name, result, options);
    return result;
  });
}

/** The attribute of a program's name in OpenTelemetry's conventions. */
export const executableName = 'process.executable.name';

const baseName = (program: string): string => program.split('/').pop() ?? program;

/** Records on a span how a program ended. */
function describeEnd(span: Span, name: string, result: ProgramResult, options: RunOptions): void {
  const { exitCode, killedBy } = result;
  if (exitCode !== null) span.set({ 'process.exit.code': exitCode });
  try {
    outputOf(name, result, options);
  } catch (err) {
    span.fail(messageOf(err));
  }
  if (killedBy !== null) span.set({ 'crisp.killed_by': killedBy });
}

/**
 * Runs a program to its end and returns its stdout.
 *
 * @throws CrispError `Internal` with the program's stderr; `DeadlineExceeded` past `timeoutMs`; the signal's reason, or
 *   `Cancelled` if that is not a CrispError;
 *   `FailedPrecondition` where there is no such program; `ResourceExhausted` past 100 MiB of output
 */
export async function run(program: string, argv: readonly string[], options: RunOptions = {}): Promise<string> {
  return outputOf(program, await launch(program, argv, options), options);
}

/**
 * Returns the stdout of a program that succeeded.
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
  const name = baseName(program);
  // the reason: a time limit, or the caller went away
  if (result.stopped === 'cancelled' && signal) throw abortError(signal, name);
  const stopped = stopError(result, name, timeoutMs, mostBytes);
  if (stopped) throw stopped;
  const { exitCode, killedBy, stdout, stderr } = result;
  if (exitCode === 0 || (exitCode !== null && acceptExitCodes?.includes(exitCode))) return stdout;
  const output = stderr.trim() || stdout.trim();
  throw new CrispError(
    'Internal',
    `${name}: ${output || (killedBy ? `killed by ${killedBy}` : `exit code ${exitCode}`)}`,
  );
}

/** The error for a program that was killed or could not start; undefined for one that exited. */
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
      return new CrispError('ResourceExhausted', `${name}: more than ${mostBytes} bytes of output`);
    case undefined:
      return undefined;
  }
}
