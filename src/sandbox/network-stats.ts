import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { NetworkResult } from './cni/cni-types.js';

/** The counters of one interface; `rx` is what the pod received. */
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

/** Counters of the interfaces of one network namespace, by name. */
export type NetworkCounters = ReadonlyMap<string, InterfaceCounters>;

/**
 * Counters of the host's interfaces: one read serves all pods of a listing. A `pid` gives those that this process sees.
 *
 * @throws where there is no such process
 */
export async function readNetworkCounters(pid: number | 'self' = 'self'): Promise<NetworkCounters> {
  return parseNetDev(await readFile(`/proc/${pid}/net/dev`, 'utf8'));
}

/** Parses /proc/net/dev (proc(5)). */
export function parseNetDev(text: string): NetworkCounters {
  const counters = new Map<string, InterfaceCounters>();
  for (const line of text.split('\n')) {
    const [, name, rest] = /^\s*(\S+):\s*(\d.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
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
 * A pod's one interface as seen from the host: what the host's end of a veth pair sent, the pod received. Empty where
 * the network has no such end (macvlan), or where a CNI result does not say which end is whose, as it lists names and
 * no pairs: then `readNetworkCounters(pid)` has to do.
 *
 * @param isEnd whether one of the host's interfaces is an end of a pair
 */
export function podCounters(host: NetworkCounters, network: NetworkResult, isEnd = isEndOfPair): InterfaceCounters[] {
  const [inside, ...furtherInside] = network.interfaces.filter((each) => each.sandbox);
  if (!inside || furtherInside.length > 0) return [];
  // beside the pod's own end there may be the bridge that all pods share, a VLAN's interface or one that shapes traffic
  const outside = network.interfaces.filter((each) => !each.sandbox && host.has(each.name) && isEnd(each.name));
  const end = outside.length === 1 ? host.get(outside[0]?.name ?? '') : undefined;
  return end ? [swap(inside.name, end)] : [];
}

/** A pod's own view (`readNetworkCounters(pid)`) without its loopback, the default interface first. */
export function withoutLoopback(counters: NetworkCounters, defaultName = 'eth0'): InterfaceCounters[] {
  const all = [...counters.values()].filter(({ name }) => name !== 'lo');
  return [...all.filter(({ name }) => name === defaultName), ...all.filter(({ name }) => name !== defaultName)];
}

/**
 * Whether this interface of the host's is a veth: it is linked to another one, and is none of the kinds that the kernel
 * names in DEVTYPE (bridge, vlan, macvlan). A peer in another namespace may have the same index by chance; then a veth
 * is not seen as one, and the pod is asked instead.
 *
 * @param folder where the kernel shows interfaces
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
