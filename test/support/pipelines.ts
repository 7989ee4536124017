import type { Step } from '../../src/lib/pipeline.js';

/** Any of crisp's pipelines, whose steps a test may change for a while. */
export interface AnyPipeline {
  readonly steps: readonly Step<never>[];
}

/** Makes the next run of a pipeline stop before one of its steps; then it goes on, or fails there. */
export function heldAt(
  pipeline: AnyPipeline,
  step: string,
  failure?: Error,
): { readonly reached: Promise<void>; letGo(): void } {
  const steps = pipeline.steps as Step<never>[];
  const at = steps.findIndex(({ name }) => name === step);
  const whole = steps[at] as Step<never>;
  let letGo = (): void => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const reached = new Promise<void>((resolve) => {
    steps[at] = {
      ...whole,
      run: async (context) => {
        steps[at] = whole;
        resolve();
        await released;
        if (failure) throw failure;
        await whole.run(context);
      },
    };
  });
  return { reached, letGo };
}

/** Makes the undo of one step fail while `work` runs. */
export async function withBrokenUndo<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
  return replacing(
    pipeline,
    step,
    (whole) => ({ ...whole, undo: () => Promise.reject(new Error(`no undo of ${step}`)) }),
    work,
  );
}

/** Makes a step fail, once it is done, while `work` runs. */
export async function failingIn<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
  const fail = (whole: Step<never>): Step<never> => ({
    ...whole,
    run: async (context) => {
      await whole.run(context);
      throw new Error('on command');
    },
  });
  return replacing(pipeline, step, fail, work);
}

async function replacing<T>(
  pipeline: AnyPipeline,
  step: string,
  change: (whole: Step<never>) => Step<never>,
  work: () => Promise<T>,
): Promise<T> {
  const steps = pipeline.steps as Step<never>[];
  const at = steps.findIndex(({ name }) => name === step);
  const whole = steps[at] as Step<never>;
  steps[at] = change(whole);
  try {
    return await work();
  } finally {
    steps[at] = whole;
  }
}
