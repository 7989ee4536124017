import { expect, test } from 'vitest';
import { CrispError, wrap } from '../../src/lib/errors.js';
import { RingOfStarts, type CallSubject } from '../../src/page/ring-of-starts.js';
import { slowestSteps } from '../../src/page/slowest-steps.js';

const podOf = (podSandboxId: string): CallSubject => ({
  podSandboxId,
  pod: { namespace: 'default', name: 'web' },
  handler: 'crun',
});
const containerOf = (podSandboxId: string, containerId: string): CallSubject => ({
  ...podOf(podSandboxId),
  containerId,
  container: 'main',
  image: 'localhost/web',
});
const report = (pipeline: string, error?: Error) => ({
  pipeline,
  durationMs: 5,
  steps: [
    {
      step: 'record',
      outcome: error === undefined ? ('ok' as const) : ('failed' as const),
      startMs: 0,
      durationMs: 5,
      ...(error === undefined ? {} : { message: error.message }),
    },
  ],
  undos: [],
  error,
});

test('joins the calls of one pod to a start, and makes another of a restart', () => {
  const ring = new RingOfStarts();
  ring.begin('sandbox', podOf('a'.repeat(64))).end(report('sandbox'));
  ring.begin('create', containerOf('a'.repeat(64), 'c1')).end(report('create'));
  ring.begin('start', containerOf('a'.repeat(64), 'c1')).end(report('start'));
  ring.begin('create', containerOf('a'.repeat(64), 'c2')).end(report('create'));
  ring.begin('start', containerOf('a'.repeat(64), 'c2')).end(report('start'));
  const [restart, first] = ring.list();
  expect([first?.id, restart?.id]).toEqual(['aaaaaaaaaaaa', 'aaaaaaaaaaaa-2']);
  expect(ring.get('aaaaaaaaaaaa')?.calls.map(({ call }) => call)).toEqual([
    'RunPodSandbox',
    'CreateContainer',
    'StartContainer',
  ]);
  expect(ring.get('aaaaaaaaaaaa-2')?.calls).toHaveLength(2);
});

test('keeps no more than its number of starts, and the calls of one within bounds', () => {
  const ring = new RingOfStarts(3);
  for (let pod = 0; pod < 10; pod += 1) ring.begin('sandbox', podOf(`pod-${pod}`)).end(report('sandbox'));
  expect(ring.list().map(({ podSandboxId }) => podSandboxId)).toEqual(['pod-9', 'pod-8', 'pod-7']);
  for (let count = 0; count < 200; count += 1)
    ring.begin('create', { ...containerOf('pod-9', `c${count}`), container: `c${count}` }).end(report('create'));
  for (const { id } of ring.list()) expect(ring.get(id)?.calls.length).toBeLessThanOrEqual(64);
});

test('shows what is under way, and then how it ended', () => {
  const ring = new RingOfStarts();
  const told: string[] = [];
  ring.listen(({ outcome, now }) => told.push(`${outcome} ${now ?? ''}`));
  const call = ring.begin('sandbox', { ...podOf('pod'), queuedMs: 12 });
  call.enter('network and task');
  call.end(report('sandbox', new CrispError('Internal', 'network: no address left')));
  expect(told).toEqual(['running RunPodSandbox: begins', 'running RunPodSandbox: network and task', 'failed ']);
  expect(ring.list()[0]?.failed).toEqual({ call: 'RunPodSandbox', step: 'record', error: 'network: no address left' });
  expect(ring.get('pod')?.calls[0]?.queuedMs).toBe(12);
});

test('tells of a failed call once, whether its pipeline had begun or not', () => {
  const ring = new RingOfStarts();
  const err = new CrispError('Internal', 'record: disk full');
  ring.begin('create', containerOf('pod', 'c1')).end(report('create', err));
  ring.failed('CreateContainer', containerOf('pod', 'c1'), wrap('create container "c1"', err), 5);
  expect(ring.get('pod')?.calls).toHaveLength(1);
  ring.failed(
    'CreateContainer',
    { ...podOf('pod'), container: 'main' },
    new CrispError('NotFound', 'image not found'),
    1,
  );
  expect(ring.list().map(({ failed }) => failed?.error)).toEqual(['image not found', 'record: disk full']);
});

test('gives percentiles of each step, the slowest first, with the wait as one of them', () => {
  const ring = new RingOfStarts();
  for (let pod = 0; pod < 100; pod += 1) {
    const call = ring.begin('sandbox', { ...podOf(`pod-${pod}`), queuedMs: 1 });
    call.end({ ...report('sandbox'), steps: [{ step: 'network', outcome: 'ok', startMs: 0, durationMs: pod + 1 }] });
  }
  expect(slowestSteps(ring.calls())).toEqual([
    { call: 'RunPodSandbox', step: 'network', count: 100, failures: 0, p50Ms: 50, p90Ms: 90, p99Ms: 99, maxMs: 100 },
    { call: 'RunPodSandbox', step: 'queue wait', count: 100, failures: 0, p50Ms: 1, p90Ms: 1, p99Ms: 1, maxMs: 1 },
  ]);
});

test('keeps no more of a name than a page can show, and finds the start of a container with a long one', () => {
  const ring = new RingOfStarts();
  const long = 'x'.repeat(1_000_000);
  const subject = {
    podSandboxId: 'f'.repeat(64),
    pod: { namespace: '\ud800', name: long },
    handler: long,
    container: long,
    image: long,
  };
  ring.begin('create', { ...subject, containerId: 'c' });
  ring.begin('start', { ...subject, containerId: 'c' });
  // the same name once more is a restart
  ring.begin('create', { ...subject, containerId: 'd' });
  expect(ring.list()).toHaveLength(2);
  const text = JSON.stringify(ring.list().map(({ id }) => ring.get(id)));
  expect(text.length).toBeLessThan(40_000);
  expect(text).not.toContain('\\ud800');
});
