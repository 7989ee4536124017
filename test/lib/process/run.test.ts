import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Launcher } from '../../../src/lib/process/launcher.js';
import { run, setLauncher } from '../../../src/lib/process/run.js';

const fromSource = ['--import', fileURLToPath(new URL('../../support/typescript.mjs', import.meta.url))];
const sourceLauncher = (): Launcher => new Launcher(fromSource);

describe.each(['this process', 'the launcher'])('started by %s', (by) => {
  const launcher = by === 'the launcher' ? sourceLauncher() : undefined;
  beforeAll(() => setLauncher(launcher));
  afterAll(async () => {
    setLauncher(undefined);
    await launcher?.close();
  });

  test('returns what a program printed, byte by byte', async () => {
    expect(await run('printf', ['a\\nb\\n'])).toBe('a\nb\n');
    expect(await run('cat', [], { input: 'ü'.repeat(100_000) })).toBe('ü'.repeat(100_000));
    expect(await run('printf', ['\\377'], { encoding: 'latin1' })).toBe('\xff');
    expect(await run('env', [], { env: { ONLY: 'this' } })).toBe('ONLY=this\n');
    expect(await run('pwd', [], { cwd: '/usr' })).toBe('/usr\n');
  });

  test('a program that does not read its input does not fail for that', async () => {
    await run('true', [], { input: Buffer.alloc(1_000_000) });
  });

  test('does not wait past the time limit for a child that a program left behind with its pipes', async () => {
    const started = performance.now();
    await run('/bin/sh', ['-c', 'sleep 20 & exit 0'], { timeoutMs: 500 }).catch(() => {});
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("fails with the program's stderr", async () => {
    await expect(run('ls', ['/nowhere'])).rejects.toMatchObject({
      kind: 'Internal',
      message: expect.stringMatching(/^ls: .*\/nowhere/) as string,
    });
    await expect(run('false', [])).rejects.toThrow('false: exit code 1');
    await expect(run('/bin/sh', ['-c', 'kill -9 $$'])).rejects.toThrow('sh: killed by SIGKILL');
    await expect(run('no-such-program', [])).rejects.toMatchObject({
      kind: 'FailedPrecondition',
      message: 'no-such-program: no such program',
    });
  });

  test('kills a program at its time limit and when its caller goes away, even when its children hold its pipes open', async () => {
    await expect(run('sleep', ['60'], { timeoutMs: 50 })).rejects.toMatchObject({
      kind: 'DeadlineExceeded',
      message: 'sleep: not done after 0.05 s',
    });
    await expect(run('sleep', ['60'], { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      kind: 'Cancelled',
    });
    await expect(run('sleep', ['60'], { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'Cancelled' });
    await expect(run('sh', ['-c', 'sleep 1 & wait'], { timeoutMs: 50 })).rejects.toMatchObject({
      kind: 'DeadlineExceeded',
    });
  });
});

test('a killed launcher fails the programs that it was running, and the next program gets a new launcher', async () => {
  const launcher = sourceLauncher();
  setLauncher(launcher);
  try {
    const running = run('sh', ['-c', 'kill -9 $PPID; sleep 1']);
    await expect(running).rejects.toThrow('sh: the launcher ended while the program ran');
    expect(await run('printf', ['again'])).toBe('again');
  } finally {
    setLauncher(undefined);
    await launcher.close();
  }
});

describe('programs of the launcher and their children are killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A program with a child; the file gets the pids of both. */
  const family = (file: string): string[] => ['-c', 'sleep 60 & echo $$ $! > "$0.new"; mv "$0.new" "$0"; wait', file];
  const pidsOf = async (file: string): Promise<number[]> => {
    await expect.poll(() => existsSync(file)).toBe(true);
    return readFileSync(file, 'utf8').trim().split(' ').map(Number);
  };
  const running = (pids: number[]): number[] =>
    pids.filter(
      (pid) => existsSync(`/proc/${pid}`) && !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')),
    );

  test('when a program is cancelled', async () => {
    const launcher = sourceLauncher();
    setLauncher(launcher);
    try {
      const file = join(folder, 'cancelled');
      const cancel = new AbortController();
      const ended = run('sh', family(file), { signal: cancel.signal });
      ended.catch(() => {});
      const pids = await pidsOf(file);
      expect(running(pids)).toEqual(pids);
      cancel.abort();
      await expect(ended).rejects.toMatchObject({ kind: 'Cancelled' });
      await expect.poll(() => running(pids)).toEqual([]);
    } finally {
      setLauncher(undefined);
      await launcher.close();
    }
  });

  test('when the launcher is closed', async () => {
    const launcher = sourceLauncher();
    setLauncher(launcher);
    try {
      const file = join(folder, 'closed');
      const ended = run('sh', family(file));
      ended.catch(() => {});
      const pids = await pidsOf(file);
      expect(running(pids)).toEqual(pids);
      await launcher.close();
      await expect(ended).rejects.toThrow('the launcher ended while the program ran');
      await expect.poll(() => running(pids)).toEqual([]);
    } finally {
      setLauncher(undefined);
      await launcher.close();
    }
  });

  test('when the process that owns the launcher is killed', async () => {
    const file = join(folder, 'killed');
    const order = { program: 'sh', argv: family(file), timeoutMs: 60_000, encoding: 'utf8' };
    const launcherModule = new URL('../../../src/lib/process/launcher.ts', import.meta.url).href;
    const script = `const { Launcher } = await import(${JSON.stringify(launcherModule)});
await new Launcher(${JSON.stringify(fromSource)}).launch(${JSON.stringify(order)});`;
    const server = spawn(process.execPath, [...fromSource, '--input-type=module', '-e', script], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const gone = once(server, 'exit');
    const pids = await pidsOf(file);
    expect(running(pids)).toEqual(pids);
    server.kill('SIGKILL');
    await gone;
    await expect.poll(() => running(pids)).toEqual([]);
  });
});
