import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { execIn, removePod, runPod } from '../../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** What a command says in a new container of a pod. */
async function saidIn(pod: Awaited<ReturnType<typeof runPod>>, command: string, changes = {}): Promise<string> {
  const containerId = await pod.start(['sleep', '1000'], changes);
  const { exitCode, stdout, stderr } = await execIn(node, containerId, ['sh', '-c', command]);
  expect(`${exitCode} ${stderr}`).toBe('0 ');
  return stdout;
}

describe('hosts file and hostname of a pod', () => {
  test("are the host's by default", async () => {
    const pod = await runPod(node);
    expect(await saidIn(pod, 'cat /etc/hosts')).toBe(readFileSync('/etc/hosts', 'utf8'));
    expect(await saidIn(pod, 'cat /etc/hostname; hostname')).toBe(`${hostname()}\n${hostname()}\n`);
    await removePod(node, pod.id);
  });

  test('are those of the request', async () => {
    const hostPath = join(node.folder, 'hosts');
    await writeFile(hostPath, '10.1.2.3 other\n');
    const pod = await runPod(node, { changes: { hostname: 'web-0' } });
    const mounts = [{ containerPath: '/etc/hosts', hostPath }];
    expect(await saidIn(pod, 'cat /etc/hosts /etc/hostname; hostname', { mounts })).toBe(
      '10.1.2.3 other\nweb-0\nweb-0\n',
    );
    await removePod(node, pod.id);
  });
});

describe('low ports and ping', () => {
  const sysctls = 'cd /proc/sys/net/ipv4; cat ip_unprivileged_port_start ping_group_range';
  const anyone = { linux: { securityContext: { runAsUser: { value: 1000 } } } };

  test('are for every user in a pod with a network of its own', async () => {
    const pod = await runPod(node);
    expect(await saidIn(pod, sysctls)).toBe('0\n0\t2147483647\n');
    const listen =
      'id -u; nc -l -p 80 & until cat /proc/net/tcp* | grep -q ":0050 .* 0A "; do kill -0 $! || exit 1; done; kill $!';
    expect(await saidIn(pod, listen, anyone)).toBe('1000\n');
    await removePod(node, pod.id);
  });

  test("follow the pod's own sysctls", async () => {
    const own = { 'net.ipv4.ip_unprivileged_port_start': '500', 'net.ipv4.ping_group_range': '7 8' };
    const pod = await runPod(node, { changes: { linux: { sysctls: own } } });
    expect(await saidIn(pod, sysctls)).toBe('500\n7\t8\n');
    expect(await saidIn(pod, 'nc -l -p 80 2>&1 || true', anyone)).toMatch(/permission denied/i);
    await removePod(node, pod.id);
  });

  test("follow the host's sysctls in a pod on the host network", async () => {
    const hosts = ['ip_unprivileged_port_start', 'ping_group_range'].map((name) =>
      readFileSync(`/proc/sys/net/ipv4/${name}`, 'utf8'),
    );
    const pod = await runPod(node, {
      changes: { linux: { securityContext: { namespaceOptions: { network: cri.NamespaceMode.NODE } } } },
    });
    expect(await saidIn(pod, sysctls)).toBe(hosts.join(''));
    await removePod(node, pod.id);
  });
});

describe('sysctls of an interface', () => {
  const withSysctls = (sysctls: Record<string, string>) =>
    node.podConfig({ linux: { sysctls, securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } });

  test('are set, beside the others, once the network plugin has created it', async () => {
    const sysctls = {
      'net.ipv4.conf.eth0.arp_ignore': '1',
      'net/ipv4/neigh/eth0/gc_stale_time': '77',
      'net.ipv4.conf.all.arp_announce': '2',
    };
    const pod = await runPod(node, { changes: withSysctls(sysctls) });
    const files = 'conf/eth0/arp_ignore neigh/eth0/gc_stale_time conf/all/arp_announce';
    expect(await saidIn(pod, `cd /proc/sys/net/ipv4; cat ${files}`)).toBe('1\n77\n2\n');
    await removePod(node, pod.id);
  });

  test('leave the host as it was where the interface does not exist', async () => {
    const before = node.hostResidue();
    const config = withSysctls({ 'net.ipv4.conf.eth7.arp_ignore': '1' });
    await expect(node.client.call('RunPodSandbox', { config })).rejects.toThrow(/interface sysctls: .*eth7/);
    expect(node.hostResidue()).toEqual(before);
  });
});
