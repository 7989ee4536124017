import { messageOf } from '../errors.js';
import type { Logger } from '../log.js';
import { retry } from './retry.js';

/** Logging and shutdown for work that is retried. */
export interface Persistence {
  readonly log: Logger;
  /** aborted when the server shuts down */
  readonly closing: AbortSignal;
}

/**
 * Retries work until it succeeds, for work that no caller would retry: an exit is recorded even after a full disk.
 *
 * @param fields of the log lines about failures; `message` is their text
 * @returns false when the server shuts down first: its next start finds the state itself
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
