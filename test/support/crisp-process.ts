import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CriClient } from '../../src/cli/cri-client.js';
import { findProgram } from '../../src/lib/process/find-program.js';
import { type BuiltCrisp, buildCrisp } from './built-crisp.js';
import { nodeParts, type TestNode } from './crisp-node.js';
import { processesOf } from './processes-of.js';
import type { TestImage } from './images.js';
import { eventually } from './node-pod.js';
import type { AnyPipeline } from './pipelines.js';
import { standInCriu } from './stand-in-criu.js';
import { testShim } from './test-shim.js';

/** A crisp in a process of its own, made of today's sources, so that it can be killed. */
export interface CrispProcess extends TestNode {
  /** of the server that runs */
  readonly pid: number;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM, and its end. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** The next start is of another crisp: one of a commit, or today's. */
  change(commit?: string): void;
  /** Bytes of its heap, without compiled code, that are in use once all garbage is gone. Of a process with `heldSteps`. */
  heapUsed(): Promise<number>;
  /**
   * From now on runs of a program with `command` among their arguments, or as their CNI command, wait until `letGo`,
   * before or after their work.
   */
  hold(program: 'bridge' | 'crun', command: string, when: 'before' | 'after'): Held;
  /** From now on runs of a pipeline wait at one of its steps until `letGo`. Of a process with `heldSteps`. */
  holdStep(pipeline: AnyPipeline, step: string, when: 'before' | 'after'): Held;
  /** Removes all pods, stops it, and looks for processes and shims that it left. */
  close(): Promise<string[]>;
}

export interface Held {
  /** resolves when the program or the step waits */
  readonly reached: Promise<void>;
  letGo(): void;
}

export interface ProcessOptions {
  /** limits of open files that it is started with, by bin/crisp: `soft:hard` */
  readonly openFiles?: string;
  /** that it is started with, as sh takes it: `077` */
  readonly umask?: string;
  /** that it is started with */
  readonly oomScoreAdj?: number;
  /** in place of busybox' own; its tag is the node's `image` all the same */
  readonly image?: TestImage;
  /** its pipelines can be held at their steps; without `openFiles` */
  readonly heldSteps?: boolean;
  /** variables of the server's environment besides */
  readonly environment?: (folder: string) => Readonly<Record<string, string>>;
  /** it has a runtime handler of this name besides, whose checkpoints do without criu */
  readonly checkpointHandler?: string;
  /** it is the crisp of this commit, until `change`; default: today's */
  readonly commit?: string;
}

export async function startProcess({
  openFiles,
  umask,
  oomScoreAdj,
  image,
  heldSteps = false,
  checkpointHandler,
  environment = () => ({}),
  commit,
}: ProcessOptions = {}): Promise<CrispProcess> {
  const parts = await nodeParts(image);
  const { folder, network } = parts;
  const builds = new Map<string | undefined, BuiltCrisp>();
  const buildOf = (which?: string): BuiltCrisp => {
    const build = builds.get(which) ?? buildCrisp(join(folder, `built-${which ?? 'today'}`), which);
    builds.set(which, build);
    return build;
  };
  let built = buildOf(commit);
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  const crun = await findProgram('crun');
  writeFileSync(join(programs, 'crun'), holdable(programs, 'crun', crun, '$*'), { mode: 0o755 });
  writeFileSync(join(programs, 'bridge'), holdable(programs, 'bridge', '/usr/lib/cni/bridge', '$CNI_COMMAND'), {
    mode: 0o755,
  });
  const { runtime } = await standInCriu(programs);
  const handlers =
    checkpointHandler === undefined
      ? ''
      : `[handlers.crun]
runtime = "${programs}/crun"
shim = "${testShim}"
[handlers.${checkpointHandler}]
runtime = "${runtime}"
shim = "containerd-shim-runc-v2"
`;
  const file = join(folder, 'crisp.toml');
  const configure = (): void =>
    writeFileSync(
      file,
      `listen = "unix://${folder}/s"
root = "${folder}/root"
state = "${folder}/state"
metrics_listen = ""
cgroup_driver = "cgroupfs"
[cni]
bridge = "${network.bridge}"
subnet = "${network.subnet}"
bin_dirs = ["${programs}", "/usr/lib/cni"]
[programs]
crun = "${programs}/crun"
shim = "${testShim}"
criu = "${programs}/criu"
${built.hasNri ? '[nri]\nsocket = ""\n' : ''}${handlers}`,
    );
  configure();
  const env = { ...process.env, ...environment(folder) };
  const log = join(folder, 'crisp.log');
  let child: ChildProcess | undefined;
  let client: CriClient | undefined;
  const start = async (): Promise<void> => {
    const [program = '', ...argv] = [
      ...(umask === undefined ? [] : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh']),
      ...(oomScoreAdj === undefined ? [] : ['choom', '-n', String(oomScoreAdj), '--']),
      ...(openFiles === undefined
        ? // with the nursery that bin/crisp gives it: one of 16 MB grows by chance, which a look at its memory takes for a leak
          [
            process.execPath,
            '--max-semi-space-size=4',
            ...(heldSteps ? ['--expose-gc', built.observed, programs] : [built.main]),
          ]
        : ['prlimit', `--nofile=${openFiles}`, join(dirname(built.main), '../bin/crisp')]),
    ];
    const started = spawn(program, [...argv, 'serve', '--config', file], { stdio: ['ignore', 'pipe', 'pipe'], env });
    child = started;
    let greeting = '';
    started.stdout.on('data', (text: Buffer) => (greeting += String(text)));
    started.stderr.on('data', (text: Buffer) => appendFileSync(log, text));
    const ended = once(started, 'exit').then(() => {
      throw new Error(`crisp did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    });
    ended.catch(() => {});
    // a busy machine may need a minute to load its modules
    await Promise.race([eventually(() => greeting.includes('next, in') || undefined, 120_000), ended]);
    client = new CriClient(join(folder, 's'));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    client?.close();
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const load = spawn(process.execPath, [built.main, 'load', parts.archive, '--config', file], { stdio: 'ignore' });
  await once(load, 'exit');
  await start();

  return {
    ...parts,
    get client() {
      if (!client) throw new Error('it does not run');
      return client;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    change: (which) => {
      built = buildOf(which);
      configure();
    },
    heapUsed: async () => {
      if (!heldSteps) throw new Error('its heap cannot be asked for');
      const answer = join(programs, 'heap');
      rmSync(answer, { force: true });
      child?.kill('SIGUSR2');
      return Number(await eventually(() => (existsSync(answer) ? readFileSync(answer, 'utf8') : undefined)));
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    hold: (program, command, when) => holdBy(join(programs, program), `${when} ${command}\n`),
    holdStep: (pipeline, step, when) => {
      if (!heldSteps) throw new Error('its steps cannot be held');
      if (!pipeline.steps.some(({ name }) => name === step)) throw new Error(`${pipeline.name} has no step "${step}"`);
      return holdBy(join(programs, 'step'), `${when}/${pipeline.name}/${step}`);
    },
    close: async () => {
      // of a test that failed while it was down
      if (!child || child.exitCode !== null || child.signalCode !== null) await start();
      const { items } = await running(client).call('ListPodSandbox', {});
      for (const { id } of items) await running(client).call('RemovePodSandbox', { podSandboxId: id });
      await end('SIGTERM');
      const leftNow = (): string[] =>
        processesOf(folder).concat(
          existsSync(join(folder, 'state/shims')) ? readdirSync(join(folder, 'state/shims')) : [],
        );
      let left = leftNow();
      // its helpers end by themselves once they see that it has
      await eventually(() => (left = leftNow()).length === 0 || undefined).catch(() => {});
      await parts.remove();
      return left;
    },
  };
}

/** @param path of the files, without their endings */
function holdBy(path: string, words: string): Held {
  rmSync(`${path}.reached`, { force: true });
  writeFileSync(`${path}.hold`, words);
  return {
    reached: eventually(() => existsSync(`${path}.reached`) || undefined).then(() => {}),
    letGo: () => rmSync(`${path}.hold`, { force: true }),
  };
}

function running(client: CriClient | undefined): CriClient {
  if (!client) throw new Error('it does not run');
  return client;
}

/** A program that waits on command: what to wait for stands in a file beside it. */
function holdable(folder: string, name: string, program: string, words: string): string {
  return `#!/bin/sh
words="${words}"
hold() {
  read -r when command < ${folder}/${name}.hold || return
  [ "$when" = "$1" ] || return
  case " $words " in *" $command "*) ;; *) return ;; esac
  touch ${folder}/${name}.reached
  while [ -e ${folder}/${name}.hold ]; do sleep 0.02; done
}
[ -e ${folder}/${name}.hold ] || exec ${program} "$@"
hold before
${program} "$@"
code=$?
[ ! -e ${folder}/${name}.hold ] || hold after
exit $code
`;
}
