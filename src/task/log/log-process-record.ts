import { writeFileSync } from 'node:fs';
import { signalProcess, startTimeOf, untilGone } from '../../lib/process.js';
import { readFileOrUndefined } from '../../lib/read-file.js';

/** Records the pid of the log process. */
export function recordProcess(file: string, pid: number): void {
  writeFileSync(file, `${pid} ${startTimeOf(pid) ?? ''}`, { mode: 0o600 });
}

/** it only has to finish its current write, which a dead disk may delay */
const endsWithinMs = 10_000;

/** Waits until the log process of an earlier crisp has exited, which it does by itself when that crisp ends. */
export async function endOfEarlier(file: string): Promise<void> {
  const [pid, startTime] = (readFileOrUndefined(file) ?? '').split(' ');
  if (!startTime) return;
  const left = await untilGone([{ pid: Number(pid), startTime }], { timeoutMs: endsWithinMs, kill: false });
  for (const each of left) signalProcess(each.pid, 'SIGKILL');
}
