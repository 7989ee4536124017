import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  isEndOfPair,
  parseNetDev,
  podCounters,
  readInsideCounters,
  readNetworkCounters,
  withoutLoopback,
} from '../../src/sandbox/network-stats.js';
import { longestPauseMs } from '../support/event-loop.js';

const dev = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:  500       5    0    0    0     0          0         0      500       5    0    0    0     0       0          0
vethab12: 9007199254740993      11    1    2    0     0          0         0      222      22    3    4    0     0       0          0
crisp0: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0
`;

/** What CNI ADD gave: names on the host, and `pod:` before those in the pod. */
const network = (...names: string[]) => ({
  cniVersion: '1.0.0',
  networkName: 'n',
  ips: [],
  interfaces: names.map((name) => (name.startsWith('pod:') ? { name: name.slice(4), sandbox: '/net' } : { name })),
});
const isVeth = (name: string): boolean => name.startsWith('veth');

test('swaps rx and tx of the host end, and does not mistake a bridge for it', () => {
  expect(podCounters(parseNetDev(dev.split('\n')), network('crisp0', 'vethab12', 'pod:eth0'), isVeth)).toEqual([
    {
      name: 'eth0',
      rxBytes: 222n,
      rxPackets: 22n,
      rxErrors: 3n,
      rxDropped: 4n,
      txBytes: 9_007_199_254_740_993n,
      txPackets: 11n,
      txErrors: 1n,
      txDropped: 2n,
    },
  ]);
  expect(podCounters(new Map(), network('crisp0', 'vethab12', 'pod:eth0'), isVeth)).toEqual([]);
});

const counted = (...names: string[]) => {
  const lines = ['br0', 'br1', 'br0.100', 'bwp1', 'vethA', 'vethB'].map(
    (name, index) => `${name}: ${index} 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0`,
  );
  return podCounters(parseNetDev(lines), network(...names), isVeth).map(({ name, txBytes }) => `${name} ${txBytes}`);
};

test.each([
  ['a bridge and its port', ['br0', 'vethA', 'pod:eth0']],
  ['a port before its bridge', ['vethA', 'br0', 'pod:eth0']],
  ['a VLAN on the bridge', ['br0', 'vethA', 'pod:eth0', 'br0.100']],
  ['a device that shapes its traffic', ['br0', 'vethA', 'pod:eth0', 'bwp1']],
  ['a pair alone', ['vethA', 'pod:eth0']],
])("finds the host end of a pod's only interface among %s", (_, names) => {
  expect(counted(...names)).toEqual(['eth0 4']);
});

test.each([
  ['two bridges with a port each', ['br0', 'vethA', 'pod:eth0', 'br1', 'vethB', 'pod:net1']],
  ['one pair and an interface without an end on the host', ['br0', 'vethA', 'pod:eth0', 'pod:net1']],
  ['two ends and one interface', ['vethA', 'vethB', 'pod:eth0']],
  ['a bridge alone', ['br0', 'pod:eth0']],
  ['no end on the host', ['pod:eth0']],
  ['nothing inside', ['br0', 'vethA']],
])('reports no counters with %s', (_, names) => {
  expect(counted(...names)).toEqual([]);
});

test('distinguishes a veth end from a bridge, a VLAN and an unpaired interface', () => {
  const ip = (...argv: string[]): void => void execFileSync('ip', ['link', ...argv]);
  const own = `ct${process.pid}`;
  const end = (letter: string): string => `${own}${letter}`;
  onTestFinished(() => {
    for (const name of [end('a'), end('c')]) ip('delete', name);
  });
  ip('add', end('a'), 'type', 'veth', 'peer', 'name', end('b'));
  ip('add', end('c'), 'type', 'bridge');
  ip('set', end('a'), 'master', end('c'));
  expect([end('a'), end('b'), end('c'), 'lo', 'nothing'].map((name) => isEndOfPair(name))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('omits the loopback from the interfaces of the pod, and lists the default interface first', () => {
  expect(withoutLoopback(parseNetDev(dev.split('\n')), 'crisp0').map(({ name }) => name)).toEqual([
    'crisp0',
    'vethab12',
  ]);
});

test('reads the interfaces of the host', async () => {
  expect((await readNetworkCounters()).has('lo')).toBe(true);
  expect(await readInsideCounters(2 ** 22 + 1)).toEqual([]);
});

test('reads names beyond ASCII', async () => {
  const file = listOf(['v\u00e4th0']);
  expect([...(await readNetworkCounters(file)).keys()]).toEqual(['v\u00e4th0']);
});

test('tells of 100 interfaces of a pod that has 50,000, the default one first, and lets others have their turn', async () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `many${index}`);
  names.splice(500, 0, 'eth0');
  const file = listOf(['lo', ...names]);
  const seen = await readInsideCounters(process.pid, file);
  expect(seen.map(({ name }) => name)).toEqual(['eth0', ...names.slice(0, 99)]);
  expect(seen.every(({ txDropped }) => txDropped === 4n)).toBe(true);
  // of the host's interfaces none is left out
  let all = 0;
  const pauseMs = await longestPauseMs(async () => void (all = (await readNetworkCounters(file)).size));
  expect(all).toBe(50_002);
  expect(pauseMs).toBeLessThan(100);
});

/** A file as /proc/net/dev, with these interfaces. */
function listOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const numbers =
    '9007199254740993      11    1    2    0     0          0         0      222      22    3    4    0     0       0          0';
  const [first, second] = dev.split('\n');
  writeFileSync(
    join(folder, 'dev'),
    [first, second, ...names.map((name) => `${name.padStart(6)}: ${numbers}`), ''].join('\n'),
  );
  return join(folder, 'dev');
}
