import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import { cri } from '../../src/lib/proto.js';
import type { TracingConfig } from '../../src/tracing/tracing.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { removePod, runPod, until, type NodePod } from '../support/node-pod.js';
import { receiveOtlp, type OtlpReceiver, type ReceivedSpan } from '../support/otlp-receiver.js';

let collector: OtlpReceiver;
let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  // the SDK reads it when it begins
  process.env['OTEL_BSP_SCHEDULE_DELAY'] = '20';
  collector = await receiveOtlp();
  const tracing: TracingConfig = {
    endpoint: collector.grpcEndpoint,
    protocol: 'grpc',
    // calls without a trace are not of interest here
    samplingPerMillion: 0,
  };
  node = await startNode({ tracing });
  pod = await runPod(node);
});
afterAll(async () => {
  await node.close();
  await collector.close();
  delete process.env['OTEL_BSP_SCHEDULE_DELAY'];
});
afterEach(() => vi.restoreAllMocks());

/** A caller's trace, as kubelet sends it along. */
function newTrace(sampled = true) {
  const traceId = randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  return { traceId, spanId, headers: { traceparent: `00-${traceId}-${spanId}-0${sampled ? 1 : 0}` } };
}

const spansOf = (traceId: string): ReceivedSpan[] => collector.spans.filter((span) => span.traceId === traceId);
/** The server's span of a trace with one call: it ends last, so the others have come by then or come with it. */
const callSpan = (traceId: string): Promise<ReceivedSpan> =>
  collector.span((span) => span.traceId === traceId && span.kind === 2);
const childrenOf = (parent: ReceivedSpan): ReceivedSpan[] =>
  collector.spans
    .filter((span) => span.parentSpanId === parent.spanId)
    .sort((a, b) => Number(a.startNanos - b.startNanos));
const stepsOf = (parent: ReceivedSpan): string[] =>
  childrenOf(parent).flatMap(({ attributes, name }) => (attributes['crisp.step'] === name ? [name] : []));

const sorted = (pipeline: { readonly steps: readonly { readonly name: string }[] }): string[] =>
  pipeline.steps.map(({ name }) => name).sort();

test('a start is one trace below its caller: a span per call, step, CNI plugin and call of a shim', async () => {
  const run = newTrace();
  const config = node.podConfig();
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config }, 60_000, run.headers);
  const sandbox = await callSpan(run.traceId);
  expect(sandbox).toMatchObject({
    name: 'runtime.v1.RuntimeService/RunPodSandbox',
    parentSpanId: run.spanId,
    attributes: {
      'rpc.system.name': 'grpc',
      'rpc.method': 'runtime.v1.RuntimeService/RunPodSandbox',
      'rpc.response.status_code': 'OK',
      'k8s.pod.name': config.metadata?.name,
      'k8s.namespace.name': 'test',
      'k8s.pod.uid': config.metadata?.uid,
      'cri.pod_sandbox.id': podSandboxId,
    },
    resource: { 'service.name': 'crisp' },
  });
  expect(sandbox.error).toBeUndefined();
  expect(sandbox.attributes).not.toHaveProperty('error.type');
  expect(stepsOf(sandbox).sort()).toEqual(sorted(sandboxPipeline));
  const network = childrenOf(sandbox).find(({ name }) => name === 'network');
  const plugins = childrenOf(network as ReceivedSpan);
  expect(plugins.map(({ name }) => name)).toContain('CNI ADD bridge');
  expect(plugins[0]?.attributes).toMatchObject({ 'cni.command': 'ADD', 'process.exit.code': '0' });

  const create = newTrace();
  const container = node.containerConfig(['sleep', 'inf']);
  const creation = { podSandboxId, config: container, sandboxConfig: config };
  const { containerId } = await node.client.call('CreateContainer', creation, 60_000, create.headers);
  const made = await callSpan(create.traceId);
  expect(made.attributes).toMatchObject({
    'container.id': containerId,
    'k8s.container.name': 'main',
    'k8s.pod.name': config.metadata?.name,
  });
  expect(stepsOf(made).sort()).toEqual(sorted(containerPipeline));

  const start = newTrace();
  await node.client.call('StartContainer', { containerId }, 60_000, start.headers);
  const started = await callSpan(start.traceId);
  // the request has the container's id alone
  expect(started.attributes).toMatchObject({
    'container.id': containerId,
    'k8s.container.name': 'main',
    'k8s.pod.name': config.metadata?.name,
    'k8s.namespace.name': 'test',
    'cri.pod_sandbox.id': podSandboxId,
  });
  const steps = childrenOf(started);
  expect(steps.map(({ name }) => name)).toEqual(['start slot', ...startPipeline.steps.map(({ name }) => name)]);
  const created = steps.find(({ name }) => name === 'task create');
  expect(created?.attributes).toMatchObject({ 'crisp.pipeline': 'start', 'crisp.step': 'task create' });
  expect(childrenOf(created as ReceivedSpan)).toMatchObject([{ name: 'shim Create', kind: 3 }]);
  for (const { startNanos, endNanos } of steps) {
    expect(startNanos).toBeGreaterThanOrEqual(started.startNanos);
    expect(endNanos).toBeLessThanOrEqual(started.endNanos);
  }
  await removePod(node, podSandboxId);
});

test('a failed step says so, also on its call, and each undo names the step that made it run', async () => {
  const { traceId, headers } = newTrace();
  const containerId = await pod.create(['no-such-command']);
  const start = node.client.call('StartContainer', { containerId }, 60_000, headers);
  await expect(start).rejects.toThrow(/start container/);
  const call = await callSpan(traceId);
  expect(call.error).toMatch(/task create: .*no-such-command/);
  expect(call.attributes['error.type']).toBe(call.attributes['rpc.response.status_code']);
  const step = childrenOf(call).find(({ name }) => name === 'task create');
  expect(step?.error).toMatch(/^task create: .*no-such-command/);
  const undos = childrenOf(call).filter(({ name }) => name.startsWith('undo '));
  expect(undos.map(({ name }) => name)).toEqual(['undo task create', 'undo log pipes']);
  for (const undo of undos)
    expect(undo).toMatchObject({ attributes: { 'crisp.undo.cause': 'task create', 'crisp.pipeline': 'start' } });
});

test('an undo that fails for good is a failed span', async () => {
  const { traceId, headers } = newTrace();
  const config = node.podConfig();
  await node.faults.failingIn(sandboxPipeline, 'dns', () =>
    node.faults.withBrokenUndo(sandboxPipeline, 'cgroup', async () => {
      await expect(node.client.call('RunPodSandbox', { config }, 60_000, headers)).rejects.toThrow(/dns/);
    }),
  );
  const undo = await collector.span((span) => span.traceId === traceId && span.name === 'undo cgroup');
  expect(undo.error).toBe('undo cgroup: no undo of cgroup');
  expect(undo.attributes).toMatchObject({ 'crisp.undo.cause': 'dns' });
});

test('no error is what the caller alone has to answer for', async () => {
  const { traceId, headers } = newTrace();
  await expect(node.client.call('ContainerStatus', { containerId: 'gone' }, 60_000, headers)).rejects.toThrow();
  const call = await callSpan(traceId);
  expect(call.attributes['rpc.response.status_code']).toBe('NOT_FOUND');
  expect(call.error).toBeUndefined();
  expect(call.attributes).not.toHaveProperty('error.type');
});

test('follows the sampling of its caller, and its own for calls without one', async () => {
  const { traceId, headers } = newTrace(false);
  await node.client.call('Version', {}, 60_000, headers);
  await node.client.call('Version', {});
  const after = newTrace();
  await node.client.call('Version', {}, 60_000, after.headers);
  await callSpan(after.traceId);
  expect(spansOf(traceId)).toEqual([]);
  expect(collector.spans.filter(({ name }) => name.endsWith('/Version'))).toHaveLength(1);
});

test('shows programs without their arguments or environment', async () => {
  const { traceId, headers } = newTrace();
  const image = { image: '127.0.0.1:1/secret-path:latest' };
  const auth = { username: 'me', password: 'correct horse' };
  // it is tried again for longer than this
  await expect(node.client.call('PullImage', { image, auth }, 3_000, headers)).rejects.toThrow();
  await callSpan(traceId);
  const isSkopeo = ({ attributes }: ReceivedSpan): boolean => attributes['process.executable.name'] === 'skopeo';
  // the call does not wait for the end of the one that it kills
  await collector.span((span) => span.traceId === traceId && isSkopeo(span));
  const skopeo = spansOf(traceId).filter(isSkopeo);
  for (const { name, attributes, error } of skopeo) {
    expect(name).toMatch(/^skopeo (copy|inspect)$/);
    expect(Object.keys(attributes)).toEqual(['process.executable.name']);
    expect(error).toMatch(/connection refused|caller went away/);
  }
  expect(JSON.stringify(spansOf(traceId).map(({ attributes, error }) => ({ attributes, error })))).not.toContain(
    'correct horse',
  );
});

test('what a container does after its start is no part of the trace', async () => {
  const { traceId, headers } = newTrace();
  const containerId = await pod.create(['true']);
  await node.client.call('StartContainer', { containerId }, 60_000, headers);
  await until(node, containerId, cri.ContainerState.CONTAINER_EXITED);
  await node.client.call('RemoveContainer', { containerId });
  const call = await callSpan(traceId);
  const after = newTrace();
  await node.client.call('Version', {}, 60_000, after.headers);
  await callSpan(after.traceId);
  expect(spansOf(traceId).filter(({ startNanos }) => startNanos > call.endNanos)).toEqual([]);
});

test('the log line of a call has the id of its trace, one that is not sampled has none', async () => {
  const lines: object[] = [];
  vi.spyOn(node.context.log, 'info').mockImplementation((line: unknown) => void lines.push(line as object));
  const { traceId, headers } = newTrace();
  await node.client.call('RemoveImage', { image: { image: 'none' } }, 60_000, headers);
  await node.client.call('RemoveImage', { image: { image: 'none' } }, 60_000, newTrace(false).headers);
  const ofCalls = lines.filter((line) => 'method' in line);
  expect(ofCalls).toMatchObject([{ method: 'RemoveImage', traceId }, { method: 'RemoveImage' }]);
  expect(ofCalls[1]).not.toHaveProperty('traceId');
});
