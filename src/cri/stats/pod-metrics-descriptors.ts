import { cri } from '../../lib/proto.js';

/** A metric for ListMetricDescriptors. */
interface Descriptor {
  readonly type: cri.MetricType;
  readonly help: string;
  /** in addition to `baseLabels` */
  readonly labels: readonly string[];
}

/** Labels of every metric; container and image are empty for a pod's own. */
export const baseLabels = ['namespace', 'pod', 'container', 'id', 'image'] as const;

const counter = (help: string, ...labels: string[]): Descriptor => ({ type: cri.MetricType.COUNTER, help, labels });
const gauge = (help: string, ...labels: string[]): Descriptor => ({ type: cri.MetricType.GAUGE, help, labels });

/**
 * The metrics of pods and containers, with cAdvisor's names: kubelet shows them at /metrics/cadvisor (KEP-2371), and
 * dashboards rely on them. Values are integers, so seconds are whole seconds.
 */
export const descriptors = {
  container_cpu_user_seconds_total: counter('CPU time in user mode, in seconds'),
  container_cpu_system_seconds_total: counter('CPU time in kernel mode, in seconds'),
  container_cpu_usage_seconds_total: counter('CPU time, in seconds', 'cpu'),
  container_cpu_cfs_periods_total: counter('Periods of the CPU quota that had work to do'),
  container_cpu_cfs_throttled_periods_total: counter('Periods in which the CPU quota was used up'),
  container_cpu_cfs_throttled_seconds_total: counter('Time spent waiting for CPU quota, in seconds'),

  container_memory_cache: gauge('Page cache, in bytes'),
  container_memory_rss: gauge('Anonymous memory, in bytes'),
  container_memory_kernel_usage: gauge('Memory that the kernel uses for the container, in bytes'),
  container_memory_mapped_file: gauge('Files mapped into memory, in bytes'),
  container_memory_swap: gauge('Swap in use, in bytes'),
  container_memory_failcnt: counter('How often the memory limit was met'),
  container_memory_usage_bytes: gauge('Memory in use, whenever it was touched last, in bytes'),
  container_memory_max_usage_bytes: gauge('The highest memory usage so far, in bytes'),
  container_memory_working_set_bytes: gauge('Memory that cannot be reclaimed easily, in bytes'),
  container_memory_total_active_file_bytes: gauge('Page cache on the active list, in bytes'),
  container_memory_total_inactive_file_bytes: gauge('Page cache on the inactive list, in bytes'),
  container_memory_failures_total: counter('Page faults', 'failure_type', 'scope'),
  container_oom_events_total: counter('Processes that the kernel killed for want of memory'),
  container_hugetlb_usage_bytes: gauge('Huge pages in use, in bytes', 'pagesize'),
  container_hugetlb_max_usage_bytes: gauge('The highest usage of huge pages so far, in bytes', 'pagesize'),

  container_network_receive_bytes_total: counter('Bytes received', 'interface'),
  container_network_receive_packets_total: counter('Packets received', 'interface'),
  container_network_receive_packets_dropped_total: counter('Packets dropped on receiving', 'interface'),
  container_network_receive_errors_total: counter('Errors on receiving', 'interface'),
  container_network_transmit_bytes_total: counter('Bytes sent', 'interface'),
  container_network_transmit_packets_total: counter('Packets sent', 'interface'),
  container_network_transmit_packets_dropped_total: counter('Packets dropped on sending', 'interface'),
  container_network_transmit_errors_total: counter('Errors on sending', 'interface'),

  container_fs_inodes_free: gauge('Inodes free on the filesystem of the writable layer', 'device'),
  container_fs_inodes_total: gauge('Inodes of the filesystem of the writable layer', 'device'),
  container_fs_limit_bytes: gauge('Size of the filesystem of the writable layer, in bytes', 'device'),
  container_fs_usage_bytes: gauge('What the writable layer takes up, in bytes', 'device'),
  container_fs_reads_bytes_total: counter('Bytes read from a block device', 'device'),
  container_fs_reads_total: counter('Reads from a block device', 'device'),
  container_fs_writes_bytes_total: counter('Bytes written to a block device', 'device'),
  container_fs_writes_total: counter('Writes to a block device', 'device'),
  container_blkio_device_usage_total: counter(
    'Bytes to and from a block device',
    'device',
    'major',
    'minor',
    'operation',
  ),

  container_processes: gauge('Processes'),
  container_threads: gauge('Threads, those of single-threaded processes included'),
  container_threads_max: gauge('How many threads are allowed, 0 for any number'),
  container_file_descriptors: gauge('Open file descriptors'),
  container_sockets: gauge('Open sockets'),
  container_ulimits_soft: gauge("Soft limits of the container's first process", 'ulimit'),

  container_last_seen: gauge('When the container was seen last, in seconds since the epoch'),
  container_start_time_seconds: gauge('When the container was started, in seconds since the epoch'),

  container_spec_cpu_period: gauge('Period of the CPU quota, in microseconds'),
  container_spec_cpu_quota: gauge('CPU quota, in microseconds a period'),
  container_spec_cpu_shares: gauge('CPU shares'),
  container_spec_memory_limit_bytes: gauge('Memory limit, in bytes, 0 for none'),
  container_spec_memory_reservation_limit_bytes: gauge('Memory that is kept from reclaim, in bytes'),
  container_spec_memory_swap_limit_bytes: gauge('Limit of memory and swap together, in bytes, 0 for none'),

  container_pressure_cpu_stalled_seconds_total: counter('Time in which no task could run for want of CPU, in seconds'),
  container_pressure_cpu_waiting_seconds_total: counter('Time in which some tasks waited for CPU, in seconds'),
  container_pressure_memory_stalled_seconds_total: counter(
    'Time in which no task could run for want of memory, in seconds',
  ),
  container_pressure_memory_waiting_seconds_total: counter('Time in which some tasks waited for memory, in seconds'),
  container_pressure_io_stalled_seconds_total: counter(
    'Time in which no task could run as all waited for I/O, in seconds',
  ),
  container_pressure_io_waiting_seconds_total: counter('Time in which some tasks waited for I/O, in seconds'),
} as const satisfies Record<string, Descriptor>;

export type MetricName = keyof typeof descriptors;
