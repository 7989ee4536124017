import { join } from 'node:path';
import type { LogCopier } from '../../task/log/log-copiers.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { Shim } from '../../task/shim/shim.js';
import { ContainerStdin, type TaskStdio } from '../../task/stdio/stdio.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Starts copying a container's output to its log.
 *
 * @param options resume: the container runs already, so its output is read even if the log file fails
 */
export function openLogCopier(
  node: NodeContext,
  metadata: ContainerMetadata,
  { resume = false }: { resume?: boolean } = {},
): Promise<LogCopier> {
  const { id, sandboxId, logPath } = metadata;
  const { stdout, stderr, terminal } = stdioOf(node, metadata);
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

/** Returns what attach sessions write to, without opening it yet; undefined if the container has no stdin. */
export function stdinOf(node: NodeContext, metadata: ContainerMetadata, shim: Shim): ContainerStdin | undefined {
  const { id, config } = metadata;
  const { stdin } = stdioOf(node, metadata);
  return stdin ? new ContainerStdin(stdin, config.stdinOnce, () => shim.closeIO(id)) : undefined;
}

/** The named pipes of a container; with a terminal stderr is part of stdout. */
export function stdioOf({ layout }: Pick<NodeContext, 'layout'>, { id, config }: ContainerMetadata): TaskStdio {
  const folder = layout.container(id).stdio;
  return {
    stdin: config.stdin ? join(folder, 'stdin') : '',
    stdout: join(folder, 'stdout'),
    stderr: config.tty ? '' : join(folder, 'stderr'),
    terminal: config.tty,
  };
}
