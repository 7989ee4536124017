import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checks } from '../../../src/cri/audit/checks.js';
import { liveScope } from '../../../src/cri/audit/scope.js';
import { auditOf, expectCleanAudit, linesOf } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, removePod, runPod, type NodePod } from '../../support/node-pod.js';
import { cgroupFolder, plants, strange } from '../../support/plants.js';

let node: CrispNode;
let pod: NodePod;
let running: string;
let programs: string;
beforeAll(async () => {
  node = await startNode();
  programs = join(node.folder, 'programs');
  mkdirSync(programs);
  // a program there is found before the host's
  vi.stubEnv('PATH', `${programs}:${process.env['PATH'] ?? ''}`);
  pod = await runPod(node, { changes: { portMappings: [{ hostPort: 23_080, containerPort: 80 }] } });
  running = await pod.start(['sleep', '1000']);
});
const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
afterAll(async () => {
  await removePod(node, pod.id);
  await node.close();
  vi.unstubAllEnvs();
});

const run = (program: string, ...argv: string[]): void => void execFileSync(program, argv, { stdio: 'ignore' });

test('finds nothing on a node with a running pod', () => expectCleanAudit(node));

describe('finds what was made by hand and has no record, and removes it', () => {
  test.each(plants.map((plant) => [plant.name, plant] as const))('%s', async (_, { check, stays, make }) => {
    const cleanUp = (work: () => Promise<void> | void): void => void cleanUps.push(work);
    const lines = (await make({ node, pod, programs, cleanUp })).map((what) => `unowned ${check}: ${what}`);
    const report = await auditOf(node);
    for (const line of lines) expect(linesOf(report)).toContainEqual(expect.stringContaining(line));
    // a dry run: it is there still
    expect(linesOf(await auditOf(node))).toEqual(linesOf(report));
    if (stays) return;
    const scope = liveScope(node.context);
    const suspects = (await Promise.all(checks.map((each) => each.look(scope)))).flat();
    const repaired = await auditOf(node, true);
    const outcomes = repaired.findings.map(({ outcome }) => outcome);
    expect(outcomes).toContain('done');
    // one repair may remove two of them, as two layers
    expect(outcomes.filter((outcome) => outcome !== 'done' && outcome !== 'not needed')).toEqual([]);
    for (const { repair } of suspects) expect(await repair?.isDue()).not.toBe(true);
    await expectCleanAudit(node);
    // the pod is as it was
    expect((await node.client.call('ExecSync', { containerId: running, cmd: ['true'] })).exitCode).toBe(0);
  });

  test('each check has something planted that it finds', () => {
    expect(new Set(plants.map(({ check }) => check))).toEqual(new Set(checks.map(({ name }) => name)));
  });

  test('a container of another runtime in a cgroup parent that both use runs on', async () => {
    const cgroupParent = `/${node.name}-shared`;
    const shared = await runPod(node, { changes: { linux: { cgroupParent } } });
    const own = await shared.start(['sleep', '1000']);
    const folder = cgroupFolder(node, cgroupParent, strange());
    mkdirSync(folder);
    const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    writeFileSync(join(folder, 'cgroup.procs'), String(child.pid));
    try {
      expect(linesOf(await auditOf(node, true))).toEqual([]);
      await node.restart();
      expect(existsSync(folder)).toBe(true);
      expect(child.exitCode ?? child.signalCode).toBeNull();
      expect((await node.client.call('ExecSync', { containerId: own, cmd: ['true'] })).exitCode).toBe(0);
    } finally {
      child.kill('SIGKILL');
      await ended;
      rmdirSync(folder);
      await removePod(node, shared.id);
    }
  });

  test('data that holds files is set aside', async () => {
    const id = strange();
    const upper = join(node.context.layout.dataFolders, id, 'upper');
    mkdirSync(upper, { recursive: true });
    writeFileSync(join(upper, 'kept'), 'precious');
    await auditOf(node, true);
    expect(existsSync(upper)).toBe(false);
    const [aside = ''] = readdirSync(node.context.layout.setAside);
    expect(existsSync(join(node.context.layout.setAside, aside, 'upper/kept'))).toBe(true);
    rmSync(node.context.layout.setAside, { recursive: true });
  });

  test('a record set aside keeps everything as it is', async () => {
    const { layout } = node.context;
    const folder = join(layout.sandboxFolders, strange());
    const aside = join(layout.sandboxRecords, `${strange()}.json.unreadable`);
    mkdirSync(folder);
    writeFileSync(aside, '{');
    await node.restart();
    const report = await auditOf(node, true);
    expect(report.refused).toContain('cannot be read');
    expect(linesOf(report)).toContainEqual(expect.stringContaining(`unowned folders: ${folder}`));
    expect(report.findings.every(({ outcome }) => outcome === undefined)).toBe(true);
    expect(existsSync(folder)).toBe(true);
    rmSync(aside);
    // and the start after that cleans up by the same code
    await node.restart();
    expect(existsSync(folder)).toBe(false);
    await expectCleanAudit(node);
  });
});

describe('finds what a record claims and the host does not have', () => {
  let victim: NodePod;
  let container: string;
  const restores: (() => void)[] = [];
  const lossy: [string, () => string][] = [
    [
      'an address',
      () => {
        const [{ address = '' } = {}] = node.context.store.sandboxes.get(victim.id).status.network?.ips ?? [];
        const path = join(node.context.layout.cniCache, 'addresses', node.name, address.split('/')[0] ?? '');
        rmSync(path);
        return `network: ${path}`;
      },
    ],
    [
      'the interface of a pod',
      () => {
        const interfaces = node.context.store.sandboxes.get(victim.id).status.network?.interfaces ?? [];
        const name = interfaces.find((each) => !each.sandbox && each.name !== node.name)?.name ?? '';
        run('ip', 'link', 'delete', name);
        return `links: interface ${name}`;
      },
    ],
    [
      'a pinned namespace',
      () => {
        const { ipc } = node.context.layout.sandbox(victim.id);
        run('umount', '-l', ipc);
        return `mounts: ${ipc}`;
      },
    ],
    [
      'the record of a CNI attachment',
      () => {
        const { cniCache } = node.context.layout;
        const path = join(cniCache, `${victim.id}.eth0.json`);
        const content = readFileSync(path);
        rmSync(path);
        // without it no plugin disconnects the pod
        restores.push(() => writeFileSync(path, content, { mode: 0o600 }));
        return `network: ${join(cniCache, victim.id)}`;
      },
    ],
    [
      'the rules of a pod',
      () => {
        const rules = execFileSync('iptables-save', ['-t', 'nat'], { encoding: 'utf8' }).split('\n');
        for (const rule of rules.filter((line) => line.startsWith('-A') && line.includes(victim.id)))
          run('sh', '-c', `iptables -w -t nat ${rule.replace('-A', '-D')}`);
        return `firewall: rules for ${victim.id}`;
      },
    ],
    [
      'the folder of a log',
      () => {
        const folder = dirname(node.context.store.containers.get(container).metadata.logPath);
        rmSync(folder, { recursive: true });
        return `folders: ${folder}`;
      },
    ],
    [
      'the data of a container',
      () => {
        const { data } = node.context.layout.container(container);
        rmSync(data, { recursive: true });
        return `folders: ${data}`;
      },
    ],
    [
      'the socket of a shim',
      () => {
        const shim = node.context.runtime.shims.get(node.context.store.containers.get(container).status.shim ?? '');
        rmSync(shim?.address ?? '');
        return `shims: ${shim?.address}`;
      },
    ],
  ];
  test.each(lossy)('%s', async (_, lose) => {
    victim = await runPod(node, {
      changes: { portMappings: [{ hostPort: randomInt(24_100, 29_000), containerPort: 80 }] },
    });
    container = await victim.start(['sleep', '1000']);
    const what = lose();
    expect(linesOf(await auditOf(node))).toContainEqual(expect.stringContaining(`missing ${what}`));
    for (const restore of restores.splice(0)) restore();
    await removePod(node, victim.id);
    await eventually(async () => linesOf(await auditOf(node)).length === 0 || undefined);
  });
});

test('what is just being made is no finding', async () => {
  const many = Promise.all(
    Array.from({ length: 4 }, async () => {
      const each = await runPod(node);
      await each.start(['true']);
      await removePod(node, each.id);
    }),
  );
  expect(linesOf(await auditOf(node))).toEqual([]);
  await many;
  await expectCleanAudit(node);
});

test('the metrics have the counts of the last audit', async () => {
  const folder = join(node.context.layout.sandboxFolders, strange());
  mkdirSync(folder);
  await auditOf(node);
  const { body } = await node.context.metrics.text();
  expect(body).toMatch(/^crisp_audit_findings\{kind="unowned"\} 1$/m);
  expect(node.context.lastAudit.report?.findings).toHaveLength(1);
  await auditOf(node, true);
  expect(existsSync(folder)).toBe(false);
});
