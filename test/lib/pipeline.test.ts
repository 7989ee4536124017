import { expect, test } from 'vitest';
import { CrispError } from '../../src/lib/errors.js';
import { pipeline, runPipeline, type PipelineReport, type UndoReport } from '../../src/lib/pipeline.js';

const step = (name: string, fails = false) => ({
  name,
  run: (trace: string[]) => {
    trace.push(`run ${name}`);
    if (fails) throw new CrispError('FailedPrecondition', 'no luck');
  },
  undo: (trace: string[]) => {
    trace.push(`undo ${name}`);
  },
});

test('runs its steps in order and undoes nothing when all succeed', async () => {
  const trace: string[] = [];
  const reports: PipelineReport[] = [];
  await runPipeline(pipeline('start', [step('a'), step('b')]), trace, (report) => reports.push(report));
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
  const run = runPipeline(pipeline('start', [step('a'), step('b', true), step('c')]), trace, () => {});
  await expect(run).rejects.toMatchObject({ kind: 'FailedPrecondition', message: 'b: no luck' });
  expect(trace).toEqual(['run a', 'run b', 'undo b', 'undo a']);
});

test('tries an undo that fails again, goes on with the others, and tells them what is left', async () => {
  const trace: string[] = [];
  const left: string[] = [];
  const stubborn = { ...step('b'), undo: () => Promise.reject(new Error('busy')) };
  const keeper = {
    ...step('a'),
    undo: (_: string[], failed: readonly UndoReport[]) =>
      void left.push(...failed.map((undo) => `${undo.step}: ${undo.message}`)),
  };
  const run = runPipeline(pipeline('start', [keeper, stubborn, step('c', true)]), trace, () => {});
  await expect(run).rejects.toThrow('c: no luck');
  expect(trace).toEqual(['run a', 'run b', 'run c', 'undo c']);
  expect(left).toEqual(['b: busy']);
});

test('steps alongside each other run at once, and all have ended before the next one or the first undo', async () => {
  const trace: string[] = [];
  const slow = (name: string, fails = false) => ({
    ...step(name),
    run: async () => {
      trace.push(`run ${name}`);
      await new Promise(setImmediate);
      trace.push(`end ${name}`);
      if (fails) throw new CrispError('Unavailable', 'no luck');
    },
  });
  const beside = { ...slow('b'), alongside: true };
  const reports: PipelineReport[] = [];
  await runPipeline(pipeline('start', [slow('a'), beside, step('c')]), trace, (report) => reports.push(report));
  expect(trace.splice(0)).toEqual(['run a', 'run b', 'end a', 'end b', 'run c']);
  expect(reports[0]?.steps.map((each) => each.step)).toEqual(['a', 'b', 'c']);
  const run = runPipeline(pipeline('start', [step('z'), slow('a', true), beside, step('c')]), trace, () => {});
  await expect(run).rejects.toThrow('a: no luck');
  expect(trace).toEqual(['run z', 'run a', 'run b', 'end a', 'end b', 'undo b', 'undo a', 'undo z']);
});
