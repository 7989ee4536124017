import type { TestNode } from '../crisp-node.js';
import type { AnyPipeline } from '../pipelines.js';

/** A call that one of the pipelines is behind, what it may leave when it fails, and its retry. */
export interface FaultSubject {
  call(timeoutMs?: number): Promise<unknown>;
  /** What there is of its own now: pods, containers, images, files. */
  records(): Promise<readonly { readonly id: string; readonly state: unknown }[]>;
  /** Finds what is to be there once all was undone. Of a pipeline whose steps have undos. */
  expectUndone?(): Promise<void>;
  /** Finds what stays where not all was undone: a record is NOTREADY or EXITED, and can be stopped and removed. */
  removeRest?(): Promise<void>;
  /** Asks for the same again, as kubelet does: that succeeds. Removes all that there is of it. */
  retry(): Promise<void>;
}

/** Steps that were done, for certain. */
export type Done = ReadonlySet<string>;

/** What `npm run test:faults` covers: a pipeline, and a call that runs all its steps. */
export interface FaultTarget {
  readonly name: string;
  readonly pipeline: AnyPipeline;
  readonly subject: (node: TestNode) => Promise<FaultSubject>;
  /** The states that `records` has after a crash, once these steps were done. */
  readonly afterCrash: (done: Done) => readonly unknown[];
  /** The same after a failure. Absent: all is undone. */
  readonly afterFailure?: (done: Done) => readonly unknown[];
  /** What answers a call that hangs. `caller`: his deadline passes, as the call has no limit of its own. */
  readonly hangsUntil: 'start limit' | 'stop limit' | 'caller';
}

/** The names of the steps before one, and its own where it is done. */
export function doneAt({ steps }: AnyPipeline, step: string, when: 'before' | 'after'): Done {
  const names = steps.map(({ name }) => name);
  return new Set(names.slice(0, names.indexOf(step) + (when === 'after' ? 1 : 0)));
}
