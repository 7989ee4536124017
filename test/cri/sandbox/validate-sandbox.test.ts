import { expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import type { NodeContext } from '../../../src/cri/context/node-context.js';
import { validateSandboxConfig } from '../../../src/cri/sandbox/validate-sandbox.js';
import { testHost } from '../../support/spec-bench.js';

const { Localhost, RuntimeDefault, Unconfined } = cri.SecurityProfile.ProfileType;

function refusal(securityContext: cri.ILinuxSandboxSecurityContext, changes: cri.IPodSandboxConfig = {}): string {
  const metadata = { name: 'p', namespace: 'n', uid: 'u' };
  try {
    validateSandboxConfig(
      { host: testHost, runtime: { cgroupDriver: 'cgroupfs' } } as unknown as NodeContext,
      cri.PodSandboxConfig.fromObject({ metadata, linux: { securityContext }, ...changes }),
    );
  } catch (err) {
    expect(err).toMatchObject({ kind: 'InvalidArgument' });
    return (err as Error).message;
  }
  return 'accepted';
}

test('accepts what kubelet sends with every pod', () => {
  expect(refusal({ seccomp: { profileType: RuntimeDefault }, selinuxOptions: {}, namespaceOptions: {} })).toBe(
    'accepted',
  );
  expect(
    refusal({
      seccomp: { profileType: Unconfined },
      apparmor: { profileType: RuntimeDefault },
      supplementalGroups: [toLong(5)],
    }),
  ).toBe('accepted');
  expect(refusal({ runAsUser: { value: toLong(0) }, runAsGroup: { value: toLong(7) } })).toBe('accepted');
  expect(refusal({ seccomp: { profileType: Localhost, localhostRef: `localhost/${import.meta.filename}` } })).toBe(
    'accepted',
  );
});

test.each([
  ['run_as_group', { runAsGroup: { value: toLong(7) } }],
  ['selinux_options.level', { selinuxOptions: { level: 's0,c1,c2' } }],
  ['seccomp.profile_type', { seccomp: { profileType: 9 } }],
  ['apparmor.profile_type', { apparmor: { profileType: 9 } }],
  ['apparmor', { apparmor: { profileType: Localhost, localhostRef: 'mine' } }],
  ['seccomp.localhost_ref', { seccomp: { profileType: Localhost } }],
  ['seccomp.localhost_ref', { seccomp: { profileType: Localhost, localhostRef: '/no/such/profile.json' } }],
  ['seccomp.localhost_ref', { seccomp: { profileType: Localhost, localhostRef: 'profile.json' } }],
])('refuses a %s of the pod that this host does not support', (field, security) => {
  expect(refusal(security as cri.ILinuxSandboxSecurityContext)).toContain(`config.linux.security_context.${field}: `);
});

test('refuses malformed keys of labels and annotations', () => {
  expect(refusal({}, { labels: { 'a\0b': '' } })).toContain('config.labels["a');
  expect(refusal({}, { annotations: { ['k'.repeat(513)]: '' } })).toContain('is longer than 512 characters');
});

test('refuses invalid resources and overhead of the pod', () => {
  const sane = { memoryLimitInBytes: toLong(5_000_000), cpuQuota: toLong(-1), cpuShares: toLong(2) };
  expect(refusal({}, { linux: { resources: sane, overhead: sane } })).toBe('accepted');
  expect(refusal({}, { linux: { resources: { cpuShares: toLong(-1) } } })).toContain(
    'config.linux.resources.cpu_shares: ',
  );
  expect(refusal({}, { linux: { overhead: { cpuPeriod: toLong(10) } } })).toContain(
    'config.linux.overhead.cpu_period: ',
  );
});

test('refuses more host ports than portmap can set up in its time, and counts only those', () => {
  const mappings = (count: number, hostPort: number): cri.IPortMapping[] =>
    Array.from({ length: count }, (_, index) => ({ hostPort: hostPort && hostPort + index, containerPort: 80 }));
  expect(refusal({}, { portMappings: mappings(1001, 2000) })).toBe(
    'config.port_mappings: has 1001 host ports, more than 1000',
  );
  expect(refusal({}, { portMappings: mappings(1000, 2000) })).toBe('accepted');
  expect(refusal({}, { portMappings: mappings(5000, 0) })).toBe('accepted');
  const onHost = { namespaceOptions: { network: cri.NamespaceMode.NODE } };
  expect(refusal(onHost, { portMappings: mappings(1001, 2000) })).toBe('accepted');
});
