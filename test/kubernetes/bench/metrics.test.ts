import { expect, test } from 'vitest';
import { meanBetween, Metrics } from './metrics.js';

const page = (sum: number, count: number): Metrics =>
  new Metrics(`# HELP pod_start_seconds How long.
# TYPE pod_start_seconds histogram
pod_start_seconds_bucket{le="0.5"} 1
pod_start_seconds_sum ${sum}
pod_start_seconds_count ${count}
probes_total{kind="exec",pod="a b",result="successful"} 7
probes_total{kind="exec",pod="c",result="failed"} 1e+00
probes_total{kind="http",pod="c",result="successful"} 5
`);

test('adds up the series that have the labels', () => {
  expect(page(0, 0).sum('probes_total')).toBe(13);
  expect(page(0, 0).sum('probes_total', { kind: 'exec' })).toBe(8);
  expect(page(0, 0).sum('probes_total', { kind: 'exec', result: 'failed' })).toBe(1);
  expect(page(0, 0).sum('probes')).toBe(0);
});

test('gives the mean of what a histogram counted between two pages', () => {
  expect(meanBetween(page(10, 5), page(16, 9), 'pod_start_seconds')).toBe(1.5);
});
