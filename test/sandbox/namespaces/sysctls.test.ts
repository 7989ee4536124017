import { expect, test } from 'vitest';
import { checkSysctls, splitByInterface } from '../../../src/sandbox/namespaces/sysctls.js';

const own = { net: true, ipc: false, uts: true };

test('refuses sysctls that reach beyond the pod', () => {
  expect(() => checkSysctls({ 'net.ipv4.tcp_syncookies': '1', 'net/ipv4/ip_forward': '1' }, own)).not.toThrow();
  expect(() =>
    checkSysctls({ 'net/ipv4/conf/eth0.100/rp_filter': '1', 'net.ipv4.conf.eth0/100.rp_filter': '1' }, own),
  ).not.toThrow();
  expect(() => checkSysctls({ 'kernel.panic': '1' }, own)).toThrow('config.linux.sysctls["kernel.panic"]');
  expect(() => checkSysctls({ 'kernel.shmmax': '1' }, own)).toThrow("the host's ipc namespace");
  expect(() => checkSysctls({ 'net.ipv4.ip_forward': '1\nkernel.panic = 1' }, own)).toThrow('more than one line');
});

test.each([
  'net',
  'net.',
  'net..',
  'net//ipv4',
  '/net/ipv4',
  'net/../kernel/panic',
  'net.//.kernel.panic',
  'net/./x',
  'net/a=b',
  'net.a b',
  '',
])('refuses %j as a malformed sysctl name', (name) =>
  expect(() => checkSysctls({ [name]: '1' }, own)).toThrow('not a sysctl name'),
);

test("distinguishes sysctls of the pod's interface from the others, in either notation", () => {
  const ofInterfaces = [
    'net.ipv4.conf.eth0.arp_ignore',
    'net/ipv4/conf/eth0.100/rp_filter',
    'net.ipv6.neigh.eth0/1.gc_stale_time',
  ];
  const general = [
    'net.ipv4.conf.all.arp_ignore',
    'net.ipv4.neigh.default.gc_thresh1',
    'net/ipv6/conf/lo/disable_ipv6',
    'net.ipv4.ip_forward',
    'kernel.sem',
  ];
  const sysctls = Object.fromEntries([...ofInterfaces, ...general].map((name) => [name, '1']));
  const split = splitByInterface(sysctls);
  expect(Object.keys(split.ofInterfaces)).toEqual(ofInterfaces);
  expect(Object.keys(split.general)).toEqual(general);
});
