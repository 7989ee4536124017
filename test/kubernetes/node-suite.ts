import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGinkgo, type SpecResult } from '../conformance/ginkgo.js';
import type { Host } from './cluster/host.js';

/** What to run of the node suite, and where. */
export interface NodeSuiteOptions {
  readonly host: Host;
  /** of the node: kubelet would look it up by name, and wait for a DNS that is not there */
  readonly address: string;
  /** the CRI socket, as the host sees it */
  readonly socket: string;
  /** the folder with ginkgo, e2e_node.test and kubelet */
  readonly programs: string;
  /** takes the suite's own files, kubelet's log and the report */
  readonly folder: string;
  /** default: the suite's conformance specs that may run side by side */
  readonly focus?: string;
  readonly skip?: string;
  /** specs that run at the same time */
  readonly procs: number;
  readonly featureGates?: Readonly<Record<string, boolean>>;
  readonly say: (line: string) => void;
}

/** kubelet's configuration: that of its own suite, with what the machines that this runs on have or lack. */
const kubeletConfiguration = {
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  cgroupRoot: '/',
  cgroupDriver: 'cgroupfs',
  podCIDR: '10.100.0.0/24',
  volumeStatsAggPeriod: '10s',
  fileCheckFrequency: '10s',
  evictionPressureTransitionPeriod: '30s',
  serializeImagePulls: false,
  // cgroup v1, swap, no negative oom_score_adj, processes that are in no cgroup of kubelet's
  failCgroupV1: false,
  failSwapOn: false,
  oomScoreAdj: 0,
  enforceNodeAllocatable: [],
  // of a disk that others fill, too
  evictionHard: {
    'memory.available': '100Mi',
    'nodefs.available': '1%',
    'nodefs.inodesFree': '1%',
    'imagefs.available': '1%',
  },
};

const conformance = String.raw`\[NodeConformance\]`;
const notSideBySide = String.raw`\[Flaky\]|\[Serial\]|\[Slow\]`;

/** What a short run leaves out: specs of a minute and longer, of groups that others stand for, and what is known to fail slowly. */
export const slowSpecs = [
  String.raw`\*not\* be restarted|monotonically increasing|status infrequently|updates should be reflected`,
  'Device Plugin Failures: (when|will set allocatable to zero)|device plugin is stopped|ListAndWatch fails',
  'MirrorPod when create a mirror pod (should be recreated|without)|Summary API|ContainerMetrics',
  'Probing restartable init container (should be restarted|with readiness)|a restartable init container fails',
  'when using a restartable init container in a Pod with restartPolicy=(Never|OnFailure)|have init container',
  'Containers Lifecycle when (running restartable|A pod is running only|Running a pod with init)',
].join('|');

/** Runs kubelet's own suite with a kubelet, an API server and an etcd of its own. @throws Error when it made no report */
export async function runNodeSuite(options: NodeSuiteOptions): Promise<SpecResult[]> {
  const { host, folder, programs, say } = options;
  mkdirSync(folder, { recursive: true });
  // the suite looks for kubelet beside itself, and writes where it lies
  for (const name of ['e2e_node.test', 'kubelet']) symlinkSync(join(programs, name), join(folder, name));
  const configuration = join(folder, 'kubelet.yaml');
  writeFileSync(configuration, JSON.stringify(kubeletConfiguration, null, 1));
  const gates = Object.entries(options.featureGates ?? {}).map(([name, on]) => `${name}=${on}`);
  const report = join(folder, 'report.json');
  const argv = [
    '-C',
    folder,
    join(programs, 'ginkgo'),
    `--procs=${options.procs}`,
    '--no-color',
    '--timeout=2h',
    `--focus=${options.focus ?? conformance}`,
    `--skip=${options.skip === undefined ? notSideBySide : `${notSideBySide}|${options.skip}`}`,
    '--json-report=report.json',
    `--output-dir=${folder}`,
    './e2e_node.test',
    '--',
    '--node-name=n1',
    '--bearer-token=node-suite',
    `--container-runtime-endpoint=unix://${options.socket}`,
    `--kubelet-config-file=${configuration}`,
    '--prepull-images=false',
    `--report-dir=${folder}`,
    ...(gates.length === 0 ? [] : [`--feature-gates=${gates.join(',')}`]),
    // empty: the machine's own processes stay in the cgroups they are in
    `--kubelet-flags=--system-cgroups= --kubelet-cgroups= --runtime-cgroups= --node-ip=${options.address}`,
  ];
  return runGinkgo({
    command: host.command('env', argv),
    options: { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' } },
    report,
    log: join(folder, 'suite.log'),
    limitMs: 7_200_000,
    onMinute: (seconds) => say(`  ${seconds} s`),
  });
}
