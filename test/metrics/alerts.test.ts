import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { promtool } from '../support/prometheus.js';

const file = new URL('../../deploy/alerts.yml', import.meta.url).pathname;

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
const rules = (parse(readFileSync(file, 'utf8')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-alerts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a node tells, a value a minute in promtool's notation: `0x3 1+2x4` is 0 0 0 0 1 3 5 7 9. */
type Series = Readonly<Record<string, string>>;

interface Case {
  readonly alert: string;
  readonly series: Series;
  /** labels of the alert besides the rule's own; all of these series are of one instance */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Node n1 has nothing else to tell than what makes the alert fire, and that since minute 5; it was well before. */
const firing: readonly Case[] = [
  { alert: 'CrispDown', series: { 'up{job="crisp"}': '1x4 0x30' }, labels: { job: 'crisp' } },
  {
    alert: 'CrispStartsFail',
    series: {
      'crisp_starts_total{pipeline="start",outcome="ok"}': '0+1x34',
      'crisp_starts_total{pipeline="start",outcome="failed"}': '0x4 1+1x30',
    },
    labels: { pipeline: 'start' },
  },
  {
    alert: 'CrispLeftBehind',
    series: { 'crisp_starts_total{pipeline="sandbox",outcome="left"}': '0x4 1x30' },
    labels: { pipeline: 'sandbox' },
  },
  { alert: 'CrispStartsSlow', series: slow('crisp_container_start_seconds', 'handler="crun"', '1') },
  { alert: 'CrispStartsWait', series: slow('crisp_start_wait_seconds', '', '5') },
  {
    alert: 'CrispCallsFail',
    series: { 'crisp_calls_total{call="RunPodSandbox",code="Internal"}': '0x4 1+1x30' },
    labels: { call: 'RunPodSandbox' },
  },
  {
    alert: 'CrispPullsFail',
    series: { 'crisp_image_pull_failures_total{reason="disk full"}': '0x4 1+1x30' },
    labels: { reason: 'disk full' },
  },
  {
    alert: 'CrispNetworkFails',
    series: { 'crisp_network_plugin_seconds_count{plugin="bridge",command="ADD",outcome="failed"}': '0x4 1+1x30' },
    labels: { plugin: 'bridge' },
  },
  {
    alert: 'CrispAuditFindings',
    series: { 'crisp_audit_findings{kind="unowned"}': '0x4 1x30' },
    labels: { kind: 'unowned' },
  },
  { alert: 'CrispLogsDropped', series: { crisp_log_dropped_bytes_total: '0x4 1+100x30' } },
  { alert: 'CrispRecordsBehind', series: { 'crisp_records_behind{record="container"}': '0x4 1x30' } },
  { alert: 'CrispShimsDie', series: { 'crisp_shim_deaths_total{kind="pod"}': '0x4 1x30' }, labels: { kind: 'pod' } },
  { alert: 'CrispEventLoopLate', series: slow('crisp_event_loop_delay_seconds', '', '0.25') },
];

/** From minute 5 on one more observation a minute that is longer than `limit` seconds. */
function slow(histogram: string, labels: string, limit: string): Series {
  const upTo = (le: string): string => `${histogram}_bucket{${[labels, `le="${le}"`].filter(Boolean).join(',')}}`;
  return { [upTo(limit)]: '0x34', [upTo('30')]: '0x4 1+1x29', [upTo('+Inf')]: '0x4 1+1x29' };
}

/** What must not wake anyone, of the same node. */
const silent: readonly Case[] = [
  { alert: 'CrispDown', series: { 'up{job="crisp"}': '1x4 0 1x30', 'up{job="other"}': '0x30' } },
  {
    alert: 'CrispStartsFail',
    series: {
      'crisp_starts_total{pipeline="start",outcome="ok"}': '0+10x34',
      'crisp_starts_total{pipeline="start",outcome="failed"}': '0x4 1+1x30',
    },
  },
  // these are the caller's: names that are not there, credentials that are wrong
  { alert: 'CrispCallsFail', series: { 'crisp_calls_total{call="StartContainer",code="NotFound"}': '0+1x30' } },
  { alert: 'CrispCallsFail', series: { 'crisp_calls_total{call="PullImage",code="Internal"}': '0+1x30' } },
  { alert: 'CrispPullsFail', series: { 'crisp_image_pull_failures_total{reason="not found"}': '0+1x30' } },
  {
    alert: 'CrispNetworkFails',
    series: { 'crisp_network_plugin_seconds_count{plugin="bridge",command="STATUS",outcome="failed"}': '0+1x30' },
  },
  { alert: 'CrispShimsDie', series: { 'crisp_shim_deaths_total{kind="spare"}': '0+1x30' } },
  // a server that has started anew counts from 0
  { alert: 'CrispLeftBehind', series: { 'crisp_starts_total{pipeline="sandbox",outcome="left"}': '3x14 0x30' } },
];

const ruleOf = (alert: string): Rule => {
  const rule = rules.find((each) => each.alert === alert);
  if (!rule) throw new Error(`no alert ${alert}`);
  return rule;
};

/** @returns what promtool says; it fails where the alert or its expression is not as told */
function runPromtool({ alert, series, labels = {} }: Case, fires: boolean): string {
  const rule = ruleOf(alert);
  const ofNode = ([name, values]: [string, string]): object => {
    const [metric = '', inner = '}'] = name.split('{');
    return { series: `${metric}{instance="n1",${inner}`, values };
  };
  const annotations = Object.fromEntries(
    Object.entries(rule.annotations).map(([name, text]) => [name, text.replace('{{ $labels.instance }}', 'n1')]),
  );
  const expected = { exp_labels: { instance: 'n1', ...labels, ...rule.labels }, exp_annotations: annotations };
  const content = {
    rule_files: [file],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(ofNode),
        alert_rule_test: [
          { eval_time: '4m', alertname: alert, exp_alerts: [] },
          { eval_time: rule.for === undefined ? '6m' : '25m', alertname: alert, exp_alerts: fires ? [expected] : [] },
        ],
        promql_expr_test: fires
          ? // one whose `for` has not passed yet is seen from its first sample on, too
            [{ expr: `count(${rule.expr})`, eval_time: '6m', exp_samples: [{ labels: '{}', value: 1 }] }]
          : [],
      },
    ],
  };
  const path = join(folder, 'test.yml');
  writeFileSync(path, JSON.stringify(content));
  return promtool(['test', 'rules', path]);
}

test.each(firing)('$alert fires, and its expression is true with the first failure', (each) => {
  expect(runPromtool(each, true)).toContain('SUCCESS');
});

test.each(silent)('$alert stays silent with %j', (each) => {
  expect(runPromtool(each, false)).toContain('SUCCESS');
});

test('each alert has such a case', () => {
  expect(firing.map(({ alert }) => alert)).toEqual(rules.map(({ alert }) => alert));
});
