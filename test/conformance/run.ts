// `npm run conformance -- [--lane debian|current|vm] [--focus REGEX] …`: the conformance suite of cri-tools, whole,
// against a server that this starts itself, with its images in a registry on loopback. Exits 1 on anything that
// lanes.ts does not explain.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startContainerd, startCrisp, type CriServer } from '../support/cri-server.js';
import { hostLeftovers, removeAllPods } from '../support/leftovers.js';
import { makePodNetwork } from '../support/pod-network.js';
import { startRegistry } from '../support/registry.js';
import { buildTools } from '../tools/build.mjs';
import { runInVm } from '../vm/conformance.js';
import { mirroredRegistries, pushConformanceImages } from './images.js';
import { lanes, type Lane, type LaneName } from './lanes.js';
import { judge, runSuite, type SpecResult, type Verdict } from './suite.js';

const usage = `npm run conformance -- [options]

  --lane NAME       debian, current (default) or vm
  --focus REGEX     only specs whose names match
  --skip REGEX      not the specs whose names match
  --handler NAME    crisp's handler of pods that name none
  --no-benchmarks   not the suite's five benchmarks
  --peer PATH       this containerd instead of crisp (lanes debian and current)
  --json FILE       every spec's result, as JSON
  --keep            keep the folder with the logs even when all is as expected
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      lane: { type: 'string', default: 'current' },
      focus: { type: 'string' },
      skip: { type: 'string' },
      handler: { type: 'string' },
      'no-benchmarks': { type: 'boolean', default: false },
      peer: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  if (!(values.lane in lanes)) throw new Error(`no lane ${JSON.stringify(values.lane)}: ${Object.keys(lanes).join(', ')}`);
  const name = values.lane as LaneName;
  const lane = lanes[name];
  say(`lane ${name}: ${lane.about}`);
  const tools = buildTools({ log: say });
  if (name === 'vm') return runInVm({ ...(values.focus === undefined ? {} : { focus: values.focus }), say });

  const folder = mkdtempSync(join(tmpdir(), 'crisp-conf-'));
  // a pod's user namespace has to get at its root file system below
  chmodSync(folder, 0o755);
  const registry = await startRegistry();
  const network = makePodNetwork(folder);
  let server: CriServer | undefined;
  let good = false;
  process.once('SIGINT', () => process.exit(130));
  try {
    await pushConformanceImages(registry);
    const options = serverOptions(lane, folder, registry.host, network, values.handler);
    server = values.peer === undefined ? await startCrisp(options) : await startContainerd(values.peer, options);
    const { socket } = server;
    say(`${server.name} serves at ${server.socket}; logs and reports in ${folder}`);

    const results: SpecResult[] = [];
    const run = async (benchmarks: boolean): Promise<Verdict> => {
      const some = await runSuite({
        critest: join(tools, 'critest'),
        socket,
        folder,
        benchmarks,
        // critest's -benchmark is itself a focus, to which another one would add
        ...(values.focus === undefined || benchmarks ? {} : { focus: values.focus }),
        ...(values.skip === undefined ? {} : { skip: values.skip }),
        extra: benchmarks ? ['-benchmarking-params-file', writeBenchmarkSettings(folder)] : [],
      });
      results.push(...some);
      const verdict = judge(some, lane);
      verdict.lines.forEach(say);
      say(`${benchmarks ? 'benchmarks' : 'suite'}: ${verdict.passed} passed, ${verdict.failed} failed, ${verdict.skipped} skipped`);
      return verdict;
    };
    const suite = await run(false);
    const benchmarks = values['no-benchmarks'] || values.focus !== undefined ? undefined : await run(true);
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 1));

    await removeAllPods(tools, server.socket);
    const left = await hostLeftovers({ folder, bridge: network.bridge });
    left.forEach((line) => say(`left behind: ${line}`));
    good = suite.asExpected && (benchmarks?.asExpected ?? true) && left.length === 0;
    return good;
  } finally {
    await server?.stop();
    await registry.close();
    network.remove();
    if (good && !values.keep) rmSync(folder, { recursive: true, force: true });
    else say(`see ${folder}`);
  }
}

function serverOptions(lane: Lane, folder: string, registryHost: string, network: ReturnType<typeof makePodNetwork>, handler?: string) {
  const defaultHandler = handler ?? lane.handler;
  return {
    folder,
    network,
    registryHost,
    mirrored: mirroredRegistries,
    cgroupDriver: lane.cgroupDriver,
    ...(lane.programs === undefined ? {} : { programs: lane.programs }),
    ...(defaultHandler === undefined ? {} : { defaultHandler }),
  };
}

/** Enough of each for the suite's benchmarks not to skip themselves. */
function writeBenchmarkSettings(folder: string): string {
  const file = join(folder, 'benchmarks.yaml');
  writeFileSync(file, 'containersNumber: 10\ncontainersNumberParallel: 2\npodsNumber: 10\npodsNumberParallel: 2\nimagesNumber: 3\nimagesNumberParallel: 1\n');
  return file;
}

main().then(
  (good) => {
    process.exitCode = good ? 0 : 1;
  },
  (err: unknown) => {
    process.stderr.write(`${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`);
    process.exitCode = 1;
  },
);
