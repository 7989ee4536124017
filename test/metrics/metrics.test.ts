import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { PipelineReport } from '../../src/lib/pipeline.js';
import { inSpan, type Span } from '../../src/lib/span.js';
import { watchEventLoop } from '../../src/metrics/event-loop-delay.js';
import { unitOf, type AtMost } from '../../src/metrics/declaration.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { observePipeline } from '../../src/metrics/observe-pipeline.js';
import { declaredMetrics } from '../../src/metrics/tables.js';
import { serveMetrics, type MetricsServer } from '../../src/metrics/server.js';

let server: MetricsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function get(path: string, init?: RequestInit): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${server?.port}${path}`, init);
  return { status: response.status, body: await response.text() };
}

const handler = 'crun';

function reportOf(
  pipeline: string,
  steps: PipelineReport['steps'],
  more: Partial<PipelineReport> = {},
): PipelineReport {
  return { pipeline, durationMs: 40, steps, undos: [], ...more };
}

test('measures successful creates and starts by handler, in seconds', async () => {
  const metrics = createMetrics();
  observePipeline(metrics, { ...reportOf('create', []), durationMs: 4 }, handler);
  observePipeline(metrics, reportOf('start', []), handler);
  const { body } = await metrics.text();
  expect(body).toContain('crisp_container_create_seconds_bucket{le="0.005",handler="crun"} 1');
  expect(body).toContain('crisp_container_create_seconds_bucket{le="0.0025",handler="crun"} 0');
  expect(body).toContain('crisp_container_start_seconds_sum{handler="crun"} 0.04');
  expect(body).toContain('le="0.001"');
  expect(body).toContain('le="120"');
});

test('measures each step of a pipeline and each undo, and counts how the pipeline ended', async () => {
  const metrics = createMetrics();
  const steps = [
    { step: 'task create', outcome: 'ok', startMs: 0, durationMs: 10 },
    { step: 'task start', outcome: 'failed', startMs: 10, durationMs: 20 },
  ] as const;
  const undo = { step: 'task create', outcome: 'failed', cause: 'task start', startMs: 30, durationMs: 40 } as const;
  observePipeline(metrics, reportOf('start', steps, { undos: [undo], error: new Error('no') }), handler);
  const { body } = await metrics.text();
  expect(body).toContain('crisp_step_seconds_sum{pipeline="start",step="task create",outcome="ok"} 0.01');
  expect(body).toContain('crisp_step_seconds_count{pipeline="start",step="task start",outcome="failed"} 1');
  expect(body).toContain('crisp_rollbacks_total{pipeline="start",step="task create",outcome="failed"} 1');
  expect(body).toContain('crisp_undo_seconds_sum{pipeline="start",step="task create",outcome="failed"} 0.04');
  expect(body).toContain('crisp_starts_total{pipeline="start",outcome="left"} 1');
  expect(body).not.toContain('crisp_container_start_seconds_count');
});

test('counters of known labels are there at 0, so that an alert sees their first increase', async () => {
  const { body } = await createMetrics().text();
  for (const pipeline of ['sandbox', 'create', 'start'])
    for (const outcome of ['ok', 'failed', 'left'])
      expect(body).toContain(`crisp_starts_total{pipeline="${pipeline}",outcome="${outcome}"} 0`);
});

test('shows at 0 what is expected of other labels, and forgets nothing that was observed', async () => {
  const metrics = createMetrics({ exemplars: true });
  metrics.calls.calls.expect({ call: 'Version', code: 'Internal' });
  const failed = (plugin: string) => ({ plugin, command: 'ADD', outcome: 'failed' }) as const;
  metrics.network.plugins.expect(failed('bridge'));
  let { body } = await metrics.text();
  expect(body).toContain('crisp_calls_total{call="Version",code="Internal"} 0');
  const ofBridge = 'crisp_network_plugin_seconds_count{plugin="bridge",command="ADD",outcome="failed"}';
  expect(body).toContain(`${ofBridge} 0`);
  metrics.network.plugins.observe(failed('bridge'), 5);
  metrics.network.plugins.expect(failed('bridge'));
  // past the bound of the label they share one series
  for (let plugin = 0; plugin < 30; plugin++) {
    metrics.network.plugins.expect(failed(`plugin${plugin}`));
    metrics.network.plugins.observe(failed(`plugin${plugin}`), 5);
  }
  ({ body } = await metrics.text());
  expect(body).toContain(`${ofBridge} 1`);
  expect(body).toContain('crisp_network_plugin_seconds_count{plugin="other",command="ADD",outcome="failed"} 11');
});

test('takes so many values of a label and no more, whatever callers name', async () => {
  const metrics = createMetrics();
  for (let index = 0; index < 1000; index++) metrics.calls.calls.add({ call: `Call${index}`, code: 'OK' });
  metrics.calls.calls.add({ call: 'Call7', code: 'OK' });
  const { body } = await metrics.text();
  const most = (declaredMetrics().find(({ name }) => name === 'crisp_calls_total')?.labels['call'] as AtMost).most;
  expect(body.match(/^crisp_calls_total\{/gm)).toHaveLength(most + 1);
  expect(body).toContain('crisp_calls_total{call="Call7",code="OK"} 2');
  expect(body).toContain(`crisp_calls_total{call="other",code="OK"} ${1000 - most}`);
});

test('every label has a bound, and the unit is in the name', () => {
  const names = declaredMetrics().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, kind, labels } of declaredMetrics()) {
    if (kind === 'histogram') expect(unitOf({ name }), name).toBe('seconds');
    if (kind === 'counter') expect(name).toMatch(/_total$/);
    for (const bound of Object.values(labels))
      expect('values' in bound ? bound.values.length : bound.most, name).toBeLessThanOrEqual(200);
  }
});

test('every histogram has exemplars but that of the event loop, which is part of no call', () => {
  const without = declaredMetrics().filter(({ kind, hasExemplars }) => kind === 'histogram' && !hasExemplars);
  expect(without.map(({ name }) => name)).toEqual(['crisp_event_loop_delay_seconds']);
});

test('reads the gauges at each scrape, and drops what is gone', async () => {
  const metrics = createMetrics();
  let count = 2;
  metrics.pods.containers.readAtScrape(() => [[{ state: count === 2 ? 'RUNNING' : 'EXITED' }, count]]);
  metrics.images.images.readAtScrape(() => count);
  expect((await metrics.text()).body).toContain('crisp_containers{state="RUNNING"} 2');
  count = 7;
  const { body } = await metrics.text();
  expect(body).toContain('crisp_containers{state="EXITED"} 7');
  expect(body).not.toContain('state="RUNNING"');
  expect(body).toContain('crisp_images 7');
  expect(body).toContain('process_resident_memory_bytes');
});

test('has the trace of the last call beside its bucket, where there are traces and OpenMetrics is accepted', async () => {
  const traceId = 'ab'.repeat(16);
  const traced = { traceId } as Span;
  const metrics = createMetrics({ exemplars: true });
  inSpan(traced, () => metrics.calls.seconds.observe({ call: 'Version' }, 4));
  metrics.calls.seconds.observe({ call: 'Version' }, 40);
  metrics.calls.calls.add({ call: 'Version', code: 'OK' });
  const accept = 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5';
  for (let scrapes = 0; scrapes < 2; scrapes++) {
    const { contentType, body } = await metrics.text({ accept });
    expect(contentType).toMatch(/^application\/openmetrics-text/);
    expect(body).toContain(`crisp_call_seconds_bucket{le="0.005",call="Version"} 1 # {trace_id="${traceId}"} 0.004 `);
    expect(body).toMatch(/^crisp_call_seconds_bucket\{le="0.05",call="Version"\} 2$/m);
    expect(body).toContain('# TYPE crisp_calls counter\ncrisp_calls_total{call="Version",code="OK"} 1\n');
    expect(body.endsWith('\n# EOF\n')).toBe(true);
    const plain = await metrics.text({ accept: 'text/plain, application/openmetrics-text;q=0' });
    expect(plain.contentType).toMatch(/^text\/plain/);
    expect(plain.body).toContain('# TYPE crisp_calls_total counter\ncrisp_calls_total{call="Version",code="OK"} 1\n');
    expect(plain.body).not.toContain('trace_id');
  }
  const withoutTraces = createMetrics();
  inSpan(traced, () => withoutTraces.calls.seconds.observe({ call: 'Version' }, 4));
  expect((await withoutTraces.text({ accept })).body).not.toContain('trace_id');
});

test('measures how late the event loop is', async () => {
  const delays: number[] = [];
  const stop = watchEventLoop((delayMs) => delays.push(delayMs));
  // held up from before the timer is due to well after it
  const until = performance.now() + 1_200;
  while (performance.now() < until);
  await expect.poll(() => delays.length).toBe(1);
  stop();
  expect(delays[0]).toBeGreaterThan(150);
});

test('serves metrics, health and readiness over HTTP', async () => {
  const metrics = createMetrics();
  metrics.calls.calls.add({ call: 'Version', code: 'OK' });
  let reasons: string[] = ['no network configuration'];
  server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 }, () => reasons);
  expect((await get('/metrics')).body).toContain('crisp_calls_total{call="Version",code="OK"} 1');
  expect(await get('/healthz')).toEqual({ status: 200, body: 'ok\n' });
  expect(await get('/readyz')).toEqual({ status: 503, body: 'no network configuration\n' });
  reasons = [];
  expect((await get('/readyz')).status).toBe(200);
  expect((await get('/nothing')).status).toBe(404);
  expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
});

test('names the address that it could not listen on', async () => {
  server = await serveMetrics(createMetrics(), { host: '127.0.0.1', port: 0 }, () => []);
  const again = serveMetrics(createMetrics(), { host: '127.0.0.1', port: server.port }, () => []);
  await expect(again).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringContaining(`127.0.0.1:${server.port}`) as string,
  });
});

test('takes a bounded number of connections: any user of the host can open them', async () => {
  server = await serveMetrics(createMetrics(), { host: '127.0.0.1', port: 0 }, () => []);
  const { port } = server;
  const sockets = Array.from({ length: 300 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const refused = sockets.slice(256).map((socket) => socket.resume());
  await Promise.all(refused.filter((socket) => !socket.closed).map((socket) => once(socket, 'close')));
  for (const socket of sockets) socket.destroy();
  await expect
    .poll(() =>
      get('/healthz').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});
