import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import type { SpecInput } from '../../../src/task/spec/input.js';
import { allFeatures, specBench, testHost, type SpecBench } from '../../support/spec-bench.js';

type Security = cri.ILinuxContainerSecurityContext;

let bench: SpecBench;
beforeAll(async () => {
  bench = await specBench();
});
afterAll(() => bench.close());

describe('the user', () => {
  const user = async (security: Security, image = {}) =>
    (await bench.secure(security, { image: { Cmd: ['x'], ...image } })).user;

  test('comes from the request, else from the image, with its groups in the image', async () => {
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

  test('has the groups of the request alone with policy Strict', async () => {
    const strict = {
      supplementalGroupsPolicy: cri.SupplementalGroupsPolicy.Strict,
      supplementalGroups: [toLong(1234)],
    };
    expect(await user({ ...strict, runAsUser: { value: toLong(1000) } })).toMatchObject({
      additionalGids: [1000, 1234],
    });
  });

  test('is refused where it is invalid', async () => {
    expect(await bench.refusedSecurity({ runAsGroup: { value: toLong(1) } })).toContain('run_as_group: is set without');
    expect(await bench.refusedSecurity({ runAsUsername: 'who' })).toContain('run_as_username: user "who"');
    expect(await bench.refusedSecurity({ runAsUser: { value: toLong(-1) } })).toContain('run_as_user: -1');
    expect(await bench.refusedSecurity({ runAsUser: { value: toLong(1n << 32n) } })).toContain('run_as_user');
    expect(await bench.refusedSecurity({ supplementalGroups: [toLong(0), toLong(-5)] })).toContain(
      'supplemental_groups[1]',
    );
    expect(await bench.refusedSecurity({ supplementalGroupsPolicy: 7 as never })).toContain(
      'supplemental_groups_policy: unknown value 7',
    );
  });
});

describe('capabilities', () => {
  test('of a privileged container are those of crisp, and the missing ones are logged', async () => {
    const nested = { ...testHost, boundingCapabilities: ['CAP_CHOWN', 'CAP_KILL'] };
    const { spec, warnings } = await bench.secure({ privileged: true }, { host: nested });
    expect(spec.process.capabilities.bounding).toEqual(['CAP_CHOWN', 'CAP_KILL']);
    expect(warnings).toEqual([expect.stringContaining('CAP_SYS_ADMIN')]);
  });

  test('with an unknown name are refused', async () => {
    expect(await bench.refusedSecurity({ capabilities: { addCapabilities: ['KILL', 'FLY'] } })).toContain(
      'add_capabilities[1]: "FLY"',
    );
  });
});

describe('namespaces', () => {
  const types = async (securityContext: Security, changes: Partial<SpecInput> = {}) =>
    Object.fromEntries(
      (await bench.secure(securityContext, changes)).spec.linux.namespaces.map(({ type, path }) => [
        type,
        path ?? 'new',
      ]),
    );
  const { NODE, CONTAINER, POD, TARGET } = cri.NamespaceMode;

  test('are the pod’s, with a PID namespace by its mode', async () => {
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

  test('are refused where they are not supported', async () => {
    const options = (namespaceOptions: cri.INamespaceOption, changes = {}) =>
      bench.refusedSecurity({ namespaceOptions }, changes);
    expect(await options({ network: CONTAINER })).toContain('namespace_options.network: CONTAINER');
    expect(await options({ ipc: 9 as never })).toContain('namespace_options.ipc: 9');
    expect(await options({ network: NODE })).toContain('namespace_options.network: NODE');
    expect(await options({ pid: TARGET })).toContain('namespace_options.target_id');
    expect(await options({ pid: TARGET, targetId: 'gone' })).toContain('namespace_options.target_id');
  });

  test('of users need one range from 0, the same as the pod’s', async () => {
    const range = [{ containerId: 0, hostId: 1000, length: 100 }];
    const mode = POD;
    const namespaceOptions = { usernsOptions: { mode, uids: range, gids: range } };
    const pod = (namespace: cri.INamespaceOption): Partial<SpecInput> => ({
      sandboxConfig: { linux: { securityContext: { namespaceOptions: namespace } } },
    });
    const { spec } = await bench.secure(
      { namespaceOptions },
      { ...pod(namespaceOptions), namespaces: { net: '/n', ipc: '/i', user: '/u' } },
    );
    expect(spec.linux.namespaces).toContainEqual({ type: 'user', path: '/u' });
    expect(spec.mounts.find(({ destination }) => destination === '/etc/resolv.conf')?.uidMappings).toEqual([
      { containerID: 0, hostID: 1000, size: 100 },
    ]);

    const options = (usernsOptions: cri.IUserNamespace, changes = {}) =>
      bench.refusedSecurity({ namespaceOptions: { usernsOptions } }, changes);
    expect(await options({ mode, uids: range, gids: range })).toContain("differs from the pod sandbox's");
    expect(await options({ mode, uids: [...range, ...range], gids: range })).toContain('uids: exactly one mapping');
    expect(await options({ mode, uids: range, gids: [] })).toContain('gids: exactly one mapping');
    expect(await options({ mode, uids: [{ containerId: 1, hostId: 1, length: 1 }], gids: range })).toContain(
      'id 0 of the container',
    );
    expect(await options({ mode: TARGET })).toContain('mode: TARGET');
    expect(await options({ mode: CONTAINER })).toContain('mode: CONTAINER');
    const handler = { name: 'old', ociVersion: '1.0.2', features: { ...allFeatures, userNamespaces: false } };
    expect(await bench.refusedSecurity({ namespaceOptions }, { ...pod(namespaceOptions), handler })).toContain(
      '"old" has no user namespaces',
    );
  });
});

describe('security profiles', () => {
  const { Localhost, RuntimeDefault, Unconfined } = cri.SecurityProfile.ProfileType;

  test('of seccomp are none without a request, and the default one where requested', async () => {
    expect((await bench.secure({})).spec.linux.seccomp).toBeUndefined();
    expect((await bench.secure({ seccomp: { profileType: RuntimeDefault } })).spec.linux.seccomp).toBeDefined();
    expect((await bench.secure({ seccomp: { profileType: Unconfined } })).spec.linux.seccomp).toBeUndefined();
    expect((await bench.secure({ seccompProfilePath: 'runtime/default' })).spec.linux.seccomp).toBeDefined();
    expect((await bench.secure({ privileged: true, seccomp: {} })).spec.linux.seccomp).toBeUndefined();
  });

  test('of seccomp are the configured file where the default one is requested', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
    try {
      const seccompProfile = join(folder, 'profile.json');
      await writeFile(seccompProfile, JSON.stringify({ defaultAction: 'SCMP_ACT_LOG', syscalls: [] }));
      const asked = { seccomp: { profileType: RuntimeDefault } };
      expect((await bench.secure(asked, { seccompProfile })).spec.linux.seccomp?.defaultAction).toBe('SCMP_ACT_LOG');
      expect(await bench.refusedSecurity(asked, { seccompProfile: '/nowhere.json' })).toContain(
        'security.seccomp_profile',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of seccomp are refused where they are not supported', async () => {
    expect(await bench.refusedSecurity({ seccomp: {} }, { host: { ...testHost, seccomp: false } })).toContain(
      'no seccomp',
    );
    expect(await bench.refusedSecurity({ seccomp: { profileType: Localhost, localhostRef: '/none.json' } })).toContain(
      'seccomp.localhost_ref',
    );
    expect(await bench.refusedSecurity({ seccomp: { profileType: Localhost, localhostRef: 'x.json' } })).toContain(
      'not an absolute path',
    );
    expect(await bench.refusedSecurity({ seccomp: { profileType: Localhost } })).toContain('localhost_ref: is empty');
    expect(await bench.refusedSecurity({ seccomp: { profileType: 9 as never } })).toContain(
      'profile_type: unknown value 9',
    );
    expect(await bench.refusedSecurity({ seccompProfilePath: 'what' })).toContain('seccomp_profile_path');
  });

  test('of AppArmor are an error where one is requested and the host has no AppArmor', async () => {
    expect(await bench.refusedSecurity({})).toBe('accepted');
    expect(await bench.refusedSecurity({ apparmor: { profileType: Unconfined } })).toBe('accepted');
    expect(await bench.refusedSecurity({ apparmor: { profileType: RuntimeDefault } })).toContain('no AppArmor');
    expect(await bench.refusedSecurity({ apparmorProfile: 'localhost/x' })).toContain('no AppArmor');
  });

  test('of AppArmor follow the request where the host has AppArmor', async () => {
    const changes = { host: { ...testHost, apparmor: true }, apparmorProfile: 'ours' };
    const profile = async (security: Security) => (await bench.secure(security, changes)).spec.process.apparmorProfile;
    expect(await profile({})).toBe('ours');
    expect(await profile({ privileged: true })).toBeUndefined();
    expect(await profile({ apparmor: { profileType: Unconfined } })).toBeUndefined();
    expect(await profile({ apparmor: {}, apparmorProfile: 'unconfined' })).toBe('ours');
    expect(await bench.refusedSecurity({ apparmor: {} }, { host: changes.host })).toContain('could not be loaded');
  });

  test('of SELinux label all containers of a pod alike, and those of another pod differently', async () => {
    const selinux = { host: { ...testHost, selinux: true } };
    const labels = async (security: Security, changes: Partial<SpecInput> = {}) =>
      (await bench.secure(security, { ...selinux, ...changes })).spec;
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
    expect(await bench.refusedSecurity({ selinuxOptions: { level: 's0,c4,c5' } }, selinux)).toContain(
      'selinux_options.level',
    );
  });

  test('of SELinux are ignored with a warning where the host has no SELinux, except for a malformed level', async () => {
    const { spec, warnings } = await bench.secure({ selinuxOptions: { level: 's0:c4,c5', type: 'spc_t' } });
    expect(spec.process.selinuxLabel).toBeUndefined();
    expect(warnings).toEqual(['SELinux options ignored: this host has no SELinux']);
    expect(await bench.refusedSecurity({ selinuxOptions: { level: 's0,c4,c5' } })).toContain('selinux_options.level');
  });
});
