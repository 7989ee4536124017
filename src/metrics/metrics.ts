import { collectDefaultMetrics, Counter, Registry, type Metric, type OpenMetricsContentType } from 'prom-client';
import { instrumentsOf, LabelBounds, type Instruments } from './instruments.js';
import { metricTables } from './tables.js';

type Tables = typeof metricTables;

/** The instruments of all metrics, and what a scrape gets. */
export type Metrics = { readonly [Room in keyof Tables]: Instruments<Tables[Room]> } & {
  /** All of it in Prometheus' text format; in OpenMetrics where a scrape accepts that and there are exemplars. */
  text(request?: { readonly accept?: string | undefined }): Promise<{ contentType: string; body: string }>;
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

/**
 * Makes the instruments of every metric in `metricTables`, and those of Node itself. Durations are observed in milliseconds.
 *
 * @param exemplars whether histograms of calls and starts keep trace ids, for scrapes that ask for OpenMetrics
 */
export function createMetrics({ exemplars = false } = {}): Metrics {
  const registry = new Registry();
  const registration = { registry, bounds: new LabelBounds(), exemplars };
  const rooms = Object.entries(metricTables).map(([room, table]) => [room, instrumentsOf(table, registration)]);
  // measured every 10 ms by default, which costs more CPU than everything else in an idle server
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: neverMs });
  for (const name of leftOut) registry.removeSingleMetric(name);
  const withExemplars = exemplars ? inOpenMetrics(registry) : undefined;
  return {
    ...(Object.fromEntries(rooms) as Pick<Metrics, keyof Tables>),
    async text({ accept = '' } = {}) {
      const { contentType, metrics } = withExemplars && wantsOpenMetrics(accept) ? withExemplars : plain(registry);
      return { contentType, body: await metrics() };
    },
  };
}

interface Rendering {
  readonly contentType: string;
  readonly metrics: () => Promise<string>;
}

function plain(registry: Registry): Rendering {
  return { contentType: registry.contentType, metrics: () => registry.metrics() };
}

/** The same metrics in the format that has exemplars. */
function inOpenMetrics(registry: Registry): Rendering {
  const other = new Registry<OpenMetricsContentType>();
  other.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const metric of registry.getMetricsAsArray() as unknown as Metric[]) {
    // prom-client takes the `_total` off a counter's name for good: off one that inherits the values of the real one
    other.registerMetric(metric instanceof Counter ? (Object.create(metric) as Metric) : metric);
  }
  return { contentType: other.contentType, metrics: () => other.metrics() };
}

/** As Prometheus asks for it; a browser and curl do not. */
function wantsOpenMetrics(accept: string): boolean {
  return accept
    .split(',')
    .some((type) => /^\s*application\/openmetrics-text\b/.test(type) && !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(type));
}
