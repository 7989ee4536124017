// `npm run bench`: crisp beside the same work as bare commands and, with --peer, beside containerd, in one run.
// Samples of all contenders are taken in turn, so that whatever else the machine does meets them alike.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Long from 'long';
import { busyboxName, mirroredRegistries, pushConformanceImages } from '../conformance/images.js';
import { startContainerd, startCrisp, type CriServer, type ServerOptions } from '../support/cri-server.js';
import { perlImage } from '../support/images.js';
import { writeHangingPlugin } from '../support/hanging-plugin.js';
import { pipePasswdImage, pushOddImages } from '../support/odd-images.js';
import { startStumblingRegistry } from '../support/stumbling-registry.js';
import { offences } from '../support/offenders.js';
import { startRegistry, type Registry } from '../support/registry.js';
import { BareCommands } from './bare.js';
import { benchFaults } from './bench-faults.js';
import { atATime, median, medians, type Contender, type Sample } from './contender.js';
import { drain } from './drain.js';
import { footprint, type Measured } from './footprint.js';
import { goals } from './goals.js';
import { hostile } from './hostile.js';
import { images, pushBenchImages } from './images.js';
import { isolation, isolationTable } from './isolation.js';
import { measureLog } from './logs.js';
import { startMeasured, type MeasuredServer } from './measured-server.js';
import { nriPods } from './nri.js';
import type { ServedPods } from './served.js';
import { mountStateFolder } from './state-folder.js';
import { Table } from './table.js';
import { costOfTracing } from './tracing.js';

const usage = `npm run bench -- [options]

  --peer PATH       this containerd beside crisp; its runc and shim are those of --peer-programs
  --peer-programs D a folder that goes before PATH for the peer (default: the folder of --peer)
  --runtime NAME    crisp's handler and the bare commands' OCI runtime: crun (default) or runc
  --programs DIR    a folder that goes before PATH for crisp and the bare commands
  --shim PATH       crisp's shim (default: the first containerd-shim-runc-v2 in PATH)
  --shared          crisp's pods share shims, instead of a shim a pod
  --samples N       of each sequential figure (default 30)
  --pods N          that are started at once (default 30), ten at a time
  --rounds N        of starting many, and of each fault of isolation (default 3)
  --runs N          of all of it (default 1): figures are medians of the runs, ratios medians of those within a run
  --only LIST       of pods,nri,calls,footprint,drain,isolation,logs,hostile,suite,images,tracing (default: all but the
                    last two; suite are the suite's own benchmarks, and need Go)
  --markdown        the figures of isolation once more, as the table of docs/isolation.md
  --images          the same as --only images: pulls and removals
  --offences LIST   what the hostile tenant does: of ${offences.join(',')} (default: all)
  --json FILE       the figures, as JSON
`;

type StartServer = (options: ServerOptions) => Promise<CriServer>;

/** How a server of its own is started for a part of the bench. */
interface ServerStart {
  readonly start: StartServer;
  readonly programs?: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progress = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      'peer-programs': { type: 'string' },
      runtime: { type: 'string', default: 'crun' },
      programs: { type: 'string' },
      samples: { type: 'string', default: '30' },
      pods: { type: 'string', default: '30' },
      rounds: { type: 'string', default: '3' },
      shim: { type: 'string' },
      shared: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1' },
      only: { type: 'string', default: 'pods,nri,calls,footprint,drain,isolation,logs,hostile,suite' },
      images: { type: 'boolean', default: false },
      offences: { type: 'string', default: offences.join(',') },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const counts = { samples: Number(values.samples), pods: Number(values.pods), rounds: Number(values.rounds) };

  const only = values.images ? ['images'] : values.only.split(',');

  const folder = mkdtempSync(join(tmpdir(), 'crisp-bench-'));
  chmodSync(folder, 0o755);
  const registry = await startRegistry();
  const closing: (() => Promise<void> | void)[] = [() => registry.close()];
  process.once('SIGINT', () => process.exit(130));
  try {
    await pushConformanceImages(registry);
    if (only.includes('images')) {
      progress('making images');
      await pushBenchImages(registry);
    }
    const measured: Measured[] = [];
    const contenders: ServerStart[] = [];
    const keep = async (name: string, start: StartServer, programs?: string): Promise<void> => {
      const one = await startMeasured(join(folder, name), registry.host, start, programs);
      closing.unshift(() => one.close());
      measured.push(one);
      contenders.push({ start, ...(programs === undefined ? {} : { programs }) });
    };
    const crispSettings = handlerTable(values.runtime, values);
    const startOwn: StartServer = (options) => {
      const settings = [crispSettings, options.crispSettings ?? ''].join('\n');
      return startCrisp({ ...options, crispSettings: settings, defaultHandler: values.runtime });
    };
    await keep('crisp', startOwn, values.programs);
    const { peer } = values;
    if (peer !== undefined)
      await keep('peer', (options) => startContainerd(peer, options), values['peer-programs'] ?? join(peer, '..'));
    const served = measured.map((each) => each.served);
    const bareFolder = join(folder, 'bare');
    closing.unshift(mountStateFolder(bareFolder));
    const bare = await BareCommands.prepare(bareFolder, runtimePath(values.runtime, values.programs));
    closing.unshift(() => bare.close());

    const table = new Table(
      served.map(({ name }) => name),
      goals,
    );
    try {
      for (let run = 1; run <= Number(values.runs); run += 1) {
        if (values.runs !== '1') progress(`run ${run} of ${values.runs}`);
        if (only.includes('pods')) {
          await pods(table, [bare, ...served], counts);
          progress('pods that share shims');
          const sharing = handlerTable(values.runtime, { ...values, shared: true });
          const start = (options: ServerOptions): Promise<CriServer> =>
            startCrisp({ ...options, crispSettings: sharing, defaultHandler: values.runtime });
          await sharedShims(table, bare, counts.samples, () =>
            startMeasured(join(folder, `s${run}`), registry.host, start, values.programs),
          );
        }
        if (only.includes('nri')) {
          progress('pods with NRI plugins');
          await nriPods(table, measured, counts.samples);
        }
        if (only.includes('calls')) await calls(table, served, counts.pods);
        if (only.includes('footprint')) await footprints(table, measured, counts.pods);
        if (only.includes('drain')) await drains(table, served);
        if (only.includes('isolation')) {
          progress('a pod beside others at fault');
          // runc is a handler beside crun also where crun has settings
          const settings = values.runtime === 'runc' || crispSettings === '' ? '' : handlerTable('runc', values);
          const handlers = [values.runtime, ''];
          for (const [index, contender] of contenders.entries()) {
            const own = { folder: join(folder, `i${run}${index}`), handler: handlers[index] ?? '', settings };
            await isolationOf(table, contender, registry, { ...own, rounds: counts.rounds, isCrisp: index === 0 });
          }
        }
        if (only.includes('logs')) await logs(table, served);
        if (only.includes('images')) {
          progress('pulls and removals');
          await images(table, measured, counts);
        }
        if (only.includes('tracing')) {
          progress('pods with tracing cut out, off and on');
          const { samples } = counts;
          await costOfTracing(table, mkdtempSync(join(folder, 't')), registry.host, samples, startOwn, values.programs);
        }
        if (only.includes('hostile')) await hostiles(table, measured, registry, values.offences.split(','));
        if (only.includes('suite')) await suite(table, measured, folder);
      }
    } finally {
      table.lines().forEach(say);
      if (values.markdown)
        isolationTable(
          table.figures(),
          served.map(({ name }) => name),
        ).forEach(say);
    }
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(table.figures(), null, 1));
  } finally {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** crisp's handler of this name, with what was asked of its shim; empty: its default. */
function handlerTable(name: string, { shim, shared }: { shim?: string; shared: boolean }): string {
  const lines = [...(shim === undefined ? [] : [`shim = "${shim}"`]), ...(shared ? ['shared = true'] : [])];
  return lines.length === 0 ? '' : [`[handlers.${name}]`, `runtime = "${name}"`, ...lines].join('\n');
}

function runtimePath(runtime: string, programs?: string): string {
  return programs === undefined ? runtime : join(programs, runtime);
}

/** Pod up and down one after another, then many at once. */
async function pods(
  table: Table,
  contenders: readonly Contender[],
  counts: { samples: number; pods: number; rounds: number },
): Promise<void> {
  const once = async (contender: Contender): Promise<[Sample, Sample]> => {
    const pod = await contender.prepare();
    return [await contender.up(pod), await contender.down(pod)];
  };
  progress('warming up');
  for (let round = 0; round < 3; round += 1) for (const contender of contenders) await once(contender);

  progress(`pod up and down, ${counts.samples} samples`);
  const samples = new Map(contenders.map(({ name }) => [name, { up: [] as Sample[], down: [] as Sample[] }]));
  for (let round = 0; round < counts.samples; round += 1) {
    for (const contender of contenders) {
      const [up, down] = await once(contender);
      samples.get(contender.name)?.up.push(up);
      samples.get(contender.name)?.down.push(down);
    }
  }
  for (const [name, { up, down }] of samples) {
    table.set('pod up', 'ms', name, medians(up).total);
    for (const call of ['RunPodSandbox', 'CreateContainer', 'StartContainer']) {
      const value = medians(up)[call];
      if (value !== undefined) table.set(`  ${call}`, 'ms', name, value);
    }
    table.set('pod down', 'ms', name, medians(down).total);
  }

  const title = { up: `${counts.pods} pods up, 10 at a time`, down: `${counts.pods} pods down, 10 at a time` };
  progress(`${title.up}, ${counts.rounds} rounds`);
  const many = new Map(contenders.map(({ name }) => [name, { up: [] as number[], down: [] as number[] }]));
  for (let round = 0; round < counts.rounds; round += 1) {
    for (const contender of contenders) {
      const names: string[] = [];
      for (let index = 0; index < counts.pods; index += 1) names.push(await contender.prepare());
      many.get(contender.name)?.up.push(await atATime(10, names, (name) => contender.up(name)));
      many.get(contender.name)?.down.push(await atATime(10, names, (name) => contender.down(name)));
    }
  }
  for (const [name, { up, down }] of many) {
    table.set(title.up, 'ms', name, median(up));
    table.set(title.down, 'ms', name, median(down));
  }
}

/** A pod up with `shared = true`, beside the bare commands, by a server that runs for it alone. */
async function sharedShims(
  table: Table,
  bare: Contender,
  samples: number,
  start: () => Promise<MeasuredServer>,
): Promise<void> {
  const server = await start();
  try {
    const taken = new Map<Contender, number[]>([
      [server.served, []],
      [bare, []],
    ]);
    // the first three warm up
    for (let round = 0; round < samples + 3; round += 1) {
      for (const [contender, times] of taken) {
        const pod = await contender.prepare();
        const { total } = await contender.up(pod);
        await contender.down(pod);
        if (round >= 3) times.push(total);
      }
    }
    for (const [{ name }, times] of taken) table.set('pod up, shared = true', 'ms', name, median(times));
  } finally {
    await server.close();
  }
}

/** ExecSync and stats while many pods run. */
async function calls(table: Table, served: readonly ServedPods[], count: number): Promise<void> {
  progress(`ExecSync and stats with ${count} pods`);
  for (const contender of served) {
    const names: string[] = [];
    for (let each = 0; each < count; each += 1) names.push(await contender.prepare());
    await atATime(10, names, (name) => contender.up(name));
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const taken: number[] = [];
      for (let each = 0; each < 20; each += 1) {
        const started = performance.now();
        await work();
        taken.push(performance.now() - started);
      }
      return median(taken);
    };
    const containerId = contender.container(names[0] ?? '');
    const exec = await timed(() =>
      contender.pods.call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(10) }),
    );
    const stats = await timed(() => contender.pods.call('ListContainerStats', {}));
    table.set('ExecSync true', 'ms', contender.name, exec);
    table.set(`ListContainerStats, ${count} containers`, 'ms', contender.name, stats);
    await atATime(10, names, (name) => contender.down(name));
  }
}

async function footprints(table: Table, measured: readonly Measured[], count: number): Promise<void> {
  for (const each of measured) {
    progress(`memory and processor time of ${each.served.name}`);
    await footprint(table, each, [count, 100]);
  }
}

async function drains(table: Table, served: readonly ServedPods[]): Promise<void> {
  for (const each of served) {
    progress(`a drain of ${each.name}`);
    await drain(table, each, busyboxName);
  }
}

/**
 * A pod beside others at fault, by a server that runs for it alone, as its CNI plugin hangs on command.
 *
 * @param settings of crisp besides its starts' time limit, by which starts that hang end soon
 */
async function isolationOf(
  table: Table,
  { start, programs }: ServerStart,
  registry: Registry,
  own: { folder: string; handler: string; settings: string; rounds: number; isCrisp: boolean },
): Promise<void> {
  const { folder, handler, rounds, isCrisp } = own;
  const plugin = writeHangingPlugin(`${folder}-cni`);
  const repository = 'cases/pipe-passwd';
  const pipeImage = `${mirroredRegistries[0]}/${repository}:latest`;
  const crispSettings = ['[starts]', 'timeout = "12s"', own.settings].join('\n');
  const startWithPlugin: StartServer = (options) => start({ ...options, cniBinDirs: plugin.binDirs, crispSettings });
  const measured = await startMeasured(folder, registry.host, startWithPlugin, programs);
  try {
    if (isCrisp) {
      await registry.push(repository, 'latest', await pipePasswdImage());
      await measured.served.pods.pull(pipeImage);
    }
    const faults = benchFaults(plugin, pipeImage).filter(({ isOfCrisp }) => isCrisp || !isOfCrisp);
    await isolation(table, measured, { faults, handler, rounds });
  } finally {
    await measured.close();
  }
}

async function logs(table: Table, served: readonly ServedPods[]): Promise<void> {
  progress('log throughput');
  for (const contender of served) {
    const { megabytesPerSecond, listP99Ms } = await measureLog(contender, busyboxName);
    table.set('log throughput, 100-byte lines', 'MB/s', contender.name, megabytesPerSecond);
    table.set('  ListContainers p99 meanwhile', 'ms', contender.name, listP99Ms);
  }
}

async function hostiles(
  table: Table,
  measured: readonly Measured[],
  registry: Registry,
  only: readonly string[],
): Promise<void> {
  await registry.push('cases/tools', 'latest', await perlImage());
  const at = (repository: string): string => `${mirroredRegistries[0]}/${repository}:latest`;
  const odd = (await pushOddImages(registry)).map(at);
  const stumbling = await startStumblingRegistry();
  try {
    for (const each of measured) {
      progress(`${each.served.name} under attack`);
      await hostile(table, each, { image: at('cases/tools'), odd, stumbling: stumbling.image, only });
    }
  } finally {
    await stumbling.close();
  }
}

async function suite(table: Table, measured: readonly Measured[], folder: string): Promise<void> {
  const { buildTools } = await import('../tools/build.mjs');
  const { suiteBenchmarks } = await import('./suite-benchmarks.js');
  const critest = join(buildTools({ log: progress }), 'critest');
  progress("the suite's own benchmarks");
  for (const { server } of measured) {
    for (const [operation, milliseconds] of await suiteBenchmarks(server, critest, folder)) {
      table.set(`suite: ${operation}`, 'ms', server.name, milliseconds);
    }
  }
}

main().catch((err: unknown) => {
  process.stderr.write(`${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`);
  process.exitCode = 1;
});
