import { createReadStream } from 'node:fs';
import { appendFile, open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isErrno } from '../lib/errors.js';
import { listIn, parseForeignJson, recordIn, stringIn } from '../lib/files/foreign-json.js';
import { keptStarts, type RingOfStarts } from './ring-of-starts.js';
import type { CallView, Start } from './start.js';

/** changes within this time are written together */
const gatherMs = 1000;
/** a start gets a line each time one of its calls ends; beyond this many lines the file is rewritten */
const mostLines = 4 * keptStarts;

/** The starts of a ring, on disk. */
export interface HistoryFile {
  /** writes what is not written yet */
  close(): Promise<void>;
}

/**
 * Loads the starts that an earlier server has kept in the file into the ring, and keeps the ring's starts there: one
 * line of JSON per start, of which the last per id counts. Invalid lines, such as one that a crash cut short, are
 * skipped.
 *
 * @param onProblem called with each failure to read or write: nothing waits for this file, and no start depends on it
 */
export async function keepHistory(
  path: string,
  ring: RingOfStarts,
  onProblem: (err: unknown) => void,
): Promise<HistoryFile> {
  let lines = await restore(path, ring).catch((err: unknown) => {
    if (!isErrno(err, 'ENOENT')) onProblem(err);
    return 0;
  });
  const changed = new Set<string>();
  let writing = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    const ended = [...changed].flatMap((id) => ring.kept(id) ?? []).filter(hasEnded);
    changed.clear();
    if (ended.length === 0) return;
    if (lines + ended.length > mostLines) lines = await writeAnew(path, ring);
    else {
      // begins with a newline, in case a crash has cut the last line short
      await appendFile(path, ended.map((start) => `\n${JSON.stringify(start)}`).join(''), { mode: 0o600 });
      lines += ended.length;
    }
  };
  const writeNow = (): void => {
    timer = undefined;
    writing = writing.then(write).catch(onProblem);
  };
  const stopListening = ring.listen(({ id, outcome }) => {
    if (outcome === 'running') return;
    changed.add(id);
    timer ??= setTimeout(writeNow, gatherMs).unref();
  });
  return {
    close: () => {
      stopListening();
      clearTimeout(timer);
      writeNow();
      return writing;
    },
  };
}

const hasEnded = ({ calls }: Start): boolean => calls.every(({ outcome }) => outcome !== 'running');

/** Line by line: the number of starts is bounded, but they are too much for one turn of the event loop. */
async function writeAnew(path: string, ring: RingOfStarts): Promise<number> {
  const temporary = `${path}.tmp`;
  const kept = [...ring.ids().keys()];
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      for (const id of kept) {
        const start = ring.kept(id);
        if (start && hasEnded(start)) await file.write(`\n${JSON.stringify(start)}`);
      }
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (err) {
    await rm(temporary, { force: true });
    throw err;
  }
  return kept.length;
}

/** @returns the number of lines in the file */
async function restore(path: string, ring: RingOfStarts): Promise<number> {
  const starts = new Map<string, Start>();
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    lines += 1;
    const start = startIn(line);
    if (!start) continue;
    // in the order of their last line, while the ring has them in the order of their beginning: close enough, and the
    // oldest are dropped first either way
    starts.delete(start.id);
    starts.set(start.id, start);
    const [oldest] = starts.keys();
    if (starts.size > keptStarts && oldest !== undefined) starts.delete(oldest);
  }
  for (const start of starts.values()) ring.restore(start);
  return lines;
}

/** Parses a line's start; undefined if it is invalid. */
function startIn(line: string): Start | undefined {
  let parsed: Readonly<Record<string, unknown>>;
  try {
    parsed = recordIn(parseForeignJson(line));
  } catch {
    return undefined;
  }
  const [id, podSandboxId, handler] = [parsed.id, parsed.podSandboxId, parsed.handler].map(stringIn);
  const { namespace, name } = recordIn(parsed.pod);
  if (id === undefined || podSandboxId === undefined || handler === undefined) return undefined;
  const calls = listIn(parsed.calls).filter(isCall);
  if (calls.length === 0) return undefined;
  return {
    id,
    podSandboxId,
    handler,
    pod: { namespace: stringIn(namespace) ?? '', name: stringIn(name) ?? '' },
    calls,
  };
}

function isCall(value: unknown): value is CallView {
  const { call, startedAtMs, queuedMs, durationMs, outcome, steps, undos } = recordIn(value);
  return (
    typeof call === 'string' &&
    [startedAtMs, queuedMs, durationMs].every(Number.isFinite) &&
    (outcome === 'ok' || outcome === 'failed') &&
    [steps, undos].every((list) => Array.isArray(list) && list.every(isStep))
  );
}

function isStep(value: unknown): boolean {
  const { step, outcome, startMs, durationMs } = recordIn(value);
  return (
    typeof step === 'string' &&
    typeof outcome === 'string' &&
    [startMs, durationMs].every((each) => Number.isFinite(each))
  );
}
