import { expect, test } from 'vitest';
import { CrispError } from '../../src/lib/errors.js';
import {
  pipeline,
  runPipeline,
  type PipelineHooks,
  type PipelineReport,
  type UndoReport,
} from '../../src/lib/pipeline.js';

interface Trace {
  readonly trace: string[];
}

const run =
  (name: string, fails = false) =>
  ({ trace }: Trace): void => {
    trace.push(`run ${name}`);
    if (fails) throw new CrispError('FailedPrecondition', 'no luck');
  };

const slow =
  (name: string, fails = false) =>
  async ({ trace }: Trace): Promise<void> => {
    trace.push(`run ${name}`);
    await new Promise(setImmediate);
    trace.push(`end ${name}`);
    if (fails) throw new CrispError('Unavailable', 'no luck');
  };

const undo =
  (name: string) =>
  ({ trace }: Trace): void =>
    void trace.push(`undo ${name}`);

const steps = () => pipeline<Trace>('start');
const observe = (): void => {};

test('runs its steps in order and undoes nothing when all succeed', async () => {
  const trace: string[] = [];
  const reports: PipelineReport[] = [];
  const two = steps().step('a', run('a'), undo('a')).step('b', run('b'), undo('b'));
  await runPipeline(two, { trace }, { observe: (report) => reports.push(report) });
  expect(trace).toEqual(['run a', 'run b']);
  expect(reports.map((report) => report.steps.map((s) => [s.step, s.outcome]))).toEqual([
    [
      ['a', 'ok'],
      ['b', 'ok'],
    ],
  ]);
});

test('undoes the failed step and those before it in reverse, and names the step in the error', async () => {
  const trace: string[] = [];
  const three = steps().step('a', run('a'), undo('a')).step('b', run('b', true), undo('b')).step('c', run('c'));
  await expect(runPipeline(three, { trace }, { observe })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: 'b: no luck',
  });
  expect(trace).toEqual(['run a', 'run b', 'undo b', 'undo a']);
});

test('retries an undo that fails, continues with the others, and reports what is left', async () => {
  const trace: string[] = [];
  const left: string[] = [];
  const keep = (_: Trace, failed: readonly UndoReport[]): void =>
    void left.push(...failed.map(({ step, message }) => `${step}: ${message}`));
  const three = steps()
    .step('a', run('a'), keep)
    .step('b', run('b'), () => Promise.reject(new Error('busy')))
    .step('c', run('c', true), undo('c'));
  await expect(runPipeline(three, { trace }, { observe })).rejects.toThrow('c: no luck');
  expect(trace).toEqual(['run a', 'run b', 'run c', 'undo c']);
  expect(left).toEqual(['b: busy']);
});

test('parallel steps run concurrently, and all have ended before the next one or the first undo', async () => {
  const trace: string[] = [];
  const reports: PipelineReport[] = [];
  const good = steps().step('a', slow('a')).alongside('b', slow('b')).step('c', run('c'));
  await runPipeline(good, { trace }, { observe: (report) => reports.push(report) });
  expect(trace.splice(0)).toEqual(['run a', 'run b', 'end a', 'end b', 'run c']);
  expect(reports[0]?.steps.map((each) => each.step)).toEqual(['a', 'b', 'c']);
  const bad = steps()
    .step('z', run('z'), undo('z'))
    .step('a', slow('a', true), undo('a'))
    .alongside('b', slow('b'), undo('b'))
    .step('c', run('c'));
  await expect(runPipeline(bad, { trace }, { observe })).rejects.toThrow('a: no luck');
  expect(trace).toEqual(['run z', 'run a', 'run b', 'end a', 'end b', 'undo b', 'undo a', 'undo z']);
});

test('a step gets what earlier steps returned; an undo also what its own step returned, if it did', async () => {
  const trace: string[] = [];
  const open = (fails: boolean) => (): { port: number } => {
    if (fails) throw new Error('in use');
    return { port: 80 };
  };
  const dial = ({ port }: Trace & { port: number }): void => void trace.push(`dial ${port}`);
  const close = ({ port }: Trace & { port?: number }): void => void trace.push(`close ${port}`);
  const input = { trace };
  await runPipeline(steps().step('open', open(false), close).step('dial', dial), input, { observe });
  await expect(runPipeline(steps().step('open', open(true), close), input, { observe })).rejects.toThrow('in use');
  const late = steps().step('open', open(false), close).step('fail', run('fail', true));
  await expect(runPipeline(late, input, { observe })).rejects.toThrow('no luck');
  expect(trace).toEqual(['dial 80', 'close undefined', 'run fail', 'close 80']);
  expect(input).toEqual({ trace });
});

test('a step above, or parallel to, the step that it needs does not compile', () => {
  const open = (): { port: number } => ({ port: 80 });
  const dial = (_: { port: number }): void => {};
  // @ts-expect-error nothing has opened a port yet
  steps().step('dial', dial);
  // @ts-expect-error the step beside it may not have opened one yet
  steps().step('open', open).alongside('dial', dial);
  // @ts-expect-error its undo runs also where it failed before it had a port
  steps().step('open', open, dial);
  expect(steps().step('open', open).step('dial', dial).steps).toHaveLength(2);
});

test('a hook that throws fails the step or undo that it is called for', async () => {
  const trace: string[] = [];
  const hooks: PipelineHooks = {
    beforeStep: (name, step) => void trace.push(`before ${name}/${step}`),
    afterStep: (_, step) => {
      if (step === 'b') throw new Error('on command');
    },
    beforeUndo: (_, step) => {
      if (step === 'a') throw new Error('no undo');
    },
  };
  const reports: PipelineReport[] = [];
  const two = steps().step('a', run('a'), undo('a')).step('b', run('b'), undo('b'));
  await expect(runPipeline(two, { trace }, { hooks, observe: (report) => reports.push(report) })).rejects.toThrow(
    'b: on command',
  );
  expect(trace).toEqual(['before start/a', 'run a', 'before start/b', 'run b', 'undo b']);
  expect(reports[0]?.undos).toMatchObject([
    { step: 'b', outcome: 'ok', cause: 'b' },
    { step: 'a', outcome: 'failed', cause: 'b', message: 'no undo' },
  ]);
});

test('begins no further step once its time is up, and undoes those that have begun', async () => {
  const trace: string[] = [];
  const time = new AbortController();
  const late = steps()
    .step('a', () => time.abort(new CrispError('DeadlineExceeded', 'not done after 1 s')), undo('a'))
    .step('b', run('b'), undo('b'));
  await expect(runPipeline(late, { trace }, { observe, signal: time.signal })).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
    message: 'b: not done after 1 s',
  });
  expect(trace).toEqual(['undo b', 'undo a']);
});

test('undoes all where its time is up by the end of the last step: its caller may have been told so', async () => {
  const trace: string[] = [];
  const time = new AbortController();
  const late = steps()
    .step('a', run('a'), undo('a'))
    .step('b', () => time.abort(new CrispError('DeadlineExceeded', 'not done after 1 s')), undo('b'));
  await expect(runPipeline(late, { trace }, { observe, signal: time.signal })).rejects.toThrow('b: not done after 1 s');
  expect(trace).toEqual(['run a', 'undo b', 'undo a']);
});

test('reports of each undo when it began, how long it took and which step made it run', async () => {
  const reports: PipelineReport[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
  const bad = steps().step('a', pause, pause).step('b', slow('b'), pause).alongside('c', slow('c', true));
  await expect(runPipeline(bad, { trace: [] }, { observe: (report) => reports.push(report) })).rejects.toThrow();
  const [first, second] = reports[0]?.undos ?? [];
  expect([first, second]).toMatchObject([
    { step: 'b', cause: 'c' },
    { step: 'a', cause: 'c' },
  ]);
  // timers may be a millisecond early
  expect(first?.startMs).toBeGreaterThanOrEqual(29);
  expect(first?.durationMs).toBeGreaterThanOrEqual(29);
  expect(second?.startMs).toBeGreaterThanOrEqual((first?.startMs ?? 0) + (first?.durationMs ?? 0));
  expect(reports[0]?.durationMs).toBeGreaterThanOrEqual((second?.startMs ?? 0) + (second?.durationMs ?? 0));
});
