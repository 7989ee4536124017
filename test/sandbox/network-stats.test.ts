import { expect, test } from 'vitest';
import { parseNetDev, podCounters, readNetworkCounters, withoutLoopback } from '../../src/sandbox/network-stats.js';

const dev = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:  500       5    0    0    0     0          0         0      500       5    0    0    0     0       0          0
vethab12: 9007199254740993      11    1    2    0     0          0         0      222      22    3    4    0     0       0          0
crisp0: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0
`;

test("swaps the counters of the host's end, and takes no bridge for it", () => {
  const network = {
    cniVersion: '1.0.0',
    networkName: 'n',
    ips: [],
    interfaces: [{ name: 'crisp0' }, { name: 'vethab12' }, { name: 'eth0', sandbox: '/net' }],
  };
  expect(podCounters(parseNetDev(dev), network)).toEqual([
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
  expect(podCounters(new Map(), network)).toEqual([]);
});

test('leaves the loopback out of what a process of the pod sees, and puts the default interface first', () => {
  expect(withoutLoopback(parseNetDev(dev), 'crisp0').map(({ name }) => name)).toEqual(['crisp0', 'vethab12']);
});

test("reads the host's", async () => {
  expect((await readNetworkCounters()).has('lo')).toBe(true);
  await expect(readNetworkCounters(2 ** 22 + 1)).rejects.toThrow('ENOENT');
});
