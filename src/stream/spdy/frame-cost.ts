import { costOfControl, costOfData, costOfOther } from '../costs.js';
import type { Frame } from './spdy-frames.js';

/**
 * Returns what a frame costs of its client's allowance.
 *
 * @param isOther whether a stream usually carries little; data of an unknown stream is dropped
 */
export function costOfFrame(frame: Frame, isOther: (streamId: number) => boolean): number {
  if (frame.kind === 'data') return isOther(frame.streamId) ? costOfOther(frame.data.length) : costOfData;
  // comes with every piece of output that a client with flow control has read, and takes no answer
  if (frame.kind === 'windowUpdate') return costOfData;
  return costOfControl;
}

/** Returns the cost of unpacking headers: a few bytes may become kilobytes. */
export function costOfHeaders(headers: ReadonlyMap<string, string>): number {
  let bytes = 0;
  for (const [name, value] of headers) bytes += name.length + value.length;
  return bytes / 1024;
}
