import type { Declaration } from './declaration.js';
import { callMetrics } from './tables/calls.js';
import { execMetrics } from './tables/execs.js';
import { imageMetrics } from './tables/images.js';
import { logMetrics } from './tables/logs.js';
import { networkMetrics } from './tables/network.js';
import { nodeMetrics } from './tables/node.js';
import { podMetrics } from './tables/pods.js';
import { startMetrics } from './tables/starts.js';

/** Every metric of crisp, by topic; the source of docs/metrics.md. */
export const metricTables = {
  starts: startMetrics,
  calls: callMetrics,
  pods: podMetrics,
  execs: execMetrics,
  images: imageMetrics,
  network: networkMetrics,
  logs: logMetrics,
  node: nodeMetrics,
};

/** All declarations, in the order of the docs. */
export function declaredMetrics(): Declaration[] {
  return Object.values(metricTables).flatMap((table) => Object.values<Declaration>(table));
}
