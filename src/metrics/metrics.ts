import { collectDefaultMetrics, Counter, Registry, type Metric, type OpenMetricsContentType } from 'prom-client';
import { instrumentsOf, LabelBounds, type Instruments } from './instruments.js';
import { metricTables } from './tables.js';

type Tables = typeof metricTables;

/** The instruments of all metrics, and their text for a scrape. */
export type Metrics = { readonly [Room in keyof Tables]: Instruments<Tables[Room]> } & {
  /** all metrics in Prometheus' text format; in OpenMetrics if the scrape accepts it and exemplars are on */
  text(request?: { readonly accept?: string | undefined }): Promise<{ contentType: string; body: string }>;
};

/** longer than a server runs between two boots */
const neverMs = 2 ** 31 - 1;

/**
 * Metrics of prom-client that are omitted: those derived from event loop samples, which are not taken, and gauges named
 * like counters.
 */
const leftOut = [
  ...['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'].map((what) => `nodejs_eventloop_lag_${what}_seconds`),
  ...['handles', 'requests', 'resources'].map((what) => `nodejs_active_${what}_total`),
];

/**
 * Creates the instruments of all `metricTables`, and Node's metrics. Durations are observed in milliseconds.
 *
 * @param exemplars whether the histograms that calls observe keep trace ids, for scrapes of OpenMetrics
 */
export function createMetrics({ exemplars = false } = {}): Metrics {
  const registry = new Registry();
  const registration = { registry, bounds: new LabelBounds(), exemplars };
  const rooms = Object.entries(metricTables).map(([room, table]) => [room, instrumentsOf(table, registration)]);
  // the default of 10 ms costs more CPU than everything else in an idle server
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

/** The same metrics in OpenMetrics, the format with exemplars. */
function inOpenMetrics(registry: Registry): Rendering {
  const other = new Registry<OpenMetricsContentType>();
  other.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const metric of registry.getMetricsAsArray() as unknown as Metric[]) {
    // prom-client strips `_total` off the counter's name permanently: so give it an object that inherits from the
    // counter
    other.registerMetric(metric instanceof Counter ? (Object.create(metric) as Metric) : metric);
  }
  return { contentType: other.contentType, metrics: () => other.metrics() };
}

/** Whether the scrape prefers OpenMetrics, as Prometheus does; browsers and curl do not. */
function wantsOpenMetrics(accept: string): boolean {
  return accept
    .split(',')
    .some((type) => /^\s*application\/openmetrics-text\b/.test(type) && !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(type));
}
