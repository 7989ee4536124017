import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import Long from 'long';
import { messageOf } from '../../src/lib/errors.js';
import { deafServer, streamOffences } from './stream-attacks.js';
import { containerConfig, podConfig, type PodConfig, type Pods } from './pods.js';

/** A hostile tenant at work. */
export interface Offenders {
  /** how many of their streaming attacks have come to their end */
  attacks(): number;
  /** why a container of one of their images could not be created, by the image: the last error's message */
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

/** Every offence: of containers, of images (`retryImages`), and of a client with streaming URLs (attack-process.ts). */
export const offences: readonly string[] = [...Object.keys(commands), 'images', ...streamOffences];

export interface OffendersOptions {
  /** leaves the processors to all others, as a client on another machine would */
  readonly clientsElsewhere?: boolean;
  /** some of the offences */
  readonly only?: readonly string[];
  /** names of odd images, which are pulled, used and removed without end */
  readonly images: readonly string[];
}

/**
 * Starts a pod whose containers log without end and rewrite their files, containers of odd images, and a client that
 * floods its streams: see attack-process.ts.
 *
 * @param image with perl
 */
export async function startOffenders(
  pods: Pods,
  socket: string,
  image: string,
  logDirectory: string,
  { clientsElsewhere = false, only = offences, images }: OffendersOptions,
): Promise<Offenders> {
  const config = podConfig({ logDirectory });
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
  const use = (name: string): Promise<void> => useImage(pods, pod, config, name, refusals);
  const retrying = only.includes('images') ? retryImages(images, use, stopping.signal) : undefined;
  return {
    attacks: () => attacks,
    refusals,
    stop: async () => {
      stopping.abort();
      await retrying;
      const gone = clients.exitCode === null && clients.signalCode === null ? once(clients, 'exit') : undefined;
      clients.kill('SIGKILL');
      await gone;
      await pods.remove(pod);
    },
  };
}

/** Uses one image a second, in turn, as kubelet does with pods that fail again and again. */
async function retryImages(
  images: readonly string[],
  use: (name: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (let each = 0; !signal.aborted; each += 1) {
    const pause = sleep(1_000, undefined, { signal }).catch(() => {});
    await use(images[each % images.length] ?? '');
    await pause;
  }
}

/** What kubelet asks for between a pod's start and its end, at an image that may be refused. */
async function useImage(
  pods: Pods,
  pod: string,
  config: PodConfig,
  image: string,
  refusals: Map<string, string>,
): Promise<void> {
  await pods.pull(image);
  await pods.call('ImageStatus', { image: { image }, verbose: true });
  try {
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
