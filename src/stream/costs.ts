/*
 * What a client's frames and messages cost of its allowance. Bulk data costs next to nothing: it is bounded by who reads it.
 * What is counted is what a client may choose to make many of.
 */

/** A control frame of SPDY, a ping of WebSocket: an answer is written to most. */
export const costOfControl = 1;

/** What goes to stdin or to a forwarded connection. A piece that is small costs as much to pass on as a large one. */
export const costOfData = 0.05;

/** What arrives on a channel that has little to carry, such as that of resizes. */
export function costOfOther(bytes: number): number {
  return 1 + bytes / 1024;
}
