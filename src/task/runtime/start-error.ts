import { messageOf } from '../../lib/errors.js';

/**
 * The start of what runc and crun say of the container's own executable. A runtime, hook or mount source that is missing
 * on the node is told in like words, with `fork/exec`, `stat` or `lstat`, but never after these.
 */
const aboutExecutable = /(?:container process|container init): exec: "|executable file `|open executable: /i;

/**
 * The exit code of a container whose process could not be started, as shells and Docker have it: 127 where the
 * executable does not exist, 126 where it cannot be executed, else 128. OCI runtimes tell the cause in words alone.
 */
export function startErrorExitCode(err: unknown): 126 | 127 | 128 {
  const message = messageOf(err);
  const start = message.search(aboutExecutable);
  if (start < 0) return 128;
  const cause = message.slice(start);
  if (/not found|no such file or directory/i.test(cause)) return 127;
  // crun's "open executable: Operation not permitted" is said of a folder
  if (/permission denied|is a directory|not permitted|exec format error/i.test(cause)) return 126;
  return 128;
}

/**
 * The runtime's words, and a hint where they hide what a person got wrong.
 *
 * @param executable what was to be run
 */
export function explainStartError(message: string, executable: string): string {
  // crun does not say which
  if (/open executable: /i.test(message)) return `${message} (${JSON.stringify(executable)})`;
  if (/not a directory/i.test(message) && /mount/i.test(message)) {
    return `${message} (a folder is mounted onto a file, or a file onto a folder: compare host_path and container_path)`;
  }
  if (/exec format error/i.test(message)) return `${message} (is the image made for this machine's architecture?)`;
  return message;
}
