import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { startNode, testImage, type CrispNode } from '../support/crisp-node.js';
import { runPod, type NodePod } from '../support/node-pod.js';

type Pod = cri.PodSandboxConfig.$Properties;
type Container = cri.ContainerConfig.$Properties;

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(() => node.close());

const endless = 'x'.repeat(10_000);
const unknown = 77;

/** The refusal names the field, and nothing of the request is on the host. */
async function refused(call: () => Promise<unknown>, field: string): Promise<void> {
  const before = node.hostResidue();
  await refusedFor(call, field);
  expect(node.hostResidue()).toEqual(before);
}

async function refusedFor(call: () => Promise<unknown>, field: string): Promise<void> {
  const problem = await call().then(
    () => 'accepted',
    (err: Error) => err.message,
  );
  expect(problem).toMatch(/^3 INVALID_ARGUMENT/);
  expect(problem).toContain(field);
  expect(problem.length).toBeLessThan(1_000);
}

const security = (securityContext: cri.LinuxSandboxSecurityContext.$Properties): Pod => ({
  linux: { securityContext },
});
const metadata = { name: 'n', namespace: 'n', uid: 'u', attempt: 0 };

describe('RunPodSandbox refuses', () => {
  test.each<[string, Pod | undefined]>([
    ['config', undefined],
    ['config.metadata', { metadata: null }],
    ['config.metadata.name', { metadata: { ...metadata, name: '' } }],
    ['config.metadata.name', { metadata: { ...metadata, name: endless } }],
    ['config.metadata.uid', { metadata: { ...metadata, uid: endless } }],
    ['config.metadata.namespace', { metadata: { ...metadata, namespace: 'a\0b' } }],
    ['config.hostname', { hostname: 'no/slash' }],
    ['config.hostname', { hostname: endless }],
    ['config.log_directory', { logDirectory: 'relative' }],
    ['config.log_directory', { logDirectory: `/tmp/\0` }],
    ['config.port_mappings[0]', { portMappings: [{ containerPort: 70_000, hostPort: 80 }] }],
    ['config.port_mappings[0]', { portMappings: [{ containerPort: 80, hostPort: -1 }] }],
    [
      'config.port_mappings[0].protocol',
      { portMappings: [{ containerPort: 80, hostPort: 80, protocol: unknown as cri.Protocol }] },
    ],
    ['config.port_mappings[0].host_ip', { portMappings: [{ containerPort: 80, hostPort: 80, hostIp: 'nowhere' }] }],
    ['config.dns_config.servers[0]', { dnsConfig: { servers: ['not an address\nnameserver 1.2.3.4'] } }],
    ['config.linux.cgroup_parent', { linux: { cgroupParent: '/../../escape' } }],
    ['config.linux.sysctls', { linux: { sysctls: { 'kernel.panic': '1' } } }],
    ['config.linux.sysctls', { linux: { sysctls: { '../../etc/passwd': '1' } } }],
    ['namespace_options.network', security({ namespaceOptions: { network: unknown as cri.NamespaceMode } })],
    ['namespace_options.ipc', security({ namespaceOptions: { ipc: cri.NamespaceMode.TARGET } })],
    ['namespace_options.pid', security({ namespaceOptions: { pid: unknown as cri.NamespaceMode } })],
    ['userns_options', security({ namespaceOptions: { usernsOptions: { mode: unknown as cri.NamespaceMode } } })],
    ['userns_options', security({ namespaceOptions: { usernsOptions: { mode: cri.NamespaceMode.POD } } })],
  ])('%s: case %#', async (field, changes) => {
    const config = changes && {
      ...node.podConfig(changes),
      ...('metadata' in changes ? { metadata: changes.metadata } : {}),
    };
    await refused(() => node.client.call('RunPodSandbox', { config }), field);
  });

  test('an unknown runtime handler', () =>
    refused(
      () => node.client.call('RunPodSandbox', { config: node.podConfig(), runtimeHandler: 'kata' }),
      'runtime_handler',
    ));
});

const resources = (changes: cri.LinuxContainerResources.$Properties): Container => ({ linux: { resources: changes } });
const context = (securityContext: cri.LinuxContainerSecurityContext.$Properties): Container => ({
  linux: { securityContext },
});
const mounted = (mount: cri.Mount.$Properties): Container => ({ mounts: [mount] });

describe('CreateContainer refuses', () => {
  test.each<[string, Container | undefined]>([
    ['config', undefined],
    ['config.metadata.name', { metadata: null }],
    ['config.metadata.name', { metadata: { name: endless } }],
    ['config.image.image', { image: null }],
    ['config.image.runtime_handler', { image: { image: testImage, runtimeHandler: 'kata' } }],
    ['config.log_path', { logPath: '../../../etc/cron.d/x' }],
    ['config.log_path', { logPath: '/etc/passwd' }],
    ['config.working_dir', { workingDir: 'relative' }],
    ['config.command[0]', { command: ['a\0b'] }],
    ['config.envs[0].key', { envs: [{ key: 'A=B' }] }],
    ['config.envs[0].value: is not UTF-8', { envs: [{ key: 'A', value: Buffer.from([0xc3, 0x28]) }] }],
    ['config.stop_signal', { stopSignal: (unknown * 10) as cri.Signal }],
    ['config.mounts[0].container_path', mounted({ containerPath: '/proc', hostPath: '/tmp' })],
    ['config.mounts[0].container_path', mounted({ containerPath: '/proc/sys/kernel', hostPath: '/tmp' })],
    ['config.mounts[0].container_path', mounted({ containerPath: '', hostPath: '/tmp' })],
    ['config.mounts[0].host_path', mounted({ containerPath: '/x', hostPath: 'relative' })],
    [
      'config.mounts[0].propagation',
      mounted({ containerPath: '/x', hostPath: '/tmp', propagation: unknown as cri.MountPropagation }),
    ],
    ['config.devices[0]', { devices: [{ hostPath: '/no/such/device', containerPath: '/dev/x', permissions: 'rwm' }] }],
    [
      'config.devices[0].permissions',
      { devices: [{ hostPath: '/dev/null', containerPath: '/dev/x', permissions: 'everything' }] },
    ],
    ['config.linux.resources.memory_limit_in_bytes', resources({ memoryLimitInBytes: Long.fromNumber(-5) })],
    ['config.linux.resources.cpu_quota', resources({ cpuQuota: Long.fromNumber(-2) })],
    ['config.linux.resources.cpu_shares', resources({ cpuShares: Long.fromNumber(-1) })],
    ['config.linux.resources.oom_score_adj', resources({ oomScoreAdj: Long.fromNumber(5_000) })],
    ['config.linux.resources.cpuset_cpus', resources({ cpusetCpus: 'all of them' })],
    [
      'config.linux.resources.hugepage_limits[0]',
      resources({ hugepageLimits: [{ pageSize: '../2MB', limit: Long.fromNumber(1) }] }),
    ],
    ['config.linux.resources.unified', resources({ unified: { '../../release_agent': '/x' } })],
    ['capabilities', context({ capabilities: { addCapabilities: ['CAP_TO_FLY'] } })],
    ['config.linux.security_context.privileged', context({ privileged: true })],
    ['run_as_user', context({ runAsUser: { value: Long.fromNumber(-1) } })],
    ['namespace_options.pid', context({ namespaceOptions: { pid: unknown as cri.NamespaceMode } })],
    ['target_id', context({ namespaceOptions: { pid: cri.NamespaceMode.TARGET, targetId: '../../1' } })],
    ['seccomp.profile_type', context({ seccomp: { profileType: unknown as cri.SecurityProfile.ProfileType } })],
    [
      'seccomp',
      context({
        seccomp: { profileType: cri.SecurityProfile.ProfileType.Localhost, localhostRef: '/no/such/profile' },
      }),
    ],
    ['masked_paths', context({ maskedPaths: ['relative'] })],
    ['supplemental_groups', context({ supplementalGroups: [Long.fromNumber(-1)] })],
    ['supplemental_groups_policy', context({ supplementalGroupsPolicy: unknown as cri.SupplementalGroupsPolicy })],
  ])('%s: case %#', async (field, changes) => {
    const config = changes && node.containerConfig(['true'], changes);
    await refused(
      () => node.client.call('CreateContainer', { podSandboxId: pod.id, sandboxConfig: pod.config, config }),
      field,
    );
  });
});

describe('an image for a runtime handler', () => {
  const handled = (runtimeHandler: string) => ({ image: { image: testImage, runtimeHandler } });

  test('is refused when unknown', async () => {
    for (const method of ['PullImage', 'ImageStatus', 'RemoveImage'] as const)
      await refused(() => node.client.call(method, handled('kata')), 'image.runtime_handler: no handler "kata" here');
    expect((await node.client.call('ImageStatus', handled(''))).image).toBeTruthy();
  });

  test('names the same image when known', async () => {
    const [handler = ''] = [...node.context.runtime.handlers.keys()].filter(Boolean);
    expect((await node.client.call('ImageStatus', handled(handler))).image).toBeTruthy();
    await pod.create(['true'], handled(handler));
  });
});

describe('every call refuses a malformed id', () => {
  const ids = ['../../../etc/passwd', '/', '.', '..', '', 'a b', 'a\0b', endless, `${'0'.repeat(63)}/`];
  const calls = {
    pod_sandbox_id: (id: string) => [
      () => node.client.call('PodSandboxStatus', { podSandboxId: id }),
      () => node.client.call('StopPodSandbox', { podSandboxId: id }),
      () => node.client.call('RemovePodSandbox', { podSandboxId: id }),
      () => node.client.call('PortForward', { podSandboxId: id, port: [80] }),
      () => node.client.call('PodSandboxStats', { podSandboxId: id }),
      () =>
        node.client.call('CreateContainer', {
          podSandboxId: id,
          config: node.containerConfig(['true']),
          sandboxConfig: pod.config,
        }),
    ],
    container_id: (id: string) => [
      () => node.client.call('StartContainer', { containerId: id }),
      () => node.client.call('StopContainer', { containerId: id }),
      () => node.client.call('RemoveContainer', { containerId: id }),
      () => node.client.call('ContainerStatus', { containerId: id }),
      () => node.client.call('ContainerStats', { containerId: id }),
      () => node.client.call('ReopenContainerLog', { containerId: id }),
      () => node.client.call('UpdateContainerResources', { containerId: id, linux: {} }),
      () => node.client.call('ExecSync', { containerId: id, cmd: ['true'] }),
      () => node.client.call('Exec', { containerId: id, cmd: ['true'], stdout: true }),
      () => node.client.call('Attach', { containerId: id, stdout: true }),
    ],
  };
  test.each(Object.entries(calls))('%s', async (field, callsOf) => {
    const before = node.hostResidue();
    for (const id of ids) for (const call of callsOf(id)) await refusedFor(call, field);
    expect(node.hostResidue()).toEqual(before);
  });
});
