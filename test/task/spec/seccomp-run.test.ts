import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { layer, programEntries } from '../../support/images.js';
import { program32 } from '../../support/program-32.js';
import { runtimes, testBundle, type TestBundle } from '../../support/spec-bundle.js';

const EPERM = 1;
const ENOSYS = 38;

/** Numbers of system calls on x86-64, with arguments, and the error that each gives, 0 where there is none. */
const calls: readonly (readonly [call: string, number: number, args: readonly number[], error: number])[] = [
  ['socket with a bit above the 32 that the kernel reads', 41, [0x100000028, 1, 0], EPERM],
  ['socket of a refused family', 41, [38, 5, 0], EPERM],
  ['socket of an allowed family', 41, [1, 1, 0], 0],
  ['clone with a new user namespace', 56, [0x10000000, 0], EPERM],
  ['clone3', 435, [0, 0], ENOSYS],
  ['a call that nobody knows', 1000, [], ENOSYS],
  ...[0x8, 0x20000, 0x20008, 0xffffffff, 0].map((value) => ['personality', 135, [value], 0] as const),
  // the least and the greatest, one beside each that is allowed, one without address randomisation, one beyond 32 bits
  ...[1, 7, 9, 0x1ffff, 0x20001, 0x20009, 0x40000, 0x60008, 0x80000000, 0xfffffffe, 0x100000000, 0x100000008].map(
    (value) => ['personality', 135, [value], EPERM] as const,
  ),
];

/** Of `personality` in a 32-bit program; 136 is its number on x86. */
const personalities32: Readonly<Record<string, number>> = {
  0: 0,
  0x20008: 0,
  0xffffffff: 0,
  1: EPERM,
  0x40000: EPERM,
  0xfffffffe: EPERM,
};

let bundle: TestBundle;
beforeAll(async () => {
  bundle = await testBundle();
  const perl = layer(await programEntries(['/usr/bin/perl']));
  execFileSync('tar', ['-x', '-C', bundle.layer, '-f', '-'], { input: perl.tar, timeout: 30_000 });
  for (const value of Object.keys(personalities32))
    await writeFile(join(bundle.layer, `personality-${value}`), program32(136, Number(value)), { mode: 0o755 });
});
afterAll(() => bundle.close());

describe.runIf(process.arch === 'x64').each(runtimes)('the default profile under $handler.name', (runtime) => {
  const run = (command: string[]) =>
    bundle.run(runtime, {
      config: {
        metadata: { name: 'test' },
        command,
        linux: { securityContext: { seccomp: { profileType: cri.SecurityProfile.ProfileType.RuntimeDefault } } },
      },
    });

  test('answers EPERM to listed calls whose conditions are not met, and ENOSYS to unknown calls', async () => {
    const list = calls.map(([, number, args]) => `[${[number, ...args].join(',')}]`).join(',');
    const script = `for my $call (${list}) { $! = 0; syscall($$call[0], @$call[1..$#$call]); print $! + 0, " "; }`;
    const { stdout, stderr } = await run(['/usr/bin/perl', '-e', script]);
    expect(stderr).toBe('');
    const errors = stdout.trim().split(' ').map(Number);
    expect(calls.map(([call, , args], index) => [call, args, errors[index]])).toEqual(
      calls.map(([call, , args, error]) => [call, args, error]),
    );
  });

  test('answers the same to personalities of 32-bit programs', async () => {
    const values = Object.keys(personalities32);
    const { stdout, stderr } = await run([
      'sh',
      '-c',
      `for v in ${values.join(' ')}; do /personality-$v; echo $v $?; done`,
    ]);
    expect(stderr).toBe('');
    expect(
      Object.fromEntries(
        stdout
          .trim()
          .split('\n')
          .map((line) => line.split(' ').map(Number)),
      ),
    ).toEqual(personalities32);
  });
});
