import { close } from 'node:fs';
import { withTimeout } from '../../lib/async/time-limit.js';
import { messageOf } from '../../lib/errors.js';
import { appendToRegularFile } from '../../lib/files/regular-file.js';
import type { FromLogProcess, ToLogProcess } from './log-messages.js';
import { LogTally } from './log-tally.js';
import { OutputCopy, type LogLimits } from './output-copy.js';

// The process that LogProcessLink forks: reads the containers' named pipes and writes their log files. It ends when it
// sees `disconnect`, and first writes what it has read: so nothing is lost even when the server is killed.

/** set by the server; tests set shorter ones */
const limits: LogLimits = {
  blockedAfterMs: Number(process.env['CRISP_LOG_BLOCKED_AFTER_MS'] ?? 10_000),
  stopMs: 2_000,
};
const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
/** the last threads are for logs that work: no further file is opened beyond this */
const mostBlocked = Math.max(1, threads - 8);

const copies = new Map<number, OutputCopy>();
const tally = new LogTally((figures) => send({ kind: 'figures', ...figures }));

function send(message: FromLogProcess): void {
  // if the server has just exited, nothing receives it
  if (process.connected) process.send?.(message, () => {});
  if (message.kind === 'logBlocked' && blockedLogs() >= threads) send({ kind: 'exhausted' });
}

function blockedLogs(): number {
  return [...copies.values()].filter(({ log }) => log?.blocked).length;
}

async function open(message: Extract<ToLogProcess, { readonly kind: 'open' }>): Promise<void> {
  if (message.logPath !== '' && !message.resume && blockedLogs() >= mostBlocked)
    throw new Error(`open log file ${message.logPath}: ${blockedLogs()} other logs wait for file systems that hang`);
  const id = message.copier;
  const copy = new OutputCopy({ id, options: message, limits, send, tally, onEnd: () => copies.delete(id) });
  copies.set(id, copy);
  try {
    await copy.start();
  } catch (err) {
    // if it is blocked, it holds its thread until the file system answers
    void copy.stop();
    void Promise.resolve(copy.log?.settled()).then(() => copies.delete(id));
    throw err;
  }
}

/**
 * Creates the log file of a container that has ended: a reader expects it at its path until the container is removed.
 */
async function makeLogFile(path: string, untrustedFolder: string | undefined): Promise<void> {
  const made = appendToRegularFile({ path, untrustedFolder }).then(({ fd }) => close(fd));
  await withTimeout(made, limits.blockedAfterMs, `open log file ${path}`, { kind: 'Unavailable' });
}

/** @returns whether everything that was read is in the files */
async function stop(): Promise<boolean> {
  const stopped = await Promise.all([...copies.values()].map((copy) => copy.stop()));
  copies.clear();
  tally.flush();
  return stopped.every((written) => written);
}

async function handleMessage(message: ToLogProcess): Promise<void> {
  if (message.kind === 'stop') return void (await stop());
  const copy = message.kind === 'open' ? undefined : copies.get(message.copier);
  switch (message.kind) {
    case 'open':
      return open(message);
    case 'reopen':
      return copy ? copy.reopen() : makeLogFile(message.logPath, message.logFolder);
    case 'close':
      return copy?.close();
    case 'watch':
      return copy?.watch({ on: message.on });
    case 'taken':
      return copy?.consumed(message.bytes);
  }
}

async function onMessage(message: ToLogProcess): Promise<void> {
  const problem = await handleMessage(message).then(() => undefined, messageOf);
  if ('request' in message)
    send({ kind: 'done', request: message.request, ...(problem === undefined ? {} : { problem }) });
}

process.on('message', (message: ToLogProcess) => void onMessage(message));

// exits only with the server: a signal to the whole group must leave the time to the server
process.on('disconnect', () => {
  // an orderly exit would wait for threads that hang
  void stop().then((written) => (written ? process.exit(0) : process.kill(process.pid, 'SIGKILL')));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

send({ kind: 'loaded' });
