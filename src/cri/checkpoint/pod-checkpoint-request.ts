import { CrispError, invalid } from '../../lib/errors.js';
import type { Call } from '../grpc/call.js';

/** Refuses a call without a deadline, as it freezes a whole pod. */
export function requireDeadline({ deadlineAtMs }: Call): void {
  if (!Number.isFinite(deadlineAtMs)) throw new CrispError('InvalidArgument', 'this call needs a deadline');
}

/** Refuses all options: crisp supports none, and must not ignore unknown ones. */
export function refuseOptions(options: { [key: string]: string } | null | undefined): void {
  const [first] = Object.keys(options ?? {});
  if (first !== undefined) throw invalid(`options[${JSON.stringify(first)}]`, 'is not a known option');
}
