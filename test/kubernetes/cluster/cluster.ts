import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from './certificates.js';
import { startControlPlane, type ControlPlane } from './control-plane.js';
import { clusterDns } from './dns.js';
import { Host, removeTerritory } from './host.js';
import { Kubectl, until } from './kubectl.js';
import { ClusterNetwork, removeNetwork } from './network.js';
import { startNode, type ClusterNode, type NodeOptions } from './node.js';
import type { Territory } from './processes.js';
import type { Program } from './program.js';
import { startClusterRegistry, type ClusterRegistry } from './registry.js';

/** What a cluster is made of. */
export interface ClusterOptions {
  /** the folder with Kubernetes' programs */
  readonly programs: string;
  /** the nodes' names; the first is the control plane's host too */
  readonly nodes: readonly string[];
  /** the registries whose images come from the cluster's own */
  readonly mirrored: readonly string[];
  /** Puts the images there, before the first node pulls one. */
  readonly pushImages: (registry: ClusterRegistry) => Promise<void>;
  /** for each node */
  readonly node?: Partial<Pick<NodeOptions, 'peer' | 'settings' | 'onSpawn' | 'onKubelet' | 'maxPods' | 'kubelet'>>;
  /** told of each part as it serves */
  readonly onPart?: (part: string) => void;
}

/** A cluster in namespaces of its own on this machine. */
export interface Cluster {
  /** no other on this machine has it */
  readonly name: string;
  readonly folder: string;
  readonly network: ClusterNetwork;
  readonly controlPlane: ControlPlane;
  readonly nodes: readonly ClusterNode[];
  readonly registry: ClusterRegistry;
  readonly kubectl: Kubectl;
  /** The ends of all logs, for a failure's report. */
  lastWords(): string[];
  /** Ends and removes all of it. */
  remove(): Promise<void>;
}

/** What is written down of a cluster for the command that removes it after its maker has ended. */
interface Deed {
  readonly name: string;
  readonly network: Territory;
  readonly hosts: readonly Territory[];
}

/** Starts a cluster and waits until its nodes are Ready. What was started is removed again when that fails. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const name = `crisp${randomBytes(3).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  chmodSync(folder, 0o755);
  const undo: (() => Promise<void>)[] = [];
  try {
    return await start(options, name, folder, undo);
  } catch (err) {
    for (const each of undo.reverse()) await each();
    throw new Error(`${err instanceof Error ? err.message : String(err)}\nits logs are in ${folder}`);
  }
}

async function start(
  options: ClusterOptions,
  name: string,
  folder: string,
  undo: (() => Promise<void>)[],
): Promise<Cluster> {
  const { programs, onPart = () => undefined } = options;
  const network = await ClusterNetwork.make(name);
  undo.push(() => network.remove());
  const hosts: Host[] = [];
  for (const [at, hostName] of options.nodes.entries()) {
    const host = await Host.start(name, hostName, join(folder, hostName));
    undo.push(() => host.remove());
    await network.connect(host, at + 1, options.nodes.length);
    hosts.push(host);
  }
  const [first] = hosts;
  if (!first) throw new Error('a cluster needs a node');
  keep(folder, { name, network: network.territory, hosts: hosts.map(({ territory }) => territory) });
  onPart(`network ${name}: ${hosts.length} hosts in namespaces of their own`);

  const authorityFolder = join(folder, 'pki');
  mkdirSync(authorityFolder);
  const authority = await Authority.make(authorityFolder);
  const address = network.address(1);
  const [registry, controlPlane] = await Promise.all([
    startClusterRegistry(first, address).then(async (started) => {
      await options.pushImages(started);
      onPart(`registry ${started.host}: images made on the spot`);
      return started;
    }),
    startControlPlane({ host: first, address, programs, authority, folder }),
  ]);
  onPart(`control plane ${controlPlane.server}`);
  const kubectl = new Kubectl(programs, controlPlane.kubeconfig);

  const nodes = await Promise.all(
    hosts.map((host, at) =>
      startNode({
        host,
        address: network.address(at + 1),
        podRange: network.podRange(at + 1),
        registry: registry.host,
        mirrored: options.mirrored,
        server: controlPlane.server,
        programs,
        authority,
        ...options.node,
      }),
    ),
  );
  for (const node of nodes) {
    await node.kubelet.ready(() => isReady(kubectl, node.name));
    onPart(`node ${node.name} ${node.address} on ${node.runtime.name}`);
  }
  await kubectl.apply(...clusterDns());
  await until('CoreDNS', async () => {
    await kubectl.run('-n', 'kube-system', 'rollout', 'status', 'deployment/kube-dns', '--timeout=240s');
    return true;
  });
  onPart('CoreDNS');

  const running: Program[] = [...controlPlane.running];
  for (const { kubelet, proxy, runtime } of nodes) running.push(runtime.program, kubelet, proxy);
  const lastWords = (): string[] => running.flatMap((each) => [`--- ${each.name}`, ...each.lastLines(3)]);
  const remove = async (): Promise<void> => {
    // what has files and pods on the hosts ends in order; the rest ends with its host
    await Promise.all(nodes.flatMap(({ kubelet, proxy }) => [kubelet.end(), proxy.end()]));
    await Promise.all(nodes.map(({ runtime }) => runtime.program.end()));
    for (const host of hosts) await host.remove();
    await network.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { name, folder, network, controlPlane, nodes, registry, kubectl, lastWords, remove };
}

async function isReady(kubectl: Kubectl, node: string): Promise<boolean> {
  const path = 'jsonpath={.status.conditions[?(@.type=="Ready")].status}';
  return (await kubectl.run('get', 'node', node, '-o', path)) === 'True';
}

function keep(folder: string, deed: Deed): void {
  writeFileSync(join(folder, 'cluster.json'), JSON.stringify(deed, null, 1));
}

/** Removes a cluster whose maker has ended, by its folder. */
export async function removeCluster(folder: string): Promise<void> {
  const deed = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as Deed;
  for (const host of deed.hosts) await removeTerritory(host);
  await removeNetwork(deed.name, deed.network);
  rmSync(folder, { recursive: true, force: true });
}
