import { join } from 'node:path';
import { type TaskStdio } from '../../task/shim/create-task.js';
import type { LogPump } from '../../task/log/log-pump.js';
import { type ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';

/** Starts to read a container's output into its log. */
export function openPump(
  node: NodeContext,
  { id, logPath }: ContainerMetadata,
  stdio: TaskStdio,
  resume = false,
): Promise<LogPump> {
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
