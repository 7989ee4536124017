import type { PipelineHooks } from '../../src/lib/pipeline.js';

/** Any of crisp's pipelines, as a test names one. */
export interface AnyPipeline {
  readonly name: string;
  readonly steps: readonly { readonly name: string; readonly undo?: unknown }[];
}

type Point = keyof PipelineHooks;
/** `skip`: of an undo, that it is passed over */
type UndoFault = () => Promise<void> | void | 'skip';

/** Makes steps of a node's pipelines wait or fail. */
export class Faults implements PipelineHooks {
  readonly #faults = new Map<string, UndoFault>();

  /** Makes the next run of a pipeline stop before one of its steps; then it goes on, or fails there. */
  holdAt(pipeline: AnyPipeline, step: string, failure?: Error): { readonly reached: Promise<void>; letGo(): void } {
    let letGo = (): void => {};
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const reached = new Promise<void>((resolve) => {
      const remove = this.#add('beforeStep', pipeline, step, async () => {
        remove();
        resolve();
        await released;
        if (failure) throw failure;
      });
    });
    return { reached, letGo };
  }

  /** Makes a step fail, once it is done, while `work` runs. */
  async failingIn<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
    return this.#during('afterStep', pipeline, step, 'on command', work);
  }

  /** Makes a step fail in its run while `work` runs: it has done nothing of its work. */
  async failingBefore<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
    return this.#during('beforeStep', pipeline, step, 'on command', work);
  }

  /** Makes the next undo of one step fail the first time that it is tried. @returns whether it was tried */
  failUndoOnce(pipeline: AnyPipeline, step: string): () => boolean {
    let tried = false;
    const remove = this.#add('beforeUndo', pipeline, step, () => {
      remove();
      tried = true;
      throw new Error(`no undo of ${step} at first`);
    });
    return () => tried;
  }

  /** Makes the undo of one step fail while `work` runs. */
  async withBrokenUndo<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
    return this.#during('beforeUndo', pipeline, step, `no undo of ${step}`, work);
  }

  /** Passes over the undo of one step, as if it were done, while `work` runs. */
  async withSkippedUndo<T>(pipeline: AnyPipeline, step: string, work: () => Promise<T>): Promise<T> {
    const remove = this.#add('beforeUndo', pipeline, step, () => 'skip');
    try {
      return await work();
    } finally {
      remove();
    }
  }

  async beforeStep(pipeline: string, step: string): Promise<void> {
    await this.#faults.get(keyOf('beforeStep', pipeline, step))?.();
  }

  async afterStep(pipeline: string, step: string): Promise<void> {
    await this.#faults.get(keyOf('afterStep', pipeline, step))?.();
  }

  beforeUndo(pipeline: string, step: string): Promise<void> | void | 'skip' {
    return this.#faults.get(keyOf('beforeUndo', pipeline, step))?.();
  }

  async #during<T>(
    point: Point,
    pipeline: AnyPipeline,
    step: string,
    message: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const remove = this.#add(point, pipeline, step, () => {
      throw new Error(message);
    });
    try {
      return await work();
    } finally {
      remove();
    }
  }

  #add(point: Point, { name, steps }: AnyPipeline, step: string, fault: UndoFault): () => void {
    if (!steps.some((each) => each.name === step)) throw new Error(`pipeline ${name} has no step "${step}"`);
    const key = keyOf(point, name, step);
    this.#faults.set(key, fault);
    return () => this.#faults.delete(key);
  }
}

function keyOf(point: Point, pipeline: string, step: string): string {
  return `${point} ${pipeline}/${step}`;
}
