import { messageOf } from '../../lib/errors.js';

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
