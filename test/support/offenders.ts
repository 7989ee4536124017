import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import Long from 'long';
import { deafServer, streamOffences } from './stream-attacks.js';
import { containerConfig, podConfig, type Pods } from './pods.js';

/** A hostile tenant at work. */
export interface Offenders {
  /** how many of their streaming attacks have come to their end */
  attacks(): number;
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

/** Every offence: those of containers, and those of a client with streaming URLs (attack-process.ts). */
export const offences: readonly string[] = [...Object.keys(commands), ...streamOffences];

/**
 * Starts a pod whose containers log without end and rewrite their files, and a client that floods its streams: see
 * attack-process.ts. The image must have perl.
 *
 * @param clientsElsewhere leaves the processors to all others, as a client on another machine would
 */
export async function startOffenders(
  pods: Pods,
  socket: string,
  image: string,
  logDirectory: string,
  { clientsElsewhere = false, only = offences }: { clientsElsewhere?: boolean; only?: readonly string[] } = {},
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
  return {
    attacks: () => attacks,
    stop: async () => {
      const gone = clients.exitCode === null && clients.signalCode === null ? once(clients, 'exit') : undefined;
      clients.kill('SIGKILL');
      await gone;
      await pods.remove(pod);
    },
  };
}

function yieldProcessors(pid: number): void {
  setPriority(pid, 19);
  // of the session, where the kernel shares the processors out by sessions first: sched(7)
  if (existsSync(`/proc/${pid}/autogroup`)) writeFileSync(`/proc/${pid}/autogroup`, '19');
}
