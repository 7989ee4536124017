import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseForeignJson, recordIn } from '../../lib/foreign-json.js';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';

/** The log of the OCI runtime in a bundle: every shim of the kind of containerd's has it written there, as JSON lines. */
const logFile = 'log.json';

/** Enough for the last error, whatever the runtime wrote before. */
const readBytes = 64 * 1024;
const longestMessage = 4096;

/**
 * The last error that the OCI runtime wrote into its log for a bundle: of crun and runc the reason of a failed create.
 * Reads the end of the file only.
 *
 * @returns undefined where there is no log, or no error in it
 */
export async function lastRuntimeError(bundle: string): Promise<string | undefined> {
  const text = await readEnd(join(bundle, logFile)).catch(() => '');
  for (const line of text.split('\n').reverse()) {
    const message = errorMessageOf(line);
    // it may be cut in the middle of a character
    if (message !== undefined) return message.slice(0, longestMessage).toWellFormed();
  }
  return undefined;
}

/** Adds what the runtime's log says of a failure, unless the shim's error says it already. The kind stays. */
export async function withRuntimeError(err: unknown, bundle: string): Promise<CrispError> {
  const said = messageOf(err);
  const logged = await lastRuntimeError(bundle);
  const message = logged === undefined || said.includes(logged) ? said : `${said}: ${logged}`;
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
    // the first line may be cut
    return undefined;
  }
}
