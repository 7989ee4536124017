import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { shimNamespace } from '../../../src/task/runtime/handlers.js';
import { auditOf, expectCleanAudit, linesOf } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, removePod, runPod, type NodePod } from '../../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
let running: string;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node, { changes: { portMappings: [{ hostPort: 23_080, containerPort: 80 }] } });
  running = await pod.start(['sleep', '1000']);
});
const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});
afterAll(async () => {
  await removePod(node, pod.id);
  await node.close();
});

const strange = (): string => randomBytes(32).toString('hex');
const run = (program: string, ...argv: string[]): void => void execFileSync(program, argv, { stdio: 'ignore' });

/** A cgroup in the hierarchy that holds processes of the pod. */
const cgroupFolder = (...names: string[]): string =>
  join(node.context.host.cgroupMounts['memory'] ?? '/sys/fs/cgroup', ...names);

test('finds nothing on a node with a running pod', () => expectCleanAudit(node));

describe('finds what was made by hand and belongs to no record, and removes it', () => {
  /** What each makes, and the line of its finding. */
  const planted: [string, () => string][] = [
    [
      'a folder of a pod',
      () => {
        const folder = join(node.context.layout.sandboxFolders, strange());
        mkdirSync(folder);
        return `folders: ${folder}`;
      },
    ],
    [
      'a bundle with a mount',
      () => {
        const folder = join(node.context.layout.containerFolders, strange(), 'rootfs');
        mkdirSync(folder, { recursive: true });
        run('mount', '-t', 'tmpfs', 'planted', folder);
        return `mounts: ${folder}`;
      },
    ],
    [
      'a pinned namespace',
      () => {
        const folder = join(node.context.layout.sandboxFolders, strange());
        mkdirSync(folder);
        const path = join(folder, 'net');
        writeFileSync(path, '');
        run('mount', '--bind', '/proc/self/ns/net', path);
        return `mounts: ${path}`;
      },
    ],
    [
      'a CNI attachment',
      () => {
        const id = strange();
        const path = join(node.context.layout.cniCache, `${id}.eth0.json`);
        const network = node.context.network.cni.configuration();
        const attachment = { request: { id, netns: '' }, network, version: '1.0.0' };
        writeFileSync(path, JSON.stringify({ version: 1, attachment }));
        return `network: ${path}`;
      },
    ],
    [
      'an address',
      () => {
        const path = join(node.context.layout.cniCache, 'addresses', node.name, addressInSubnet());
        writeFileSync(path, `${strange()}\r\neth0`);
        return `network: ${path}`;
      },
    ],
    [
      'a cgroup beside those of the containers of a pod',
      () => {
        const folder = cgroupFolder(pod.config.linux?.cgroupParent ?? '', strange());
        mkdirSync(folder);
        return `cgroups: ${folder}`;
      },
    ],
    [
      'a process in a container that is on no record',
      () => {
        const folder = cgroupFolder(pod.config.linux?.cgroupParent ?? '', strange());
        mkdirSync(folder);
        const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
        writeFileSync(join(folder, 'cgroup.procs'), String(child.pid));
        return `cgroups: ${folder}`;
      },
    ],
    [
      'a container of the OCI runtime',
      () => {
        const folder = join(node.context.layout.runtimeStates, 'crun', shimNamespace, strange());
        mkdirSync(folder, { recursive: true });
        return `tasks: ${folder}`;
      },
    ],
    [
      'a folder of a shim that is gone',
      () => {
        const folder = join(node.context.layout.shims, 'pod-planted');
        mkdirSync(folder);
        const gone = { pid: 999_999_999, startTime: '1', bootId: 'another', name: 'pod-planted', apiVersion: 2 };
        const address = join(node.folder, 'planted.sock');
        writeFileSync(join(folder, 'shim.json'), JSON.stringify({ version: 1, shared: false, address, ...gone }));
        return `shims: ${folder}`;
      },
    ],
    [
      'a named pipe',
      () => {
        const path = join(node.context.layout.spareFifos, 'planted');
        run('mkfifo', path);
        return `pipes: ${path}`;
      },
    ],
    [
      'the work folder of a pull that is over',
      () => {
        const path = join(node.context.layout.imageNotes, 'pulls', '1-1-planted');
        mkdirSync(path, { recursive: true });
        return `images: ${path}`;
      },
    ],
    [
      'rules of a pod',
      () => {
        const id = strange();
        const rule = ['-m', 'comment', '--comment', `name: "${node.name}" id: "${id}"`, '-j', 'RETURN'];
        const chain = `CRISP-${node.name}`;
        run('iptables', '-w', '-t', 'nat', '-A', chain, ...rule);
        cleanUps.push(() => run('iptables', '-w', '-t', 'nat', '-D', chain, ...rule));
        return `firewall: 1 rules of network ${node.name} for ${id}`;
      },
    ],
    [
      'a port of the bridge',
      () => {
        const name = `v${randomBytes(5).toString('hex')}`;
        run('ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}p`);
        run('ip', 'link', 'set', name, 'master', node.name);
        cleanUps.push(() => run('ip', 'link', 'delete', name));
        return `links: interface ${name}`;
      },
    ],
  ];
  /** What has no proof to be crisp's, or no undo that the plugins know of, is told and left. */
  const stays = ['rules of a pod', 'a port of the bridge'];

  test.each(planted)('%s', async (name, plant) => {
    const what = plant();
    const report = await auditOf(node);
    expect(linesOf(report)).toContainEqual(expect.stringContaining(`unowned ${what}`));
    // a dry run: it is there still
    expect(linesOf(await auditOf(node))).toEqual(linesOf(report));
    if (stays.includes(name)) return;
    const repaired = await auditOf(node, true);
    expect(repaired.findings.every(({ outcome }) => outcome === 'done')).toBe(true);
    await expectCleanAudit(node);
    // the pod is as it was
    expect((await node.client.call('ExecSync', { containerId: running, cmd: ['true'] })).exitCode).toBe(0);
  });

  test('a container of another runtime in a cgroup parent that both use runs on', async () => {
    const cgroupParent = `/${node.name}-shared`;
    const shared = await runPod(node, { changes: { linux: { cgroupParent } } });
    const own = await shared.start(['sleep', '1000']);
    const folder = cgroupFolder(cgroupParent, strange());
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
    victim = await runPod(node);
    container = await victim.start(['sleep', '1000']);
    const what = lose();
    expect(linesOf(await auditOf(node))).toContainEqual(expect.stringContaining(`missing ${what}`));
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

function addressInSubnet(): string {
  const [{ address = '' } = {}] = node.context.store.sandboxes.get(pod.id).status.network?.ips ?? [];
  return address.replace(/\d+\/\d+$/, '250');
}
