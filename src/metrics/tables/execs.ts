import { counter, durations, gauge, oneOf } from '../declaration.js';

/** `sync`: ExecSync, for kubelet's probes and hooks; `stream`: Exec, for kubectl. */
const kind = oneOf('sync', 'stream');

/** Commands run in containers. */
export const execMetrics = {
  execs: counter(
    'crisp_execs_total',
    'commands by how they ended; `nonzero` is an exit code, `failed` no start or no end',
    {
      kind,
      outcome: oneOf('ok', 'nonzero', 'timeout', 'cancelled', 'failed'),
    },
  ),
  seconds: durations('crisp_exec_seconds', 'commands from the request to their end', { kind }),
  startSeconds: durations('crisp_exec_start_seconds', 'until the process of a command ran', { kind }),
  running: gauge('crisp_execs_running', 'commands that run now', { kind }),
};
