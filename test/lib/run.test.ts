import { expect, test } from 'vitest';
import { run } from '../../src/lib/run.js';

test('gives what a program printed, every byte of it', async () => {
  expect(await run('printf', ['a\\nb\\n'])).toBe('a\nb\n');
  expect(await run('cat', [], { input: 'ü'.repeat(100_000) })).toBe('ü'.repeat(100_000));
  expect(await run('printf', ['\\377'], { encoding: 'latin1' })).toBe('\xff');
  expect(await run('env', [], { env: { ONLY: 'this' } })).toBe('ONLY=this\n');
  expect(await run('pwd', [], { cwd: '/usr' })).toBe('/usr\n');
});

test('a program that does not read its input is no failure of its own', async () => {
  await run('true', [], { input: Buffer.alloc(1_000_000) });
});

test("fails in the program's words", async () => {
  await expect(run('ls', ['/nowhere'])).rejects.toMatchObject({ kind: 'Internal', message: expect.stringMatching(/^ls: .*\/nowhere/) as string });
  await expect(run('false', [])).rejects.toThrow('false: exit code 1');
  await expect(run('/bin/sh', ['-c', 'kill -9 $$'])).rejects.toThrow('sh: killed by SIGKILL');
  await expect(run('no-such-program', [])).rejects.toMatchObject({ kind: 'FailedPrecondition', message: 'no-such-program: no such program' });
});

test('stops a program at its time limit and when its caller goes, even when its children hold on to its pipes', async () => {
  await expect(run('sleep', ['60'], { timeoutMs: 50 })).rejects.toMatchObject({ kind: 'DeadlineExceeded', message: 'sleep: not done after 0.05 s' });
  await expect(run('sleep', ['60'], { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ kind: 'Cancelled' });
  await expect(run('sleep', ['60'], { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'Cancelled' });
  await expect(run('sh', ['-c', 'sleep 1 & wait'], { timeoutMs: 50 })).rejects.toMatchObject({ kind: 'DeadlineExceeded' });
});
