import type { cri } from '../lib/proto.js';
import { toLong } from '../lib/time.js';
import type { SandboxMetadata, SandboxStatus } from '../sandbox/record.js';
import type { OciHook, OciSpec } from '../task/oci.js';
import { phaseOf, type ContainerMetadata, type ContainerStatus } from '../task/record.js';
import type { NriContainer, NriPod } from './actions.js';
import type { nri } from './proto.js';
import { describeCriResources, describeOciResources, withoutUnset } from './resources.js';

/** Facts about a pod that are not in its record. */
export interface PodFacts {
  readonly ips: readonly string[];
  readonly namespaces: readonly { readonly type: string; readonly path: string }[];
}

/** Describes a pod to plugins. */
export function describePod(
  { id, handler, config }: SandboxMetadata,
  status: SandboxStatus,
  { ips, namespaces }: PodFacts,
): NriPod {
  const { metadata, labels, annotations, linux } = config;
  const overhead = describeCriResources(status.overhead ?? linux?.overhead);
  const resources = describeCriResources(status.resources ?? linux?.resources);
  return {
    id,
    name: metadata?.name,
    uid: metadata?.uid,
    namespace: metadata?.namespace,
    labels,
    annotations,
    runtimeHandler: handler,
    pid: status.pid ?? 0,
    ips: [...ips],
    linux: {
      cgroupParent: linux?.cgroupParent,
      namespaces: [...namespaces],
      ...(overhead ? { podOverhead: overhead } : {}),
      ...(resources ? { podResources: resources } : {}),
    },
  };
}

/** Values of nri.ContainerState; the module is not loaded here. */
const containerStates = { created: 1, running: 3, stopped: 4 } as const;

function stateOf(status: ContainerStatus): number {
  const phase = phaseOf(status);
  if (phase === 'created' || phase === 'starting') return containerStates.created;
  return phase === 'running' ? containerStates.running : containerStates.stopped;
}

/**
 * Describes a container to plugins.
 *
 * @param spec its OCI specification; absent if its bundle is gone
 */
export function describeContainer(metadata: ContainerMetadata, status: ContainerStatus, spec?: OciSpec): NriContainer {
  const { id, sandboxId, config, createdAtNanos } = metadata;
  return {
    id,
    podSandboxId: sandboxId,
    name: config.metadata?.name,
    state: stateOf(status),
    labels: config.labels,
    annotations: { ...spec?.annotations, ...config.annotations },
    pid: status.finishedAtNanos === undefined ? (status.pid ?? 0) : 0,
    createdAt: toLong(createdAtNanos),
    startedAt: toLong(status.startedAtNanos ?? 0n),
    finishedAt: toLong(status.finishedAtNanos ?? 0n),
    exitCode: status.exitCode ?? 0,
    statusReason: status.reason ?? '',
    statusMessage: status.message ?? '',
    CDIDevices: config.CDIDevices?.map(({ name }) => ({ name })) ?? [],
    image: {
      name: metadata.imageName ?? config.image?.userSpecifiedImage ?? config.image?.image ?? '',
      digest: metadata.imageRef.split('@')[1] ?? '',
      configDigest: metadata.imageId,
    },
    ...(spec ? describeSpec(spec, config) : {}),
  };
}

function describeSpec(spec: OciSpec, config: cri.ContainerConfig): NriContainer {
  const { process, linux, hooks } = spec;
  const { ioPriority, scheduler, user } = process;
  const seccompProfile = config.linux?.securityContext?.seccomp;
  return {
    args: process.args,
    env: process.env,
    mounts: spec.mounts.map(({ destination, type, source, options }) => ({ destination, type, source, options })),
    hooks: Object.fromEntries(Object.entries(hooks ?? {}).map(([kind, list]) => [kind, list.map(describeHook)])),
    rlimits: process.rlimits?.map(({ type, soft, hard }) => ({ type, soft: toUint64(soft), hard: toUint64(hard) })),
    user: { uid: user.uid, gid: user.gid, additionalGids: user.additionalGids ?? [] },
    linux: {
      namespaces: linux.namespaces.map(({ type, path }) => ({ type, path: path ?? '' })),
      devices: linux.devices.map(({ path, type, major, minor, fileMode, uid, gid }) => ({
        path,
        type,
        major: toLong(major ?? 0),
        minor: toLong(minor ?? 0),
        fileMode: optional(fileMode),
        uid: optional(uid),
        gid: optional(gid),
      })),
      resources: describeOciResources(linux.resources),
      oomScoreAdj: process.oomScoreAdj === undefined ? undefined : { value: toLong(process.oomScoreAdj) },
      cgroupsPath: linux.cgroupsPath,
      sysctl: linux.sysctl ?? {},
      netDevices: linux.netDevices ?? {},
      ...withoutUnset({
        ioPriority: ioPriority && { class: byName(ioClasses, ioPriority.class), priority: ioPriority.priority },
        scheduler: scheduler && {
          policy: byName(policies, scheduler.policy),
          nice: scheduler.nice,
          priority: scheduler.priority,
        },
        seccompPolicy: linux.seccomp && describeSeccomp(linux.seccomp),
        rdt: linux.intelRdt && describeRdt(linux.intelRdt),
        seccompProfile: seccompProfile && {
          profileType: seccompProfile.profileType as number,
          localhostRef: seccompProfile.localhostRef,
        },
      }),
    },
  };
}

const ioClasses = ['IOPRIO_CLASS_NONE', 'IOPRIO_CLASS_RT', 'IOPRIO_CLASS_BE', 'IOPRIO_CLASS_IDLE'];
const policies = [
  'SCHED_NONE',
  'SCHED_OTHER',
  'SCHED_FIFO',
  'SCHED_RR',
  'SCHED_BATCH',
  'SCHED_ISO',
  'SCHED_IDLE',
  'SCHED_DEADLINE',
];

function byName(names: readonly string[], name: string): number {
  return Math.max(0, names.indexOf(name));
}

function optional(value: number | undefined): { value: number } | undefined {
  return value === undefined ? undefined : { value };
}

function toUint64(value: number): ReturnType<typeof toLong> {
  // 2^64-1, unlimited, is not a double
  return toLong(BigInt.asIntN(64, value >= 2 ** 64 ? 2n ** 64n - 1n : BigInt(value))).toUnsigned();
}

function describeHook({ path, args, env, timeout }: OciHook): nri.Hook.$Properties {
  return { path, args, env, ...(timeout === undefined ? {} : { timeout: { value: toLong(timeout) } }) };
}

function describeRdt({
  closID,
  schemata,
  enableMonitoring,
}: NonNullable<OciSpec['linux']['intelRdt']>): nri.LinuxRdt.$Properties {
  return {
    ...(closID === undefined ? {} : { closId: { value: closID } }),
    ...(schemata === undefined ? {} : { schemata: { value: schemata } }),
    ...(enableMonitoring === undefined ? {} : { enableMonitoring: { value: enableMonitoring } }),
  };
}

function describeSeccomp(seccomp: NonNullable<OciSpec['linux']['seccomp']>): nri.LinuxSeccomp.$Properties {
  const { defaultAction, defaultErrnoRet, architectures, flags, listenerPath, listenerMetadata, syscalls } = seccomp;
  return {
    defaultAction,
    defaultErrno: optional(defaultErrnoRet),
    architectures,
    flags,
    listenerPath,
    listenerMetadata,
    syscalls: syscalls?.map(({ names, action, errnoRet, args }) => ({
      names,
      action,
      errnoRet: optional(errnoRet),
      args: args?.map(({ index, value, valueTwo, op }) => ({
        index,
        value: toUint64(value),
        valueTwo: toUint64(valueTwo ?? 0),
        op,
      })),
    })),
  };
}
