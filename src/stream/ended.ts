import type { Writable } from 'node:stream';

/** Ends a stream with a last text, and waits until it is written or dropped. */
export function ended(stream: Writable | undefined, text = ''): Promise<void> {
  if (!stream || stream.destroyed || stream.writableFinished) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('close', resolve);
    const done = (): void => resolve();
    if (stream.writableEnded) stream.once('finish', done);
    else if (text === '') stream.end(done);
    else stream.end(text, done);
  });
}
