import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Allowance } from '../allowance.js';
import { costOfControl } from '../costs.js';

/** Counts a client's pings, which ws answers by itself, to its allowance: one that floods them is read more slowly. */
export function limitPings(websocket: WebSocket, socket: Socket, allowance: Allowance): void {
  websocket.on('ping', () => {
    allowance.charge(costOfControl);
    if (allowance.waitMs === 0 || socket.isPaused()) return;
    // below ws: who reads its messages pauses it for reasons of his own
    socket.pause();
    void allowance.settled().then(() => {
      if (!websocket.isPaused) socket.resume();
    });
  });
}
