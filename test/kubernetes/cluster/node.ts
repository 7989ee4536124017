import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './certificates.js';
import type { Host } from './host.js';
import { dnsServiceAddress } from './network.js';
import { Program } from './program.js';
import { startRuntime, type Runtime, type RuntimeOptions } from './runtime.js';

/** What a node is made of. */
export interface NodeOptions extends RuntimeOptions {
  readonly address: string;
  /** of the API server */
  readonly server: string;
  /** the folder with Kubernetes' programs */
  readonly programs: string;
  readonly authority: Authority;
  /** called with kubelet's process id before it has started any process of its own */
  readonly onKubelet?: ((pid: number) => void) | undefined;
  readonly maxPods?: number | undefined;
  /** for the end of kubelet's configuration */
  readonly kubelet?: Readonly<Record<string, unknown>> | undefined;
}

/** A host with runtime, kubelet and kube-proxy. */
export interface ClusterNode {
  readonly name: string;
  readonly host: Host;
  readonly address: string;
  readonly runtime: Runtime;
  readonly kubelet: Program;
  readonly proxy: Program;
}

/** The folder whose files are static pods, as the host itself and as this machine sees it. */
export const staticPods = { inside: '/var/lib/kubelet/manifests', outside: 'lib/kubelet/manifests' };

/** Starts a node; it registers by itself. */
export async function startNode(options: NodeOptions): Promise<ClusterNode> {
  const { host, address, server, programs, authority } = options;
  const runtime = await startRuntime(options);
  mkdirSync(join(host.folder, staticPods.outside), { recursive: true });
  const resolvConf = join(host.folder, 'resolv.conf');
  writeFileSync(resolvConf, '');
  const user = `system:node:${host.name}`;
  const kubeconfig = await authority.kubeconfig(join(host.folder, 'kubelet.kubeconfig'), server, {
    user,
    groups: ['system:nodes'],
  });
  const serving = await authority.issue(`kubelet-${host.name}`, {
    user,
    groups: ['system:nodes'],
    hosts: [`DNS:${host.name}`, `IP:${address}`],
  });
  const configuration = {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: authority.certificate },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: serving.certificate,
    tlsPrivateKeyFile: serving.key,
    containerRuntimeEndpoint: `unix://${runtime.socket}`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: host.cgroup,
    staticPodPath: staticPods.inside,
    clusterDNS: [dnsServiceAddress],
    clusterDomain: 'cluster.local',
    resolvConf,
    maxPods: options.maxPods ?? 110,
    // what the machines that this runs on have or lack
    failCgroupV1: false,
    failSwapOn: false,
    oomScoreAdj: 0,
    enforceNodeAllocatable: [],
    evictionHard: Object.fromEntries(['nodefs', 'imagefs'].map((name) => [`${name}.available`, '1%'])),
    volumePluginDir: '/var/lib/kubelet/volume-plugins',
    ...options.kubelet,
  };
  const file = join(host.folder, 'kubelet.yaml');
  writeFileSync(file, JSON.stringify(configuration, null, 1));
  const kubelet = new Program(host, {
    name: 'kubelet',
    program: join(programs, 'kubelet'),
    onSpawn: options.onKubelet,
    args: [
      ...['--config', file, '--kubeconfig', kubeconfig, '--node-ip', address, '--hostname-override', host.name],
      // empty: the machine's own processes stay in the cgroups they are in
      ...['--system-cgroups=', '--kubelet-cgroups=', '--runtime-cgroups='],
    ],
  });
  const proxy = await startProxy(options);
  return { name: host.name, host, address, runtime, kubelet, proxy };
}

async function startProxy({ host, address, server, programs, authority }: NodeOptions): Promise<Program> {
  const kubeconfig = await authority.kubeconfig(join(host.folder, 'kube-proxy.kubeconfig'), server, {
    user: 'system:kube-proxy',
  });
  const configuration = {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'iptables',
    bindAddress: address,
    healthzBindAddress: '127.0.0.1:10256',
    metricsBindAddress: '127.0.0.1:10249',
    hostnameOverride: host.name,
    clientConnection: { kubeconfig },
    detectLocalMode: 'BridgeInterface',
    detectLocal: { bridgeInterface: 'cni0' },
    // a network namespace other than the machine's cannot change these
    conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
  };
  const file = join(host.folder, 'kube-proxy.yaml');
  writeFileSync(file, JSON.stringify(configuration, null, 1));
  return new Program(host, {
    name: 'kube-proxy',
    program: join(programs, 'kube-proxy'),
    args: ['--config', file],
  });
}
