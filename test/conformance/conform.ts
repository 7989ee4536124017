import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startContainerd, startCrisp, type CriServer, type ServerOptions } from '../support/cri-server.js';
import { hostLeftovers, removeAllPods } from '../support/leftovers.js';
import { makePodNetwork } from '../support/pod-network.js';
import { mirroredRegistries } from './images.js';
import type { SpecResult } from './ginkgo.js';
import type { Lane } from './lanes.js';
import { runSuite } from './suite.js';
import { judge } from './verdict.js';

export interface Conform {
  readonly lane: Lane;
  /** takes the server's folders, logs and reports; short, and open to every user */
  readonly folder: string;
  /** the folder with critest and crictl */
  readonly tools: string;
  /** `127.0.0.1:PORT` of a registry with the suite's images */
  readonly registryHost: string;
  readonly focus?: string;
  readonly skip?: string;
  /** runs the suite's benchmarks too */
  readonly benchmarks: boolean;
  /** crisp's handler of pods that name none; default: the lane's */
  readonly handler?: string;
  /** path of a containerd that is run instead of crisp */
  readonly peer?: string;
  /** more to be found out while the server runs; its answer counts as the suite's does */
  readonly more?: (server: CriServer) => Promise<boolean>;
  readonly say: (line: string) => void;
}

/** What the suite came to. */
export interface Conformance {
  /** nothing failed, was skipped or stayed behind but what the lane explains */
  readonly good: boolean;
  readonly results: readonly SpecResult[];
}

/** Starts a server, runs the suite against it, removes all pods and looks for what is left of them. */
export async function conform(options: Conform): Promise<Conformance> {
  const { folder, lane, say, tools } = options;
  const network = makePodNetwork(folder);
  const results: SpecResult[] = [];
  let good = true;
  let server: CriServer | undefined;
  try {
    const settings = serverOptions(options, network);
    server = options.peer === undefined ? await startCrisp(settings) : await startContainerd(options.peer, settings);
    const { socket } = server;
    say(`${server.name} serves at ${socket}`);

    const run = async (benchmarks: boolean): Promise<void> => {
      const some = await runSuite({
        critest: join(tools, 'critest'),
        socket,
        nriSocket: server?.nriSocket ?? '',
        folder,
        benchmarks,
        // critest's -benchmark is itself a focus, to which another one would add
        ...(options.focus === undefined || benchmarks ? {} : { focus: options.focus }),
        ...(options.skip === undefined ? {} : { skip: options.skip }),
        extra: benchmarks ? ['-benchmarking-params-file', writeBenchmarkSettings(folder)] : [],
      });
      results.push(...some);
      const verdict = judge(some, lane.exceptions);
      verdict.lines.forEach(say);
      say(
        `${benchmarks ? 'benchmarks' : 'suite'}: ${verdict.passed} passed, ${verdict.failed} failed, ${verdict.skipped} skipped`,
      );
      good &&= verdict.asExpected;
    };
    await run(false);
    if (options.benchmarks) await run(true);
    if (options.more && !(await options.more(server))) good = false;

    await removeAllPods(tools, socket);
    // a server that runs keeps spares ready; a stopped one has nothing left to keep
    await server.stop();
    const left = await hostLeftovers({ folder, bridge: network.bridge });
    left.forEach((line) => say(`left behind: ${line}`));
    good &&= left.length === 0;
    return { good, results };
  } finally {
    await server?.stop();
    network.remove();
  }
}

function serverOptions(options: Conform, network: ServerOptions['network']): ServerOptions {
  const { folder, lane, registryHost } = options;
  const defaultHandler = options.handler ?? lane.handler;
  return {
    folder,
    network,
    registryHost,
    mirrored: mirroredRegistries,
    cgroupDriver: lane.cgroupDriver,
    ...(lane.programs === undefined ? {} : { programs: lane.programs }),
    ...(lane.shim === undefined ? {} : { crispSettings: `[programs]\nshim = ${JSON.stringify(lane.shim)}` }),
    ...(defaultHandler === undefined ? {} : { defaultHandler }),
  };
}

/** Enough of each for the suite's benchmarks not to skip themselves. */
function writeBenchmarkSettings(folder: string): string {
  const file = join(folder, 'benchmarks.yaml');
  const settings = {
    containersNumber: 10,
    containersNumberParallel: 2,
    podsNumber: 10,
    podsNumberParallel: 2,
    imagesNumber: 3,
    imagesNumberParallel: 1,
  };
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
