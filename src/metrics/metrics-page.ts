import { unitOf, type Declaration } from './declaration.js';
import { metricTables } from './tables.js';

const titles: Readonly<Record<keyof typeof metricTables, string>> = {
  starts: 'Starts',
  calls: 'Calls',
  pods: 'Pods, containers and shims',
  execs: 'Execs',
  images: 'Images',
  network: 'Network',
  logs: 'Logs',
  node: 'The node',
};

/** docs/metrics.md. */
export function metricsPage(): string {
  const tables = Object.entries(metricTables).flatMap(([room, table]) => [
    `## ${titles[room as keyof typeof metricTables]}`,
    '',
    '| metric | kind | unit | labels | what it says |',
    '|---|---|---|---|---|',
    ...Object.values<Declaration>(table).map(row),
    '',
  ]);
  return [...before, ...tables, ...after].join('\n');
}

const before = [
  '# Metrics',
  '',
  '<!-- Written from the tables in src/metrics/tables by `npm run docs`; do not edit. -->',
  '',
  'At `http://127.0.0.1:9150/metrics` (setting `metrics_listen`). Histograms have buckets from 1 ms to 2 min. `process_*` and',
  '`nodejs_*` beside these are of the server process itself.',
  '',
  'A label has one of the values that are listed, or, of values that configuration and plugins name, so many at most: the first that',
  'come, and `other` for the rest. Counters whose labels are all listed are there from the start, at 0.',
  '',
  'With [tracing](tracing.md) on, a scrape that accepts OpenMetrics gets it, with the trace of the last observation beside each bucket of',
  'the metrics that say so: Prometheus keeps these with `--enable-feature=exemplar-storage`.',
  '',
  '`/healthz` answers 200 while the process answers at all. `/readyz` answers 200, or 503 with the reasons one a line.',
  '',
];

const after = [
  '## Worth an alert',
  '',
  '- `crisp_audit_findings > 0`: something on the host has no owner, or a record claims what is not there; `crisp audit` says what.',
  '- `increase(crisp_starts_total{outcome="left"}[10m]) > 0`: an undo failed for good; the log says what is left.',
  '- `rate(crisp_calls_total{code=~"Internal|Unavailable"}[5m]) > 0`: calls fail for reasons of this node.',
  '- `histogram_quantile(0.99, rate(crisp_container_start_seconds_bucket[10m])) > 1`: starts are slow; `crisp_step_seconds` says which',
  '  step.',
  '',
];

function row(declaration: Declaration): string {
  const { name, kind, labels, help, hasExemplars } = declaration;
  const shown = Object.entries(labels).map(([label, bound]) =>
    'values' in bound
      ? `\`${label}\`: ${bound.values.map((value) => `\`${value}\``).join(', ')}`
      : `\`${label}\`: ${bound.what}, at most ${bound.most}`,
  );
  return `| \`${name}\` | ${kind} | ${unitOf(declaration)} | ${shown.join('; ')} | ${help}${hasExemplars ? '; exemplars' : ''} |`.replaceAll('  ', ' ');
}
