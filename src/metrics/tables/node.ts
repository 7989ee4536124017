import { atMost, counter, durations, gauge, oneOf, untracedDurations } from '../declaration.js';

/** The node itself: records, audits, plugins, the server's event loop. */
export const nodeMetrics = {
  auditFindings: gauge('crisp_audit_findings', 'what the last audit found (at start-up, or `crisp audit`)', {
    kind: oneOf('unowned', 'missing'),
  }),
  auditedAt: gauge('crisp_audit_timestamp_seconds', 'when that was'),
  orphansAtStart: gauge(
    'crisp_orphans_at_start',
    'what an earlier server left: pods, containers and starts that it was in the middle of, and findings by check of the auditor',
    { kind: atMost(20, '`unfinished sandbox`, `unfinished container`, `unfinished start`, the auditor’s checks') },
  ),
  queues: gauge(
    'crisp_queue_waiting',
    'what waits for its turn: `ends` of containers, starts and ends with a `shim` that does few at once, `look-ups` of paths on the host, `dials` of port-forwards, changes of systemd `slices`; starts have a metric of their own',
    { queue: oneOf('ends', 'shim', 'look-ups', 'dials', 'slices') },
  ),
  recordWrites: counter('crisp_record_writes_total', 'records of pods and containers that were written to the disk', {
    record: oneOf('sandbox', 'container'),
  }),
  recordsBehind: gauge('crisp_records_behind', 'records that the disk refused to take; they hold in memory', {
    record: oneOf('sandbox', 'container'),
  }),
  eventLoopDelay: untracedDurations(
    'crisp_event_loop_delay_seconds',
    'how late a timer of the server came, once a second: so long a call waits that arrives then',
  ),
  buildInfo: gauge('crisp_build_info', '1, with the version of crisp', { version: atMost(1, 'versions') }),
  nriCalls: durations('crisp_nri_call_seconds', 'calls of NRI plugins', {
    plugin: atMost(20, 'plugins'),
    call: atMost(20, 'NRI’s calls'),
    outcome: oneOf('ok', 'failed'),
  }),
  nriPlugins: gauge('crisp_nri_plugins', 'NRI plugins that are registered'),
};
