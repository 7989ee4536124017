import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from './host.js';

/** What to run, and how to see that it serves. */
export interface ProgramOptions {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** put before PATH */
  readonly programs?: string;
  /** called with the process' id before it has started any process of its own */
  readonly onSpawn?: ((pid: number) => void) | undefined;
}

/** A program of a cluster that runs on one of its hosts until it is ended; its output is in a file named after it. */
export class Program {
  readonly name: string;
  readonly logFile: string;
  readonly #host: Host;
  #options: ProgramOptions;
  #child: ChildProcess;

  constructor(host: Host, options: ProgramOptions) {
    this.name = `${options.name} on ${host.name}`;
    this.logFile = join(host.folder, `${options.name}.log`);
    this.#host = host;
    this.#options = options;
    this.#child = this.#spawn();
  }

  get args(): readonly string[] {
    return this.#options.args;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  #spawn(): ChildProcess {
    const { program, args, programs, onSpawn } = this.#options;
    const log = openSync(this.logFile, 'a');
    const path = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    const child = spawn(...this.#host.command(program, args), {
      stdio: ['ignore', log, log],
      // a session of its own: Ctrl-C is for the command that started the cluster
      detached: true,
      env: { PATH: [...(programs === undefined ? [] : [programs]), ...path].join(':'), HOME: '/root' },
    });
    closeSync(log);
    child.unref();
    child.on('error', () => undefined);
    if (child.pid !== undefined) onSpawn?.(child.pid);
    return child;
  }

  /**
   * Resolves when `check` gives true. It is asked again while it gives false or fails.
   *
   * @throws Error with the end of the log when the program ends, or ten minutes are over
   */
  async ready(check: () => Promise<boolean>): Promise<void> {
    let last: unknown = 'never ready';
    for (const end = Date.now() + 600_000; Date.now() < end;) {
      if (this.#ended) break;
      try {
        if (await check()) return;
      } catch (err) {
        last = err;
      }
      await pause(50);
    }
    throw new Error(`${this.name}: ${this.#ended ? 'it ended' : String(last)}\n${this.lastLines(15).join('\n')}`);
  }

  /** The end of its log. */
  lastLines(count: number): string[] {
    const lines = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-count);
    return lines.map((line) => line.slice(0, 400));
  }

  get #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Sends a signal and waits for the end; what does not end in half a minute is killed. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#ended) return;
    const gone = once(this.#child, 'exit');
    this.#child.ref();
    this.#child.kill(signal);
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 30_000);
    await gone;
    clearTimeout(late);
  }

  /** Starts it once more, after its end; with other arguments from then on where they are given. */
  startAgain(args?: readonly string[]): void {
    if (args !== undefined) this.#options = { ...this.#options, args };
    this.#child = this.#spawn();
  }
}
