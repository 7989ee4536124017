// `npm run nri`: plugins that are built over NRI's own Go package, and what is to be seen of each inside a running
// container: on crisp with the host's runtime and with a current runc, and with --peer on containerd. Exits 1 where an effect is not what it has to be.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { busyboxName, mirroredRegistries, pushConformanceImages } from '../conformance/images.js';
import { startContainerd, startCrisp, type CriServer, type ServerOptions } from '../support/cri-server.js';
import { makePodNetwork } from '../support/pod-network.js';
import { Pods } from '../support/pods.js';
import { startRegistry } from '../support/registry.js';
import { declaredFeatures } from '../../src/task/runtime/features.js';
import { isAtLeast } from '../../src/lib/versions.js';
import { buildTools, toolsFolder } from '../tools/build.mjs';
import { buildNriAdjuster, nriAdjuster } from '../tools/build-nri-adjuster.mjs';
import { effects, type Effect, type TriedServer } from './effects.js';
import { fieldEffects } from './field-effects.js';
import { setExitCode } from '../support/exit-code.js';

const usage = `npm run nri -- [--peer PATH_OF_CONTAINERD] [--programs FOLDER, before PATH: whose runc and shim] [--only NAME, of a server]`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Tried {
  readonly name: string;
  readonly start: (options: ServerOptions) => Promise<CriServer>;
  readonly effects: readonly Effect[];
  readonly handler: string;
  /** the newest version of the OCI specification that its runtime knows */
  readonly ociVersion: string;
  readonly isPeer?: boolean;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      programs: { type: 'string' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  buildTools({ log: say });
  buildNriAdjuster({ log: say });
  const folder = mkdtempSync(join(tmpdir(), 'crisp-nri-'));
  chmodSync(folder, 0o755);
  const registry = await startRegistry();
  let good = false;
  try {
    await pushConformanceImages(registry);
    const all = targets(values.programs, values.peer).filter(({ name }) => name.includes(values.only));
    const results: boolean[] = [];
    for (const [index, tried] of all.entries()) results.push(await tryOn(tried, join(folder, String(index))));
    good = results.length > 0 && results.every(Boolean);
    return good;
  } finally {
    await registry.close();
    if (good) rmSync(folder, { recursive: true, force: true });
    else say(`logs: ${folder}`);
  }

  async function tryOn(tried: Tried, own: string): Promise<boolean> {
    mkdirSync(own);
    const network = makePodNetwork(own);
    let server: CriServer | undefined;
    let pods: Pods | undefined;
    let asExpected = true;
    try {
      const { host: registryHost } = registry;
      const mirrored = mirroredRegistries;
      server = await tried.start({ folder: own, network, registryHost, mirrored, cgroupDriver: 'cgroupfs' });
      pods = new Pods(server.socket);
      await pods.pull(busyboxName);
      const program = join(toolsFolder, 'nri-plugin');
      const { nriSocket } = server;
      const { handler } = tried;
      const common = { pods, image: busyboxName, nriSocket, program, adjuster: nriAdjuster, folder: own, handler };
      for (const effect of tried.effects) asExpected = (await isAsExpected(tried, effect, common)) && asExpected;
      return asExpected;
    } finally {
      await pods?.close();
      await server?.stop();
      network.remove();
    }
  }
}

function targets(programs: string | undefined, peer: string | undefined): Tried[] {
  const own = ['crun', 'runc'].find((name) => ociVersionOf(name) !== undefined) ?? 'runc';
  const current = join(toolsFolder, 'runc');
  const crispSettings = [
    `[handlers.${own}]\nruntime = "${own}"`,
    `[handlers.current]\nruntime = "${current}"\nshim = "${join(toolsFolder, 'containerd-shim-runc-v2')}"`,
  ].join('\n');
  const start: Tried['start'] = (options) =>
    startCrisp({ ...options, crispSettings, defaultHandler: own, ...(programs === undefined ? {} : { programs }) });
  const ociVersion = ociVersionOf(current) ?? '1.0.2';
  return [
    {
      name: `crisp with ${own}`,
      start,
      effects: [...effects, ...fieldEffects],
      handler: '',
      ociVersion: ociVersionOf(own) ?? '1.0.2',
    },
    { name: 'crisp with the current runc', start, effects: fieldEffects, handler: 'current', ociVersion },
    ...(peer === undefined
      ? []
      : [
          {
            name: 'containerd',
            start: (options: ServerOptions) => startContainerd(peer, { ...options, programs: toolsFolder }),
            effects: [...effects, ...fieldEffects],
            handler: '',
            ociVersion,
            isPeer: true,
          },
        ]),
  ];
}

/** Undefined: there is no such runtime. */
function ociVersionOf(runtime: string): string | undefined {
  const asked = (...argv: readonly string[]): string | undefined => {
    try {
      return execFileSync(runtime, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return undefined;
    }
  };
  if (asked('--version') === undefined) return undefined;
  return declaredFeatures(JSON.parse(asked('features') ?? '{}')).ociVersionMax;
}

async function isAsExpected(tried: Tried, effect: Effect, server: TriedServer): Promise<boolean> {
  const { mode, since, ofContainerd } = effect;
  const seen = await effect.see(server);
  const known = tried.isPeer ? ofContainerd : undefined;
  const isOld = since !== undefined && !isAtLeast(tried.ociVersion, since.version);
  const expected = known?.expected ?? (isOld ? since.before : effect.expected);
  const isGood = known ? seen.startsWith(expected) : seen === expected;
  const unlike = known ? `, unlike crisp: ${known.reason}` : '';
  const old = isOld ? `, as its runtime knows OCI ${tried.ociVersion} and this needs ${since.version}` : '';
  say(`${tried.name}: ${mode}: ${isGood ? `as expected: ${seen}${unlike}${old}` : `NOT as expected: ${seen}`}`);
  return isGood;
}

setExitCode(main());
