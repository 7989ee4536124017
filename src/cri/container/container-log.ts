import { join } from 'node:path';
import { type TaskStdio } from '../../task/shim/create-task.js';
import type { LogCopier } from '../../task/log/log-copier.js';
import { type ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';

/** Starts to read a container's output into its log. */
export function openLogCopier(
  node: NodeContext,
  { id, logPath }: ContainerMetadata,
  stdio: TaskStdio,
  resume = false,
): Promise<LogCopier> {
  const { stdout, stderr, terminal } = stdio;
  return node.runtime.logs.open(id, { stdout, ...(stderr ? { stderr } : {}), logPath, tty: terminal, resume });
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
