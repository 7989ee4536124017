import { messageOf } from './errors.js';
import type { Logger } from './log.js';
import { retry } from './retry.js';

/** Where failures are logged, and until when work is retried. */
export interface Persistence {
  readonly log: Logger;
  /** aborted when the server shuts down */
  readonly closing: AbortSignal;
}

/**
 * Repeats work that no caller would retry until it succeeds: an exit is recorded also after a
 * full disk.
 *
 * @param fields of the log lines about a failure, of which `message` is the text
 * @returns false where the server shuts down first: its next start finds the state itself
 */
export async function untilDone(
  { log, closing }: Persistence,
  fields: Record<string, string>,
  message: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const onRetry = (err: unknown): void => log.error({ ...fields, error: messageOf(err) }, message);
  return retry(work, { tries: Infinity, pauseMs: 100, signal: closing, onRetry }).then(
    () => true,
    () => false,
  );
}
