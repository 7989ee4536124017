import { atMost, durations, oneOf } from '../declaration.js';

/** Pods' networks: calls of CNI plugins. The set-up as a whole is a step of a pod's start. */
export const networkMetrics = {
  plugins: durations('crisp_network_plugin_seconds', 'each run of a CNI plugin; `ADD` sets up, `DEL` tears down', {
    plugin: atMost(20, 'types of plugins'),
    command: oneOf('ADD', 'DEL', 'GC', 'STATUS', 'VERSION'),
    outcome: oneOf('ok', 'failed'),
  }),
};
