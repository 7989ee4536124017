// `npm run conformance:cluster`: Kubernetes' own [Conformance] specs on a cluster of two nodes that this starts, the serial
// ones last. Exits 1 on anything that cluster-exceptions.ts does not name.
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leftSince, takeStock } from '../../scripts/leftovers.mjs';
import { judge } from '../conformance/verdict.js';
import { setExitCode } from '../support/exit-code.js';
import { buildTools, toolsFolder } from '../tools/build.mjs';
import { buildKubernetes } from '../tools/kubernetes/build.mjs';
import { clusterExceptions } from './cluster-exceptions.js';
import { runClusterSuite, shortSpecs } from './cluster-suite.js';
import { startCluster, type Cluster } from './cluster/cluster.js';
import { suiteHandlers } from './cluster/runtime.js';
import { mirroredRegistries, pushKubernetesImages } from './images.js';

const usage = `npm run conformance:cluster -- [options]

  --focus REGEX      only specs whose names match
  --skip REGEX       not the specs whose names match
  --short            some specs of each group
  --peer containerd  the containerd of the tests (or one with this path) instead of crisp
  --procs N          specs at the same time, of those that are not serial (default: 12; the specs mostly wait)
  --json FILE        every spec's result, as JSON
  --keep             keep the folder with the logs even when all is as expected
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      focus: { type: 'string' },
      skip: { type: 'string' },
      short: { type: 'boolean', default: false },
      peer: { type: 'string' },
      procs: { type: 'string', default: '12' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  const tools = buildTools({ log: say });
  const programs = buildKubernetes({ groups: ['cluster', 'cluster-suite'], log: say });
  const focus = values.focus ?? (values.short ? shortSpecs : undefined);
  const peer = values.peer === 'containerd' ? join(toolsFolder, 'containerd') : values.peer;

  const before = takeStock();
  const folder = mkdtempSync(join(tmpdir(), 'crisp-e2e-'));
  let good = false;
  // ginkgo gets Ctrl-C too, ends its specs and reports; then all is removed as ever
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort());
  try {
    const cluster = await startCluster({
      programs,
      nodes: ['n1', 'n2'],
      mirrored: mirroredRegistries,
      pushImages: (registry) => pushKubernetesImages(registry, programs),
      onPart: say,
      node: { peer, settings: suiteHandlers(tools) },
    });
    try {
      const began = Date.now();
      const results = await runClusterSuite({
        cluster,
        programs,
        folder,
        procs: Number(values.procs),
        signal: stop.signal,
        say,
        ...(focus === undefined ? {} : { focus }),
        ...(values.skip === undefined ? {} : { skip: values.skip }),
      });
      const seconds = Math.round((Date.now() - began) / 1000);
      if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 1));
      const verdict = judge(results, clusterExceptions);
      verdict.lines.forEach(say);
      good = verdict.asExpected && !stop.signal.aborted;
      const { passed, failed, skipped } = verdict;
      const name = cluster.nodes[0]?.runtime.name;
      say(`suite: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s on ${name}`);
    } finally {
      keepLogs(cluster, folder);
      await cluster.remove();
    }
    const left = await leftSince(before, (line) => line.includes(cluster.name), 10_000);
    left.forEach((line) => say(`left behind: ${line}`));
    good &&= left.length === 0;
    say(good ? 'as expected' : 'NOT as expected');
    return good;
  } finally {
    if (good && !values.keep) rmSync(folder, { recursive: true, force: true });
    else say(`logs and reports: ${folder}`);
  }
}

/** Copies what the programs of the nodes wrote: the cluster's own folder goes with it. */
function keepLogs({ nodes, controlPlane }: Cluster, folder: string): void {
  const programs = [
    ...controlPlane.running,
    ...nodes.flatMap(({ runtime, kubelet, proxy }) => [runtime.program, kubelet, proxy]),
  ];
  for (const { name, logFile } of programs) {
    if (existsSync(logFile)) copyFileSync(logFile, join(folder, `${name.replaceAll(' ', '-')}.log`));
  }
}

setExitCode(main());
