import { invalid, messageOf } from '../../lib/errors.js';
import { processesFolder } from '../../task/cgroup/container-cgroup.js';
import type { ExecRequest } from '../../task/exec/exec.js';
import { execProcess } from '../../task/spec/process.js';
import { cgroupPathOf, runningTask } from '../container/container-task.js';
import type { ExecKind } from './measure-exec.js';
import type { NodeContext } from '../context/node-context.js';

/** Returns what is needed to start an exec in a running container. */
export async function execRequest(
  node: NodeContext,
  kind: ExecKind,
  containerId: string,
  { command, tty, stdin }: { command: readonly string[]; tty: boolean; stdin: boolean },
): Promise<ExecRequest> {
  const { metadata } = node.store.containers.get(containerId);
  const { id } = metadata;
  if (command.length === 0) throw invalid('cmd', 'is empty');
  const task = runningTask(node, id);
  const paths = node.layout.container(id);
  return {
    shim: task.shim,
    fifos: node.runtime.fifos,
    id,
    cgroup: processesFolder(node.host, cgroupPathOf(node, id)),
    folder: paths.stdio,
    process: execProcess(await task.ociProcess(), command, tty),
    stdin,
    startTimeoutMs: node.config.starts.timeoutMs,
    onStarted: (tookMs) => node.metrics.execs.startSeconds.observe({ kind }, tookMs),
    onLeft: (err) => node.log.warn({ containerId: id, error: messageOf(err) }, 'could not remove a finished exec'),
  };
}
