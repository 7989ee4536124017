import { cri } from '../../lib/proto.js';
import { fromLong, nowNanos, toLong, type EpochNanos } from '../../lib/time.js';
import type { InterfaceCounters } from '../../sandbox/network-stats.js';
import type { CgroupDetails, DeviceTraffic } from '../../task/cgroup/cgroup-details.js';
import type { CgroupStats, Pressure } from '../../task/cgroup/cgroup-stats.js';
import type { OpenFiles } from '../../task/cgroup/open-files.js';
import type { ContainerMetadata, ContainerStatus } from '../../task/record.js';
import type { LayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import { descriptors, type MetricName } from './pod-metrics-descriptors.js';

/** A whole file system. */
export interface Filesystem {
  /** `/dev/vda1`, or whatever is mounted there */
  readonly device: string;
  readonly sizeBytes: bigint;
  readonly inodes: bigint;
  readonly freeInodes: bigint;
}

/** The readings for a running container's metrics. */
export interface ContainerMeasures {
  readonly metadata: ContainerMetadata;
  readonly status: ContainerStatus;
  readonly used: CgroupStats;
  readonly details: CgroupDetails;
  readonly openFiles: OpenFiles;
  readonly openFilesLimit: bigint | undefined;
  readonly layer: LayerUsage | undefined;
  readonly filesystem: Filesystem;
  deviceName(major: number, minor: number): string;
}

/** Collects CRI metrics with the labels of one container or pod. */
class Metrics {
  readonly list: cri.Metric.$Properties[] = [];
  readonly #base: readonly string[];

  /** @param base the values of `baseLabels` */
  constructor(base: readonly string[]) {
    this.#base = base;
  }

  /** Adds a metric read for this answer, if its value is known. */
  add(name: MetricName, value: bigint | undefined, ...labels: string[]): void {
    // the CRI uses 0 for live values: with a time Prometheus would show it even when its container is gone
    this.addOf(0n, name, value, ...labels);
  }

  /** Adds a metric read at `atNanos`, if its value is known. */
  addOf(atNanos: EpochNanos, name: MetricName, value: bigint | undefined, ...labels: string[]): void {
    if (value === undefined) return;
    this.list.push({
      name,
      timestamp: toLong(atNanos),
      metricType: descriptors[name].type,
      labelValues: [...this.#base, ...labels],
      value: { value: toLong(value) },
    });
  }
}

/** @param pod the pod's metadata */
export function podMetrics(
  pod: cri.PodSandboxMetadata.$Properties | null | undefined,
  id: string,
  interfaces: readonly InterfaceCounters[],
): cri.Metric.$Properties[] {
  const metrics = new Metrics([pod?.namespace ?? '', pod?.name ?? '', '', id, '']);
  for (const each of interfaces) {
    metrics.add('container_network_receive_bytes_total', each.rxBytes, each.name);
    metrics.add('container_network_receive_packets_total', each.rxPackets, each.name);
    metrics.add('container_network_receive_packets_dropped_total', each.rxDropped, each.name);
    metrics.add('container_network_receive_errors_total', each.rxErrors, each.name);
    metrics.add('container_network_transmit_bytes_total', each.txBytes, each.name);
    metrics.add('container_network_transmit_packets_total', each.txPackets, each.name);
    metrics.add('container_network_transmit_packets_dropped_total', each.txDropped, each.name);
    metrics.add('container_network_transmit_errors_total', each.txErrors, each.name);
  }
  return metrics.list;
}

/** The metrics of one running container. */
export function containerMetrics(
  pod: cri.PodSandboxMetadata.$Properties | null | undefined,
  measures: ContainerMeasures,
): cri.Metric.$Properties[] {
  const { config, id } = measures.metadata;
  const image = config.image?.userSpecifiedImage || config.image?.image || '';
  const metrics = new Metrics([pod?.namespace ?? '', pod?.name ?? '', config.metadata?.name ?? '', id, image]);
  metrics.add('container_last_seen', seconds(nowNanos()));
  metrics.add('container_start_time_seconds', seconds(measures.status.startedAtNanos));
  addCpu(metrics, measures);
  addMemory(metrics, measures);
  addFilesystem(metrics, measures);
  for (const device of measures.details.devices)
    addDevice(metrics, device, measures.deviceName(device.major, device.minor));
  addProcesses(metrics, measures);
  addLimits(metrics, measures);
  addPressure(metrics, measures.used);
  return metrics.list;
}

function addCpu(metrics: Metrics, { used, details: { cpu } }: ContainerMeasures): void {
  metrics.add('container_cpu_usage_seconds_total', seconds(used.cpu?.usageNanos), 'total');
  metrics.add('container_cpu_user_seconds_total', seconds(cpu?.userNanos));
  metrics.add('container_cpu_system_seconds_total', seconds(cpu?.systemNanos));
  metrics.add('container_cpu_cfs_periods_total', cpu?.periods);
  metrics.add('container_cpu_cfs_throttled_periods_total', cpu?.throttledPeriods);
  metrics.add('container_cpu_cfs_throttled_seconds_total', seconds(cpu?.throttledNanos));
}

function addMemory(metrics: Metrics, { used: { memory, swap }, details }: ContainerMeasures): void {
  const more = details.memory;
  if (memory && more) {
    metrics.add('container_memory_usage_bytes', memory.usageBytes);
    metrics.add('container_memory_working_set_bytes', memory.workingSetBytes);
    metrics.add('container_memory_rss', memory.rssBytes);
    // if the kernel keeps no maximum, the current usage is the highest known
    metrics.add('container_memory_max_usage_bytes', more.maxUsageBytes ?? memory.usageBytes);
    metrics.add('container_memory_cache', more.cacheBytes);
    metrics.add('container_memory_mapped_file', more.mappedFileBytes);
    metrics.add('container_memory_total_active_file_bytes', more.activeFileBytes);
    metrics.add('container_memory_total_inactive_file_bytes', more.inactiveFileBytes);
    metrics.add('container_memory_kernel_usage', more.kernelBytes);
    metrics.add('container_memory_swap', swap?.usageBytes ?? 0n);
    metrics.add('container_memory_failcnt', more.limitHits);
    metrics.add('container_oom_events_total', more.oomKills);
    metrics.add('container_memory_failures_total', more.ownPageFaults, 'pgfault', 'container');
    metrics.add('container_memory_failures_total', memory.pageFaults, 'pgfault', 'hierarchy');
    metrics.add('container_memory_failures_total', more.ownMajorPageFaults, 'pgmajfault', 'container');
    metrics.add('container_memory_failures_total', memory.majorPageFaults, 'pgmajfault', 'hierarchy');
  }
  for (const { size, usageBytes, maxUsageBytes } of details.hugepages) {
    metrics.add('container_hugetlb_usage_bytes', usageBytes, size);
    metrics.add('container_hugetlb_max_usage_bytes', maxUsageBytes, size);
  }
}

function addFilesystem(metrics: Metrics, { layer, filesystem }: ContainerMeasures): void {
  const { device, sizeBytes, inodes, freeInodes } = filesystem;
  // measured every few seconds, as it takes long
  if (layer) metrics.addOf(layer.atNanos, 'container_fs_usage_bytes', layer.usedBytes, device);
  metrics.add('container_fs_limit_bytes', sizeBytes, device);
  metrics.add('container_fs_inodes_total', inodes, device);
  metrics.add('container_fs_inodes_free', freeInodes, device);
}

function addDevice(
  metrics: Metrics,
  { major, minor, reads, writes, readBytes, writtenBytes }: DeviceTraffic,
  name: string,
): void {
  metrics.add('container_fs_reads_total', reads, name);
  metrics.add('container_fs_writes_total', writes, name);
  metrics.add('container_fs_reads_bytes_total', readBytes, name);
  metrics.add('container_fs_writes_bytes_total', writtenBytes, name);
  metrics.add('container_blkio_device_usage_total', readBytes, name, String(major), String(minor), 'read');
  metrics.add('container_blkio_device_usage_total', writtenBytes, name, String(major), String(minor), 'write');
}

function addProcesses(metrics: Metrics, { used, details, openFiles, openFilesLimit }: ContainerMeasures): void {
  metrics.add('container_processes', BigInt(details.pids.length));
  metrics.add('container_threads', used.tasks ?? BigInt(details.pids.length));
  metrics.add('container_threads_max', details.tasksLimit ?? 0n);
  metrics.add('container_file_descriptors', openFiles.descriptors);
  metrics.add('container_sockets', openFiles.sockets);
  metrics.add('container_ulimits_soft', openFilesLimit, 'max_open_files');
}

/** The kernel's default. */
const defaultPeriodMicros = 100_000n;
const defaultShares = 1024n;

function addLimits(metrics: Metrics, { metadata, status }: ContainerMeasures): void {
  const resources = status.resources ?? metadata.config.linux?.resources;
  const quota = fromLong(resources?.cpuQuota);
  const reserved = resources?.unified?.['memory.low'] ?? resources?.unified?.['memory.min'] ?? '0';
  metrics.add('container_spec_cpu_period', fromLong(resources?.cpuPeriod) || defaultPeriodMicros);
  metrics.add('container_spec_cpu_quota', quota > 0n ? quota : undefined);
  metrics.add('container_spec_cpu_shares', fromLong(resources?.cpuShares) || defaultShares);
  metrics.add('container_spec_memory_limit_bytes', atLeast0(fromLong(resources?.memoryLimitInBytes)));
  metrics.add('container_spec_memory_swap_limit_bytes', atLeast0(fromLong(resources?.memorySwapLimitInBytes)));
  metrics.add('container_spec_memory_reservation_limit_bytes', /^\d+$/.test(reserved) ? BigInt(reserved) : 0n);
}

function addPressure(metrics: Metrics, { cpu, memory, ioPressure }: CgroupStats): void {
  const stalled = (pressure: Pressure | undefined): bigint | undefined => seconds(pressure?.full.totalNanos);
  const waiting = (pressure: Pressure | undefined): bigint | undefined => seconds(pressure?.some.totalNanos);
  metrics.add('container_pressure_cpu_stalled_seconds_total', stalled(cpu?.pressure));
  metrics.add('container_pressure_cpu_waiting_seconds_total', waiting(cpu?.pressure));
  metrics.add('container_pressure_memory_stalled_seconds_total', stalled(memory?.pressure));
  metrics.add('container_pressure_memory_waiting_seconds_total', waiting(memory?.pressure));
  metrics.add('container_pressure_io_stalled_seconds_total', stalled(ioPressure));
  metrics.add('container_pressure_io_waiting_seconds_total', waiting(ioPressure));
}

function seconds(nanos: bigint | undefined): bigint | undefined {
  return nanos === undefined ? undefined : nanos / 1_000_000_000n;
}

function atLeast0(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
