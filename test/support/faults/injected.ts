import { expect } from 'vitest';
import { auditOf, linesOf } from '../audit.js';
import type { TestNode } from '../crisp-node.js';
import type { AnyPipeline } from '../pipelines.js';

/** What a test of test/faults has done to a pipeline, as the report of `npm run test:faults` counts it. */
export interface Injected {
  readonly pipeline: string;
  /** steps that this pipeline has */
  readonly steps: number;
  readonly step: string;
  /** `kill`: of the whole server */
  readonly fault:
    | 'in its run'
    | 'after its run'
    | 'undo fails once'
    | 'undo fails for good'
    | 'hangs'
    | 'program fails'
    | 'program fails after its work'
    | 'program is killed'
    | 'program hangs'
    | 'program is slow'
    | 'stop of the server'
    | 'kill';
  /** of a kill: the step was about to begin, or was done */
  readonly when?: 'before' | 'after';
  /** lines of the audit afterwards */
  readonly left: readonly string[];
}

declare module 'vitest' {
  interface TaskMeta {
    injected?: readonly Injected[];
    /** commands of the model that were carried out */
    commands?: number;
  }
}

/** Whether each step has but one fault and each pipeline but one kill: `npm run test:faults -- --short`. */
export const isShort = process.env['CRISP_FAULTS'] === 'short';

/** Audits the node after faults, puts them and what is left into the test's report, and fails where anything is left. */
export async function expectNothingLeft(
  node: Pick<TestNode, 'folder'>,
  task: { readonly meta: { injected?: readonly Injected[] } },
  { name, steps }: AnyPipeline,
  faults: readonly Pick<Injected, 'step' | 'fault' | 'when'>[],
): Promise<void> {
  const left = linesOf(await auditOf(node));
  task.meta.injected = faults.map((fault) => ({ pipeline: name, steps: steps.length, ...fault, left }));
  expect(left).toEqual([]);
}
