import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { cgroupMounts, cgroupsIn, removeCgroupTree } from '../../../src/lib/host/cgroup-tree.js';
import { busyboxImage, layer } from '../../support/images.js';
import { refusedOr, withImage, withPod, type Probe, type Subject } from '../probe.js';

const controllers = '/sys/fs/cgroup';
const hasOneHierarchy = existsSync(join(controllers, 'cgroup.controllers'));

const running = (config: Parameters<Parameters<Parameters<typeof withPod>[1]>[0]['start']>[0]): Probe['run'] => {
  return (subject) => withPod(subject, (pod) => refusedOr('runs', () => pod.start(config)));
};

async function mountsAt(subject: Subject, containerPath: string): Promise<string> {
  const source = mkdtempSync(join(subject.folder, 'source-'));
  writeFileSync(join(source, 'file'), 'here');
  const dangling = layer([{ path: 'dangling', kind: 'symlink', target: '/nowhere/at/all' }]);
  return withImage(subject, 'cases/dangling', await busyboxImage({}, dangling), (reference) =>
    withPod(subject, (pod) =>
      refusedOr('mounted', async () => {
        const id = await pod.start({ mounts: [{ hostPath: source, containerPath }] }, reference);
        await subject.pods.exec(id, 'cat', `${containerPath}/file`);
      }),
    ),
  );
}

const selinux = (level: string) => ({ linux: { securityContext: { selinuxOptions: { level } } } });

/** What runs under containerd with runc. */
export const runsHereProbes: readonly Probe[] = [
  {
    title: '`cpu_quota: -1`, which kubelet sends for exclusive processors, in CreateContainer',
    expected: 'runs',
    protects: 'left out of the spec: none is what a new cgroup has',
    test: 'test/cri/container/update-container-resources.test.ts',
    run: running({ linux: { resources: { cpuQuota: Long.NEG_ONE, cpuPeriod: Long.fromNumber(100_000) } } }),
  },
  {
    title: '`cpu_quota: -1` in UpdateContainerResources, after a quota',
    expected: 'lifted',
    protects: 'lifted in the cgroup by crisp, as crun writes 2^64-1',
    test: 'test/cri/container/update-container-resources.test.ts',
    run: (subject) =>
      withPod(subject, async (pod) => {
        const cpuPeriod = Long.fromNumber(100_000);
        const containerId = await pod.start({ linux: { resources: { cpuQuota: Long.fromNumber(50_000), cpuPeriod } } });
        const linux = { cpuQuota: Long.NEG_ONE, cpuPeriod };
        return refusedOr('lifted', () => subject.pods.call('UpdateContainerResources', { containerId, linux }));
      }),
  },
  {
    title: 'cgroups of 3 containers whose limits the kernel refuses, after RemovePodSandbox',
    expected: 'none left',
    protects: 'a start that fails removes the cgroups of its container',
    test: 'test/hardening/cgroups.test.ts',
    run: async (subject) => {
      const parent = `/crisp-cases-${randomBytes(4).toString('hex')}`;
      // what lies below a quota cannot have a larger one
      const cpu = join(controllers, hasOneHierarchy ? '' : 'cpu', parent);
      mkdirSync(cpu);
      if (!hasOneHierarchy) writeFileSync(join(cpu, 'cpu.cfs_quota_us'), '10000');
      const work = withPod(
        subject,
        async (pod) => {
          const resources = { cpuQuota: Long.fromNumber(80_000), cpuPeriod: Long.fromNumber(100_000) };
          await Promise.allSettled([1, 2, 3].map(() => pod.start({ linux: { resources } })));
        },
        { linux: { cgroupParent: parent } },
      );
      try {
        await work;
        const folders = (await cgroupMounts()).map((mount) => join(mount, parent));
        const left = (await Promise.all(folders.map(cgroupsIn))).flat().length;
        return left === 0 ? 'none left' : { found: 'some left', measured: String(left) };
      } finally {
        for (const mount of await cgroupMounts()) await removeCgroupTree(join(mount, parent));
      }
    },
  },
  {
    title: 'a folder mounted onto a symbolic link of the image that leads nowhere',
    expected: 'mounted',
    protects: 'made where the link points to',
    test: 'test/task/spec/run.test.ts',
    run: (subject) => mountsAt(subject, '/dangling'),
  },
  {
    title: 'a folder mounted below such a link',
    expected: 'mounted',
    protects: 'made where the link points to',
    test: 'test/task/spec/run.test.ts',
    run: (subject) => mountsAt(subject, '/dangling/below'),
  },
  {
    title: "the host's `/proc` mounted at `/proc`",
    expected: 'runs',
    protects: "taken in place of the container's own",
    test: 'test/task/spec/run.test.ts',
    run: running({ mounts: [{ hostPath: '/proc', containerPath: '/proc' }] }),
  },
  {
    title: 'SELinux options on a host without SELinux',
    expected: 'runs',
    protects: 'ignored with a warning',
    test: 'test/task/spec/security.test.ts',
    run: running(selinux('s0:c1,c2')),
  },
  {
    title: 'SELinux options with a malformed level there',
    expected: 'refused',
    protects: 'levels are checked on every host',
    test: 'test/task/spec/security.test.ts',
    run: running(selinux('no level')),
  },
  {
    title: 'a pod with a host name that ends in a dot',
    expected: 'runs',
    protects: 'a host name may be what the kernel takes',
    test: 'test/sandbox/dns.test.ts',
    run: (subject) => refusedOr('runs', () => withPod(subject, async () => undefined, { hostname: 'pod.svc.' })),
  },
];
