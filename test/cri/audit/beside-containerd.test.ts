import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.js';
import { cri } from '../../../src/lib/proto.js';
import { auditOf, expectCleanAudit, linesOf } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { startContainerd, type CriServer } from '../../support/cri-server.js';
import { busyboxImage } from '../../support/images.js';
import { execReattached, removePod, runPod, type NodePod } from '../../support/node-pod.js';
import { cniBinDirs, makePodNetwork, type PodNetwork } from '../../support/pod-network.js';
import { containerConfig, podConfig, Pods } from '../../support/pods.js';
import { startRegistry, type Registry } from '../../support/registry.js';
import { toolsFolder } from '../../tools/build.mjs';

const program = join(toolsFolder, 'containerd');
const registryName = 'registry.k8s.io';
const image = `${registryName}/tests/busybox:latest`;

// an address folder, a bridge, the rules of iptables, the sockets of shims and a cgroup parent are those of both
describe.runIf(existsSync(program))('beside a containerd with pods, on one network', () => {
  let folder: string;
  let network: PodNetwork;
  let registry: Registry;
  let containerd: CriServer;
  let pods: Pods;
  let node: CrispNode;
  let pod: NodePod;
  let running: string;
  let theirs: { readonly pod: string; readonly id: string }[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
    network = makePodNetwork(folder);
    registry = await startRegistry();
    await registry.push('tests/busybox', 'latest', await busyboxImage({ Cmd: ['sh'] }));
    await registry.push('pause', '3.10.2', await busyboxImage({ Entrypoint: ['sleep'], Cmd: ['100000'] }));
    containerd = await startContainerd(program, {
      folder: join(folder, 'peer'),
      network,
      registryHost: registry.host,
      mirrored: [registryName],
      cgroupDriver: 'cgroupfs',
      programs: toolsFolder,
    });
    pods = new Pods(containerd.socket);
    await pods.pull(image);
    const { cni } = loadConfig('/dev/null', {});
    node = await startNode({ cni: { ...cni, confDir: network.confDir, binDirs: cniBinDirs } });
    const portMappings = [{ hostPort: randomInt(20_000, 30_000), containerPort: 80 }];
    const config = podConfig({ portMappings, linux: { cgroupParent: `/${node.name}/shared` } });
    theirs = [
      await pods.runOne(config, containerConfig('main', image)),
      await pods.runOne(podConfig(), containerConfig('main', image)),
    ];
    pod = await runPod(node, { changes: { linux: { cgroupParent: `/${node.name}/shared` } } });
    running = await pod.start(['sleep', '1000']);
  });
  afterAll(async () => {
    const failures: unknown[] = [];
    const close = (work: () => Promise<void> | void): Promise<void> =>
      Promise.resolve()
        .then(work)
        .catch((err: unknown) => void failures.push(err));
    await close(() => removePod(node, pod.id));
    await close(() => node.close());
    await close(() => pods.close());
    await close(() => containerd.stop());
    await close(removeParents);
    await close(() => registry.close());
    await close(() => network.remove());
    await close(() => rm(folder, { recursive: true, force: true }));
    expect(failures).toEqual([]);
  });

  /** containerd makes a pod's cgroup parent where it is missing, and leaves it. */
  const removeParents = (): void => {
    for (const controller of ['', ...readdirSync('/sys/fs/cgroup')])
      for (const parent of [`${node.name}/shared`, node.name]) {
        const path = join('/sys/fs/cgroup', controller, parent);
        if (existsSync(path)) rmdirSync(path);
      }
  };

  /** In each hierarchy, below the parent that both use and the one that containerd has by default. */
  const cgroupsOfBoth = (): string[] =>
    readdirSync('/sys/fs/cgroup').flatMap((controller) =>
      [`${node.name}/shared`, 'k8s.io'].flatMap((parent) => {
        const path = join('/sys/fs/cgroup', controller, parent);
        return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
      }),
    );

  /** What containerd has on the host, a line each. */
  const inventory = (): string[] => {
    const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
    const isTheirs = (line: string): boolean =>
      theirs.some(({ pod: id, id: container }) => line.includes(id) || line.includes(container));
    const addresses = join(folder, 'addresses', network.bridge);
    return [
      ...lines(execFileSync('iptables-save', ['-t', 'nat'], { encoding: 'utf8' })).filter(isTheirs),
      ...readdirSync(addresses).filter((name) => isTheirs(readFileSync(join(addresses, name), 'utf8'))),
      ...lines(readFileSync('/proc/mounts', 'utf8')).filter(
        (line) => line.includes(join(folder, 'peer')) || isTheirs(line),
      ),
      ...cgroupsOfBoth().filter(isTheirs),
      ...readdirSync(join(folder, 'peer/state/io.containerd.runtime.v2.task/k8s.io')),
    ].toSorted();
  };
  const expectTheirsUntouched = async (before: readonly string[]): Promise<void> => {
    expect(inventory()).toEqual(before);
    for (const { pod: id, id: container } of theirs) {
      expect(await pods.exec(container, 'echo', 'here')).toBe('here');
      const { status } = await pods.call('PodSandboxStatus', { podSandboxId: id });
      expect(status?.state ?? 0).toBe(cri.PodSandboxState.SANDBOX_READY);
    }
  };

  /** One of each place that both have things in, made by hand as if it were crisp's. */
  async function plant(): Promise<string[]> {
    const id = randomBytes(32).toString('hex');
    const folderOfPod = join(node.context.layout.sandboxFolders, id);
    mkdirSync(folderOfPod);
    const shim = join(node.context.layout.shims, 'pod-planted');
    mkdirSync(shim);
    const gone = { pid: 999_999_999, startTime: '1', bootId: 'another', name: 'pod-planted', apiVersion: 2 };
    const address = join('/run/containerd/s', randomBytes(32).toString('hex'));
    writeFileSync(join(shim, 'shim.json'), JSON.stringify({ version: 1, shared: false, address, ...gone }));
    // of a pod that has ended, with its record there still
    const ended = await runPod(node);
    await node.client.call('StopPodSandbox', { podSandboxId: ended.id });
    const reservation = join(folder, 'addresses', network.bridge, addressBeside());
    writeFileSync(reservation, `${ended.id}\r\neth0`);
    return [`folders: ${folderOfPod}`, `shims: ${shim}`, `network: ${reservation}`];
  }

  function addressBeside(): string {
    const [{ address = '' } = {}] = node.context.store.sandboxes.get(pod.id).status.network?.ips ?? [];
    return address.replace(/\d+\/\d+$/, '250');
  }

  test("nothing of containerd's is a finding, and no repair and no start touches it", async () => {
    const before = inventory();
    expect(before.length).toBeGreaterThan(10);
    expect(linesOf(await auditOf(node))).toEqual([]);
    expect(linesOf(await auditOf(node, true))).toEqual([]);
    await node.restart();
    await expectTheirsUntouched(before);
    expect((await execReattached(node, running, ['true'])).exitCode).toBe(0);
  });

  test("what is crisp's is found beside it and repaired, and nothing else", async () => {
    const before = inventory();
    const planted = await plant();
    const { findings } = await auditOf(node, true);
    expect(findings.map(({ check, what, outcome }) => `${check}: ${what} ${outcome}`).toSorted()).toEqual(
      planted.map((line) => `${line} done`).toSorted(),
    );
    await expectCleanAudit(node);
    await expectTheirsUntouched(before);
  });

  test('with a record set aside all of it is reported, and nothing is repaired', async () => {
    const before = inventory();
    const aside = join(node.context.layout.sandboxRecords, `${randomBytes(32).toString('hex')}.json.unreadable`);
    writeFileSync(aside, '{');
    await node.restart();
    const planted = await plant();
    const report = await auditOf(node, true);
    expect(report.refused).toContain('cannot be read');
    for (const line of planted) expect(linesOf(report)).toContainEqual(expect.stringContaining(line));
    expect(report.findings.filter(({ outcome }) => outcome !== undefined)).toEqual([]);
    for (const line of planted) expect(existsSync(line.replace(/^\w+: /, ''))).toBe(true);
    await expectTheirsUntouched(before);
    rmSync(aside);
    await node.restart();
    await expectCleanAudit(node);
    await expectTheirsUntouched(before);
  });
});
