import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Metrics } from '../../src/metrics/metrics.js';
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

test('measures successful creates and starts by handler, in seconds', async () => {
  const metrics = new Metrics();
  metrics.containerCreated('crun', 4);
  metrics.containerStarted('crun', 40);
  const { body } = await metrics.text();
  expect(body).toContain('crisp_container_create_seconds_bucket{le="0.005",handler="crun"} 1');
  expect(body).toContain('crisp_container_create_seconds_bucket{le="0.0025",handler="crun"} 0');
  expect(body).toContain('crisp_container_start_seconds_sum{handler="crun"} 0.04');
  expect(body).toContain('le="0.001"');
  expect(body).toContain('le="120"');
});

test('measures each step of a pipeline and counts its undos', async () => {
  const metrics = new Metrics();
  metrics.observePipeline({
    pipeline: 'start',
    durationMs: 30,
    steps: [
      { step: 'task create', outcome: 'ok', startMs: 0, durationMs: 10 },
      { step: 'task start', outcome: 'failed', startMs: 10, durationMs: 20 },
    ],
    undos: [
      { step: 'task create', outcome: 'failed', cause: 'task start', startMs: 30, durationMs: 40, message: 'busy' },
    ],
  });
  const { body } = await metrics.text();
  expect(body).toContain('crisp_step_seconds_sum{pipeline="start",step="task create",outcome="ok"} 0.01');
  expect(body).toContain('crisp_step_seconds_count{pipeline="start",step="task start",outcome="failed"} 1');
  expect(body).toContain('crisp_rollbacks_total{pipeline="start",step="task create",outcome="failed"} 1');
});

test('reads the gauges at each scrape, and drops states without members', async () => {
  const metrics = new Metrics();
  let containers: Record<string, number> = { RUNNING: 2 };
  metrics.count({
    sandboxes: () => ({ READY: 1 }),
    containers: () => containers,
    images: () => 7,
    pulls: () => 2,
    shims: () => 3,
    spareShims: () => 2,
    nriPlugins: () => 0,
  });
  expect((await metrics.text()).body).toContain('crisp_containers{state="RUNNING"} 2');
  containers = { EXITED: 2 };
  const { body } = await metrics.text();
  expect(body).toContain('crisp_containers{state="EXITED"} 2');
  expect(body).not.toContain('state="RUNNING"');
  expect(body).toContain('crisp_sandboxes{state="READY"} 1');
  expect(body).toContain('crisp_images 7');
  expect(body).toContain('crisp_shims 3');
  expect(body).toContain('crisp_spare_shims 2');
  expect(body).toContain('process_resident_memory_bytes');
});

test('serves metrics, health and readiness over HTTP', async () => {
  const metrics = new Metrics();
  metrics.callAnswered('Version', 'OK', 1);
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
  server = await serveMetrics(new Metrics(), { host: '127.0.0.1', port: 0 }, () => []);
  const again = serveMetrics(new Metrics(), { host: '127.0.0.1', port: server.port }, () => []);
  await expect(again).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringContaining(`127.0.0.1:${server.port}`) as string,
  });
});

test('takes a bounded number of connections: any user of the host can open them', async () => {
  server = await serveMetrics(new Metrics(), { host: '127.0.0.1', port: 0 }, () => []);
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
