import { join } from 'node:path';
import { type TaskStdio } from '../../task/shim/create-task.js';
import type { LogCopier } from '../../task/log/log-copier.js';
import { type ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Starts to copy a container's output to its log.
 *
 * @param options resume: the container runs already, so its output is read whatever becomes of the log file
 */
export function openLogCopier(
  node: NodeContext,
  { id, sandboxId, logPath }: ContainerMetadata,
  stdio: TaskStdio,
  { resume = false }: { resume?: boolean } = {},
): Promise<LogCopier> {
  const { stdout, stderr, terminal } = stdio;
  const logFolder = node.store.sandboxes.find(sandboxId)?.metadata.config.logDirectory || undefined;
  return node.runtime.logs.open(id, {
    stdout,
    ...(stderr ? { stderr } : {}),
    logPath,
    logFolder,
    tty: terminal,
    resume,
  });
}

/** The named pipes of a container: a terminal has its stderr in stdout. */
export function stdioOf({ config }: ContainerMetadata, folder: string): TaskStdio {
  return {
    stdin: config.stdin ? join(folder, 'stdin') : '',
    stdout: join(folder, 'stdout'),
    stderr: config.tty ? '' : join(folder, 'stderr'),
    terminal: config.tty,
  };
}
