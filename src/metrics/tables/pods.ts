import { gauge, oneOf } from '../declaration.js';

/** Pods and containers, and the shims that run them. */
export const podMetrics = {
  sandboxes: gauge('crisp_sandboxes', 'pod sandboxes, by the CRI’s states', { state: oneOf('READY', 'NOTREADY') }),
  containers: gauge('crisp_containers', 'containers, by the CRI’s states', {
    state: oneOf('CREATED', 'RUNNING', 'EXITED', 'UNKNOWN'),
  }),
  shims: gauge('crisp_shims', 'shims that run, the spare ones among them'),
  spareShims: gauge('crisp_spare_shims', 'shims that were started ahead and serve no pod yet'),
};
