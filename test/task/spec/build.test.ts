import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/lib/errors.js';
import type { Host } from '../../../src/lib/host.js';
import { capabilityNames } from '../../../src/lib/host.js';
import { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import { buildSpec, validateContainerConfig } from '../../../src/task/spec/build.js';
import type { SpecInput } from '../../../src/task/spec/input.js';
import { execProcess } from '../../../src/task/spec/process.js';

type Config = cri.IContainerConfig;
type Security = cri.ILinuxContainerSecurityContext;

let folder: string;
let layer: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-build-'));
  layer = join(folder, 'layer');
  await mkdir(join(layer, 'etc'), { recursive: true });
  await writeFile(
    join(layer, 'etc/passwd'),
    'root:x:0:0::/root:/bin/sh\ndefault:x:1000:1000::/:\n\nbroken\nbad:x:-1:x\n',
  );
  await writeFile(join(layer, 'etc/group'), 'root:x:0:\nimage:x:50000:default,other\nstaff:x:20:\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const host: Host = {
  cgroupVersion: 2,
  cgroupMounts: {},
  controllers: ['cpu', 'memory', 'cpuset', 'pids', 'hugetlb'],
  boundingCapabilities: capabilityNames,
  oomScoreAdj: 0,
  apparmor: false,
  selinux: false,
  seccomp: true,
  systemd: false,
  psi: true,
  swapAccounting: true,
  hugepageSizes: ['2MB'],
  cpus: '0-3',
  memoryNodes: '0',
  kernel: '6.1.0',
  architecture: 'x64',
};
const features = { recursiveReadOnlyMounts: true, idmappedMounts: true, userNamespaces: true };

const input = (config: Config, changes: Partial<SpecInput> = {}): SpecInput => ({
  id: 'c1',
  sandboxId: 's1',
  config: { metadata: { name: 'c' }, image: { image: 'i' }, ...config },
  sandboxConfig: { metadata: { name: 'p', namespace: 'n', uid: 'u' } },
  image: { Cmd: ['run'], Env: ['PATH=/bin', 'A=image'] },
  imageName: 'i',
  layers: [layer],
  handler: { name: 'h', ociVersion: '1.0.2', features },
  host,
  namespaces: { net: '/ns/net', ipc: '/ns/ipc', uts: '/ns/uts' },
  cgroupsPath: '/pods/c1',
  hostname: 'pod',
  resolvConf: '/pod/resolv.conf',
  shm: '/pod/shm',
  ...changes,
});
const build = (config: Config, changes: Partial<SpecInput> = {}) => buildSpec(input(config, changes));
const secure = (securityContext: Security, changes: Partial<SpecInput> = {}) =>
  build({ linux: { securityContext } }, changes);

/** What a request is refused with: by its own checks, or while the spec is built. */
async function refusal(config: Config, changes: Partial<SpecInput> = {}): Promise<string> {
  const built = input(config, changes);
  try {
    validateContainerConfig(built);
    await buildSpec(built);
  } catch (err) {
    expect(kindOf(err)).toBe('InvalidArgument');
    return (err as Error).message;
  }
  return 'accepted';
}
const refusedSecurity = (securityContext: Security, changes: Partial<SpecInput> = {}) =>
  refusal({ linux: { securityContext } }, changes);
const refusedResources = (resources: cri.ILinuxContainerResources, changes: Partial<SpecInput> = {}) =>
  refusal({ linux: { resources } }, changes);
const refusedMount = (mount: cri.IMount, changes: Partial<SpecInput> = {}) => refusal({ mounts: [mount] }, changes);

describe('the process', () => {
  it('takes command and args as Kubernetes does', async () => {
    const image = { Entrypoint: ['entry'], Cmd: ['cmd'] };
    const args = async (config: Config) => (await build(config, { image })).spec.process.args;
    expect(await args({})).toEqual(['entry', 'cmd']);
    expect(await args({ args: ['a'] })).toEqual(['entry', 'a']);
    expect(await args({ command: ['c'] })).toEqual(['c']);
    expect(await args({ command: ['c'], args: ['a'] })).toEqual(['c', 'a']);
    expect(await refusal({}, { image: {} })).toContain('config.command: is empty');
  });

  it('lets the request win over the image, and the image over the defaults', async () => {
    const { spec } = await build({ tty: true, envs: [{ key: 'A', value: Buffer.from('x=y') }], workingDir: '/w/../v' });
    expect(spec.process.env).toEqual(['PATH=/bin', 'TERM=xterm', 'HOSTNAME=pod', 'A=x=y']);
    expect(spec.process).toMatchObject({ cwd: '/v', terminal: true });
    expect((await build({}, { image: { Cmd: ['x'], WorkingDir: 'app' } })).spec.process.cwd).toBe('/app');
  });

  it('gives an exec the process of its container with another command line', async () => {
    const { process } = (await build({})).spec;
    expect(execProcess(process, ['ls'], true)).toEqual({
      ...process,
      args: ['ls'],
      terminal: true,
      env: [...process.env, 'TERM=xterm'],
    });
    expect(() => execProcess(process, [], false)).toThrow('cmd: is empty');
  });

  it('never has a lower oom score than crisp may give', async () => {
    const resources = { oomScoreAdj: toLong(-998) };
    const nested = { ...host, boundingCapabilities: capabilityNames.filter((name) => name !== 'CAP_SYS_RESOURCE') };
    expect((await build({ linux: { resources } })).spec.process.oomScoreAdj).toBe(-998);
    const clamped = await build({ linux: { resources } }, { host: nested });
    expect(clamped.spec.process.oomScoreAdj).toBe(0);
    expect(clamped.warnings).toEqual([expect.stringContaining('CAP_SYS_RESOURCE')]);
    expect(await refusedResources({ oomScoreAdj: toLong(-1001) })).toContain('config.linux.resources.oom_score_adj');
  });
});

describe('the user', () => {
  const user = async (security: Security, image = {}) =>
    (await secure(security, { image: { Cmd: ['x'], ...image } })).user;

  it('comes from the request, else the image, with the groups that the image gives it', async () => {
    expect(await user({})).toEqual({ uid: 0, gid: 0, additionalGids: [0] });
    expect(await user({}, { User: 'default' })).toEqual({ uid: 1000, gid: 1000, additionalGids: [1000, 50000] });
    expect(await user({}, { User: '7:staff' })).toEqual({ uid: 7, gid: 20, additionalGids: [20] });
    expect(await user({ runAsUser: { value: toLong(1000) }, supplementalGroups: [toLong(1234)] })).toEqual({
      uid: 1000,
      gid: 1000,
      additionalGids: [1000, 50000, 1234],
    });
    expect(await user({ runAsUsername: 'default', runAsGroup: { value: toLong(9) } })).toEqual({
      uid: 1000,
      gid: 9,
      additionalGids: [9, 50000],
    });
  });

  it('has the groups of the request alone with policy Strict', async () => {
    const strict = {
      supplementalGroupsPolicy: cri.SupplementalGroupsPolicy.Strict,
      supplementalGroups: [toLong(1234)],
    };
    expect(await user({ ...strict, runAsUser: { value: toLong(1000) } })).toMatchObject({
      additionalGids: [1000, 1234],
    });
  });

  it('is refused where it cannot be', async () => {
    expect(await refusedSecurity({ runAsGroup: { value: toLong(1) } })).toContain('run_as_group: is set without');
    expect(await refusedSecurity({ runAsUsername: 'who' })).toContain('run_as_username: user "who"');
    expect(await refusedSecurity({ runAsUser: { value: toLong(-1) } })).toContain('run_as_user: -1');
    expect(await refusedSecurity({ runAsUser: { value: toLong(1n << 32n) } })).toContain('run_as_user');
    expect(await refusedSecurity({ supplementalGroups: [toLong(0), toLong(-5)] })).toContain('supplemental_groups[1]');
    expect(await refusedSecurity({ supplementalGroupsPolicy: 7 as never })).toContain(
      'supplemental_groups_policy: unknown value 7',
    );
  });
});

describe('capabilities', () => {
  it('of a privileged container are those that crisp has, and the rest is said', async () => {
    const nested = { ...host, boundingCapabilities: ['CAP_CHOWN', 'CAP_KILL'] };
    const { spec, warnings } = await secure({ privileged: true }, { host: nested });
    expect(spec.process.capabilities.bounding).toEqual(['CAP_CHOWN', 'CAP_KILL']);
    expect(warnings).toEqual([expect.stringContaining('CAP_SYS_ADMIN')]);
  });

  it('are refused by a wrong name', async () => {
    expect(await refusedSecurity({ capabilities: { addCapabilities: ['KILL', 'FLY'] } })).toContain(
      'add_capabilities[1]: "FLY"',
    );
  });
});

describe('namespaces', () => {
  const types = async (securityContext: Security, changes: Partial<SpecInput> = {}) =>
    Object.fromEntries(
      (await secure(securityContext, changes)).spec.linux.namespaces.map(({ type, path }) => [type, path ?? 'new']),
    );
  const { NODE, CONTAINER, POD, TARGET } = cri.NamespaceMode;

  it('are the pod’s, with a PID namespace by its mode', async () => {
    expect(await types({})).toEqual({
      mount: 'new',
      network: '/ns/net',
      ipc: '/ns/ipc',
      uts: '/ns/uts',
      cgroup: 'new',
      pid: 'new',
    });
    const pid = async (mode: cri.NamespaceMode, changes: Partial<SpecInput> = {}) =>
      (await types({ namespaceOptions: { pid: mode, targetId: 't' } }, changes))['pid'];
    expect(await pid(POD, { namespaces: { pid: '/proc/1/ns/pid' } })).toBe('/proc/1/ns/pid');
    expect(await pid(CONTAINER, { namespaces: { pid: '/proc/1/ns/pid' } })).toBe('new');
    expect(await pid(NODE)).toBeUndefined();
    expect(await pid(TARGET, { targetPid: '/proc/9/ns/pid' })).toBe('/proc/9/ns/pid');
    expect(await types({ privileged: true }, { namespaces: {} })).toEqual({ mount: 'new', pid: 'new' });
  });

  it('are refused where they cannot be had', async () => {
    const options = (namespaceOptions: cri.INamespaceOption, changes = {}) =>
      refusedSecurity({ namespaceOptions }, changes);
    expect(await options({ network: CONTAINER })).toContain('namespace_options.network: CONTAINER');
    expect(await options({ ipc: 9 as never })).toContain('namespace_options.ipc: 9');
    expect(await options({ network: NODE })).toContain('namespace_options.network: NODE');
    expect(await options({ pid: TARGET })).toContain('namespace_options.target_id');
    expect(await options({ pid: TARGET, targetId: 'gone' })).toContain('namespace_options.target_id');
  });

  it('of users need one range from 0, the same as the pod’s', async () => {
    const range = [{ containerId: 0, hostId: 1000, length: 100 }];
    const mode = POD;
    const namespaceOptions = { usernsOptions: { mode, uids: range, gids: range } };
    const pod = (namespace: cri.INamespaceOption): Partial<SpecInput> => ({
      sandboxConfig: { linux: { securityContext: { namespaceOptions: namespace } } },
    });
    const { spec } = await secure(
      { namespaceOptions },
      { ...pod(namespaceOptions), namespaces: { net: '/n', ipc: '/i', user: '/u' } },
    );
    expect(spec.linux.namespaces).toContainEqual({ type: 'user', path: '/u' });
    expect(spec.mounts.find(({ destination }) => destination === '/etc/resolv.conf')?.uidMappings).toEqual([
      { containerID: 0, hostID: 1000, size: 100 },
    ]);

    const options = (usernsOptions: cri.IUserNamespace, changes = {}) =>
      refusedSecurity({ namespaceOptions: { usernsOptions } }, changes);
    expect(await options({ mode, uids: range, gids: range })).toContain("differs from the pod sandbox's");
    expect(await options({ mode, uids: [...range, ...range], gids: range })).toContain('uids: exactly one mapping');
    expect(await options({ mode, uids: range, gids: [] })).toContain('gids: exactly one mapping');
    expect(await options({ mode, uids: [{ containerId: 1, hostId: 1, length: 1 }], gids: range })).toContain(
      'id 0 of the container',
    );
    expect(await options({ mode: TARGET })).toContain('mode: TARGET');
    expect(await options({ mode: CONTAINER })).toContain('mode: CONTAINER');
    const handler = { name: 'old', ociVersion: '1.0.2', features: { ...features, userNamespaces: false } };
    expect(await refusedSecurity({ namespaceOptions }, { ...pod(namespaceOptions), handler })).toContain(
      '"old" has no user namespaces',
    );
  });
});

describe('mounts', () => {
  it('of the request replace ours, and lie in the order of their depth', async () => {
    const mounts = [
      { containerPath: '/etc/resolv.conf/', hostPath: '/etc/hostname' },
      { containerPath: '/dev', hostPath: '/dev' },
      { containerPath: '/etc', hostPath: '/etc' },
      { containerPath: '/data/deep', hostPath: '/tmp' },
    ];
    const volumes = [{ containerPath: '/data', hostPath: '/v/0' }];
    const { spec } = await build({ mounts }, { volumes, hostnameFile: '/pod/hostname' });
    expect(spec.mounts.map(({ destination, source }) => `${destination} ${source}`)).toEqual([
      '/proc proc',
      '/sys sysfs',
      '/sys/fs/cgroup cgroup',
      '/data /v/0',
      '/dev /dev',
      '/etc /etc',
      '/etc/hostname /pod/hostname',
      '/dev/shm /pod/shm',
      '/etc/resolv.conf /etc/hostname',
      '/data/deep /tmp',
    ]);
  });

  it('are refused where they cannot be honoured', async () => {
    const there = { containerPath: '/m', hostPath: folder };
    const { PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER } = cri.MountPropagation;
    expect(await refusedMount({ ...there, containerPath: '' })).toContain('config.mounts[0].container_path');
    expect(await refusedMount({ ...there, containerPath: 'm' })).toContain(
      'container_path: "m" is not an absolute path',
    );
    expect(await refusedMount({ ...there, containerPath: '/' })).toContain('container_path');
    expect(await refusedMount({ ...there, containerPath: '/x/../proc' })).toContain('/proc cannot be covered');
    expect(await refusedMount({ ...there, containerPath: '/proc/sys' })).toContain('/proc/sys cannot be covered');
    expect(await refusedMount({ ...there, containerPath: '/proc/meminfo' })).toBe('accepted');
    expect(await refusedMount({ ...there, hostPath: '' })).toContain('host_path');
    expect(await refusedMount({ ...there, hostPath: '../etc' })).toContain('host_path: "../etc"');
    expect(await refusedMount({ ...there, hostPath: '/a\0b' })).toContain('NUL');
    expect(await refusedMount({ ...there, hostPath: `/${'x'.repeat(5000)}` })).toContain('host_path');
    expect(await refusedMount({ ...there, propagation: 5 as never })).toContain('propagation: unknown value 5');
    expect(await refusedMount({ ...there, recursiveReadOnly: true })).toContain('recursive_read_only: needs readonly');
    for (const propagation of [PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER]) {
      expect(await refusedMount({ ...there, readonly: true, recursiveReadOnly: true, propagation })).toContain(
        'needs private propagation',
      );
    }
    const handler = {
      name: 'old',
      ociVersion: '1.0.2',
      features: { recursiveReadOnlyMounts: false, idmappedMounts: false, userNamespaces: false },
    };
    expect(await refusedMount({ ...there, readonly: true, recursiveReadOnly: true }, { handler })).toContain(
      '"old" cannot do it',
    );
    const range = [{ containerId: 0, hostId: 1, length: 1 }];
    expect(await refusedMount({ ...there, uidMappings: range, gidMappings: range }, { handler })).toContain('idmapped');
    expect(await refusedMount({ ...there, uidMappings: range })).toContain('go together');
    expect(await refusedMount({ ...there, mountOptions: ['noexec', 'suid'] })).toContain('mount_options: "suid"');
    expect(await refusedMount({ ...there, imageSubPath: 'x' })).toContain('image_sub_path: needs image');
    expect(await refusal({ mounts: [there, { ...there, containerPath: '/m/' }] })).toContain(
      'config.mounts[1].container_path: "/m" is mounted twice',
    );
  });

  it('of images are refused without readonly, with a host path, or out of the image', async () => {
    const image = { containerPath: '/m', image: { image: 'i' }, readonly: true };
    const imageMounts = new Map([[0, [layer]]]);
    expect(await refusedMount(image, { imageMounts })).toBe('accepted');
    expect(await refusedMount({ ...image, readonly: false }, { imageMounts })).toContain('readonly: must be set');
    expect(await refusedMount({ ...image, hostPath: '/x' }, { imageMounts })).toContain('host_path');
    expect(await refusedMount({ ...image, imageSubPath: '../x' }, { imageMounts })).toContain('image_sub_path');
    expect(await refusedMount({ ...image, imageSubPath: 'none' }, { imageMounts })).toContain(
      '"none" is not in the image',
    );
    expect(await refusedMount({ ...image, imageSubPath: 'etc/passwd' }, { imageMounts })).toContain('is not a folder');
    expect(await refusedMount({ ...image, image: { image: '' } }, { imageMounts })).toContain('image.image: is empty');
    expect(await refusedMount(image)).toContain('image "i" is not here');
  });

  it('are refused through symlinks in a circle', async () => {
    await symlink(join(folder, 'two'), join(folder, 'one'));
    await symlink(join(folder, 'one'), join(folder, 'two'));
    expect(await refusedMount({ containerPath: '/m', hostPath: join(folder, 'one/x') })).toContain('ELOOP');
  });

  it('make a missing host folder, but not for a request that is refused for something else', async () => {
    const missing = join(folder, 'not/yet');
    const mounts = [{ containerPath: '/m', hostPath: missing }];
    expect(await refusal({ mounts, CDIDevices: [{ name: 'no/such=one' }] })).toContain('CDI');
    expect(await refusal({ mounts, linux: { securityContext: { runAsUsername: 'who' } } })).toContain('who');
    expect(existsSync(join(folder, 'not'))).toBe(false);
    await build({ mounts });
    expect(existsSync(missing)).toBe(true);
  });
});

describe('security profiles', () => {
  const { Localhost, RuntimeDefault, Unconfined } = cri.SecurityProfile.ProfileType;

  it('of seccomp are none without a request, and the default one where the node says so', async () => {
    expect((await secure({})).spec.linux.seccomp).toBeUndefined();
    expect((await secure({}, { seccompByDefault: true })).spec.linux.seccomp).toBeDefined();
    expect(
      (await secure({ seccomp: { profileType: Unconfined } }, { seccompByDefault: true })).spec.linux.seccomp,
    ).toBeUndefined();
    expect((await secure({ seccompProfilePath: 'runtime/default' })).spec.linux.seccomp).toBeDefined();
    expect((await secure({ privileged: true, seccomp: {} })).spec.linux.seccomp).toBeUndefined();
  });

  it('of seccomp are refused where they cannot be had', async () => {
    expect(await refusedSecurity({ seccomp: {} }, { host: { ...host, seccomp: false } })).toContain('no seccomp');
    expect(await refusedSecurity({ seccomp: { profileType: Localhost, localhostRef: '/none.json' } })).toContain(
      'seccomp.localhost_ref',
    );
    expect(await refusedSecurity({ seccomp: { profileType: Localhost, localhostRef: 'x.json' } })).toContain(
      'not an absolute path',
    );
    expect(await refusedSecurity({ seccomp: { profileType: Localhost } })).toContain('localhost_ref: is empty');
    expect(await refusedSecurity({ seccomp: { profileType: 9 as never } })).toContain('profile_type: unknown value 9');
    expect(await refusedSecurity({ seccompProfilePath: 'what' })).toContain('seccomp_profile_path');
  });

  it('of AppArmor are an error where the host has none and one is asked for', async () => {
    expect(await refusedSecurity({})).toBe('accepted');
    expect(await refusedSecurity({ apparmor: { profileType: Unconfined } })).toBe('accepted');
    expect(await refusedSecurity({ apparmor: { profileType: RuntimeDefault } })).toContain('no AppArmor');
    expect(await refusedSecurity({ apparmorProfile: 'localhost/x' })).toContain('no AppArmor');
  });

  it('of AppArmor follow the request where the host has it', async () => {
    const changes = { host: { ...host, apparmor: true }, apparmorProfile: 'ours' };
    const profile = async (security: Security) => (await secure(security, changes)).spec.process.apparmorProfile;
    expect(await profile({})).toBe('ours');
    expect(await profile({ privileged: true })).toBeUndefined();
    expect(await profile({ apparmor: { profileType: Unconfined } })).toBeUndefined();
    expect(await profile({ apparmor: {}, apparmorProfile: 'unconfined' })).toBe('ours');
    expect(await refusedSecurity({ apparmor: {} }, { host: changes.host })).toContain('could not be loaded');
  });

  it('of SELinux label a pod’s containers alike, and another pod’s otherwise', async () => {
    const selinux = { host: { ...host, selinux: true } };
    const labels = async (security: Security, changes: Partial<SpecInput> = {}) =>
      (await secure(security, { ...selinux, ...changes })).spec;
    const first = (await labels({})).process.selinuxLabel;
    expect(first).toMatch(/^system_u:system_r:container_t:s0:c\d+,c\d+$/);
    expect((await labels({}, { id: 'c2' })).process.selinuxLabel).toBe(first);
    expect((await labels({}, { sandboxId: 's2' })).process.selinuxLabel).not.toBe(first);
    const privileged = await labels({ privileged: true });
    expect(privileged.process.selinuxLabel).toBe('system_u:system_r:spc_t:s0');
    expect(privileged.linux.mountLabel).toMatch(/^system_u:object_r:container_file_t:s0:c\d+,c\d+$/);
    expect(
      (await labels({ selinuxOptions: { type: 'svirt_lxc_net_t', level: 's0:c4,c5' } })).process.selinuxLabel,
    ).toBe('system_u:system_r:svirt_lxc_net_t:s0:c4,c5');
    expect(await refusedSecurity({ selinuxOptions: { level: 's0,c4,c5' } }, selinux)).toContain(
      'selinux_options.level',
    );
    expect(await refusedSecurity({ selinuxOptions: { level: 's0' } })).toContain('no SELinux');
  });
});

describe('requests that cannot be honoured', () => {
  it('name the field', async () => {
    expect(await refusal({ metadata: null })).toContain('config.metadata.name: is empty');
    expect(await refusal({ metadata: { name: 'x'.repeat(10_240) } })).toContain('config.metadata.name: is longer');
    expect(await refusal({ image: null })).toContain('config.image.image: is empty');
    expect(await refusal({ command: ['a\0b'] })).toContain('config.command[0]: holds a NUL');
    expect(await refusal({ args: ['a', '\0'] })).toContain('config.args[1]');
    expect(await refusal({ command: [''] })).toContain('config.command[0]: is empty');
    expect(await refusal({ workingDir: 'here' })).toContain('config.working_dir');
    expect(await refusal({ envs: [{ key: '', value: Buffer.from('') }] })).toContain('config.envs[0].key');
    expect(await refusal({ envs: [{ key: 'a=b' }] })).toContain('config.envs[0].key');
    expect(await refusal({ envs: [{ key: 'a', value: Buffer.from('\0') }] })).toContain('config.envs[0].value');
    expect(await refusal({ logPath: '../../etc/passwd' })).toContain('config.log_path');
    expect(await refusal({ stopSignal: 99 as never })).toContain('config.stop_signal: unknown value 99');
    expect(await refusal({ windows: {} })).toContain('config.windows');
    expect(await refusedSecurity({ privileged: true })).toContain('privileged: its pod sandbox is not privileged');
    expect(await refusedSecurity({ maskedPaths: ['x'] })).toContain('masked_paths[0]');
    expect(await refusal({ devices: [{ hostPath: '/dev/null', permissions: 'rx' }] })).toContain(
      'config.devices[0].permissions',
    );
    expect(await refusal({ devices: [{ hostPath: '/etc/passwd' }] })).toContain('config.devices[0].host_path');
    expect(await refusal({ devices: [{ hostPath: '/dev/nothing-here' }] })).toContain('does not exist');
  });
});

describe('devices', () => {
  it('are found in folders and behind links, and only they are allowed', async () => {
    const folderOfDevices = join(folder, 'devices');
    await mkdir(folderOfDevices);
    await symlink('/dev/zero', join(folder, 'link'));
    const { spec } = await build({
      devices: [{ hostPath: join(folder, 'link'), containerPath: '/dev/z', permissions: 'r' }],
    });
    expect(spec.linux.devices).toEqual([expect.objectContaining({ path: '/dev/z', type: 'c', major: 1, minor: 5 })]);
    expect(spec.linux.resources.devices).toEqual([
      { allow: false, access: 'rwm' },
      { allow: true, type: 'c', major: 1, minor: 5, access: 'r' },
    ]);
    expect(await refusal({ devices: [{ hostPath: folderOfDevices }] })).toContain('is not a device');
  });
});
