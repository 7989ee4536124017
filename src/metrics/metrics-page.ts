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

/** Generates docs/metrics.md. @param rules of deploy/alerts.yml */
export function metricsPage(rules: readonly AlertRule[]): string {
  const tables = Object.entries(metricTables).flatMap(([room, table]) => [
    `## ${titles[room as keyof typeof metricTables]}`,
    '',
    '| metric | kind | unit | labels | what it says |',
    '|---|---|---|---|---|',
    ...Object.values<Declaration>(table).map(row),
    '',
  ]);
  return [...before, ...tables, ...alertsPart(rules), ...dashboardsPart].join('\n');
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
  'come, and `other` for the rest. Counters whose labels are all listed are there from the start, at 0;',
  'so is what an alert looks for: calls with the codes `OK`, `Internal` and `Unavailable`, and failed `ADD`s and `DEL`s of each plugin.',
  '',
  'With [tracing](tracing.md) on, a scrape that accepts OpenMetrics gets it, with the trace of the last observation beside each bucket of',
  'the metrics that say so: Prometheus keeps these with `--enable-feature=exemplar-storage`.',
  '',
  '`/healthz` answers 200 while the process answers at all. `/readyz` answers 200, or 503 with the reasons one a line.',
  '',
];

/** The fields of a rule in deploy/alerts.yml that the page shows. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly description: string };
}

function alertsPart(rules: readonly AlertRule[]): string[] {
  return [
    '## Alerts',
    '',
    '`deploy/alerts.yml` has them for Prometheus (`rule_files`), `deploy/prometheus.yml` a scrape job. Each is about a node; the times that',
    'an expression must hold are in the file.',
    '',
    '| alert | it means | expression |',
    '|---|---|---|',
    ...rules.map(
      ({ alert, expr, annotations: { summary, description } }) =>
        `| \`${alert}\` | ${withoutTemplate(summary)}. ${description} | \`${expr.replaceAll('|', '\\|')}\` |`,
    ),
    '',
  ];
}

/** Removes the template that Prometheus expands: `crisp on {{ $labels.instance }} does not answer`. */
function withoutTemplate(text: string): string {
  return text.replace(/ on \{\{[^}]*\}\}/, '');
}

const dashboardsPart = [
  '## Dashboards',
  '',
  'For Grafana, to be imported or provisioned from `deploy/grafana`; each asks for its data source and has a stable `uid`.',
  'Each expression is checked by promtool; they were not opened in a Grafana, as Debian has none.',
  '',
  '| file | uid | what it shows |',
  '|---|---|---|',
  '| `overview.json` | `crisp-overview` | all nodes: what runs, what fails, what crisp itself costs |',
  '| `starts.json` | `crisp-starts` | where the time of one node’s starts goes: queues, steps, plugins, undos |',
  '| `images.json` | `crisp-images` | pulls: how many, how large, how long, and why they fail |',
  '',
];

function row(declaration: Declaration): string {
  const { name, kind, labels, help, hasExemplars } = declaration;
  const shown = Object.entries(labels).map(([label, bound]) =>
    'values' in bound
      ? `\`${label}\`: ${bound.values.map((value) => `\`${value}\``).join(', ')}`
      : `\`${label}\`: ${bound.what}, at most ${bound.most}`,
  );
  const about = `${help}${hasExemplars ? '; exemplars' : ''}`;
  const cells = [`\`${name}\``, kind, unitOf(declaration), shown.join('; '), about];
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}
