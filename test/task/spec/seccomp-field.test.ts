import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { capabilityNames } from '../../../src/lib/host/host.js';
import type { OciSeccomp } from '../../../src/task/oci.js';
import { defaultProfile, parseProfile, type SeccompSubject } from '../../../src/task/spec/seccomp/profile.js';
import { toolsFolder } from '../../tools/build.mjs';

// The field's profiles are read where their own packages bring them: that of containerd from the module that test/tools
// pins, that of containers-common from the file that Podman and CRI-O read, which comes with skopeo.
const containerdModule = join(import.meta.dirname, '../../tools');
const containersCommon = '/usr/share/containers/seccomp.json';

const subject: SeccompSubject = { architecture: process.arch, kernel: '6.18.0', capabilities: [] };
/** None, and each alone. */
const holdings: readonly string[] = ['', ...capabilityNames];
const holding = (capability: string): SeccompSubject => ({
  ...subject,
  capabilities: capability === '' ? [] : [capability],
});

/** What may be called whatever the arguments are. */
function allowed({ syscalls = [] }: OciSeccomp): Set<string> {
  const rules = syscalls.filter(({ action, args }) => action === 'SCMP_ACT_ALLOW' && !args?.length);
  return new Set(rules.flatMap(({ names }) => names));
}

/** What the first set has beyond the second. */
const beyond = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((name) => !other.has(name)).sort();

/** Whether a call is allowed whose argument number `index` is this. */
function allows({ syscalls = [] }: OciSeccomp, call: string, index: number, value: bigint): boolean {
  const hits = syscalls.filter(({ names, args }) => {
    if (!names.includes(call)) return false;
    return (args ?? []).every((arg) => {
      const [wanted, second] = [BigInt(arg.value), BigInt(arg.valueTwo ?? 0)];
      if (arg.index !== index) throw new Error(`a rule on argument ${arg.index} of ${call}`);
      switch (arg.op) {
        case 'SCMP_CMP_EQ':
          return value === wanted;
        case 'SCMP_CMP_NE':
          return value !== wanted;
        case 'SCMP_CMP_LT':
          return value < wanted;
        case 'SCMP_CMP_GT':
          return value > wanted;
        case 'SCMP_CMP_MASKED_EQ':
          return (value & wanted) === second;
        default:
          throw new Error(`a rule of ${call} by ${arg.op}`);
      }
    });
  });
  // libseccomp tests equality before ranges
  const equal = hits.filter(({ args }) => args?.some(({ op }) => op === 'SCMP_CMP_EQ'));
  const decisive = equal.length > 0 ? equal : hits;
  return decisive.length > 0 && decisive.every(({ action }) => action === 'SCMP_ACT_ALLOW');
}

describe.runIf(existsSync(join(toolsFolder, 'containerd')))('compared with the default profile of containerd', () => {
  let found: Record<string, OciSeccomp> | undefined;
  const theirs = (capability: string): OciSeccomp => {
    const argv = ['run', '-mod=readonly', './seccomp', ...capabilityNames];
    found ??= JSON.parse(
      execFileSync('go', argv, { cwd: containerdModule, encoding: 'utf8', timeout: 600_000 }),
    ) as Record<string, OciSeccomp>;
    return found[capability] ?? { defaultAction: '' };
  };

  test('allows the same calls, with no capability and with each', { timeout: 600_000 }, () => {
    for (const capability of holdings) {
      const [own, other] = [allowed(defaultProfile(holding(capability))), allowed(theirs(capability))];
      expect(other.size).toBeGreaterThan(300);
      const difference = { capability, looser: beyond(own, other), stricter: beyond(other, own) };
      expect(difference).toEqual({ capability, looser: [], stricter: [] });
    }
  });

  test('allows the same arguments of calls that are filtered by argument', () => {
    const bits = Array.from({ length: 64 }, (_, bit) => 1n << BigInt(bit));
    const small = Array.from({ length: 64 }, (_, value) => BigInt(value));
    const values = [...bits, ...small, ...small.map((value) => value + (1n << 32n)), 0x20008n, 0xffffffffn];
    const outcomes = (profile: OciSeccomp): string[] =>
      ['socket', 'personality', 'clone', 'clone3'].flatMap((call) =>
        values.filter((value) => allows(profile, call, 0, value)).map((value) => `${call} ${value}`),
      );
    for (const capability of ['', 'CAP_SYS_ADMIN']) {
      const expected = outcomes(theirs(capability));
      expect(expected.length).toBeGreaterThan(100);
      expect(outcomes(defaultProfile(holding(capability)))).toEqual(expected);
    }
  });
});

/** What containers-common allows and crisp does not, as Debian has it from version 12 on. */
const stricter: Readonly<Record<string, string>> = {
  'to every container, where crisp and containerd ask for CAP_SYS_ADMIN':
    'clone clone3 fsconfig fsmount fsopen fspick mount mount_setattr move_mount open_tree setns umount umount2 unshare',
  'to every container, where crisp and containerd ask for another capability':
    'get_mempolicy mbind set_mempolicy set_mempolicy_home_node pidfd_getfd reboot syslog',
  'for runtimes within containers': 'pivot_root',
  'the keys of the kernel, which no namespace parts': 'keyctl',
  'superseded by others long ago, or in no kernel':
    'readdir sigaction signal sigpending sigsuspend syscall timerfd query_module',
  'with CAP_AUDIT_WRITE every socket': 'socket',
};

/** What crisp and containerd allow and containers-common does not. */
const looser: Readonly<Record<string, string>> = {
  'newer than the profile of Debian 12':
    'cachestat fchmodat2 futex_requeue futex_wait futex_waitv futex_wake getxattrat listmount listxattrat lsm_get_self_attr ' +
    'lsm_list_modules lsm_set_self_attr map_shadow_stack mseal quotactl_fd removexattrat set_mempolicy_home_node ' +
    'setxattrat statmount uretprobe riscv_hwprobe',
  'refused there without a reason that containerd shares': 'io_pgetevents io_pgetevents_time64 vmsplice',
  'opened by capabilities newer than its rules': 'bpf perf_event_open',
};

describe.runIf(existsSync(containersCommon))('compared with the profile of containers-common', () => {
  const json: unknown = JSON.parse(readFileSync(containersCommon, 'utf8'));
  const explained = (list: Readonly<Record<string, string>>): Set<string> =>
    new Set(Object.values(list).flatMap((names) => names.split(' ')));
  const difference = (capability: string): { looser: string[]; stricter: string[] } => {
    const own = allowed(defaultProfile(holding(capability)));
    const other = allowed(parseProfile(json, holding(capability), containersCommon));
    expect(other.size).toBeGreaterThan(300);
    return { looser: beyond(own, other), stricter: beyond(other, own) };
  };

  test('has a reason for each difference, with no capability and with each', () => {
    for (const capability of holdings) {
      const found = difference(capability);
      const unexplained = {
        capability,
        looser: beyond(new Set(found.looser), explained(looser)),
        stricter: beyond(new Set(found.stricter), explained(stricter)),
      };
      expect(unexplained).toEqual({ capability, looser: [], stricter: [] });
    }
  });

  test('answers ENOSYS, as it does, to calls that neither profile lists', () => {
    const other = parseProfile(json, subject, containersCommon);
    const { defaultAction, defaultErrnoRet } = defaultProfile(subject);
    expect({ defaultAction, defaultErrnoRet }).toEqual({
      defaultAction: other.defaultAction,
      defaultErrnoRet: other.defaultErrnoRet,
    });
  });
});
