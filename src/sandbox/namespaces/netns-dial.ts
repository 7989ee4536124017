import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Duplex } from 'node:stream';
import { CrispError, isErrno, messageOf } from '../../lib/errors.js';

export interface DialOptions {
  readonly signal?: AbortSignal;
  /** for the connection to be established, default 10 s; none afterwards */
  readonly timeoutMs?: number;
}

/** how long the answer may take after the client's half close */
const halfClosedSeconds = 24 * 60 * 60;

/**
 * Connects to a TCP port on a pod's localhost, IPv4 first and then IPv6, as kubectl port-forward expects. Node cannot
 * enter a namespace, so a socat inside carries the bytes; each side can close by itself.
 *
 * @throws CrispError `Unavailable` where nothing listens; `FailedPrecondition` without socat or namespace
 */
export async function dialInNetns(netnsPath: string, port: number, options: DialOptions = {}): Promise<Duplex> {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new CrispError('InvalidArgument', `${port} is not a port`);
  const problems: string[] = [];
  for (const target of [`TCP4:127.0.0.1:${port}`, `TCP6:[::1]:${port}`]) {
    try {
      return await dial(netnsPath, target, options);
    } catch (err) {
      if (!(err instanceof CrispError) || err.kind !== 'Unavailable') throw err;
      problems.push(messageOf(err));
    }
  }
  throw new CrispError('Unavailable', `connect to port ${port} of the pod: ${[...new Set(problems)].join('; ')}`);
}

function dial(netnsPath: string, target: string, { signal, timeoutMs = 10_000 }: DialOptions): Promise<Duplex> {
  // -d -d: its notices report when the connection is established and when the pod's side has ended
  const socat = ['socat', '-d', '-d', '-t', String(halfClosedSeconds), '-', target];
  const child = spawn('nsenter', [`--net=${netnsPath}`, ...socat], { stdio: 'pipe' });
  return new Promise((resolve, reject) => {
    let said = '';
    let connected = false;
    const give = (err: CrispError): void => {
      stop();
      child.kill('SIGKILL');
      reject(err);
    };
    const timer = setTimeout(
      () => give(new CrispError('DeadlineExceeded', `${target}: no connection after ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    const cancel = (): void => give(new CrispError('Cancelled', `${target}: the caller went away`));
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    signal?.addEventListener('abort', cancel);
    child.once('error', (err) => give(new CrispError('FailedPrecondition', `nsenter: ${messageOf(err)}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8192);
      if (!connected && said.includes('starting data transfer loop')) {
        connected = true;
        stop();
        resolve(duplexOf(child));
      }
      // socat passes this end on only once the other side has ended too, and kubectl waits for it before it does
      if (connected && /socket 2 \(fd \d+\) is at EOF/.test(said)) child.stdin.end();
    });
    child.once('close', () => {
      if (!connected) give(notConnected(said));
    });
    if (signal?.aborted) cancel();
  });
}

/** The two pipes as one stream; either side can end by itself, and destroying it ends the process. */
function duplexOf(child: ChildProcessWithoutNullStreams): Duplex {
  const { stdin, stdout } = child;
  const duplex = new Duplex({
    allowHalfOpen: true,
    read: () => void stdout.resume(),
    write: (chunk: Buffer, _encoding, done) => {
      if (stdin.writableEnded)
        done(); // the pod's side is gone: what is written to it is dropped
      else stdin.write(chunk, (err) => done(isBroken(err) ? null : err));
    },
    final: (done) => void stdin.end(() => done()),
    destroy: (err, done) => {
      child.kill('SIGKILL');
      done(err);
    },
  });
  stdin.on('error', (err) => {
    if (!isBroken(err)) duplex.destroy(err);
  });
  stdout.on('data', (chunk: Buffer) => {
    if (!duplex.push(chunk)) stdout.pause();
  });
  stdout.on('end', () => duplex.push(null));
  stdout.pause();
  return duplex;
}

function isBroken(err: Error | null | undefined): boolean {
  return isErrno(err, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED');
}

function notConnected(said: string): CrispError {
  if (/nsenter: (cannot open|reassociate)/.test(said)) return new CrispError('FailedPrecondition', said.trim());
  if (/nsenter: failed to execute/.test(said))
    return new CrispError('FailedPrecondition', 'port-forward needs socat, which is not installed');
  const cause = /socat\[\d+\] E (.*)/.exec(said)?.[1] ?? said.trim();
  return new CrispError('Unavailable', cause);
}
