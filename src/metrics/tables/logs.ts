import { counter, gauge, oneOf } from '../declaration.js';

/** Containers' logs. The log process reports its figures once a second. */
export const logMetrics = {
  bytes: counter('crisp_log_read_bytes_total', 'output of containers that was read'),
  lines: counter('crisp_log_lines_total', 'log lines that were made of it, each piece of a split line'),
  splitLines: counter(
    'crisp_log_split_lines_total',
    'of these, pieces (tag P): of lines that are longer than 16 KiB, or that end without a newline',
  ),
  droppedBytes: counter('crisp_log_dropped_bytes_total', 'output that is missing in its log'),
  blocked: gauge('crisp_logs_blocked', 'logs whose file system does not answer now; their output is dropped'),
  troubles: counter('crisp_log_troubles_total', 'logs that could not be written, or that blocked', {
    kind: oneOf('failed', 'blocked'),
  }),
  processDeaths: counter('crisp_log_process_deaths_total', 'ends of the log process; another continues its work'),
};
