import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kindOf } from '../../src/lib/errors.js';
import { capabilityNames, type Host } from '../../src/lib/host/host.js';
import type { cri } from '../../src/lib/proto.js';
import { buildSpec, validateContainerConfig, type BuiltSpec } from '../../src/task/spec/build.js';
import type { SpecInput } from '../../src/task/spec/input.js';
import { noLimits } from './no-limits.js';

type Config = cri.IContainerConfig;
type Security = cri.ILinuxContainerSecurityContext;
type Changes = Partial<SpecInput>;

/** A host with everything but security modules, as no test could rely on the real one to be. */
export const testHost: Host = {
  cgroupVersion: 2,
  cgroupMounts: {},
  cgroupRoots: [],
  controllers: ['cpu', 'memory', 'cpuset', 'pids', 'hugetlb'],
  boundingCapabilities: capabilityNames,
  oomScoreAdj: 0,
  openFilesLimit: { soft: 1024, hard: 4096 },
  apparmor: false,
  selinux: false,
  seccomp: true,
  systemd: false,
  psi: true,
  resctrl: false,
  swapAccounting: true,
  hugepageSizes: ['2MB'],
  cpus: '0-3',
  memoryNodes: '0',
  kernel: '6.1.0',
  architecture: 'x64',
};

export const allFeatures = { recursiveReadOnlyMounts: true, idmappedMounts: true, userNamespaces: true };

/** Specs of requests to a pretended host, with an image layer that has users and groups. */
export interface SpecBench {
  readonly folder: string;
  readonly layer: string;
  build(config: Config, changes?: Changes): Promise<BuiltSpec>;
  secure(security: Security, changes?: Changes): Promise<BuiltSpec>;
  /** what a request is refused with, by its own checks or while the spec is built; `accepted` */
  refusal(config: Config, changes?: Changes): Promise<string>;
  refusedSecurity(security: Security, changes?: Changes): Promise<string>;
  refusedMount(mount: cri.IMount, changes?: Changes): Promise<string>;
  close(): Promise<void>;
}

export async function specBench(): Promise<SpecBench> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-build-'));
  const layer = join(folder, 'layer');
  await mkdir(join(layer, 'etc'), { recursive: true });
  await writeFile(
    join(layer, 'etc/passwd'),
    'root:x:0:0::/root:/bin/sh\ndefault:x:1000:1000::/:\n\nbroken\nbad:x:-1:x\n',
  );
  await writeFile(join(layer, 'etc/group'), 'root:x:0:\nimage:x:50000:default,other\nstaff:x:20:\n');

  const input = (config: Config, changes: Changes = {}): SpecInput => ({
    id: 'c1',
    sandboxId: 's1',
    config: { metadata: { name: 'c' }, image: { image: 'i' }, ...config },
    sandboxConfig: { metadata: { name: 'p', namespace: 'n', uid: 'u' } },
    image: { Cmd: ['run'], Env: ['PATH=/bin', 'A=image'] },
    imageName: 'i',
    layers: [layer],
    handler: { name: 'h', ociVersion: '1.0.2', features: allFeatures },
    host: testHost,
    namespaces: { net: '/ns/net', ipc: '/ns/ipc', uts: '/ns/uts' },
    cgroupsPath: '/pods/c1',
    hostname: 'pod',
    resolvConf: '/pod/resolv.conf',
    shm: '/pod/shm',
    ...noLimits,
    ...changes,
  });
  const build: SpecBench['build'] = (config, changes) => buildSpec(input(config, changes));
  const refusal: SpecBench['refusal'] = async (config, changes) => {
    const asked = input(config, changes);
    try {
      validateContainerConfig(asked);
      await buildSpec(asked);
    } catch (err) {
      expect(kindOf(err)).toBe('InvalidArgument');
      return (err as Error).message;
    }
    return 'accepted';
  };
  return {
    folder,
    layer,
    build,
    refusal,
    secure: (securityContext, changes) => build({ linux: { securityContext } }, changes),
    refusedSecurity: (securityContext, changes) => refusal({ linux: { securityContext } }, changes),
    refusedMount: (mount, changes) => refusal({ mounts: [mount] }, changes),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
