import { kindOf } from '../../lib/errors.js';
import type { NodeContext } from '../context/node-context.js';

/** `sync` for ExecSync, `stream` for Exec. */
export type ExecKind = 'sync' | 'stream';

/** Runs all the work of a command; counts its outcome and measures its duration. */
export async function measureExec<T extends { readonly exitCode: number }>(
  { metrics: { execs } }: Pick<NodeContext, 'metrics'>,
  kind: ExecKind,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  execs.running.add({ kind }, 1);
  try {
    const done = await work();
    execs.execs.add({ kind, outcome: done.exitCode === 0 ? 'ok' : 'nonzero' });
    return done;
  } catch (err) {
    execs.execs.add({ kind, outcome: outcomeOf(err) });
    throw err;
  } finally {
    execs.running.add({ kind }, -1);
    execs.seconds.observe({ kind }, performance.now() - startedAt);
  }
}

function outcomeOf(err: unknown): 'timeout' | 'cancelled' | 'failed' {
  switch (kindOf(err)) {
    case 'DeadlineExceeded':
      return 'timeout';
    case 'Cancelled':
      return 'cancelled';
    default:
      return 'failed';
  }
}
