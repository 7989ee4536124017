import { execa } from 'execa';
import { CrispError } from './errors.js';

export interface RunOptions {
  /** default 30 s; the program gets SIGKILL then */
  readonly timeoutMs?: number;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** the whole environment, not additions; default: crisp's own */
  readonly env?: Readonly<Record<string, string>>;
  /** kills the program when aborted */
  readonly signal?: AbortSignal;
  /** of stdout: latin1 keeps every byte of one that is not text; default utf8 */
  readonly encoding?: 'utf8' | 'latin1';
}

/**
 * Runs a program to its end and gives its stdout. Never a shell: `argv` reaches the program as it is.
 *
 * @throws CrispError `Internal` with the program's stderr; `DeadlineExceeded` past `timeoutMs`; `Cancelled` by `signal`;
 *   `FailedPrecondition` where there is no such program
 */
export async function run(program: string, argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const result = await execa(program, argv, {
    reject: false,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    stripFinalNewline: false,
    encoding: options.encoding ?? 'utf8',
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: options.env, extendEnv: false }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  });
  if (!result.failed) return result.stdout;
  const name = program.split('/').pop() ?? program;
  if (result.isCanceled) throw new CrispError('Cancelled', `${name}: the caller went away`);
  if (result.timedOut) throw new CrispError('DeadlineExceeded', `${name}: not done after ${timeoutMs / 1000} s`);
  if (result.code === 'ENOENT') throw new CrispError('FailedPrecondition', `${program}: no such program`);
  const said = (result.stderr || result.stdout || '').trim();
  const ended = result.signal ? `killed by ${result.signal}` : `exit code ${result.exitCode ?? result.code ?? '?'}`;
  throw new CrispError('Internal', `${name}: ${said || ended}`);
}
