import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { findProgram } from '../../src/lib/find-program.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { startTargets } from '../support/faults/start-targets.js';

/** What a program does before its work, and after it, as sh writes it. */
const ways = {
  'program fails': ['echo on command >&2; exit 1', ''],
  'program fails after its work': ['', 'echo on command >&2; exit 1'],
  'program is killed': ['kill -9 $$', ''],
  'program hangs': ['while :; do sleep 0.2; done', ''],
} as const;
type Way = keyof typeof ways;

/** What each call runs in a step: the program, and the word by which its command is told. */
const runs = [
  ['RunPodSandbox', 'network', 'bridge', 'ADD'],
  ['RunPodSandbox', 'task', 'crun', 'create'],
  ['RunPodSandbox', 'task', 'crun', 'start'],
  ['StartContainer', 'task create', 'crun', 'create'],
  ['StartContainer', 'task start', 'crun', 'start'],
] as const;

const plugins = '/usr/lib/cni';
let folder: string;
let node: CrispNode;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-programs-'));
  const crun = await findProgram('crun');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/bridge'), unreliable('bridge', join(plugins, 'bridge'), '$CNI_COMMAND'), {
    mode: 0o755,
  });
  writeFileSync(join(folder, 'bin/crun'), unreliable('crun', crun, '$*'), { mode: 0o755 });
  const { programs, cni } = loadConfig('/dev/null', {});
  node = await startNode({
    programs: { ...programs, crun: join(folder, 'bin/crun') },
    cni: { ...cni, binDirs: [join(folder, 'bin'), plugins] },
    starts: { concurrency: 0, timeoutMs: 6_000, spareNamespaces: 4 },
  });
});
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true });
});

/** A program that does its work, but for commands with the word that stands in a file. */
function unreliable(name: string, program: string, words: string): string {
  const fault = join(folder, name);
  return `#!/bin/sh
word=$(cat ${fault}.word 2>/dev/null) || exec ${program} "$@"
case " ${words} " in *" $word "*) ;; *) exec ${program} "$@" ;; esac
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
  writeFileSync(join(folder, `${name}.word`), word);
  try {
    await work();
  } finally {
    rmSync(join(folder, `${name}.word`));
  }
}

describe.skipIf(isShort).each(runs)('%s, where in "%s"', (name, step, program, word) => {
  const found = startTargets.find((each) => each.name === name);
  if (!found) throw new Error(`no subject ${name}`);
  const { pipeline, subject } = found;

  test.for(Object.keys(ways) as Way[])(
    `${program} ${word}: the %s, names the step, undoes all, and a retry succeeds`,
    async (way, { task }) => {
      const { call, expectUndone, retry } = await subject(node);
      await withUnreliable(program, word, way, () => expect(call()).rejects.toThrow(`${step}: `));
      await expectUndone?.();
      await retry();
      await expectNothingLeft(node, task, pipeline, [{ step, fault: way }]);
    },
  );
});
