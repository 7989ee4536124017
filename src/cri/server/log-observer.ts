import type { Metrics } from '../../metrics/metrics.js';
import type { LogObserver } from '../../task/log/log-copiers.js';

/** Passes the log process' reports on to the metrics. */
export function logObserver({ logs }: Pick<Metrics, 'logs'>): LogObserver {
  return {
    figures({ bytes, lines, splitLines, droppedBytes }) {
      logs.bytes.add({}, bytes);
      logs.lines.add({}, lines);
      logs.splitLines.add({}, splitLines);
      logs.droppedBytes.add({}, droppedBytes);
    },
    trouble: (kind) => logs.troubles.add({ kind }),
    processDied: () => logs.processDeaths.add({}),
  };
}
