// The process that Launcher forks: starts programs and reports how they ended.
import type { FromLauncher, ToLauncher } from './launcher.js';
import { spawnProgram } from './program.js';

const cancels = new Map<number, AbortController>();

process.on('message', (message: ToLauncher) => {
  if (message.kind === 'cancel') return cancels.get(message.id)?.abort();
  const { id, spec } = message;
  const cancel = new AbortController();
  cancels.set(id, cancel);
  beginInTurn(async () => {
    const result = await spawnProgram(spec, cancel.signal, true);
    cancels.delete(id);
    // the channel is closed when the server has ended first
    if (process.connected) process.send?.({ id, result } satisfies FromLauncher, () => {});
  });
});

const begins: (() => Promise<void>)[] = [];

/** Starts one program per turn of the event loop, so that cancellations and exits are handled in between. */
function beginInTurn(begin: () => Promise<void>): void {
  if (begins.push(begin) === 1) setImmediate(beginNext);
}

function beginNext(): void {
  void begins[0]?.();
  begins.shift();
  if (begins.length > 0) setImmediate(beginNext);
}

// exits when crisp does, not before: after a signal to the whole group crisp may still have programs to run
process.on('disconnect', () => {
  // the next server undoes what it finds half done: a CNI ADD that ran on beside its DEL would leak an address
  for (const cancel of cancels.values()) cancel.abort();
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
