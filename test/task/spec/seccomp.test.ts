import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capabilityNames } from '../../../src/lib/host/host.js';
import { kindOf } from '../../../src/lib/errors.js';
import { byCapability } from '../../../src/task/spec/seccomp/default-profile.js';
import { checkConfiguredProfile, defaultProfile, parseProfile } from '../../../src/task/spec/seccomp/profile.js';

const subject = { architecture: 'x64', kernel: '6.1.0', capabilities: ['CAP_CHOWN', 'CAP_KILL'] };
const allowed = (capabilities: readonly string[] = subject.capabilities): Set<string> =>
  new Set(
    defaultProfile({ ...subject, capabilities })
      .syscalls?.filter(({ action, args }) => action === 'SCMP_ACT_ALLOW' && !args)
      .flatMap(({ names }) => names),
  );

/** Ways out of a container, or into the kernel's little-tried corners: no runtime's default profile allows them. */
const neverAllowed = (
  'io_uring_setup io_uring_enter io_uring_register keyctl add_key request_key userfaultfd kexec_load kexec_file_load ' +
  'pivot_root swapon swapoff nfsservctl _sysctl sysfs uselib ustat vm86 vm86old create_module get_kernel_syms query_module ' +
  'move_pages migrate_pages'
).split(' ');

const needsCapability =
  'mount umount2 setns unshare bpf perf_event_open reboot init_module settimeofday chroot syslog'.split(' ');

/** What the rules on one argument of a call say of a value; throws where two of them contradict each other. */
function decided(call: string, value: number): 'allow' | 'EPERM' | undefined {
  const bits = BigInt(value);
  const rules = defaultProfile(subject).syscalls?.filter(({ names, args }) => names.includes(call) && args) ?? [];
  const hits = rules.filter(({ args: [arg] = [] }) => {
    switch (arg?.op) {
      case 'SCMP_CMP_LT':
        return value < arg.value;
      case 'SCMP_CMP_GT':
        return value > arg.value;
      case 'SCMP_CMP_EQ':
        return value === arg.value;
      default:
        return (bits & BigInt(arg?.value ?? 0)) === BigInt(arg?.valueTwo ?? 0);
    }
  });
  // libseccomp tests equality before ranges
  const equal = hits.filter(({ args: [arg] = [] }) => arg?.op === 'SCMP_CMP_EQ');
  const decisive = equal.length > 0 ? equal : hits;
  const outcomes = new Set(decisive.map(({ action }) => (action === 'SCMP_ACT_ALLOW' ? 'allow' : 'EPERM')));
  if (outcomes.size > 1) throw new Error(`${call} ${value} is both allowed and refused`);
  return [...outcomes][0];
}

describe('the default seccomp profile', () => {
  test('refuses by default, and allows nothing that needs a capability', () => {
    expect(defaultProfile(subject).defaultAction).toBe('SCMP_ACT_ERRNO');
    for (const name of [...needsCapability, ...neverAllowed, 'clone', 'clone3', 'socket', 'personality']) {
      expect([name, allowed().has(name)]).toEqual([name, false]);
    }
  });

  test('allows the calls of each capability, and never those that no container should make', () => {
    for (const [capability, calls] of Object.entries(byCapability)) {
      for (const call of calls) expect(allowed([capability]).has(call)).toBe(true);
    }
    for (const name of neverAllowed) expect(allowed(capabilityNames).has(name)).toBe(false);
  });

  test('allows only CAP_SYS_ADMIN to create namespaces', () => {
    const rules = (capabilities: string[], name: string) =>
      defaultProfile({ ...subject, capabilities }).syscalls?.filter(({ names }) => names.includes(name)) ?? [];
    expect(rules([], 'clone')[0]).toMatchObject({
      args: [{ index: 0, value: 0x7e020000, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
    });
    expect(rules([], 'clone3')).toMatchObject([{ action: 'SCMP_ACT_ERRNO', errnoRet: 38 }]);
    expect(rules(['CAP_SYS_ADMIN'], 'clone3')).toMatchObject([{ action: 'SCMP_ACT_ALLOW' }]);
  });

  test('filters sockets by all 64 bits of their family', () => {
    for (const family of [1, 2, 10, 16, 17, 37, 39, 41, 44, 45])
      expect([family, decided('socket', family)]).toEqual([family, 'allow']);
    for (const family of [38, 40, 46, 255, 2 ** 31, 2 ** 32, 2 ** 32 + 2, 2 ** 32 + 40])
      expect([family, decided('socket', family)]).toEqual([family, 'EPERM']);
  });

  test('allows the listed personalities and no others', () => {
    for (const value of [0, 8, 0x20000, 0x20008, 0xffffffff]) expect(decided('personality', value)).toBe('allow');
    for (const value of [1, 9, 0x40000, 0xfffffffe, 0x100000000, 0x100000008])
      expect(decided('personality', value)).toBe('EPERM');
  });

  test('answers EPERM to new namespaces, ENOSYS to unknown calls', () => {
    expect(decided('clone', 0x11)).toBe('allow');
    for (const flag of [0x20000, 0x10000000, 0x7e020000, 0x40000011]) expect(decided('clone', flag)).toBe('EPERM');
    const { defaultErrnoRet, syscalls = [] } = defaultProfile(subject);
    expect(defaultErrnoRet).toBe(38);
    expect(syscalls.some(({ names }) => names.includes('a_call_of_the_future'))).toBe(false);
    const refused = syscalls.find(({ errnoRet, args }) => errnoRet === 1 && !args)?.names ?? [];
    for (const name of needsCapability) expect([name, refused.includes(name)]).toEqual([name, true]);
    const named = syscalls.flatMap(({ names }) => names);
    for (const name of neverAllowed) expect([name, named.includes(name)]).toEqual([name, false]);
  });
});

describe('a profile of the node', () => {
  test('may be in Docker’s format', () => {
    const profile = parseProfile(
      {
        defaultAction: 'SCMP_ACT_ERRNO',
        defaultErrnoRet: 1,
        archMap: [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86'] }],
        syscalls: [
          { name: 'read', action: 'SCMP_ACT_ALLOW' },
          { names: ['a'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_KILL'] }, excludes: {} },
          { names: ['b'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_ADMIN'] } },
          { names: ['c'], action: 'SCMP_ACT_ALLOW', excludes: { caps: ['CAP_KILL'] } },
          { names: ['d'], action: 'SCMP_ACT_ALLOW', includes: { arches: ['amd64'], minKernel: '4.8' } },
          { names: ['e'], action: 'SCMP_ACT_ALLOW', includes: { arches: ['arm64'] } },
          { names: ['f'], action: 'SCMP_ACT_ALLOW', includes: { minKernel: '7.0' }, args: null },
        ],
      },
      subject,
      'field',
    );
    expect(profile.architectures).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86']);
    expect(profile.syscalls?.flatMap(({ names }) => names)).toEqual(['read', 'a', 'd']);
    expect(profile.defaultErrnoRet).toBe(1);
  });

  test('is parsed or refused with InvalidArgument, for any JSON', () => {
    const rule = fc.record(
      {
        names: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
        action: fc.oneof(fc.constant('SCMP_ACT_ALLOW'), fc.string()),
        args: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({ defaultAction: fc.constant('SCMP_ACT_ERRNO'), syscalls: fc.array(rule), flags: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(json, (value) => {
        try {
          parseProfile(value, subject, 'field');
        } catch (err) {
          expect(kindOf(err)).toBe('InvalidArgument');
        }
      }),
    );
  });

  test.each([
    ['6.1', true],
    ['6', true],
    ['5.10', true],
    ['6.1.9', true],
    ['6.2', false],
    ['10.0', false],
    ['v6.1', false],
    ['any', false],
  ])('a rule for kernels from %s applies to kernel 6.1.0-18-amd64: %s', (minKernel, applies) => {
    const syscalls = [{ names: ['a'], action: 'SCMP_ACT_ALLOW', includes: { minKernel } }];
    const profile = parseProfile(
      { defaultAction: 'SCMP_ACT_ERRNO', syscalls },
      { ...subject, kernel: '6.1.0-18-amd64' },
      'field',
    );
    expect(profile.syscalls ?? []).toHaveLength(applies ? 1 : 0);
  });
});

test('a configured profile that is missing is an error that names the file, already at start', async () => {
  await checkConfiguredProfile('', subject);
  await expect(checkConfiguredProfile('/no/such.json', subject)).rejects.toThrow(
    /security\.seccomp_profile.*\/no\/such\.json/,
  );
});
