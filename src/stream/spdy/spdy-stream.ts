import type { Duplex } from 'node:stream';
import type { Allowance } from '../allowance.js';
import type { Inbound } from '../backlog.js';
import type { Window } from './spdy-window.js';

/** One stream that the client opened. */
export interface SpdyStream {
  readonly id: number;
  /** names in lower case */
  readonly headers: ReadonlyMap<string, string>;
  /**
   * Never emits an error. It ends when the client half-closes or resets it or goes away; what is written after a reset
   * or after the client went away is dropped, so that writers end normally.
   */
  readonly duplex: Duplex;
  /** aborted when the client reset the stream or went away */
  readonly signal: AbortSignal;
  /** resets the stream immediately, both ways */
  reset(): void;
}

export interface SpdyOptions {
  /** called for each new stream; a returned text refuses it */
  readonly onStream: (stream: SpdyStream) => string | undefined;
  /** why streams were refused or the connection broke */
  readonly onProblem?: (problem: string) => void;
  /** the type of the streams by which a client sends data; what it sends on others is little */
  readonly dataType: 'stdin' | 'data';
  /** how much a client may send of what takes time, such as new streams; one that sends more is read more slowly */
  readonly allowance: Allowance;
  /** the idle timeout; pings do not count */
  readonly idleTimeoutMs: number;
  /** the interval of keepalive pings */
  readonly pingMs: number;
}

/** What a connection keeps of a stream. */
export interface StreamState {
  readonly id: number;
  readonly inbound: Inbound;
  readonly window: Window;
  readonly gone: AbortController;
  /** whether the client sends data on it */
  readonly carriesData: boolean;
  /** our side sent its last frame */
  localDone: boolean;
  /** the client's side did */
  remoteDone: boolean;
}
