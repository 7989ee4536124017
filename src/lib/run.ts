import { spawn } from 'node:child_process';
import { CrispError, isErrno, messageOf } from './errors.js';

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
  /** exit codes besides 0 that are no failure: what was said on stdout counts then too */
  readonly acceptExitCodes?: readonly number[];
}

const maxOutputBytes = 100 * 1024 * 1024;
/** how long a killed program's own children may hold its pipes open */
const pipePatienceMs = 500;

/**
 * Runs a program to its end and gives its stdout. Never a shell: `argv` reaches the program as it is. It is on the path
 * of starts, so it is a bare spawn: execa, which serves the long ones, was measured to cost up to a millisecond and a half more.
 *
 * @throws CrispError `Internal` with the program's stderr; `DeadlineExceeded` past `timeoutMs`; `Cancelled` by `signal`;
 *   `FailedPrecondition` where there is no such program; `ResourceExhausted` past 100 MiB of output
 */
export function run(program: string, argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const { timeoutMs = 30_000, input, cwd, env, signal, encoding = 'utf8' } = options;
  const name = program.split('/').pop() ?? program;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new CrispError('Cancelled', `${name}: the caller went away`));
    const child = spawn(program, argv, { stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'], cwd, env });
    let stopped: CrispError | undefined;
    const stop = (why: CrispError): void => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const cancel = (): void => stop(new CrispError('Cancelled', `${name}: the caller went away`));
    signal?.addEventListener('abort', cancel);
    const timer = setTimeout(() => stop(new CrispError('DeadlineExceeded', `${name}: not done after ${timeoutMs / 1000} s`)), timeoutMs);
    const settled = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };

    const collect = (pipe: NodeJS.ReadableStream | null): Buffer[] => {
      const chunks: Buffer[] = [];
      let size = 0;
      pipe?.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxOutputBytes) chunks.push(chunk);
        else stop(new CrispError('ResourceExhausted', `${name}: it printed more than ${maxOutputBytes} bytes`));
      });
      return chunks;
    };
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.stdin?.on('error', () => {}); // it need not read all of its input
    child.stdin?.end(input);

    child.once('error', (err) => {
      settled();
      if (isErrno(err, 'ENOENT')) reject(new CrispError('FailedPrecondition', `${program}: no such program`));
      else reject(new CrispError('Internal', `${name}: ${messageOf(err)}`, { cause: err }));
    });
    child.once('exit', () => {
      if (stopped) setTimeout(() => [child.stdout, child.stderr].forEach((pipe) => pipe?.destroy()), pipePatienceMs).unref();
    });
    child.once('close', (code, killedBy) => {
      settled();
      const printed = Buffer.concat(stdout).toString(encoding);
      if (stopped) return reject(stopped);
      if (code === 0 || (code !== null && options.acceptExitCodes?.includes(code))) return resolve(printed);
      const said = Buffer.concat(stderr).toString().trim() || printed.trim();
      const ended = killedBy ? `killed by ${killedBy}` : `exit code ${code}`;
      reject(new CrispError('Internal', `${name}: ${said || ended}`));
    });
  });
}
