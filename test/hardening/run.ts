// `npm run hardening`: each case of hostile or odd input, tried on crisp with crun and with runc and, with --peer, on
// containerd, in one run; what the host's runc lacks, with the peer's. Prints the table of docs/hardening.md; exits 1 where crisp does not do what is expected.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startContainerd, startCrisp, type CriServer, type ServerOptions } from '../support/cri-server.js';
import { busyboxImage, perlImage } from '../support/images.js';
import { makePodNetwork } from '../support/pod-network.js';
import { Pods } from '../support/pods.js';
import { startRegistry } from '../support/registry.js';
import { mirroredRegistry, toolsImage, type Outcome, type Probe, type Subject, type Trouble } from './probe.js';
import { probes } from './probes.js';
import { isExpected, page, pageWith, tableOf, textOf, type Row } from './table.js';
import { setExitCode } from '../support/exit-code.js';

const usage = `npm run hardening -- [options]

  --peer PATH       this containerd beside crisp; its runc and shim are those of --peer-programs
  --peer-programs D a folder that goes before PATH for the peer (default: the folder of --peer)
  --programs DIR    a folder that goes before PATH for crisp
  --only REGEX      only cases whose titles match
  --write           put the table into docs/hardening.md (needs --peer)
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progress = (line: string): void => void process.stderr.write(`hardening: ${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      'peer-programs': { type: 'string' },
      programs: { type: 'string' },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  const { peer, programs } = values;
  if (values.write && (peer === undefined || values.only !== ''))
    throw new Error('--write needs --peer and every case');

  const folder = mkdtempSync(join(tmpdir(), 'crisp-cases-'));
  chmodSync(folder, 0o755);
  const store = await troubledRegistry();
  const closing: (() => Promise<void> | void)[] = [() => store.registry.close()];
  process.once('SIGINT', () => process.exit(130));
  try {
    await store.registry.push('cases/tools', 'latest', await perlImage());

    // containerd's pods have a process of their own; what it is does not matter
    await store.registry.push('pause', '3.10.2', await busyboxImage({ Entrypoint: ['sleep'], Cmd: ['100000'] }));

    const serve = async (
      name: string,
      start: (options: ServerOptions) => Promise<CriServer>,
      { programs: before, crispSettings }: Pick<ServerOptions, 'programs' | 'crispSettings'> = {},
    ): Promise<(name: string, handler: string) => Subject> => {
      const own = join(folder, name);
      mkdirSync(own);
      const network = makePodNetwork(own);
      closing.unshift(() => network.remove());
      const server = await start({
        folder: own,
        network,
        registryHost: store.registry.host,
        mirrored: [mirroredRegistry],
        cgroupDriver: 'cgroupfs',
        ...(before === undefined ? {} : { programs: before }),
        ...(crispSettings === undefined ? {} : { crispSettings }),
      });
      closing.unshift(() => server.stop());
      const pods = new Pods(server.socket);
      closing.unshift(() => pods.close());
      await pods.pull(toolsImage);
      return (column, handler) => ({ name: column, handler, server, pods, ...store, folder: own });
    };
    const ofPeer = peer === undefined ? undefined : (values['peer-programs'] ?? join(peer, '..'));
    const crisp = await serve('crisp', (options) => startCrisp({ ...options, defaultHandler: 'crun' }), {
      ...(programs === undefined ? {} : { programs }),
      ...(ofPeer === undefined ? {} : { crispSettings: handlersWith(ofPeer) }),
    });
    const subjects = [crisp('crisp, crun', 'crun'), crisp('crisp, runc', 'runc')];
    if (peer !== undefined && ofPeer !== undefined) {
      const newer = { handler: peersHandler, version: `runc ${versionOf(join(ofPeer, 'runc'))}` };
      subjects[1] = { ...crisp('crisp, runc', 'runc'), newer };
      const containerd = await serve('peer', (options) => startContainerd(peer, options), { programs: ofPeer });
      subjects.push(containerd('containerd, runc', ''));
    }

    const only = new RegExp(values.only);
    const rows: Row[] = [];
    for (const probe of probes.filter(({ title }) => only.test(title))) rows.push(await row(probe, subjects));
    const table = tableOf(
      subjects.map(({ name }) => name),
      rows,
    );
    table.forEach(say);
    if (values.write) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), table));
    const crispOnly = subjects.filter(({ server }) => server.name === 'crisp').length;
    const wrong = rows.filter(({ probe, outcomes }) => !isExpected(probe, outcomes.slice(0, crispOnly)));
    say(`${rows.length - wrong.length} passed, ${wrong.length} failed`);
    for (const { probe } of wrong) say(`not as expected (${probe.expected}): ${probe.title}`);
    return wrong.length === 0;
  } finally {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const peersHandler = 'current';

/** crisp's handlers: those that it has by itself, and one of the runc and the shim that the peer uses. */
function handlersWith(programs: string): string {
  const [runtime, shim] = ['runc', 'containerd-shim-runc-v2'].map((name) => join(programs, name));
  const tables = ['crun', 'runc'].map((name) => `[handlers.${name}]\nruntime = "${name}"`);
  return [...tables, `[handlers.${peersHandler}]`, `runtime = "${runtime}"`, `shim = "${shim}"`].join('\n');
}

function versionOf(runc: string): string {
  const said = execFileSync(runc, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return /version (\d+(?:\.\d+)*)/.exec(said)?.[1] ?? 'of an unknown version';
}

/** A registry that misbehaves on demand. */
async function troubledRegistry(): Promise<Pick<Subject, 'registry' | 'trouble'>> {
  let trouble: Trouble | undefined;
  let hits = 0;
  const registry = await startRegistry({
    gate: ({ path }) => {
      if (!trouble || !path.includes(trouble.at)) return undefined;
      hits += 1;
      return hits <= trouble.times ? trouble.fault : undefined;
    },
  });
  return {
    registry,
    trouble: (next) => {
      trouble = next;
      hits = 0;
    },
  };
}

async function row(probe: Probe, subjects: readonly Subject[]): Promise<Row> {
  const outcomes: Outcome[] = [];
  for (const subject of subjects) {
    const began = performance.now();
    const outcome = await tried(probe, subject);
    outcomes.push(outcome);
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    progress(`${subject.name}: ${probe.title}: ${textOf(outcome)} (${took})`);
  }
  return { probe, outcomes };
}

/** A case that cannot be tried to its end is an outcome too, and so is a server that does not outlive it. */
async function tried(probe: Probe, subject: Subject): Promise<Outcome> {
  const outcome = await probe.run(subject).catch((err: unknown) => ({
    found: 'failed',
    measured: (err instanceof Error ? err.message : String(err)).slice(0, 300),
  }));
  const isUp = await subject.pods.call('Version', {}, 20_000).then(
    () => true,
    () => false,
  );
  if (!isUp) return { found: 'the server does not answer any more' };
  return typeof outcome === 'string' ? { found: outcome } : outcome;
}

setExitCode(main());
