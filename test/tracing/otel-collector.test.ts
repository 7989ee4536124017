import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import type { OtlpProtocol } from '../../src/tracing/tracing.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, removePod } from '../support/node-pod.js';
import { startOtelCollector, type OtelCollector } from '../support/otel-collector.js';
import type { ReceivedSpan } from '../support/otlp-receiver.js';
import { isOtelCollectorBuilt } from '../tools/build-otel-collector.mjs';

const isBuilt = isOtelCollectorBuilt();
if (!isBuilt)
  process.stderr.write(
    "OpenTelemetry's collector is not built, so not tried: node test/tools/build-otel-collector.mjs does, and needs Go\n",
  );

const protocols: readonly OtlpProtocol[] = ['grpc', 'http/protobuf', 'http/json'];

describe.skipIf(!isBuilt).each(protocols)('the collector of OpenTelemetry, by %s,', (protocol) => {
  let collector: OtelCollector;
  let node: CrispNode;
  beforeAll(async () => {
    process.env['OTEL_BSP_SCHEDULE_DELAY'] = '20';
    collector = await startOtelCollector();
    const endpoint = protocol === 'grpc' ? collector.grpcEndpoint : collector.httpEndpoint;
    node = await startNode({ tracing: { endpoint, protocol, samplingPerMillion: 0 } });
  });
  afterAll(async () => {
    await node?.close();
    await collector?.close();
    delete process.env['OTEL_BSP_SCHEDULE_DELAY'];
  });

  test('stores a pod as one trace below its caller: calls, steps, and the undos of a start that fails', async () => {
    const traceId = randomBytes(16).toString('hex');
    const callerId = randomBytes(8).toString('hex');
    const headers = { traceparent: `00-${traceId}-${callerId}-01` };
    const config = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config }, 60_000, headers);
    const creation = { podSandboxId, config: node.containerConfig(['no-such-command']), sandboxConfig: config };
    const { containerId } = await node.client.call('CreateContainer', creation, 60_000, headers);
    await expect(node.client.call('StartContainer', { containerId }, 60_000, headers)).rejects.toThrow(
      /no-such-command/,
    );
    await removePod(node, podSandboxId);

    const stored = (): ReceivedSpan[] => collector.spans().filter((span) => span.traceId === traceId);
    const call = (name: string): Promise<ReceivedSpan> =>
      eventually(() => stored().find((span) => span.name === `runtime.v1.RuntimeService/${name}`));
    const below = (parent: ReceivedSpan): ReceivedSpan[] =>
      stored().filter(({ parentSpanId }) => parentSpanId === parent.spanId);
    const stepsBelow = (parent: ReceivedSpan): string[] =>
      below(parent).flatMap(({ name, attributes }) => (attributes['crisp.step'] === name ? [name] : []));

    const run = await call('RunPodSandbox');
    expect(run).toMatchObject({
      parentSpanId: callerId,
      kind: 2,
      attributes: { 'cri.pod_sandbox.id': podSandboxId, 'rpc.response.status_code': 'OK' },
      resource: { 'service.name': 'crisp' },
    });
    expect(run.error).toBeUndefined();
    expect(stepsBelow(run).toSorted()).toEqual(sandboxPipeline.steps.map(({ name }) => name).toSorted());
    const made = await call('CreateContainer');
    expect(stepsBelow(made).toSorted()).toEqual(containerPipeline.steps.map(({ name }) => name).toSorted());

    const start = await call('StartContainer');
    expect(start.error).toMatch(/task create: .*no-such-command/);
    const names = startPipeline.steps.map(({ name }) => name);
    expect(stepsBelow(start)).toEqual(names.slice(0, names.indexOf('task create') + 1));
    const undos = below(start).filter(({ name }) => name.startsWith('undo '));
    expect(undos.map(({ name }) => name)).toContain('undo log pipes');
    for (const { attributes } of undos) expect(attributes['crisp.undo.cause']).toBe('task create');
    // nothing of the trace hangs in the air
    const ids = new Set([callerId, ...stored().map(({ spanId }) => spanId)]);
    expect(stored().filter(({ parentSpanId }) => !ids.has(parentSpanId))).toEqual([]);
  });
});
