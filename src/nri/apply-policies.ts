import { invalid } from '../lib/errors.js';
import { isAtLeast } from '../lib/versions.js';
import type { OciSeccomp, OciSpec, OciSyscall } from '../task/oci.js';
import { unlimited } from '../task/bundle.js';
import { nri } from './proto.js';
import { numberOf, within, withoutUnset } from './resources.js';

/**
 * Refuses a field that the runtime would silently ignore.
 *
 * @param since the first version of the OCI specification with the field
 * @throws CrispError `InvalidArgument` that names the field
 */
export function requireSpecVersion(field: string, since: string, ociVersionMax: string): void {
  if (!isAtLeast(ociVersionMax, since))
    throw invalid(
      field,
      `the runtime knows version ${ociVersionMax} of the OCI specification, and this needs ${since}`,
    );
}

/**
 * Applies priorities, scheduler, memory policy and seccomp of the process.
 *
 * @throws CrispError `InvalidArgument` that names a field which the runtime does not support, or whose value the kernel
 * does not
 */
export function applyProcessPolicies(
  spec: OciSpec,
  adjust: nri.LinuxContainerAdjustment.$Properties,
  ociVersionMax: string,
): void {
  const needs = (field: string, since: string): void => requireSpecVersion(field, since, ociVersionMax);
  const { ioPriority, scheduler, memoryPolicy, seccompPolicy } = adjust;
  if (ioPriority) {
    const { IOPrioClass } = nri;
    delete spec.process.ioPriority;
    if (ioPriority.class) {
      const field = 'linux.io_priority';
      needs(field, '1.1.0');
      spec.process.ioPriority = {
        class: nameIn(IOPrioClass, ioPriority.class, `${field}.class`),
        priority: within(0, { value: ioPriority.priority }, `${field}.priority`, 7) ?? 0,
      };
    }
  }
  if (scheduler) {
    delete spec.process.scheduler;
    if (scheduler.policy) {
      const field = 'linux.scheduler';
      needs(field, '1.1.0');
      const { nice, priority, flags } = scheduler;
      const nanos = (name: 'runtime' | 'deadline' | 'period'): number | undefined =>
        within(0, { value: scheduler[name] }, `${field}.${name}`) || undefined;
      spec.process.scheduler = {
        policy: nameIn(nri.LinuxSchedulerPolicy, scheduler.policy, `${field}.policy`),
        ...withoutUnset({
          nice: within(-20, { value: nice }, `${field}.nice`, 19) || undefined,
          priority: within(0, { value: priority }, `${field}.priority`, 99) || undefined,
          flags: flags?.length
            ? flags.map((flag) => nameIn(nri.LinuxSchedulerFlag, flag, `${field}.flags`))
            : undefined,
          runtime: nanos('runtime'),
          deadline: nanos('deadline'),
          period: nanos('period'),
        }),
      };
    }
  }
  if (memoryPolicy) {
    const field = 'linux.memory_policy';
    needs(field, '1.3.0');
    const { mode, nodes, flags } = memoryPolicy;
    spec.linux.memoryPolicy = {
      mode: nameIn(nri.MpolMode, mode ?? 0, `${field}.mode`),
      ...(nodes ? { nodes } : {}),
      ...(flags?.length ? { flags: flags.map((flag) => nameIn(nri.MpolFlag, flag, `${field}.flags`)) } : {}),
    };
  }
  if (seccompPolicy) spec.linux.seccomp = seccomp(seccompPolicy);
}

function seccomp(policy: nri.LinuxSeccomp.$Properties): OciSeccomp {
  const { defaultAction, defaultErrno, architectures, flags, listenerPath, listenerMetadata, syscalls } = policy;
  if (!defaultAction) throw invalid('linux.seccomp_policy.default_action', 'is empty');
  return {
    defaultAction,
    ...withoutUnset({
      defaultErrnoRet: defaultErrno?.value ?? undefined,
      architectures: architectures?.length ? [...architectures] : undefined,
      flags: flags?.length ? [...flags] : undefined,
      listenerPath: listenerPath || undefined,
      listenerMetadata: listenerMetadata || undefined,
    }),
    syscalls: (syscalls ?? []).map(syscall),
  };
}

function syscall({ names, action, errnoRet, args }: nri.LinuxSyscall.$Properties, index: number): OciSyscall {
  const field = `linux.seccomp_policy.syscalls[${index}].args`;
  const wide = (value: nri.LinuxSeccompArg.$Properties['value']): number =>
    BigInt.asUintN(64, BigInt(value?.toString() ?? '0')) === 2n ** 64n - 1n
      ? unlimited
      : (numberOf({ value }, field) ?? 0);
  return {
    names: [...(names ?? [])],
    action: action ?? '',
    ...(errnoRet ? { errnoRet: errnoRet.value ?? 0 } : {}),
    ...(args?.length
      ? {
          args: args.map(({ index: at, value, valueTwo, op }) => ({
            index: at ?? 0,
            value: wide(value),
            valueTwo: wide(valueTwo),
            op: op ?? '',
          })),
        }
      : {}),
  };
}

/**
 * Returns an enum value's name, which is also its spelling in the OCI specification.
 *
 * @throws CrispError `InvalidArgument` for an unknown number
 */
function nameIn(names: object, value: number, field: string): string {
  const name = (names as Readonly<Record<number, string>>)[value];
  if (name === undefined) throw invalid(field, `unknown value ${value}`);
  return name;
}
