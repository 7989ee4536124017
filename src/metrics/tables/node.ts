import { atMost, durations, gauge, oneOf } from '../declaration.js';

/** The node itself: what the auditor found, and plugins. */
export const nodeMetrics = {
  auditFindings: gauge('crisp_audit_findings', 'what the last audit found (at start-up, or `crisp audit`)', {
    kind: oneOf('unowned', 'missing'),
  }),
  auditedAt: gauge('crisp_audit_timestamp_seconds', 'when that was'),
  nriCalls: durations('crisp_nri_call_seconds', 'calls of NRI plugins', {
    plugin: atMost(20, 'plugins'),
    call: atMost(20, 'NRI’s calls'),
    outcome: oneOf('ok', 'failed'),
  }),
  nriPlugins: gauge('crisp_nri_plugins', 'NRI plugins that are registered'),
};
