import { once } from 'node:events';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProgramResult, ProgramSpec } from './program.js';

export type ToLauncher =
  | { readonly kind: 'launch'; readonly id: number; readonly spec: ProgramSpec }
  | { readonly kind: 'cancel'; readonly id: number };

export interface FromLauncher {
  readonly id: number;
  readonly result: ProgramResult;
}

/** The process only waits and forwards: a small heap, no optimising compiler. */
const lean = ['--max-old-space-size=32', '--max-semi-space-size=1', '--v8-pool-size=0', '--no-opt'];

/**
 * Starts programs from a small child process. A fork stops the forking process while the page tables are copied: 0.8 ms
 * for a new Node process, 3 ms for a server of 100 MB, 8 ms at 200 MB; starting and removing a pod forks half a dozen
 * times.
 */
export class Launcher {
  #child: ChildProcess | undefined;
  readonly #waiting = new Map<number, (result: ProgramResult) => void>();
  #lastId = 0;
  readonly #nodeOptions: readonly string[];

  /** @param nodeOptions of the child process; tests use one to load it from source */
  constructor(nodeOptions: readonly string[] = []) {
    this.#nodeOptions = nodeOptions;
  }

  /** Runs a program to its end, as `spawnProgram` does. */
  launch(spec: ProgramSpec, signal?: AbortSignal): Promise<ProgramResult> {
    if (signal?.aborted) return Promise.resolve(nothing('cancelled'));
    const id = (this.#lastId += 1);
    const child = (this.#child ??= this.#fork());
    const cancel = (): void => void child.send({ kind: 'cancel', id } satisfies ToLauncher, () => {});
    signal?.addEventListener('abort', cancel);
    return new Promise<ProgramResult>((resolve) => {
      this.#waiting.set(id, resolve);
      child.send({ kind: 'launch', id, spec } satisfies ToLauncher, (err) => {
        if (err)
          this.#settle(id, {
            ...nothing(),
            failure: { code: '', message: `the launcher does not answer: ${err.message}` },
          });
      });
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends the process and waits for it. Programs that still run are killed, as when crisp dies. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child?.connected) return;
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  }

  #fork(): ChildProcess {
    const entry = fileURLToPath(new URL('./launcher-process.js', import.meta.url));
    const child = fork(entry, {
      execArgv: [...lean, ...this.#nodeOptions],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', ({ id, result }: FromLauncher) => this.#settle(id, result));
    child.on('exit', () => this.#lost(child));
    return child;
  }

  /** Handles the process' death: its programs may still run; the next program gets a new process. */
  #lost(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
    const failure = { code: '', message: 'the launcher ended while the program ran' };
    for (const id of this.#waiting.keys()) this.#settle(id, { ...nothing(), failure });
  }

  #settle(id: number, result: ProgramResult): void {
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
  }
}

function nothing(stopped?: ProgramResult['stopped']): ProgramResult {
  return { exitCode: null, killedBy: null, stdout: '', stderr: '', ...(stopped ? { stopped } : {}) };
}
