import type { Readable } from 'node:stream';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { parseForeignJson, recordIn } from '../lib/files/foreign-json.js';

export interface TerminalSize {
  readonly width: number;
  readonly height: number;
}

/** Applies a size; the next is delivered only when its promise has settled. */
export type ResizeListener = (size: TerminalSize) => Promise<void> | void;

/** longer than any JSON object with two numbers */
const maxSizeBytes = 256;

/** between two deliveries, each of which calls the shim: too short to notice, but slower than a client that floods */
const restMs = 100;

/**
 * Reads sizes, `{"Width":80,"Height":24}` one after the other, from a client's resize channel. Only the newest counts:
 * one is delivered at a time, those that came meanwhile are dropped but for the last, and the channel is not read until
 * the listener is done. So what a flood costs is bounded, whatever is in it.
 *
 * @returns a setter of the listener, which gets the last size so far, if any, and then each later one
 */
export function resizeEvents(channel: Readable | undefined): (listener: ResizeListener) => void {
  let listener: ResizeListener | undefined;
  let newest: TerminalSize | undefined;
  let isDelivering = false;
  let text = '';

  const deliver = async (): Promise<void> => {
    if (isDelivering || !listener) return;
    isDelivering = true;
    // read first what the channel holds already, as only the newest size counts
    await turn();
    channel?.pause();
    while (newest) {
      const size = newest;
      newest = undefined;
      // a process that has just exited has no terminal to resize
      await Promise.resolve(listener(size)).catch(() => {});
      await sleep(restMs, undefined, { ref: false });
    }
    isDelivering = false;
    channel?.resume();
  };

  channel?.on('data', (chunk: Buffer) => {
    text = (text + chunk.subarray(-maxSizeBytes).toString('latin1')).slice(-maxSizeBytes);
    const end = text.lastIndexOf('}');
    if (end < 0) return;
    newest = lastSize(text.slice(0, end + 1)) ?? newest;
    text = text.slice(end + 1);
    void deliver();
  });
  return (added) => {
    listener = added;
    void deliver();
  };
}

/** Looks at the last few objects of a short text. */
function lastSize(text: string): TerminalSize | undefined {
  for (const part of text.split('}').slice(-5, -1).reverse()) {
    const size = parseSize(`${part.slice(part.lastIndexOf('{'))}}`);
    if (size) return size;
  }
  return undefined;
}

function parseSize(text: string): TerminalSize | undefined {
  try {
    const { Width: width, Height: height } = recordIn(parseForeignJson(text));
    return isSide(width) && isSide(height) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff;
}
