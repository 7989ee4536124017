import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { asSpan, currentSpan, inSpan, traced } from '../../src/lib/span.js';
import { openTracing, type OtlpProtocol, type Tracing } from '../../src/tracing/tracing.js';
import { receiveOtlp, type OtlpReceiver } from '../support/otlp-receiver.js';

const off = { endpoint: '', protocol: 'grpc', samplingPerMillion: 1_000_000 } as const;
const log = pino({ level: 'silent' });
const noHeader = (): undefined => undefined;

/** Variables that the SDK and its exporters read by themselves, for as long as `work` runs. */
async function withEnv<T>(variables: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
}

async function sendOne(tracing: Tracing | undefined): Promise<void> {
  const span = tracing?.startCall('service/Call', { 'rpc.method': 'service/Call' }, noHeader);
  await inSpan(span, () => traced('part', { size: 3 }, async () => {}));
  span?.end();
  await tracing?.close();
}

const protocols: readonly OtlpProtocol[] = ['grpc', 'http/protobuf', 'http/json'];
const endpointOf = (collector: OtlpReceiver, protocol: OtlpProtocol): string =>
  protocol === 'grpc' ? collector.grpcEndpoint : collector.httpEndpoint;

test.each(protocols)('the table sends traces by %s', async (protocol) => {
  const collector = await receiveOtlp();
  const endpoint = endpointOf(collector, protocol);
  await sendOne(await openTracing({ endpoint, protocol, samplingPerMillion: 1_000_000 }, log));
  const call = await collector.span(({ name }) => name === 'service/Call');
  const part = await collector.span(({ name }) => name === 'part');
  expect(part).toMatchObject({ traceId: call.traceId, parentSpanId: call.spanId, kind: 1 });
  expect(String(part.attributes['size'])).toBe('3');
  if (protocol !== 'grpc')
    expect(collector.posts[0]).toBe(`application/${protocol === 'http/json' ? 'json' : 'x-protobuf'} /v1/traces`);
  await collector.close();
});

test('the error of a span has no credentials in it, and is of bounded length', async () => {
  const collector = await receiveOtlp();
  const table = { endpoint: collector.httpEndpoint, protocol: 'http/protobuf', samplingPerMillion: 1_000_000 } as const;
  const tracing = await openTracing(table, log);
  const span = tracing?.startCall('service/Call', {}, noHeader);
  span?.fail(`copy https://robot:hunter2@registry.test/app: ${'x'.repeat(100_000)}`);
  span?.end();
  await tracing?.close();
  const { error } = await collector.span(({ name }) => name === 'service/Call');
  expect(error).toContain('registry.test');
  expect(error).not.toContain('hunter2');
  expect(error?.length).toBeLessThan(5_000);
  await collector.close();
});

test.each(protocols)('so do the standard variables, by %s', async (protocol) => {
  const collector = await receiveOtlp();
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpointOf(collector, protocol),
    OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
    OTEL_SERVICE_NAME: 'crisp-on-node-7',
    OTEL_RESOURCE_ATTRIBUTES: 'k8s.node.name=node-7',
  };
  await withEnv(variables, async () => sendOne(await openTracing(off, log)));
  const call = await collector.span(({ name }) => name === 'service/Call');
  expect(call.resource).toMatchObject({ 'service.name': 'crisp-on-node-7', 'k8s.node.name': 'node-7' });
  await collector.close();
});

test('OTEL_TRACES_SAMPLER decides for calls without a trace', async () => {
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    OTEL_TRACES_SAMPLER: 'parentbased_always_off',
  };
  await withEnv(variables, async () => {
    const tracing = await openTracing(off, log);
    expect(tracing?.startCall('service/Call', {}, noHeader)).toBeUndefined();
    const sampled = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const span = tracing?.startCall('service/Call', {}, (name) => (name === 'traceparent' ? sampled : undefined));
    expect(span?.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });
});

test('is off unless asked for, and where OTEL_SDK_DISABLED or the exporter "none" says so', async () => {
  const endpoint = 'http://127.0.0.1:1';
  const set = { ...off, endpoint };
  expect(await openTracing(off, log, {})).toBeUndefined();
  expect(await openTracing(off, log, { OTEL_SERVICE_NAME: 'crisp' })).toBeUndefined();
  expect(await openTracing(set, log, { OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
  const none = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_EXPORTER: 'none' };
  expect(await openTracing(off, log, none)).toBeUndefined();
  expect(await openTracing(set, log, {})).toBeDefined();
  expect(await openTracing(off, log, { OTEL_TRACES_EXPORTER: 'otlp' })).toBeDefined();
});

test.each([
  [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'OTEL_TRACES_EXPORTER'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_EXPORTER_OTLP_PROTOCOL: 'udp' }, 'OTEL_EXPORTER_OTLP_PROTOCOL'],
])('refuses what it cannot do: %j', async (env, variable) => {
  await expect(openTracing(off, log, env)).rejects.toMatchObject({
    kind: 'InvalidArgument',
    message: expect.stringContaining(variable) as string,
  });
});

test('a collector that cannot be reached fails no call, and is logged once', async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const set = { endpoint: 'http://127.0.0.1:1', protocol: 'http/protobuf', samplingPerMillion: 1_000_000 } as const;
  await withEnv({ OTEL_EXPORTER_OTLP_TIMEOUT: '200', OTEL_BSP_SCHEDULE_DELAY: '10' }, async () => {
    await sendOne(await openTracing(set, logger));
  });
  expect(lines.filter((line) => line.includes('could not send'))).toHaveLength(1);
});

test('a server without tracing has loaded none of its packages', () => {
  const server = fileURLToPath(new URL('../../dist/cri/server/server.js', import.meta.url));
  const tracing = fileURLToPath(new URL('../../dist/tracing/tracing.js', import.meta.url));
  const script = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(server)});
    const { openTracing } = await import(${JSON.stringify(tracing)});
    await openTracing({ endpoint: process.argv[1], protocol: 'grpc', samplingPerMillion: 1 }, {}, {});
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    // prom-client itself depends on the API, which is interfaces and a few no-ops
    console.log(loaded.filter((path) => /@opentelemetry\\/(?!api\\/)/.test(path)).length);
    process.exit();`;
  const count = (endpoint: string): number =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script, endpoint], { encoding: 'utf8' }));
  expect(count('')).toBe(0);
  expect(count('http://127.0.0.1:1')).toBeGreaterThan(10);
});

test('work without a span around it has none, and what outlives its span is no part of it', async () => {
  expect(currentSpan()).toBeUndefined();
  expect(await traced('part', {}, async (span) => span)).toBeUndefined();
  const set = { endpoint: 'http://127.0.0.1:1', protocol: 'http/protobuf', samplingPerMillion: 1_000_000 } as const;
  const tracing = await openTracing(set, log);
  const call = tracing?.startCall('service/Call', {}, noHeader);
  if (!call) throw new Error('not sampled');
  let later: Promise<unknown> = Promise.resolve();
  await asSpan(call, async () => {
    expect(await traced('part', {}, async (span) => span?.traceId)).toBe(call.traceId);
    later = new Promise(setImmediate).then(() => traced('late', {}, async (span) => span));
  });
  expect(call.hasEnded).toBe(true);
  expect(await later).toBeUndefined();
});
