/*
 * Units of a client's allowance that its frames and messages cost. Bulk data costs little, as its reader limits it; frames
 * that a client could send without any limit cost most.
 */

/** A control frame of SPDY or a ping of WebSocket: most of them are answered. */
export const costOfControl = 1;

/** A piece of stdin or of a forwarded connection, whatever its size: a small one takes as long to pass on as a large one. */
export const costOfData = 0.05;

/** A message on a channel that usually carries little, such as resizes. */
export function costOfOther(bytes: number): number {
  return 1 + bytes / 1024;
}
