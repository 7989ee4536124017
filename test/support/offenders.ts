import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Long from 'long';
import { messageOf } from '../../src/lib/errors.js';
import { deafServer, streamOffences } from './stream-attacks.js';
import { containerConfig, podConfig, type ContainerConfig, type PodConfig, type Pods } from './pods.js';

/** A hostile tenant at work. */
export interface Offenders {
  /** how many of their streaming attacks have come to their end */
  attacks(): number;
  /** how often each of their images, containers and pulls has been tried: the least of these */
  turns(): number;
  /** why one of their images could not be pulled or used for a container, by the image: the last error's message */
  readonly refusals: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** What kubelet sends for a container limited to a fifth of a processor: without a request, the limit is its request. */
const limits = {
  cpuPeriod: Long.fromNumber(100_000),
  cpuQuota: Long.fromNumber(20_000),
  cpuShares: Long.fromNumber(204),
};

/** What takes the connections of the client's port-forwards. */
const listener = ['/usr/bin/perl', '-e', deafServer];

/** What hostile containers run: by their names. */
const commands: Readonly<Record<string, readonly string[]>> = {
  logs: ['yes', 'x'.repeat(99)],
  rewriter: [
    'sh',
    '-c',
    'while :; do cat /dev/zero | head -c 4000000 > /etc/hosts; rm -f /etc/passwd; mkfifo /etc/passwd; done 2>/dev/null',
  ],
};

/** A log path that leads to a file of the host: the offenders make the link. */
const linkedLog = 'link.log';

/** Containers that are refused, or that runtimes treat differently: tried one after the other, as a pod that fails is. */
const oddContainers: readonly Omit<ContainerConfig, 'metadata' | 'image'>[] = [
  { logPath: linkedLog },
  // too little for the runtime itself, which has made the cgroups by then
  { linux: { resources: { memoryLimitInBytes: Long.fromNumber(4096) } } },
  { linux: { resources: { cpuPeriod: Long.fromNumber(100_000), cpuQuota: Long.NEG_ONE } } },
  { linux: { securityContext: { selinuxOptions: { level: 's0:c1,c2' } } } },
  { mounts: [{ hostPath: '/proc', containerPath: '/proc' }] },
  { command: ['/no/such/program'] },
];

/**
 * Every offence: of containers at work, of images, containers and pulls that are tried again and again, and of a client
 * with streaming URLs (attack-process.ts).
 */
export const offences: readonly string[] = [
  ...Object.keys(commands),
  'images',
  'containers',
  'pulls',
  ...streamOffences,
];

export interface OffendersOptions {
  /** leaves the processors to all others, as a client on another machine would */
  readonly clientsElsewhere?: boolean;
  /** some of the offences */
  readonly only?: readonly string[];
  /** names of odd images, which are pulled, used and removed without end */
  readonly images: readonly string[];
  /** an image of a registry that never gives all of it */
  readonly stumbling: string;
}

/** How long a pull is waited for that does not come to its end. */
const pullPatienceMs = 3_000;

/**
 * Starts a pod whose containers log without end and rewrite their files, containers of odd images and with odd requests,
 * pulls that get nowhere, and a client that floods its streams: see attack-process.ts.
 *
 * @param image with perl
 */
export async function startOffenders(
  pods: Pods,
  socket: string,
  image: string,
  logDirectory: string,
  { clientsElsewhere = false, only = offences, images, stumbling }: OffendersOptions,
): Promise<Offenders> {
  const config = podConfig({ logDirectory });
  mkdirSync(logDirectory, { recursive: true });
  writeFileSync(join(logDirectory, 'target'), '');
  symlinkSync(join(logDirectory, 'target'), join(logDirectory, linkedLog));
  const pod = await pods.run(config);
  const start = (name: string, command: readonly string[]): Promise<string> => {
    const container = { command: [...command], logPath: `${name}.log`, linux: { resources: limits } };
    return pods.start(pod, config, containerConfig(name, image, container));
  };
  const listening = await start('listener', listener);
  for (const [name, command] of Object.entries(commands)) if (only.includes(name)) await start(name, command);
  const clients = fork(
    new URL('./attack-process.js', import.meta.url),
    [socket, pod, listening, ...streamOffences.filter((name) => only.includes(name))],
    { detached: true },
  );
  if (clientsElsewhere) yieldProcessors(clients.pid ?? 0);
  let attacks = 0;
  clients.on('message', (count) => (attacks = Number(count)));
  const refusals = new Map<string, string>();
  const stopping = new AbortController();
  const tries: Readonly<Record<string, readonly (() => Promise<void>)[]>> = {
    images: images.map((name) => () => useImage(pods, pod, config, name, refusals)),
    containers: oddContainers.map((changes) => () => tryContainer(pods, pod, config, image, changes)),
    pulls: [() => pods.call('PullImage', { image: { image: stumbling } }, pullPatienceMs).then(noResult, noResult)],
  };
  const retrying = Object.entries(tries)
    .filter(([name]) => only.includes(name))
    .map(([, list]) => retryInTurn(list, stopping.signal));
  return {
    attacks: () => attacks,
    turns: () => Math.min(...retrying.map(({ turns }) => turns)),
    refusals,
    stop: async () => {
      stopping.abort();
      await Promise.all(retrying.map(({ ended }) => ended));
      const gone = clients.exitCode === null && clients.signalCode === null ? once(clients, 'exit') : undefined;
      clients.kill('SIGKILL');
      await gone;
      await pods.remove(pod);
    },
  };
}

const noResult = (): void => undefined;

/** Does one thing a second, in turn, as kubelet does with pods that fail again and again. */
function retryInTurn(list: readonly (() => Promise<void>)[], signal: AbortSignal): Retrying {
  const retrying = { turns: 0, ended: Promise.resolve() };
  const loop = async (): Promise<void> => {
    for (; !signal.aborted; retrying.turns += 1) {
      for (const each of list) {
        if (signal.aborted) return;
        const pause = sleep(1_000, undefined, { signal }).catch(() => {});
        await each();
        await pause;
      }
    }
  };
  retrying.ended = loop();
  return retrying;
}

interface Retrying {
  /** how often all of the list has been done */
  readonly turns: number;
  /** settled once it has stopped */
  readonly ended: Promise<void>;
}

/** Creates, starts and removes a container, as far as that goes. */
async function tryContainer(
  pods: Pods,
  pod: string,
  config: PodConfig,
  image: string,
  changes: Omit<ContainerConfig, 'metadata' | 'image'>,
): Promise<void> {
  const id = await pods.create(pod, config, containerConfig('odd-container', image, changes)).catch(() => undefined);
  if (id === undefined) return;
  await pods.call('StartContainer', { containerId: id }).then(noResult, noResult);
  await pods.call('RemoveContainer', { containerId: id });
}

/** What kubelet asks for between a pod's start and its end, of an image that may be refused. */
async function useImage(
  pods: Pods,
  pod: string,
  config: PodConfig,
  image: string,
  refusals: Map<string, string>,
): Promise<void> {
  try {
    await pods.pull(image);
    await pods.call('ImageStatus', { image: { image }, verbose: true });
    const id = await pods.create(pod, config, containerConfig('odd', image));
    await pods.call('RemoveContainer', { containerId: id });
  } catch (err) {
    refusals.set(image, messageOf(err));
  }
  await pods.call('RemoveImage', { image: { image } });
}

function yieldProcessors(pid: number): void {
  setPriority(pid, 19);
  // of the session, where the kernel shares the processors out by sessions first: sched(7)
  if (existsSync(`/proc/${pid}/autogroup`)) writeFileSync(`/proc/${pid}/autogroup`, '19');
}
