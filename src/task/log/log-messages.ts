import type { LogFigures } from './log-tally.js';

/** Messages from the server to the log process. `request` comes back in one `done`. */
export type ToLogProcess =
  | ({ readonly kind: 'open'; readonly copier: number; readonly request: number } & CopierOptions)
  /** switch to a new file at the same path; created even if the copier has ended */
  | {
      readonly kind: 'reopen';
      readonly copier: number;
      readonly request: number;
      readonly logPath: string;
      readonly logFolder?: string | undefined;
    }
  /** drain the pipes, then close them, even if other processes still have them open */
  | { readonly kind: 'close'; readonly copier: number; readonly request: number }
  /** start or stop sending `output` */
  | { readonly kind: 'watch'; readonly copier: number; readonly request: number; readonly on: boolean }
  /** close everything and stop reading */
  | { readonly kind: 'stop'; readonly request: number }
  /** this many bytes of `output` have been consumed */
  | { readonly kind: 'taken'; readonly copier: number; readonly bytes: number };

export type FromLogProcess =
  /** the first message: the module is loaded and listens */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'done'; readonly request: number; readonly problem?: string }
  | {
      readonly kind: 'output';
      readonly copier: number;
      readonly stream: 'stdout' | 'stderr';
      readonly chunk: Uint8Array;
    }
  /** both pipes have ended and everything is in the file */
  | { readonly kind: 'ended'; readonly copier: number }
  /** a write or open failed; sent once, output is dropped until `logWorks` */
  | { readonly kind: 'logFailed'; readonly copier: number; readonly problem: string }
  /** the log's file system has not answered for this long; output is dropped until `logWorks` */
  | { readonly kind: 'logBlocked'; readonly copier: number; readonly limitMs: number }
  /** works again after either; this many bytes of output are missing in the log */
  | { readonly kind: 'logWorks'; readonly copier: number; readonly lostBytes: number }
  /** of all logs, since the previous message */
  | ({ readonly kind: 'figures' } & LogFigures)
  /** so many logs are blocked that no thread is left for the others: the process has to be replaced */
  | { readonly kind: 'exhausted' };

export interface CopierOptions {
  /** a named pipe */
  readonly stdout: string;
  /** a named pipe; absent with a terminal, which only has stdout */
  readonly stderr?: string;
  /** absolute; empty: output is read and dropped */
  readonly logPath: string;
  /**
   * the pod's log directory: no symbolic link is followed from there to `logPath`; absent: only the file itself must
   * not be one
   */
  readonly logFolder?: string | undefined;
  readonly tty: boolean;
  /** the container runs already, as crisp was restarted: the shim has its side open */
  readonly resume?: boolean;
}

/** Once this many bytes of `output` are unconsumed, the copier's pipes are not read, which blocks the container. */
export const watchWindowBytes = 1024 * 1024;
