import { expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { startTimeOf } from '../../../src/lib/process/process.js';
import { runTool, toolOutput, toolRecords } from '../../../src/lib/process/tool.js';

const sh = (script: string): readonly [string, readonly string[]] => ['sh', ['-c', script]];

test('returns what a program prints, and accepts the configured exit codes', async () => {
  expect(await runTool(...sh('cat; echo said >&2'), { input: 'in\n' })).toBe('in\n');
  expect(await runTool(...sh('echo out; exit 3'), { acceptExitCodes: [3] })).toBe('out\n');
});

test.each([
  ['Internal', 'sh: broken', sh('echo broken >&2; exit 1'), {}],
  ['Internal', 'sh: exit code 4', sh('exit 4'), {}],
  ['Internal', 'sh: killed by SIGTERM', sh('kill $$'), {}],
  ['FailedPrecondition', 'no-such-program: no such program', ['no-such-program', []], {}],
  ['DeadlineExceeded', 'sh: not done after 0.1 s', sh('exec sleep 100'), { timeoutMs: 100 }],
  ['Cancelled', 'sh: the caller went away', sh('exec sleep 100'), { signal: AbortSignal.timeout(50) }],
  ['ResourceExhausted', 'sh: more than 1000 bytes of output', sh('exec yes'), { maxOutputBytes: 1000 }],
] as const)('fails with %s: %s', async (kind, message, [program, argv], options) => {
  await expect(runTool(program, argv, options)).rejects.toMatchObject({ kind, message });
});

test('streams an input of any size', async () => {
  async function* input(): AsyncGenerator<Buffer> {
    for (let count = 0; count < 200; count += 1) yield Buffer.alloc(64 * 1024);
  }
  expect(await runTool('wc', ['-c'], { input: input() })).toBe(`${200 * 64 * 1024}\n`);
});

test.each([
  ['succeeds', 'cat'],
  ['fails for its input, which was cut off', 'cat >&2; exit 2'],
  ['is ended by it', 'cat; kill $$'],
])('fails with the error of its input also where the program %s', async (_what, script) => {
  for (const err of [
    new CrispError('ResourceExhausted', 'too much'),
    Object.assign(new Error('a file is gone'), { code: 'ENOENT' }),
  ]) {
    async function* input(): AsyncGenerator<Buffer> {
      yield Buffer.from('some');
      throw err;
    }
    await expect(runTool(...sh(script), { input: input() })).rejects.toBe(err);
  }
});

test('a program that does not read its input does not fail for that', async () => {
  async function* input(): AsyncGenerator<Buffer> {
    for (let count = 0; count < 50; count += 1) yield Buffer.alloc(64 * 1024);
  }
  expect(await runTool('true', [], { input: input() })).toBe('');
});

test('yields records in batches, also those split across chunks, with the raw bytes of names', async () => {
  const records: string[] = [];
  for await (const some of toolRecords('seq', ['100000'], { separator: '\n' })) records.push(...some);
  expect(records).toEqual(Array.from({ length: 100_000 }, (_, index) => String(index + 1)));
  const bytes: string[] = [];
  for await (const some of toolRecords(...sh("printf 'a\\nb\\0\\377\\0last'"), { encoding: 'latin1' }))
    bytes.push(...some);
  expect(bytes).toEqual(['a\nb', '\xff', 'last']);
});

test('throws a failure after the last record, and refuses an endless record', async () => {
  const seen: string[] = [];
  const all = async (script: string): Promise<void> => {
    for await (const some of toolRecords(...sh(script), { separator: '\n' })) seen.push(...some);
  };
  await expect(all('echo one; echo broken >&2; exit 1')).rejects.toThrow('sh: broken');
  expect(seen).toEqual(['one']);
  const late = toolRecords(...sh('echo one; sleep 20 & wait'), { separator: '\n', timeoutMs: 100 });
  await expect(
    (async () => {
      for await (const some of late) seen.push(...some);
    })(),
  ).rejects.toThrow('sh: not done after 0.1 s');
  await expect(all('yes | tr -d "\\n"')).rejects.toThrow('a name of more than 1 MiB in its output');
});

test('kills a program whose output is not read to its end', async () => {
  let pid = 0;
  for await (const chunk of toolOutput(...sh('echo $$; exec yes'))) {
    pid = Number.parseInt(chunk.toString(), 10);
    break;
  }
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => startTimeOf(pid)).toBeUndefined();
});

test('does not wait past the time limit for a child that a program left behind with its pipes', async () => {
  const startedAt = performance.now();
  for (const script of ['sleep 20 & wait', 'sleep 20 &'])
    await expect(runTool(...sh(script), { timeoutMs: 100 })).rejects.toThrow('sh: not done after 0.1 s');
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
