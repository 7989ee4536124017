// `npm run conformance:cluster`: Kubernetes' own [Conformance] suite on a cluster of two nodes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leftSince, takeStock } from '../../../scripts/leftovers.mjs';
import { toolsFolder } from '../../tools/build.mjs';
import { buildKubernetes } from '../../tools/kubernetes/build.mjs';
import { startCluster, type Cluster } from '../cluster/cluster.js';
import { mirroredRegistries, pushKubernetesImages } from '../images.js';
import { exceptions } from './exceptions.js';
import { readReport, unexpected, type Spec } from './report.js';

const usage = `npm run conformance:cluster -- [options]

  --focus REGEXP   only the conformance specs whose name this is found in
  --peer [PATH]    containerd instead of crisp (default: the one that the tests build)
  --procs N        specs at a time, before the serial ones (default 4)
  --report FOLDER  where ginkgo's reports go
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      focus: { type: 'string' },
      peer: { type: 'boolean', default: false },
      procs: { type: 'string', default: '4' },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const programs = buildKubernetes({ groups: ['cluster', 'cluster-suite'], log: say });
  const before = takeStock();
  const cluster = await startCluster({
    programs,
    nodes: ['n1', 'n2'],
    mirrored: mirroredRegistries,
    pushImages: (registry) => pushKubernetesImages(registry, programs),
    onPart: say,
    node: values.peer ? { peer: positionals[0] ?? join(toolsFolder, 'containerd') } : {},
  });
  const specs: Spec[] = [];
  const began = performance.now();
  try {
    const focus = values.focus === undefined ? '\\[Conformance\\]' : `${values.focus}.*\\[Conformance\\]`;
    const phase = async (name: string, ...flags: string[]): Promise<void> => {
      const report = await ginkgo(cluster, programs, name, flags);
      if (values.report !== undefined && report !== undefined) {
        mkdirSync(values.report, { recursive: true });
        copyFileSync(report, join(values.report, `${name}.json`));
      }
      if (report !== undefined) specs.push(...readReport(report));
    };
    await phase('parallel', `--procs=${values.procs}`, '--focus', focus, '--skip', '\\[Serial\\]');
    const serial = focus === '\\[Conformance\\]' ? '\\[Serial\\].*\\[Conformance\\]' : focus;
    await phase('serial', '--focus', serial, '--label-filter', 'Serial');
  } finally {
    await cluster.remove();
  }
  const left = await leftSince(before, (line) => line.includes(cluster.name), 10_000);
  return summary(specs, left, (performance.now() - began) / 1000);
}

/** Runs the suite on the control plane's host, where services have addresses. Gives its report's path, if it ran any spec. */
async function ginkgo(
  { nodes, folder, kubectl }: Cluster,
  programs: string,
  name: string,
  flags: readonly string[],
): Promise<string | undefined> {
  const [first] = nodes;
  if (!first) throw new Error('a cluster without nodes');
  const report = join(folder, `${name}.json`);
  const suite = [
    ...['--kubeconfig', kubectl.kubeconfig, '--kubectl-path', kubectl.program, '--provider', 'skeleton'],
    ...['--dns-domain', 'cluster.local', '--disable-log-dump', '--report-complete-ginkgo=false'],
  ];
  const argv = [
    ...[
      '--no-color',
      '--succinct',
      '--keep-going',
      '--timeout',
      '6h',
      '--output-dir',
      folder,
      '--json-report',
      `${name}.json`,
    ],
    ...flags,
    ...[join(programs, 'e2e.test'), '--', ...suite],
  ];
  const child = spawn(...first.host.command(join(programs, 'ginkgo'), argv), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(process.stdout, { end: false });
  await once(child, 'close');
  return existsSync(report) ? report : undefined;
}

/** @returns the exit status: 0 where all is as expected */
function summary(specs: readonly Spec[], left: readonly string[], seconds: number): number {
  const count = (outcome: Spec['outcome']): number => specs.filter((spec) => spec.outcome === outcome).length;
  const surprises = unexpected(specs, exceptions);
  for (const line of surprises) say(line);
  for (const line of left) say(`left on this machine: ${line}`);
  if (specs.length === 0) say('no spec was run');
  const explained = specs.length - count('passed') - surprises.filter((line) => !line.startsWith('passed')).length;
  say(
    `${specs.length} specs in ${(seconds / 60).toFixed(1)} min: ${count('failed')} failed, ${count('skipped')} skipped, ${explained} of them explained`,
  );
  say(`${count('passed')} passed, ${surprises.length + left.length} failed`);
  return surprises.length + left.length > 0 || specs.length === 0 ? 1 : 0;
}

main().then(
  (status) => process.exit(status),
  (err: unknown) => {
    process.stderr.write(`${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`);
    process.exit(1);
  },
);
