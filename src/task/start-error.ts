import { messageOf } from '../lib/errors.js';

/**
 * The exit code of a container whose process could not be started, as shells and Docker have it: 127 where the
 * executable does not exist, 126 where it cannot be executed, else 128. OCI runtimes tell the cause in words alone.
 */
export function startErrorExitCode(err: unknown): 126 | 127 | 128 {
  const message = messageOf(err);
  if (/executable file.* not found|(exec|open executable|stat).*no such file or directory/i.test(message)) return 127;
  // crun's "open executable: Operation not permitted" is said of a folder
  if (/(exec|open executable).*(permission denied|is a directory|not permitted)|exec format error/i.test(message)) return 126;
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
