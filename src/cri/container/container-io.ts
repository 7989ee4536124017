import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../lib/errors.js';
import type { LogCopier } from '../../task/log/log-copiers.js';
import type { ContainerMetadata } from '../../task/record.js';
import { ContainerStdin, type TaskStdio } from '../../task/stdio/stdio.js';
import type { TaskIo } from '../../task/tasks/task.js';
import type { NodeContext } from '../context/node-context.js';

/** A container whose streams are opened. */
interface StreamsOf {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
}

/** The named pipes of a container, and crisp's ends of them. */
export interface OpenStreams {
  readonly stdio: TaskStdio;
  readonly io: TaskIo;
}

/** A step of StartContainer: makes the pipes and starts copying the output to the log. */
export async function openIo({ node, metadata }: StreamsOf): Promise<OpenStreams> {
  const stdio = stdioOf(node, metadata);
  const wanted = [stdio.stdin, stdio.stdout, stdio.stderr].filter((path) => path !== '');
  await Promise.all(wanted.map((path) => node.runtime.fifos.take(path)));
  const copier = await openLogCopier(node, metadata, stdio, { resume: false });
  return { stdio, io: { copier, stdin: stdinOf(metadata, stdio) } };
}

/** Undoes `openIo`, also after a failure. */
export async function closeIo({ node, metadata, io }: StreamsOf & Partial<OpenStreams>): Promise<void> {
  await io?.copier?.closeAfterExit(0);
  await rm(node.layout.container(metadata.id).stdio, { recursive: true, force: true });
}

/** Opens the streams of a container that runs already: its output is read even if the log fails. */
export async function resumeIo(node: NodeContext, metadata: ContainerMetadata): Promise<TaskIo> {
  const stdio = stdioOf(node, metadata);
  const copier = await openLogCopier(node, metadata, stdio, { resume: true }).catch((err: unknown) => {
    node.log.error({ containerId: metadata.id, error: messageOf(err) }, 'could not resume the container log');
    return undefined;
  });
  return { copier, stdin: stdinOf(metadata, stdio) };
}

function openLogCopier(
  node: NodeContext,
  { id, sandboxId, logPath }: ContainerMetadata,
  { stdout, stderr, terminal }: TaskStdio,
  { resume }: { resume: boolean },
): Promise<LogCopier> {
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

/** What attach sessions write to, not opened yet; undefined if the container has no stdin. */
function stdinOf({ config }: ContainerMetadata, { stdin }: TaskStdio): ContainerStdin | undefined {
  return stdin ? new ContainerStdin(stdin, config.stdinOnce) : undefined;
}

/** With a terminal stderr is part of stdout. */
function stdioOf({ layout }: Pick<NodeContext, 'layout'>, { id, config }: ContainerMetadata): TaskStdio {
  const folder = layout.container(id).stdio;
  return {
    stdin: config.stdin ? join(folder, 'stdin') : '',
    stdout: join(folder, 'stdout'),
    stderr: config.tty ? '' : join(folder, 'stderr'),
    terminal: config.tty,
  };
}
