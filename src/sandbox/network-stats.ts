import { readFile } from 'node:fs/promises';
import type { NetworkResult } from './cni-types.js';

/** What one interface has counted since it was made; `rx` is what the pod received. */
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
 * A pod's interfaces as seen from the host, the default one first: what the host's end of a veth pair sent, the pod
 * received. Empty where the network has no end on the host (macvlan): then `readNetworkCounters(pid)` has to do.
 */
export function podCounters(host: NetworkCounters, network: NetworkResult): InterfaceCounters[] {
  const inside = network.interfaces.filter((each) => each.sandbox);
  const outside = hostEnds(network).flatMap((name) => host.get(name) ?? []);
  return inside.flatMap(({ name }, index) => {
    const end = outside[index];
    return end ? [swap(name, end)] : [];
  });
}

/** A pod's own view (`readNetworkCounters(pid)`) without its loopback, the default interface first. */
export function withoutLoopback(counters: NetworkCounters, defaultName = 'eth0'): InterfaceCounters[] {
  const all = [...counters.values()].filter(({ name }) => name !== 'lo');
  return [...all.filter(({ name }) => name === defaultName), ...all.filter(({ name }) => name !== defaultName)];
}

/** Interfaces on the host that belong to the pod alone: a bridge, which all pods share, comes before its ports. */
function hostEnds(network: NetworkResult): string[] {
  const hosts = network.interfaces.filter((each) => !each.sandbox).map(({ name }) => name);
  const inside = network.interfaces.length - hosts.length;
  return inside === 0 ? [] : hosts.slice(-inside);
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
