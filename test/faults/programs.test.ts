import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { messageOf } from '../../src/lib/errors.js';
import { findProgram } from '../../src/lib/process/find-program.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { removePod } from '../support/node-pod.js';
import { testShim } from '../support/test-shim.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { closeFaultRegistry } from '../support/faults/pull-targets.js';
import type { FaultTarget } from '../support/faults/target.js';
import { faultTargets } from '../support/faults/targets.js';

/** What a program does before its work, and after it, as sh writes it. */
const ways = {
  'program fails': ['echo on command >&2; exit 1', ''],
  'program fails after its work': ['', 'echo on command >&2; exit 1'],
  'program is killed': ['kill -9 $$', ''],
  'program hangs': ['while :; do sleep 0.2; done', ''],
  'program is slow': ['sleep 1', 'sleep 1'],
} as const;
type Way = keyof typeof ways;

/** What each call runs in a step: the program, and the word by which its command is told. */
const runs = [
  ['RunPodSandbox', 'network', 'bridge', 'ADD'],
  ['RunPodSandbox', 'task', 'crun', 'create'],
  ['RunPodSandbox', 'task', 'crun', 'start'],
  ['RunPodSandbox', 'task', 'shim', 'start'],
  ['StartContainer', 'shim', 'shim', 'start'],
  ['StartContainer', 'task create', 'crun', 'create'],
  ['StartContainer', 'task start', 'crun', 'start'],
  ["PullImage's attempt", 'copy', 'skopeo', 'copy'],
  ['StopPodSandbox', 'network', 'bridge', 'DEL'],
  ['StopPodSandbox', 'namespaces', 'umount', '-l'],
  ['RemovePodSandbox', 'stop', 'bridge', 'DEL'],
  ['RemovePodSandbox', 'stop', 'umount', '-l'],
] as const;

/** What a shim has its runtime do: these calls may do without it, and succeed. */
const deletions = ['StopPodSandbox', 'StopContainer', 'RemoveContainer', 'RemovePodSandbox'];

const plugins = '/usr/lib/cni';
let folder: string;
let node: CrispNode;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-programs-'));
  const [crun, shim] = [await findProgram('crun'), await findProgram(testShim)];
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/bridge'), unreliable('bridge', join(plugins, 'bridge'), '$CNI_COMMAND'), {
    mode: 0o755,
  });
  for (const [name, path] of [
    ['crun', crun],
    ['shim', shim],
    ['skopeo', await findProgram('skopeo')],
    ['umount', await findProgram('umount')],
  ] as const)
    writeFileSync(join(folder, 'bin', name), unreliable(name, path, '$*'), { mode: 0o755 });
  // umount is found there
  vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`);
  const { programs, cni, images, shims } = loadConfig('/dev/null', {});
  const handler = { runtime: join(folder, 'bin/crun'), shim: join(folder, 'bin/shim'), shared: false, shimCgroup: '' };
  node = await startNode({
    programs: { ...programs, skopeo: join(folder, 'bin/skopeo') },
    handlers: { crun: { ...handler, noPivotRoot: false, noNewKeyring: false } },
    // each pod starts its own, in its call
    shims: { ...shims, spares: 0 },
    images: { ...images, pullTimeoutMs: 10_000 },
    cni: { ...cni, binDirs: [join(folder, 'bin'), plugins] },
    starts: { concurrency: 0, timeoutMs: 6_000, spareNamespaces: 4 },
  });
});
afterAll(async () => {
  await node.close();
  await closeFaultRegistry();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A program that does its work, but for commands with the word that stands in a file. */
function unreliable(name: string, program: string, words: string): string {
  const fault = join(folder, name);
  return `#!/bin/sh
word=$(cat ${fault}.word 2>/dev/null) || exec ${program} "$@"
case " ${words} " in *" $word "*) ;; *) exec ${program} "$@" ;; esac
: >${fault}.ran
. ${fault}.before
${program} "$@"
code=$?
. ${fault}.after
exit $code
`;
}

/** Makes a program fail, one way or another, while `work` runs. */
async function withUnreliable(name: string, word: string, way: Way, work: () => Promise<unknown>): Promise<void> {
  const [before, after] = ways[way];
  writeFileSync(join(folder, `${name}.before`), before);
  writeFileSync(join(folder, `${name}.after`), after);
  rmSync(join(folder, `${name}.ran`), { force: true });
  writeFileSync(join(folder, `${name}.word`), word);
  try {
    await work();
    expect(existsSync(join(folder, `${name}.ran`))).toBe(true);
  } finally {
    rmSync(join(folder, `${name}.word`));
  }
}

function targetOf(name: string): FaultTarget {
  const found = faultTargets.find((each) => each.name === name);
  if (!found) throw new Error(`no subject ${name}`);
  return found;
}

const isStart = (name: string): boolean => ['RunPodSandbox', 'StartContainer'].includes(name);

/**
 * A program of an end or a pull that has done its work and fails has left nothing to see. A DEL may take a minute: one of
 * them hangs.
 */
function waysIn(name: string, word: string): Way[] {
  if (isStart(name)) return ['program fails', 'program fails after its work', 'program is killed', 'program hangs'];
  const hangs = word !== 'DEL' || name === 'StopPodSandbox';
  return ['program fails', 'program is killed', ...(hangs ? (['program hangs'] as const) : [])];
}

/** What hangs is killed once its own time is up. */
const timeout = 300_000;

describe.skipIf(isShort).each(runs)('%s, where in "%s"', { timeout }, (name, step, program, word) => {
  const { pipeline, subject, afterFailure } = targetOf(name);

  test.for(waysIn(name, word))(
    `${program} ${word}: the %s, names the step, leaves what it should, and a retry succeeds`,
    async (way, { task }) => {
      const { call, expectUndone, retry } = await subject(node);
      await withUnreliable(program, word, way, () => expect(call(200_000)).rejects.toThrow(`${step}: `));
      if (!afterFailure) await expectUndone?.();
      await retry();
      await expectNothingLeft(node, task, pipeline, [{ step, fault: way }]);
    },
  );

  test(`${program} ${word}: the program is slow, and all is as if it were not`, async ({ task }) => {
    const { call, records, retry } = await subject(node);
    await withUnreliable(program, word, 'program is slow', () => call(60_000));
    if (name === 'RunPodSandbox') for (const { id } of await records()) await removePod(node, id);
    else await retry();
    await expectNothingLeft(node, task, pipeline, [{ step, fault: 'program is slow' }]);
  });
});

describe.skipIf(isShort).each(deletions)('%s, beside which a shim deletes a task', { timeout }, (name) => {
  const { pipeline, subject } = targetOf(name);

  test.for(['program fails', 'program fails after its work', 'program is killed'] as const)(
    'crun delete: the %s; a retry succeeds',
    async (way, { task }) => {
      const { call, retry } = await subject(node);
      const answer = (): Promise<unknown> =>
        call(200_000).catch((err: unknown) => expect(messageOf(err)).toMatch(/: .*delete task/));
      await withUnreliable('crun', 'delete', way, answer);
      await retry();
      await expectNothingLeft(node, task, pipeline, [{ step: pipeline.steps.at(-1)?.name ?? '', fault: way }]);
    },
  );
});
