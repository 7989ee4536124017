import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { parseForeignJson, recordIn } from '../../lib/files/foreign-json.js';
import { readSpec } from '../bundle.js';

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

/** Why a container's process could not be started. */
export interface FailedStart {
  readonly message: string;
  readonly exitCode: 126 | 127 | 128;
}

/** Explains the error of a start that has failed, with a hint if the runtime hides the user's mistake. */
export async function explainFailedStart(err: unknown, bundle: string): Promise<FailedStart> {
  const executable = await readSpec(bundle).then(
    ({ process }) => process.args[0] ?? '',
    () => '',
  );
  return { message: explainStartError(messageOf(err), executable), exitCode: startErrorExitCode(err) };
}

/**
 * The prefix of runc's and crun's errors about the container's own executable. Errors about a runtime, hook or mount
 * source that is missing on the node look similar, with `fork/exec`, `stat` or `lstat`, but never follow these.
 */
const aboutExecutable = /(?:container process|container init): exec: "|executable file `|open executable: /i;

/**
 * Returns the exit code of a container whose process could not be started, as shells and Docker define it: 127 if the
 * executable does not exist, 126 if it cannot be executed, otherwise 128. OCI runtimes only report the cause as text.
 */
export function startErrorExitCode(err: unknown): 126 | 127 | 128 {
  const message = messageOf(err);
  const start = message.search(aboutExecutable);
  if (start < 0) return 128;
  const cause = message.slice(start);
  if (/not found|no such file or directory/i.test(cause)) return 127;
  // crun reports "open executable: Operation not permitted" for a folder
  if (/permission denied|is a directory|not permitted|exec format error/i.test(cause)) return 126;
  return 128;
}

/**
 * Returns the runtime's error, with a hint if it hides the user's mistake.
 *
 * @param executable what was to be run
 */
export function explainStartError(message: string, executable: string): string {
  // crun does not name it
  if (/open executable: /i.test(message)) return `${message} (${JSON.stringify(executable)})`;
  if (/not a directory/i.test(message) && /mount/i.test(message)) {
    return `${message} (a folder is mounted onto a file, or a file onto a folder: compare host_path and container_path)`;
  }
  if (/exec format error/i.test(message)) return `${message} (is the image made for this machine's architecture?)`;
  return message;
}
