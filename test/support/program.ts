import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { ExecOpener } from '../../src/stream/remote-command.js';

/** Runs a real program behind a session, as the runtime would. */
export function program(file: string, ...args: string[]): ExecOpener {
  return async ({ stdin, stdout, stderr, signal }) => {
    const child = spawn(file, args, { stdio: 'pipe' });
    signal.addEventListener('abort', () => child.kill('SIGKILL'));
    child.stdin.on('error', () => {});
    if (stdin) stdin.pipe(child.stdin);
    else child.stdin.end();
    const copies = [
      stdout ? pipeline(child.stdout, stdout, { end: false }) : Promise.resolve(),
      stderr ? pipeline(child.stderr, stderr, { end: false }) : Promise.resolve(),
    ];
    const [code] = (await once(child, 'exit')) as [number | null];
    await Promise.all(copies);
    return { exitCode: code ?? 137 };
  };
}
