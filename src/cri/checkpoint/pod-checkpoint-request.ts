import { CrispError, invalid } from '../../lib/errors.js';
import type { Call } from '../grpc/call.js';

/** A call that stops a whole pod must not go on for ever. */
export function requireDeadline({ deadlineAtMs }: Call): void {
  if (!Number.isFinite(deadlineAtMs)) throw new CrispError('InvalidArgument', 'this call needs a deadline');
}

/** crisp has no options for checkpoints, and may not pass over one that it does not know. */
export function refuseOptions(options: { [key: string]: string } | null | undefined): void {
  const [first] = Object.keys(options ?? {});
  if (first !== undefined) throw invalid(`options[${JSON.stringify(first)}]`, 'is not a known option');
}
