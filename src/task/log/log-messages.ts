import type { LogFigures } from './log-tally.js';

/** Messages of the server to the log process. `request` is returned in one `done`. */
export type ToLogProcess =
  | ({ readonly kind: 'open'; readonly copier: number; readonly request: number } & CopierOptions)
  /** from now on to a new file at the same path, which is made also where the copier has ended */
  | {
      readonly kind: 'reopen';
      readonly copier: number;
      readonly request: number;
      readonly logPath: string;
      readonly logFolder?: string | undefined;
    }
  /** take what the pipes hold, then close them, even if others still have them open */
  | { readonly kind: 'close'; readonly copier: number; readonly request: number }
  /** send `output` too, or no longer */
  | { readonly kind: 'watch'; readonly copier: number; readonly request: number; readonly on: boolean }
  /** close everything, read nothing more */
  | { readonly kind: 'stop'; readonly request: number }
  /** so much of the `output` has been consumed */
  | { readonly kind: 'taken'; readonly copier: number; readonly bytes: number };

export type FromLogProcess =
  /** the first message: its module is loaded and listens */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'done'; readonly request: number; readonly problem?: string }
  | {
      readonly kind: 'output';
      readonly copier: number;
      readonly stream: 'stdout' | 'stderr';
      readonly chunk: Uint8Array;
    }
  /** both pipes are at their end, all of it is in the file */
  | { readonly kind: 'ended'; readonly copier: number }
  /** a write or the opening failed: sent once until `logWorks`, the output is dropped meanwhile */
  | { readonly kind: 'logFailed'; readonly copier: number; readonly problem: string }
  /** the log's file system has not answered for so long: the output is dropped until `logWorks` */
  | { readonly kind: 'logBlocked'; readonly copier: number; readonly limitMs: number }
  /** after either of the two; so many bytes of output are missing in the log */
  | { readonly kind: 'logWorks'; readonly copier: number; readonly lostBytes: number }
  /** of all logs together, since the message before */
  | ({ readonly kind: 'figures' } & LogFigures)
  /** so many logs are blocked that no thread is left for the others: it has to be replaced */
  | { readonly kind: 'exhausted' };

export interface CopierOptions {
  /** a named pipe */
  readonly stdout: string;
  /** a named pipe; absent with a terminal, whose output is all stdout */
  readonly stderr?: string;
  /** absolute; empty: the output is read and dropped */
  readonly logPath: string;
  /**
   * the pod's log directory, from which on the way to `logPath` leads through no symbolic link; absent: the file alone
   */
  readonly logFolder?: string | undefined;
  readonly tty: boolean;
  /** the shim has had its side open before: crisp was started again */
  readonly resume?: boolean;
}

/** Unconsumed `output` of one copier from which its pipes are not read any more: the container waits then. */
export const watchWindowBytes = 1024 * 1024;
