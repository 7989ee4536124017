import { counter, gauge, oneOf } from '../declaration.js';

/** Pods and containers, and the shims that run them. */
export const podMetrics = {
  sandboxes: gauge('crisp_sandboxes', 'pod sandboxes, by the CRI’s states', { state: oneOf('READY', 'NOTREADY') }),
  containers: gauge('crisp_containers', 'containers, by the CRI’s states', {
    state: oneOf('CREATED', 'RUNNING', 'EXITED', 'UNKNOWN'),
  }),
  exits: counter('crisp_container_exits_total', 'containers that ended, by the reason in their status', {
    reason: oneOf('Completed', 'Error', 'OOMKilled'),
  }),
  oomKills: counter('crisp_oom_kills_total', 'containers in which the kernel killed a process for want of memory'),
  shims: gauge('crisp_shims', 'shims that run, the spare ones among them'),
  spareShims: gauge('crisp_spare_shims', 'shims that were started ahead and serve no pod yet'),
  shimDeaths: counter(
    'crisp_shim_deaths_total',
    'shims that ended by themselves; the containers of `pod` end with them',
    {
      kind: oneOf('pod', 'spare'),
    },
  ),
};
