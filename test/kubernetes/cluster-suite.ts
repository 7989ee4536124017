import { join } from 'node:path';
import { runGinkgo, type SpecResult } from '../conformance/ginkgo.js';
import type { Cluster } from './cluster/cluster.js';

/** What to run of the cluster's suite, and where. */
export interface ClusterSuiteOptions {
  readonly cluster: Cluster;
  /** the folder with ginkgo, e2e.test and kubectl */
  readonly programs: string;
  /** takes the suite's output and reports */
  readonly folder: string;
  readonly focus?: string;
  readonly skip?: string;
  /** specs that run at the same time, where they may */
  readonly procs: number;
  /** aborted by Ctrl-C, which ends the half that runs; the other one is not begun then */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** What a short run asks for: some specs of each group, of what a runtime has the largest part in, and none that takes a minute. */
export const shortSpecs = [
  'AdmissionWebhook .* should mutate configmap|Aggregator Should|Garbage collector should delete RS',
  'CustomResourceDefinition resources|Watchers should be able|Namespaces should ensure that all pods',
  'RollingUpdateDeployment should|Job should delete a job|ReplicaSet should serve|Daemon set should run and stop simple',
  'ServiceAccounts (should mount|ServiceAccountIssuerDiscovery)|Events API should|LimitRange should create',
  'Kubectl (expose|run pod|describe|logs logs)|Proxy server should support|at least two untainted nodes',
  String.raw`DNS should provide DNS for services|HostPort|Pods should function for node-pod communication: http`,
  'Services should (be able to change the type from ExternalName to NodePort|serve multiport endpoints)',
  'Pods should (support|be submitted)|Container Lifecycle Hook|InitContainer|Ephemeral Containers|RuntimeClass should',
  'container should be restarted with a exec|Security Context|KubeletManagedEtcHosts|resize pod via the replace endpoint|should be consumable via',
  String.raw`EmptyDir volumes should support \(non-root|Subpath|Projected combined|NodeSelector is respected if matching`,
].join('|');

/** One half of the suite: the serial specs want a cluster without any others. */
interface Part {
  readonly name: 'parallel' | 'serial';
  readonly labels: string;
  readonly procs: number;
}

/** Runs Kubernetes' conformance specs on a cluster, the serial ones last. @throws Error when it made no report */
export async function runClusterSuite(options: ClusterSuiteOptions): Promise<SpecResult[]> {
  const parallel = await runPart(options, {
    name: 'parallel',
    labels: 'Conformance && !Serial',
    procs: options.procs,
  });
  const serial = options.signal.aborted
    ? []
    : await runPart(options, { name: 'serial', labels: 'Conformance && Serial', procs: 1 });
  // each half leaves out what the other runs
  return [...parallel, ...serial].filter(({ outcome }) => outcome !== 'left out');
}

async function runPart(options: ClusterSuiteOptions, { name, labels, procs }: Part): Promise<SpecResult[]> {
  const { cluster, programs, folder, focus, skip, say } = options;
  const [first] = cluster.nodes;
  if (!first) throw new Error('a cluster without nodes');
  const argv = [
    ...[`--procs=${procs}`, '--no-color', '--timeout=6h', `--label-filter=${labels}`],
    ...(focus === undefined ? [] : [`--focus=${focus}`]),
    ...(skip === undefined ? [] : [`--skip=${skip}`]),
    ...[`--json-report=${name}.json`, `--output-dir=${folder}`, join(programs, 'e2e.test'), '--'],
    ...[`--kubeconfig=${cluster.kubectl.kubeconfig}`, `--kubectl-path=${cluster.kubectl.program}`],
    ...['--provider=skeleton', '--dns-domain=cluster.local', '--disable-log-dump', '--report-complete-ginkgo=false'],
  ];
  const began = Date.now();
  const results = await runGinkgo({
    // on the control plane's host, where services have addresses
    command: first.host.command(join(programs, 'ginkgo'), argv),
    options: { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' } },
    report: join(folder, `${name}.json`),
    log: join(folder, `${name}.log`),
    limitMs: 6 * 3_600_000,
    onMinute: (seconds) => say(`  ${seconds} s of the ${name} specs`),
  });
  const ran = results.filter(({ outcome }) => outcome !== 'left out').length;
  say(`${name}: ${ran} specs in ${Math.round((Date.now() - began) / 1000)} s`);
  return results;
}
