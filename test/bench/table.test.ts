import { expect, test } from 'vitest';
import { atATime, median, medians, percentile } from './contender.js';
import { isolationTable } from './isolation.js';
import { Table } from './table.js';

test('computes medians and percentiles', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(
    medians([
      { total: 3, start: 1 },
      { total: 5, start: 2 },
      { total: 4, start: 9 },
    ]),
  ).toEqual({ total: 4, start: 2 });
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      0.99,
    ),
  ).toBe(99);
});

test('runs as many at a time as asked for, and no more', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await atATime(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('prints each figure with its ratio to the bare commands and to the peer', () => {
  const table = new Table(['crisp', 'containerd']);
  table.set('pod up', 'ms', 'bare commands', 50);
  table.set('pod up', 'ms', 'crisp', 60);
  table.set('pod up', 'ms', 'containerd', 120);
  table.set('log', 'MB/s', 'crisp', 100);
  const [head, podUp, log] = table.lines();
  expect(head).toMatch(/crisp\s+containerd\s+bare commands\s+\/ bare commands\s+\/ containerd/);
  expect(podUp).toMatch(/^pod up\s+60\.0 ms\s+120\.0 ms\s+50\.0 ms\s+1\.20×\s+0\.50×$/);
  expect(log).toMatch(/^log\s+100\.0 MB\/s\s*$/);
});

test('has no column for bare commands where none were run', () => {
  const table = new Table(['crisp', 'containerd']);
  table.set('40 replicas', 's', 'crisp', 4);
  table.set('40 replicas', 's', 'containerd', 8);
  const [head, replicas] = table.lines();
  expect(head).toMatch(/^\s+crisp\s+containerd\s+\/ containerd$/);
  expect(replicas).toMatch(/^40 replicas\s+4\.0 s\s+8\.0 s\s+0\.50×$/);
});

test('prints no ratio to 0', () => {
  const table = new Table(['crisp', 'containerd']);
  for (const [title, crisp] of [
    ['failed probes', 0],
    ['restarts', 2],
  ] as const) {
    table.set(title, 'probes', 'crisp', crisp);
    table.set(title, 'probes', 'containerd', 0);
  }
  const [, probes, restarts] = table.lines();
  expect(probes).toMatch(/^failed probes\s+0\.0 probes\s+0\.0 probes\s*$/);
  expect(restarts).toMatch(/^restarts\s+2\.0 probes\s+0\.0 probes\s*$/);
});

test('prints the medians of several runs, and the median of the ratios within each run', () => {
  const table = new Table(['crisp', 'containerd']);
  for (const [crisp, containerd] of [
    [10, 100],
    [30, 50],
    [20, 25],
  ] as const) {
    table.set('pod up', 'ms', 'crisp', crisp);
    table.set('pod up', 'ms', 'containerd', containerd);
  }
  expect(table.lines()[1]).toMatch(/^pod up\s+20\.0 ms\s+50\.0 ms\s+0\.60×$/);
  expect(table.figures()).toEqual([
    {
      title: 'pod up',
      unit: 'ms',
      values: { crisp: 20, containerd: 50 },
      runs: { crisp: [10, 30, 20], containerd: [100, 50, 25] },
    },
  ]);
});

test('a figure with a goal has it behind it, and whether it is met in the medians of the runs', () => {
  const table = new Table(
    ['crisp', 'containerd'],
    [
      { title: 'pod up', atMost: 1, times: 'bare commands' },
      { title: 'pods up', atMost: 0.5, times: 'containerd' },
      { title: 'drain', atMost: 4000 },
    ],
  );
  for (const [crisp, bare] of [
    [60, 50],
    [45, 50],
    [49, 50],
  ] as const) {
    table.set('pod up', 'ms', 'crisp', crisp);
    table.set('pod up', 'ms', 'bare commands', bare);
  }
  table.set('pods up', 'ms', 'crisp', 1000);
  table.set('drain', 'ms', 'crisp', 4001);
  table.set('pod down', 'ms', 'crisp', 10);
  const ends = table.lines().map((line) => line.trimEnd().split(/ {2,}/).at(-1));
  // without a peer there is nothing to be a multiple of
  expect(ends).toEqual([
    'goal',
    'at most 1× bare commands: met',
    'at most 0.5× containerd',
    'at most 4000 ms: missed',
    '10.0 ms',
  ]);
});

test('prints a row for each fault of one pod, and what was not measured as a dash', () => {
  const table = new Table(['crisp', 'containerd']);
  for (const title of ['exec', 'log line', 'stop', 'new pod']) {
    table.set(`${title} in quiet`, 'ms', 'crisp', 20);
    table.set(`beside frozen: ${title} / in quiet`, '×', 'crisp', 1.25);
    table.set(`beside frozen: ${title} / in quiet`, '×', 'containerd', 2);
    table.set(`beside skopeo: ${title} / in quiet`, '×', 'crisp', 1);
  }
  expect(isolationTable(table.figures(), ['crisp', 'containerd'])).toEqual([
    '| crisp / containerd | exec | log line | stop | new pod |',
    '| --- | --- | --- | --- | --- |',
    `| in quiet |${' 20.0 ms / – |'.repeat(4)}`,
    `| frozen |${' 1.3× / 2.0× |'.repeat(4)}`,
    `| skopeo |${' 1.0× / – |'.repeat(4)}`,
  ]);
});
