import { spawn } from 'node:child_process';
import { messageOf } from '../errors.js';

/** A program to run to its end; plain data, as it is sent to the launcher's process. */
export interface ProgramSpec {
  readonly program: string;
  readonly argv: readonly string[];
  readonly timeoutMs: number;
  readonly input?: string | Uint8Array | undefined;
  readonly cwd?: string | undefined;
  /** the whole environment; default: crisp's */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** added to the environment */
  readonly extraEnv?: Readonly<Record<string, string>> | undefined;
  /** of stdout; latin1 keeps output that is not text byte for byte */
  readonly encoding: 'utf8' | 'latin1';
}

/** How a program ended. */
export interface ProgramResult {
  readonly exitCode: number | null;
  /** the signal that killed it */
  readonly killedBy: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** why crisp killed it: past its time limit, cancelled, or too much output */
  readonly stopped?: 'late' | 'cancelled' | 'verbose';
  /** it could not be started: the code (such as ENOENT) and the message */
  readonly failure?: { readonly code: string; readonly message: string };
}

/** The most output that is accepted of a program. */
export const maxOutputBytes = 100 * 1024 * 1024;
/** How long children of a killed program may hold its pipes open. */
export const pipeGraceMs = 500;

/**
 * Runs a program as a child of this process. Never rejects, and resolves only when the program is gone, cancelled or
 * not.
 *
 * @param ownGroup puts the program into its own process group: it is killed with its children, such as a CNI plugin's
 * IPAM plugin, and a signal to this process' group, such as a terminal's, does not reach it
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
      // it has exited and its pid may have been reused, so close the pipes that its children hold instead of killing
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
