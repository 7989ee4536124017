import { expect, test } from 'vitest';
import { sandboxStatus } from '../../../src/cri/messages/sandbox-messages.js';
import { cri } from '../../../src/lib/proto.js';
import type { SandboxStatus } from '../../../src/sandbox/record.js';

const { NODE, POD } = cri.NamespaceMode;

const networkOf = (
  status: SandboxStatus,
  network = POD,
): cri.PodSandboxNetworkStatus.$Properties | null | undefined => {
  const config = cri.PodSandboxConfig.create({ linux: { securityContext: { namespaceOptions: { network } } } });
  return sandboxStatus({ metadata: { id: 'x', createdAtNanos: 1n, handler: 'crun', config }, status }).network;
};

const ready: SandboxStatus = {
  readyAtNanos: 2n,
  network: {
    cniVersion: '1.0.0',
    networkName: 'n',
    interfaces: [{ name: 'cni0' }, { name: 'veth1' }, { name: 'eth0', sandbox: '/run/net' }],
    ips: [
      { address: '10.0.0.1/24', interface: 0 },
      { address: 'fd00::2/64', interface: 2 },
      { address: '10.0.0.2/24', interface: 2 },
      { address: 'fd00::3/64', interface: 2 },
    ],
  },
};

test("reports the pod's own addresses, an IPv4 one as the primary, in whatever order the plugin returns them", () => {
  expect(networkOf(ready)).toEqual({ ip: '10.0.0.2', additionalIps: [{ ip: 'fd00::2' }, { ip: 'fd00::3' }] });
});

test('reports no address of a pod that is stopped, was never connected or uses the host network', () => {
  const none = { ip: '', additionalIps: [] };
  expect(networkOf({ ...ready, stoppedAtNanos: 3n })).toEqual(none);
  expect(networkOf({ readyAtNanos: 2n })).toEqual(none);
  expect(networkOf(ready, NODE)).toEqual(none);
});
