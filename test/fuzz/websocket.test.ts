import fc from 'fast-check';
import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import type { WebSocket } from 'ws';
import { WebSocketChannels } from '../../src/stream/websocket/websocket-channels.js';
import { boundless } from '../support/allowances.js';
import { fuzz } from './fuzz.js';
import { bytes, text } from './inputs.js';

/** What the library hands on: it has cut and unmasked the frames, and counted their bytes. */
class Socket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  isPaused = false;
  sentBytes = 0;
  closedWith: number | undefined;
  send(message: Buffer | string, done: () => void): void {
    this.sentBytes += Buffer.byteLength(message);
    done();
  }
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
  ping(): void {}
  terminate(): void {}
  close(code: number): void {
    this.closedWith = code;
    this.readyState = 3;
  }
}

const message = fc.record({
  data: fc.oneof(
    fc.tuple(fc.nat(6), bytes()).map(([channel, data]) => Buffer.concat([Buffer.from([channel]), data])),
    fc.tuple(fc.nat(9), text).map(([channel, data]) => Buffer.from(`${channel}${data}`)),
    fc.tuple(fc.nat(4), fc.integer({ min: 4_000, max: 80_000 })).map(([channel, size]) => Buffer.alloc(size, channel)),
    fc.nat(8).map((channel) => Buffer.from([255, channel])),
    bytes(3),
  ),
  isBinary: fc.boolean(),
  inParts: fc.boolean(),
});
const coding = fc.record({ base64: fc.boolean(), halfClose: fc.boolean() });

fuzz(
  'any message reaches its channel, is ignored, or closes the connection',
  fc.tuple(fc.array(message, { maxLength: 20 }), coding),
  async ([messages, how]) => {
    const socket = new Socket();
    const problems: string[] = [];
    const mux = new WebSocketChannels(socket as unknown as WebSocket, { count: 5, data: new Set([0]) }, how, {
      allowance: boundless(),
      idleTimeoutMs: 60_000,
      pingMs: 60_000,
      onProblem: (problem) => problems.push(problem),
    });
    let received = 0;
    for (const [number, channel] of mux.channels.entries()) {
      if (number !== 3) channel.on('data', (data: Buffer) => (received += data.length));
      channel.on('error', () => expect.unreachable('a channel emits no error'));
    }
    let sent = 0;
    for (const { data, isBinary, inParts } of messages) {
      if (socket.closedWith !== undefined) break;
      sent += data.length;
      socket.emit('message', inParts ? [data.subarray(0, 1), data.subarray(1)] : data, isBinary);
      await turn();
    }
    socket.emit('close');
    expect(mux.signal.aborted).toBe(true);
    expect(received).toBeLessThanOrEqual(sent);
    expect(problems.length > 0).toBe(socket.closedWith !== undefined);
    mux.channels.forEach((channel) => channel.destroy());
  },
);
