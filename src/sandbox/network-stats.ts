import { readFileSync } from 'node:fs';
import { procLines } from '../lib/host/proc-lines.js';
import type { NetworkResult } from './cni/cni-types.js';

/** The counters of an interface; `rx` is what the pod received. */
export interface InterfaceCounters {
  readonly name: string;
  readonly rxBytes: bigint;
  readonly rxPackets: bigint;
  readonly rxErrors: bigint;
  readonly rxDropped: bigint;
  readonly txBytes: bigint;
  readonly txPackets: bigint;
  readonly txErrors: bigint;
  readonly txDropped: bigint;
}

/** The counters of a network namespace's interfaces, by name. */
export type NetworkCounters = ReadonlyMap<string, InterfaceCounters>;

/** The most that are reported of a pod, enough for several networks and tunnels. A container with NET_ADMIN can make 50,000. */
const maxInterfaces = 100;
/** about 1,000 interfaces, among which the default one is looked for */
const maxBytesOfPod = 128 * 1024;

/**
 * Reads the counters of the host's interfaces, once for all pods of a list, a piece of the file at a time: a container in
 * the host's network can add any number.
 */
export async function readNetworkCounters(file = '/proc/self/net/dev', maxBytes?: number): Promise<NetworkCounters> {
  const counters = new Map<string, InterfaceCounters>();
  for await (const lines of procLines(file, maxBytes))
    for (const [name, each] of parseNetDev(lines)) counters.set(name, each);
  return counters;
}

/**
 * Reads the counters of a pod's interfaces, seen from one of its processes: without loopback, the default interface first,
 * then as many of the others as are within `maxInterfaces`. Empty if there is no such process.
 */
export async function readInsideCounters(pid: number, file = `/proc/${pid}/net/dev`): Promise<InterfaceCounters[]> {
  return withoutLoopback(await readNetworkCounters(file, maxBytesOfPod)).slice(0, maxInterfaces);
}

/** Parses lines of /proc/net/dev (proc(5)), as `procLines` gives them: a character a byte. */
export function parseNetDev(lines: readonly string[]): NetworkCounters {
  const counters = new Map<string, InterfaceCounters>();
  for (const line of lines) {
    const [, bytes, rest] = /^\s*(\S+):\s*(\d.*)$/.exec(line) ?? [];
    if (bytes === undefined || rest === undefined) continue;
    const name = Buffer.from(bytes, 'latin1').toString('utf8');
    const values = rest.trim().split(/\s+/).map(BigInt);
    const at = (index: number): bigint => values[index] ?? 0n;
    counters.set(name, {
      name,
      rxBytes: at(0),
      rxPackets: at(1),
      rxErrors: at(2),
      rxDropped: at(3),
      txBytes: at(8),
      txPackets: at(9),
      txErrors: at(10),
      txDropped: at(11),
    });
  }
  return counters;
}

/**
 * Returns the counters of a pod's interface as seen from the host: what the host's end of a veth pair sent, the pod
 * received. Empty if the network has no such end (macvlan), or the CNI result does not tell which end is whose, as it
 * lists names without pairs: then use `readInsideCounters`.
 *
 * @param isEnd whether an interface of the host is an end of a pair
 */
export function podCounters(host: NetworkCounters, network: NetworkResult, isEnd = isEndOfPair): InterfaceCounters[] {
  const [inside, ...furtherInside] = network.interfaces.filter((each) => each.sandbox);
  if (!inside || furtherInside.length > 0) return [];
  // besides the pod's own end there may be the bridge that all pods share, a VLAN interface or a traffic shaping one
  const outside = network.interfaces.filter((each) => !each.sandbox && host.has(each.name) && isEnd(each.name));
  const end = outside.length === 1 ? host.get(outside[0]?.name ?? '') : undefined;
  return end ? [swap(inside.name, end)] : [];
}

/** The counters seen inside the pod without loopback, the default interface first. */
export function withoutLoopback(counters: NetworkCounters, defaultName = 'eth0'): InterfaceCounters[] {
  const all = [...counters.values()].filter(({ name }) => name !== 'lo');
  return [...all.filter(({ name }) => name === defaultName), ...all.filter(({ name }) => name !== defaultName)];
}

/**
 * Whether this interface of the host is a veth: it is linked to another one, and not of a kind that the kernel names in
 * DEVTYPE (bridge, vlan, macvlan). A peer in another namespace may have the same index by chance; then a veth is not
 * recognised, and the pod's own view is used instead.
 *
 * @param folder where the kernel lists interfaces
 */
export function isEndOfPair(name: string, folder = '/sys/class/net'): boolean {
  try {
    const uevent = readFileSync(`${folder}/${name}/uevent`, 'utf8');
    const link = readFileSync(`${folder}/${name}/iflink`, 'utf8').trim();
    return !/^DEVTYPE=/m.test(uevent) && link !== '0' && link !== /^IFINDEX=(\d+)$/m.exec(uevent)?.[1];
  } catch {
    return false;
  }
}

function swap(name: string, end: InterfaceCounters): InterfaceCounters {
  return {
    name,
    rxBytes: end.txBytes,
    rxPackets: end.txPackets,
    rxErrors: end.txErrors,
    rxDropped: end.txDropped,
    txBytes: end.rxBytes,
    txPackets: end.rxPackets,
    txErrors: end.rxErrors,
    txDropped: end.rxDropped,
  };
}
