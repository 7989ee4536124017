import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseForeignJson, recordIn } from '../../lib/foreign-json.js';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';

/** The OCI runtime's log in a bundle, in JSON lines: every containerd-style shim has the runtime write it. */
const logFile = 'log.json';

/** the end of the log is enough for the last error */
const readBytes = 64 * 1024;
const longestMessage = 4096;

/**
 * Returns the last error in the OCI runtime's log of a bundle: with crun and runc the reason of a failed create. Only
 * reads the end of the file.
 *
 * @returns undefined if there is no log, or no error in it
 */
export async function lastRuntimeError(bundle: string): Promise<string | undefined> {
  const text = await readEnd(join(bundle, logFile)).catch(() => '');
  for (const line of text.split('\n').reverse()) {
    const message = errorMessageOf(line);
    // it may be cut within a character
    if (message !== undefined) return message.slice(0, longestMessage).toWellFormed();
  }
  return undefined;
}

/** Adds the runtime's logged error to a failure, unless the shim's error already contains it. Keeps the kind. */
export async function withRuntimeError(err: unknown, bundle: string): Promise<CrispError> {
  const reported = messageOf(err);
  const logged = await lastRuntimeError(bundle);
  const message = logged === undefined || reported.includes(logged) ? reported : `${reported}: ${logged}`;
  return new CrispError(kindOf(err), message, { cause: err });
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(readBytes), 0, readBytes, Math.max(0, size - readBytes));
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function errorMessageOf(line: string): string | undefined {
  try {
    const { level, msg } = recordIn(parseForeignJson(line));
    return level === 'error' && typeof msg === 'string' && msg.trim() !== '' ? msg.trim() : undefined;
  } catch {
    // the first line may be incomplete
    return undefined;
  }
}
