import fc from 'fast-check';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import { resizeEvents, type TerminalSize } from '../../src/stream/resize-events.js';
import { fuzz } from './fuzz.js';
import { bytes, mostly, pieces, spoiled } from './inputs.js';

const side = fc.oneof(fc.nat(70_000), fc.double(), fc.integer());
const size = mostly(fc.record({ Width: mostly(side), Height: mostly(side) }));
const messages = fc
  .array(fc.oneof({ weight: 4, arbitrary: spoiled(size) }, bytes(), fc.constant(Buffer.alloc(100_000, '}'))), {
    maxLength: 8,
  })
  .map((all) => Buffer.concat(all));

fuzz(
  'whatever is on the resize channel, what is delivered are sizes, one at a time',
  fc.tuple(messages, fc.array(fc.nat(), { maxLength: 6 })),
  async ([all, cuts]) => {
    const channel = new PassThrough();
    let underWay = 0;
    const delivered: TerminalSize[] = [];
    resizeEvents(channel)(async (each) => {
      expect((underWay += 1)).toBe(1);
      delivered.push(each);
      await turn();
      underWay -= 1;
    });
    for (const piece of pieces(all, cuts)) {
      channel.write(piece);
      await turn();
    }
    await turn();
    channel.destroy();
    for (const { width, height } of delivered)
      for (const each of [width, height]) {
        expect(Number.isInteger(each)).toBe(true);
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(0xffff);
      }
  },
);
