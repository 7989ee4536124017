import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CriClient } from '../../../src/cli/cri-client.js';
import { startServer, type RunningServer } from '../../../src/cri/server/server.js';
import { createLogger } from '../../../src/lib/log.js';
import { auditOf, linesOf } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { execIn, execReattached, removePod, runPod, type NodePod } from '../../support/node-pod.js';

/** A crisp that made its bridge, and a second one on the same host with the same bridge, as by default. */
let first: CrispNode;
let second: Pick<CrispNode, 'folder' | 'client'> & { readonly server: RunningServer };
let pods: NodePod[];
let containers: string[];
beforeAll(async () => {
  first = await startNode();
  const own = await startPod(first);
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const config = {
    ...first.context.config,
    listen: join(folder, 's'),
    root: join(folder, 'root'),
    state: join(folder, 'state'),
  };
  const server = await startServer(config, createLogger('silent'));
  await server.node.images.load(join(first.folder, 'busybox.tar'));
  second = { folder, server, client: new CriClient(config.listen) };
  const others = await startPod({ ...first, client: second.client });
  pods = [own.pod, others.pod];
  containers = [own.containerId, others.containerId];
});
afterAll(async () => {
  await removePod({ ...first, client: second.client }, pods[1]?.id ?? '');
  second.client.close();
  await second.server.close();
  await rm(second.folder, { recursive: true, force: true });
  await removePod(first, pods[0]?.id ?? '');
  await first.close();
});

async function startPod(node: Parameters<typeof runPod>[0]): Promise<{ pod: NodePod; containerId: string }> {
  const portMappings = [{ hostPort: randomInt(20_000, 30_000), containerPort: 80 }];
  const pod = await runPod(node, { changes: { portMappings } });
  return { pod, containerId: await pod.start(['sleep', '1000']) };
}

const rulesOf = (id: string): string[] =>
  execFileSync('iptables-save', ['-t', 'nat'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(id));
const ports = (): string[] => readdirSync(`/sys/class/net/${first.name}/brif`);

test('what one has for its pods is no finding of the other, and no repair touches it', async () => {
  const before = { ports: ports(), rules: pods.map(({ id }) => rulesOf(id)) };
  expect(before.ports.length).toBe(2);
  expect(before.rules.map((rules) => rules.length > 0)).toEqual([true, true]);
  for (const node of [first, second])
    for (const apply of [false, true]) expect(linesOf(await auditOf(node, apply))).toEqual([]);
  await first.restart();
  expect({ ports: ports(), rules: pods.map(({ id }) => rulesOf(id)) }).toEqual(before);
  expect((await execIn({ ...first, client: second.client }, containers[1] ?? '', ['true'])).exitCode).toBe(0);
  expect((await execReattached(first, containers[0] ?? '', ['true'])).exitCode).toBe(0);
});

test("rules and ports that are no pod's of either are reported and not repaired, as nothing proves whose they are", async () => {
  const id = randomBytes(32).toString('hex');
  const port = `v${randomBytes(5).toString('hex')}`;
  const rule = ['-m', 'comment', '--comment', `name: "${first.name}" id: "${id}"`, '-j', 'RETURN'];
  const chain = `CRISP-${first.name}`;
  execFileSync('iptables', ['-w', '-t', 'nat', '-A', chain, ...rule]);
  execFileSync('ip', ['link', 'add', port, 'type', 'veth', 'peer', 'name', `${port}p`]);
  execFileSync('ip', ['link', 'set', port, 'master', first.name]);
  try {
    const { findings } = await auditOf(first, true);
    expect(findings.map(({ check, what, outcome }) => [check, what, outcome])).toEqual([
      ['firewall', `1 rules of network ${first.name} for ${id}`, undefined],
      ['links', `interface ${port}`, undefined],
    ]);
    expect(rulesOf(id)).toHaveLength(1);
    expect(existsSync(`/sys/class/net/${port}`)).toBe(true);
  } finally {
    execFileSync('iptables', ['-w', '-t', 'nat', '-D', chain, ...rule]);
    execFileSync('ip', ['link', 'delete', port]);
  }
});
