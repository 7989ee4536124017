import type { Exception } from '../conformance/verdict.js';

/** Why specs fail that read odd names of variables from a shell’s environment. */
export const shellDropsName =
  'the stand-in image’s shell drops variables whose names are no identifiers, such as `data-1`; containerd fails it too';
const recursiveReadOnly =
  'the runtime does mount recursively read-only, and the spec is for one that does not; containerd skips it too';

/** The specs of the node suite that do not pass on the machines that this runs on. */
export const nodeExceptions: readonly Exception[] = [
  {
    spec: '[sig-node] Secrets should be consumable via the environment [Conformance] [NodeConformance]',
    outcome: 'failed',
    reason: shellDropsName,
  },
  {
    spec: '[sig-node] ConfigMap should be consumable via the environment [Conformance] [NodeConformance]',
    outcome: 'failed',
    reason: shellDropsName,
  },
  {
    spec: '[sig-node] Variable Expansion allow almost all printable ASCII characters as environment variable names',
    outcome: 'failed',
    reason: shellDropsName,
  },
  {
    spec: '[sig-node] PrivilegedPod should enable privileged commands [LinuxOnly] [NodeConformance]',
    outcome: 'failed',
    reason: 'the kernel has no dummy interfaces; containerd fails it too',
  },
  {
    spec: '[sig-node] Summary API when querying /stats/summary should report resource usage through the stats api [NodeConformance]',
    outcome: 'failed',
    reason:
      'it wants kubelet and runtime in cgroups of their own, and containerd fails it for that; on crisp also pressure, which cgroup v1 does not have, and without PodAndContainerStatsFromCRI the network and processes of pods',
  },
  {
    spec: '[sig-node] ContainerMetrics [LinuxOnly] when querying /metrics/cadvisor should report container metrics [NodeConformance]',
    outcome: 'failed',
    reason:
      'cAdvisor does not know crisp’s containers, and does not find all it should of containerd’s, which fails it too; crisp’s metrics need PodAndContainerStatsFromCRI, with which the spec skips itself',
  },
  ...['should accept non-recursive read-only mounts', 'should reject recursive read-only mounts'].map(
    (name): Exception => ({
      spec: `[sig-node] Mount recursive read-only [LinuxOnly] Mount recursive read-only when the runtime does not support recursive read-only mounts ${name} [NodeConformance]`,
      outcome: 'skipped',
      reason: recursiveReadOnly,
    }),
  ),
];
