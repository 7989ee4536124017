import { collectDefaultMetrics, Registry } from 'prom-client';
import { instrumentsOf, LabelBounds, type Instruments } from './instruments.js';
import { metricTables } from './tables.js';

type Tables = typeof metricTables;

/** The instruments of all metrics, and what a scrape gets. */
export type Metrics = { readonly [Room in keyof Tables]: Instruments<Tables[Room]> } & {
  /** All of it in Prometheus' text format. */
  text(): Promise<{ contentType: string; body: string }>;
};

/** Longer than any server runs between two boots. */
const neverMs = 2 ** 31 - 1;

/**
 * Of Node's own metrics those that are left out: what prom-client derives from samples of the event loop's lag that are
 * not taken, and gauges named like counters.
 */
const leftOut = [
  ...['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'].map((what) => `nodejs_eventloop_lag_${what}_seconds`),
  ...['handles', 'requests', 'resources'].map((what) => `nodejs_active_${what}_total`),
];

/** Makes the instruments of every metric in `metricTables`, and those of Node itself. Durations are observed in milliseconds. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registration = { registry, bounds: new LabelBounds(), exemplars: false };
  const rooms = Object.entries(metricTables).map(([room, table]) => [room, instrumentsOf(table, registration)]);
  // measured every 10 ms by default, which costs more CPU than everything else in an idle server
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: neverMs });
  for (const name of leftOut) registry.removeSingleMetric(name);
  return {
    ...(Object.fromEntries(rooms) as Pick<Metrics, keyof Tables>),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
