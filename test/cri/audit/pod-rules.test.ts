import { expect, test } from 'vitest';
import { podOfRule } from '../../../src/cri/audit/pod-rules.js';

const id = 'c0ffee'.padEnd(64, '0');

test.each([
  [
    'iptables, as the bridge plugin masquerades',
    `-A POSTROUTING -s 10.1.0.5/32 -m comment --comment "name: \\"pods\\" id: \\"${id}\\"" -j CNI-0123`,
    'pods',
  ],
  [
    'iptables, as portmap makes them',
    `-A CNI-HOSTPORT-DNAT -p tcp -m comment --comment "dnat name: \\"pods\\" id: \\"${id}\\"" -m multiport --dports 80 -j CNI-DN-0123`,
    'pods',
  ],
  ['nftables, a host port', `\t\ttcp dport 8080 dnat to 10.1.0.5:80 comment "${id}"`, ''],
  [
    'nftables, masquerading',
    `\t\tip saddr 10.1.0.5 ip daddr != 10.1.0.0/16 masquerade comment "0123456789abcdef-0123456789abcdef, net: pods, if: eth0, id: ${id}"`,
    'pods',
  ],
])('reads whose a rule is: %s', (_, line, network) => {
  expect(podOfRule(line)).toEqual({ id, network });
});

test.each([
  ['-A POSTROUTING -s 10.1.0.0/16 -j CRISP-crisp0'],
  ['\t\tip daddr 224.0.0.0/4 return comment "not a pod"'],
  // the plugin cuts comments after 128 characters
  [`\t\tmasquerade comment "0123456789abcdef-0123456789abcdef, net: a-long-name, if: eth0, id: ${id.slice(0, 60)}"`],
])('reads no pod from %s', (line) => {
  expect(podOfRule(line)).toBeUndefined();
});
