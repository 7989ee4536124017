import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditReport } from '../../src/cri/context/finding.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { crispCommand } from '../support/crisp-command.js';
import { execReattached, runPod } from '../support/node-pod.js';

let node: CrispProcess;
let running: string;
let isUp = true;
beforeAll(async () => {
  node = await startProcess();
  running = await (await runPod(node)).start(['sleep', '1000']);
});
afterAll(async () => expect(await node.close()).toEqual([]));

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `crisp audit` as a person types it. */
async function audit(...flags: readonly string[]): Promise<Ended> {
  const argv = [...crispCommand(), 'audit', '--config', join(node.folder, 'crisp.toml'), ...flags];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { exitCode, stdout, stderr };
}

/** Files and folders of the node that an audit has no business with, in order. */
const filesOf = (): string[] =>
  ['root', 'state/sandboxes', 'state/containers', 'state/cgroups']
    .flatMap((name) => readdirSync(join(node.folder, name), { recursive: true, encoding: 'utf8' }))
    .filter((name) => !/^(lock$|storage\/)/.test(name))
    .sort();

const set = async (wanted: 'up' | 'down'): Promise<void> => {
  if (isUp === (wanted === 'up')) return;
  await (isUp ? node.stop() : node.start());
  isUp = !isUp;
};

describe.each([
  ['up', 'by the running server'],
  ['down', 'no server runs'],
] as const)('crisp audit where the server is %s', (wanted, by) => {
  beforeEach(() => set(wanted));

  test('says that a node with a running pod is right, as text and as JSON, and exits 0', async () => {
    expect(await audit()).toMatchObject({ exitCode: 0, stdout: `0 unowned, 0 missing, ${by}\n` });
    const { exitCode, stdout } = await audit('--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      at: expect.any(String) as string,
      byServer: wanted === 'up',
      findings: [],
      failures: [],
    } satisfies AuditReport);
  });

  test('tells what is left with exit code 1, changes nothing in a dry run, and sets data aside when told to', async () => {
    const id = randomBytes(32).toString('hex');
    const [folder, data] = [join(node.folder, 'state/sandboxes', id), join(node.folder, 'root/data', id)];
    mkdirSync(folder);
    mkdirSync(join(data, 'upper'), { recursive: true });
    writeFileSync(join(data, 'upper/kept'), 'precious');
    const before = filesOf();

    const told = await audit();
    expect(told.exitCode).toBe(1);
    for (const each of [folder, data]) expect(told.stdout).toContain(`UNOWNED folders: ${each}\n`);
    expect(told.stdout).not.toContain('→');
    const dry = await audit('--repair');
    expect(dry.exitCode).toBe(1);
    expect(dry.stdout).toContain(`→ set it aside in ${join(node.folder, 'root/set-aside')}\n`);
    const listed = await audit('--json', '--repair');
    expect(listed.exitCode).toBe(1);
    const report = JSON.parse(listed.stdout) as AuditReport;
    expect(report.findings.map(({ what, outcome }) => [what, outcome])).toEqual([
      [folder, undefined],
      [data, undefined],
    ]);
    expect(filesOf()).toEqual(before);

    const applied = await audit('--repair', '--apply');
    expect(applied.stdout.match(/→ .*: done$/gm)).toHaveLength(2);
    expect(applied.exitCode).toBe(0);
    expect([folder, data].filter((each) => existsSync(each))).toEqual([]);
    const aside = join(node.folder, 'root/set-aside');
    const [name = ''] = readdirSync(aside);
    expect(existsSync(join(aside, name, 'upper/kept'))).toBe(true);
    rmSync(aside, { recursive: true });
    expect((await audit()).exitCode).toBe(0);
  });

  test('repairs nothing while a record cannot be read, says so, and exits 1', async () => {
    await set('down');
    const aside = join(node.folder, 'root/sandboxes', `${randomBytes(32).toString('hex')}.json.unreadable`);
    const folder = join(node.folder, 'state/sandboxes', randomBytes(32).toString('hex'));
    writeFileSync(aside, '{');
    mkdirSync(folder);
    await set(wanted);
    const { exitCode, stdout } = await audit('--repair', '--apply');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('nothing was repaired: a record cannot be read');
    expect(existsSync(folder)).toBe(true);
    await set('down');
    rmSync(aside);
    rmSync(folder, { recursive: true });
  });
});

test('an audit without a server locks the root: a second one and a server are refused clearly, and work after it', async () => {
  await set('down');
  const refusal = `${join(node.folder, 'root/lock')} is locked by another crisp`;
  const held = node.hold('crun', '--version', 'before');
  const first = audit();
  await held.reached;
  const second = await audit();
  expect(second).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining(refusal) as string });
  await expect(node.start()).rejects.toThrow(refusal);
  held.letGo();
  expect(await first).toMatchObject({ exitCode: 0, stdout: '0 unowned, 0 missing, no server runs\n' });
  await set('up');
  expect((await execReattached(node, running, ['echo', 'here'])).stdout).toBe('here\n');
});

test('beside a server that it does not find, an audit is refused: it holds the root', async () => {
  await set('up');
  const { exitCode, stdout, stderr } = await audit('--listen', `unix://${node.folder}/elsewhere`);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`${join(node.folder, 'root/lock')} is locked by another crisp`);
});

test('wrong words are refused: --apply alone with the usage and 64, an unknown flag with 1', async () => {
  expect(await audit('--apply')).toMatchObject({
    exitCode: 64,
    stdout: '',
    stderr: expect.stringContaining('usage:') as string,
  });
  expect(await audit('--mend')).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringContaining('--mend') as string,
  });
});
