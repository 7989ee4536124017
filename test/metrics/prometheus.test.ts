import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import { cri } from '../../src/lib/proto.js';
import { declaredMetrics } from '../../src/metrics/tables.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { freePort } from '../support/free-port.js';
import { eventually, execIn, removePod, runPod, until } from '../support/node-pod.js';
import { receiveOtlp, type OtlpReceiver } from '../support/otlp-receiver.js';
import { promtool, startPrometheus, type Prometheus } from '../support/prometheus.js';

let node: CrispNode;
let collector: OtlpReceiver;
let prometheus: Prometheus;
let address: string;
beforeAll(async () => {
  collector = await receiveOtlp();
  const port = await freePort();
  address = `127.0.0.1:${port}`;
  node = await startNode({
    metricsListen: { host: '127.0.0.1', port },
    tracing: { endpoint: collector.grpcEndpoint, protocol: 'grpc', samplingPerMillion: 1_000_000 },
  });
  prometheus = await startPrometheus(address);
});
afterAll(async () => {
  await prometheus?.close();
  await node?.close();
  await collector?.close();
});

const scrape = async (accept = ''): Promise<string> =>
  (await fetch(`http://${address}/metrics`, { headers: accept ? { accept } : {} })).text();

/** The value of a series, 0 where it is not there. */
async function valueOf(series: string): Promise<number> {
  const line = (await scrape()).split('\n').find((each) => each.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

test('every counter that an alert watches is there before its first failure', async () => {
  // the names of calls and plugins are not listed in the tables: each of them has its series nevertheless
  const lines = (await scrape()).split('\n');
  const atZero = (series: string): void => expect(lines, series).toContain(`${series} 0`);
  for (const call of [
    'RunPodSandbox',
    'CreateContainer',
    'StartContainer',
    'StopContainer',
    'ListContainers',
    'Status',
  ])
    for (const code of ['Internal', 'Unavailable']) atZero(`crisp_calls_total{call="${call}",code="${code}"}`);
  for (const plugin of ['bridge', 'portmap'])
    for (const command of ['ADD', 'DEL'])
      atZero(`crisp_network_plugin_seconds_count{plugin="${plugin}",command="${command}",outcome="failed"}`);
});

test('tells what pods did: starts, execs, exits, log lines, plugins, records', async () => {
  const before = {
    lines: await valueOf('crisp_log_lines_total'),
    split: await valueOf('crisp_log_split_lines_total'),
    bytes: await valueOf('crisp_log_read_bytes_total'),
    writes: await valueOf('crisp_record_writes_total{record="container"}'),
  };
  const pod = await runPod(node);
  const id = await pod.start(['sh', '-c', 'echo one; head -c 20000 /dev/zero | tr "\\0" x; echo; exec sleep 1000']);
  await execIn(node, id, ['true']);
  await execIn(node, id, ['false']);
  await pod.start(['false']).then((ended) => until(node, ended, cri.ContainerState.CONTAINER_EXITED));
  await removePod(node, pod.id);
  expect(await valueOf('crisp_starts_total{pipeline="start",outcome="ok"}')).toBeGreaterThanOrEqual(2);
  expect(await valueOf('crisp_execs_total{kind="sync",outcome="ok"}')).toBe(1);
  expect(await valueOf('crisp_execs_total{kind="sync",outcome="nonzero"}')).toBe(1);
  expect(await valueOf('crisp_exec_start_seconds_count{kind="sync"}')).toBe(2);
  expect(await valueOf('crisp_execs_running{kind="sync"}')).toBe(0);
  expect(await valueOf('crisp_container_exits_total{reason="Error"}')).toBeGreaterThanOrEqual(1);
  for (const command of ['ADD', 'DEL'])
    expect(
      await valueOf(`crisp_network_plugin_seconds_count{plugin="bridge",command="${command}",outcome="ok"}`),
      command,
    ).toBeGreaterThanOrEqual(1);
  expect(await valueOf('crisp_record_writes_total{record="container"}')).toBeGreaterThan(before.writes);
  // the log process tells once a second: the short line, and two pieces of the long one
  await eventually(async () => (await valueOf('crisp_log_lines_total')) >= before.lines + 3 || undefined);
  expect(await valueOf('crisp_log_lines_total')).toBe(before.lines + 3);
  expect(await valueOf('crisp_log_split_lines_total')).toBe(before.split + 1);
  expect(await valueOf('crisp_log_read_bytes_total')).toBe(before.bytes + 'one\n'.length + 20_001);
});

test('what a live server tells passes promtool, and every metric that is declared is in it', async () => {
  const text = await scrape();
  expect(promtool(['check', 'metrics'], text)).toBe('');
  const told = [...text.matchAll(/^# TYPE (crisp_\w+)/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(
    declaredMetrics()
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('a start that fails makes the alert’s expression true', async () => {
  const states = async (): Promise<Record<string, string>> => {
    const rules = await prometheus.rules();
    expect(rules.map(({ health, lastError }) => lastError ?? health)).not.toContainEqual(
      expect.stringMatching(/error|bad/i),
    );
    return Object.fromEntries(rules.map(({ name, state }) => [name, state]));
  };
  // there is a value to grow from
  await eventually(
    async () => (await prometheus.query('crisp_starts_total{pipeline="start",outcome="failed"}'))[0] ?? undefined,
  );
  expect((await states())['CrispStartsFail']).toBe('inactive');
  const pod = await runPod(node);
  await expect(pod.start(['/no/such/program'])).rejects.toThrow('/no/such/program');
  await eventually(async () => ((await states())['CrispStartsFail'] === 'pending' ? true : undefined));
  const { query } = (await prometheus.rules()).find(({ name }) => name === 'CrispStartsFail')!;
  expect((await prometheus.query(query)).map(({ metric }) => metric['pipeline'])).toEqual(['start']);
  await removePod(node, pod.id);
});

test('the first failure of a call for a reason of the node makes its alert’s expression true', async () => {
  const { query } = (await prometheus.rules()).find(({ name }) => name === 'CrispCallsFail')!;
  const failing = async () => (await prometheus.query(query)).map(({ metric }) => metric['call']);
  // other calls may have failed by now
  expect(await failing()).not.toContain('RunPodSandbox');
  const config = node.podConfig();
  await node.faults.failingIn(sandboxPipeline, 'dns', () =>
    expect(node.client.call('RunPodSandbox', { config })).rejects.toThrow(/dns/),
  );
  await eventually(async () => ((await failing()).includes('RunPodSandbox') ? true : undefined));
});

test('a shim that dies fires its alert', async () => {
  const pod = await runPod(node);
  await pod.start(['sleep', '1000']);
  const shim = node.context.runtime.shims.list().find(({ sandboxIds }) => sandboxIds.includes(pod.id));
  execFileSync('kill', ['-9', String(shim?.pid)]);
  await eventually(async () =>
    (await prometheus.rules()).some(({ name, state }) => name === 'CrispShimsDie' && state === 'firing')
      ? true
      : undefined,
  );
  await removePod(node, pod.id);
});

test('Prometheus gets the trace of a start and of its calls as exemplars, and a plain scrape has none', async () => {
  const [exemplar] = await eventually(async () => {
    const found = await prometheus.exemplars('crisp_container_start_seconds_bucket');
    return found.length > 0 ? found : undefined;
  });
  const traceId = exemplar?.labels['trace_id'] ?? '';
  const span = await collector.span((each) => each.traceId === traceId && each.kind === 2);
  expect(span.name).toBe('runtime.v1.RuntimeService/StartContainer');
  // so do the parts of a call, and execs
  const pod = await runPod(node);
  await execIn(node, await pod.start(['sleep', '1000']), ['true']);
  await removePod(node, pod.id);
  const inOpenMetrics = await scrape('application/openmetrics-text;version=1.0.0');
  for (const name of ['step', 'start_wait', 'network_plugin', 'exec', 'exec_start', 'sandbox_run']) {
    const found = new RegExp(`^crisp_${name}_seconds_bucket.* # \\{trace_id="([0-9a-f]{32})"`, 'm').exec(inOpenMetrics);
    expect(found?.[1], name).toBeDefined();
    expect((await collector.span((each) => each.traceId === found?.[1] && each.kind === 2)).name).toMatch(
      /^runtime\.v1\./,
    );
  }
  expect(await scrape()).not.toContain('trace_id');
  expect(await scrape('application/openmetrics-text;version=1.0.0')).toMatch(
    /^crisp_call_seconds_bucket\{.*call="StartContainer".*\} \d+ # \{trace_id="[0-9a-f]{32}"\} /m,
  );
  // its names are the same in both formats, whichever was asked for first
  expect(await scrape()).toContain('\ncrisp_calls_total{');
});

test('tells what an earlier server left', async () => {
  await node.restart(() => void mkdirSync(join(node.context.layout.sandboxFolders, 'a'.repeat(64))));
  expect(await valueOf('crisp_orphans_at_start{kind="folders"}')).toBe(1);
  expect(await valueOf('crisp_orphans_at_start{kind="unfinished start"}')).toBe(0);
  await node.restart();
  expect(await valueOf('crisp_orphans_at_start{kind="folders"}')).toBe(0);
});
