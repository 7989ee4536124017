import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leftSince, takeStock } from '../../scripts/leftovers.mjs';

const checkout = new URL('../..', import.meta.url).pathname;

let before: ReturnType<typeof takeStock>;
let demo: ChildProcess;
let output: string;
beforeEach(() => {
  before = takeStock();
  output = '';
  // in a process group of its own, as a shell starts it
  demo = spawn('npm', ['run', '--silent', 'demo', '--', '--page'], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [demo.stdout, demo.stderr]) stream?.on('data', (text: Buffer) => (output += String(text)));
});
afterEach(() => {
  if (demo.exitCode === null && demo.signalCode === null) signalGroup('SIGKILL');
});

/** As a terminal does at Ctrl-C: every process of the group gets it. */
const signalGroup = (signal: NodeJS.Signals): boolean => process.kill(-(demo.pid ?? NaN), signal);

test.each(['started     shop/catalogue', 'Ctrl-C ends it'])(
  'Ctrl-C ends the demo of the page and leaves nothing, once it has said: %s',
  async (line) => {
    // not its exit, which may come before its last words are read
    const ended = once(demo, 'close');
    await expect.poll(() => output, { timeout: 90_000 }).toContain(line);
    signalGroup('SIGINT');
    // its shell dies of the signal, too, once the demo has ended
    await ended;
    expect(output).toContain('removed     pods and image');
    expect(output).toContain('left on this host: nothing');
    expect(output.includes('shop/reports')).toBe(line.startsWith('Ctrl-C'));
    expect(await leftSince(before, (left) => /crisp-?demo/.test(left))).toEqual([]);
  },
);
