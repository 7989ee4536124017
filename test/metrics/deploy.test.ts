import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Declaration } from '../../src/metrics/declaration.js';
import { declaredMetrics } from '../../src/metrics/tables.js';
import { promtool } from '../support/prometheus.js';

const deploy = new URL('../../deploy/', import.meta.url).pathname;
const read = (name: string): string => readFileSync(join(deploy, name), 'utf8');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-deploy-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Dashboard {
  readonly uid: string;
  readonly templating: { readonly list: readonly { readonly type: string; readonly query: unknown }[] };
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
  }[];
}

const dashboards = readdirSync(join(deploy, 'grafana')).map((name) => ({
  name,
  dashboard: JSON.parse(read(`grafana/${name}`)) as Dashboard,
}));

/** With what Grafana puts in place of its variables. */
const filledIn = (expression: string): string =>
  expression.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '127.0.0.1:9150');

const alerts = (parse(read('alerts.yml')) as { groups: { rules: { alert: string; expr: string }[] }[] }).groups.flatMap(
  ({ rules }) => rules.map(({ alert, expr }) => ({ where: `alerts.yml ${alert}`, expr })),
);
const panels = dashboards.flatMap(({ name, dashboard }) =>
  dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({ where: `${name}: ${title}`, expr: filledIn(expr) })),
  ),
);

/** The declaration behind a name of a sample. */
function declarationOf(name: string): Declaration | undefined {
  const declared = declaredMetrics();
  const family = name.replace(/_(bucket|sum|count)$/, '');
  return (
    declared.find((each) => each.name === name && each.kind !== 'histogram') ??
    declared.find((each) => each.name === family && each.kind === 'histogram')
  );
}

test('promtool takes the alerts', () => {
  expect(promtool(['check', 'rules', join(deploy, 'alerts.yml')])).toContain(`SUCCESS: ${alerts.length} rules found`);
});

test('promtool takes the scrape job, and the rules that it names', () => {
  const said = promtool(['check', 'config', join(deploy, 'prometheus.yml')]);
  expect(said).toContain('SUCCESS: 1 rule files found');
  expect(said).toContain(`SUCCESS: ${alerts.length} rules found`);
});

test('promtool takes every expression of the dashboards', () => {
  const file = join(folder, 'panels.yml');
  const rules = panels.map(({ expr }, index) => ({ record: `panel:${index}`, expr }));
  writeFileSync(file, JSON.stringify({ groups: [{ name: 'panels', rules }] }));
  expect(promtool(['check', 'rules', file])).toContain(`SUCCESS: ${panels.length} rules found`);
});

describe.each([...alerts, ...panels])('$where', ({ expr }) => {
  test('names metrics and labels that there are, with values that they can have', () => {
    const names = [...expr.matchAll(/\b(crisp_\w+)/g)].map(([, name = '']) => name);
    for (const name of names) expect(declarationOf(name), name).toBeDefined();
    if (names.length === 0) expect(expr).toMatch(/\b(up|process_resident_memory_bytes|process_cpu_seconds_total)\{/);
    for (const [, name = '', selector = ''] of expr.matchAll(/\b(crisp_\w+)\{([^}]*)\}/g)) {
      const labels = declarationOf(name)?.labels ?? {};
      for (const [, label = '', matcher = '', value = ''] of selector.matchAll(/(\w+)(=~|!=|=)"([^"]*)"/g)) {
        if (['instance', 'job'].includes(label)) continue;
        const bound = labels[label];
        expect(bound, `${name} has a label ${label}`).toBeDefined();
        if (bound && 'values' in bound)
          for (const one of matcher === '=~' ? value.split('|') : [value]) expect(bound.values).toContain(one);
      }
    }
    const known = new Set([
      'instance',
      'le',
      ...names.flatMap((name) => Object.keys(declarationOf(name)?.labels ?? {})),
    ]);
    for (const [, by = ''] of expr.matchAll(/\bby \(([^)]*)\)/g))
      for (const label of by.split(',')) expect([...known], expr).toContain(label.trim());
  });
});

test.each(dashboards)('$name can be imported: an id of its own, its data source to choose', ({ name, dashboard }) => {
  expect(dashboard.uid).toBe(`crisp-${name.replace('.json', '')}`);
  expect(dashboard.templating.list[0]).toMatchObject({ type: 'datasource', query: 'prometheus' });
  for (const { targets } of dashboard.panels)
    for (const { datasource } of targets) expect(datasource.uid).toBe('${datasource}');
});
