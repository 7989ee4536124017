import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resizeEvents, type TerminalSize } from '../../src/stream/resize-events.js';

const size = (width: number): string => JSON.stringify({ Width: width, Height: 24 });

test('delivers one size at a time, then the newest of those that arrived meanwhile', async () => {
  const channel = new PassThrough();
  const heard: number[] = [];
  let letGo = (): void => {};
  resizeEvents(channel)(({ width }) => {
    heard.push(width);
    return new Promise((resolve) => (letGo = resolve));
  });
  channel.write(size(1));
  await expect.poll(() => heard).toEqual([1]);
  for (let width = 2; width <= 1000; width += 1) channel.write(size(width));
  await turn();
  expect(heard).toEqual([1]);
  expect(channel.isPaused()).toBe(true);
  letGo();
  await expect.poll(() => heard.length).toBe(2);
  letGo();
  await expect
    .poll(() => {
      letGo();
      return heard.at(-1);
    })
    .toBe(1000);
  expect(heard.length).toBeLessThan(1000);
});

test('a listener that fails still gets the next size', async () => {
  const channel = new PassThrough();
  const heard: number[] = [];
  resizeEvents(channel)(({ width }) => {
    heard.push(width);
    return Promise.reject(new Error('the process has exited'));
  });
  channel.write(size(1));
  await expect.poll(() => heard).toEqual([1]);
  channel.write(size(2));
  await expect.poll(() => heard).toEqual([1, 2]);
});

test.each(['}', '{', '{}', '{"Width":1', '"', '[', String.raw`\ud800`])(
  'two MiB of %j are rejected in less than a second',
  async (unit) => {
    const channel = new PassThrough();
    const heard: TerminalSize[] = [];
    resizeEvents(channel)((each) => void heard.push(each));
    const flood = Buffer.from(unit.repeat((2 * 1024 * 1024) / unit.length));
    const startedAt = performance.now();
    for (let at = 0; at < flood.length; at += 16 * 1024) channel.write(flood.subarray(at, at + 16 * 1024));
    await turn();
    channel.write(`{}${size(80)}`);
    await expect.poll(() => heard).toEqual([{ width: 80, height: 24 }]);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  },
);

test('delivers the last size however the text is split into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), async (cuts) => {
      const channel = new PassThrough();
      const heard: TerminalSize[] = [];
      resizeEvents(channel)((each) => void heard.push(each));
      let text = `${size(1)}\n${size(2)} ${size(3)}`;
      for (const cut of cuts) {
        channel.write(text.slice(0, cut));
        text = text.slice(cut);
      }
      channel.write(text);
      await expect.poll(() => heard.at(-1)?.width).toBe(3);
    }),
    { numRuns: 20 },
  );
});
