import { spawn } from 'node:child_process';
import { messageOf } from './errors.js';

/** A program to run to its end; plain data, as it may be sent to the launcher's process. */
export interface ProgramSpec {
  readonly program: string;
  readonly argv: readonly string[];
  readonly timeoutMs: number;
  readonly input?: string | Uint8Array | undefined;
  readonly cwd?: string | undefined;
  /** the whole environment; absent: crisp's own */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** on top of the environment */
  readonly extraEnv?: Readonly<Record<string, string>> | undefined;
  /** of stdout: latin1 keeps every byte of one that is not text */
  readonly encoding: 'utf8' | 'latin1';
}

/** How a program ended. */
export interface ProgramResult {
  readonly exitCode: number | null;
  /** the signal that killed it */
  readonly killedBy: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** crisp killed it: at its time limit, cancelled, or as it printed too much */
  readonly stopped?: 'late' | 'cancelled' | 'verbose';
  /** it could not be started: the code (such as ENOENT) and the message */
  readonly failure?: { readonly code: string; readonly message: string };
}

/** The most that a program may print. */
export const maxOutputBytes = 100 * 1024 * 1024;
/** How long a killed program's own children may hold its pipes open */
export const pipeGraceMs = 500;

/**
 * Runs a program from this very process. Never rejects, and resolves once the program is gone, cancelled or not.
 *
 * @param ownGroup the program is killed together with its children, as a CNI plugin's IPAM plugin; and a signal to the
 *   group of this process, such as a terminal's, does not reach it
 */
export function spawnProgram(spec: ProgramSpec, signal?: AbortSignal, ownGroup = false): Promise<ProgramResult> {
  const { program, argv, timeoutMs, input, cwd, encoding } = spec;
  const env = { ...(spec.env ?? process.env), ...spec.extraEnv };
  return new Promise((resolve) => {
    if (signal?.aborted)
      return resolve({ exitCode: null, killedBy: null, stdout: '', stderr: '', stopped: 'cancelled' });
    const child = spawn(program, argv, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      cwd,
      env,
      detached: ownGroup,
    });
    let stopped: ProgramResult['stopped'];
    const closePipes = (): void => [child.stdout, child.stderr].forEach((pipe) => void pipe?.destroy());
    const stop = (why: ProgramResult['stopped']): void => {
      stopped ??= why;
      // gone itself, its number perhaps another's: what it left behind holds its pipes
      if (child.exitCode !== null || child.signalCode !== null) closePipes();
      else if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const cancel = (): void => stop('cancelled');
    signal?.addEventListener('abort', cancel);
    const timer = setTimeout(() => stop('late'), timeoutMs);

    const collect = (pipe: NodeJS.ReadableStream | null): Buffer[] => {
      const chunks: Buffer[] = [];
      let size = 0;
      pipe?.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxOutputBytes) chunks.push(chunk);
        else stop('verbose');
      });
      return chunks;
    };
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.stdin?.on('error', () => {}); // it need not read all of its input
    child.stdin?.end(input);

    const end = (ending: Pick<ProgramResult, 'exitCode' | 'killedBy' | 'failure'>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      const printed = { stdout: Buffer.concat(stdout).toString(encoding), stderr: Buffer.concat(stderr).toString() };
      resolve({ ...ending, ...printed, ...(stopped ? { stopped } : {}) });
    };
    child.once('error', (err: NodeJS.ErrnoException) =>
      end({ exitCode: null, killedBy: null, failure: { code: err.code ?? '', message: messageOf(err) } }),
    );
    child.once('exit', () => {
      if (stopped) setTimeout(closePipes, pipeGraceMs).unref();
    });
    child.once('close', (exitCode, killedBy) => end({ exitCode, killedBy }));
  });
}
