import { CrispError, invalid, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { readSpec } from '../../task/bundle.js';
import { processesFolder } from '../../task/cgroup/cgroup-folder.js';
import { type ExecRequest } from '../../task/exec/exec.js';
import { phaseOf } from '../../task/record.js';
import { execProcess } from '../../task/spec/process.js';
import { cgroupsPathOf } from '../context/container-cgroup.js';
import type { NodeContext } from '../context/node-context.js';

/** What an exec in a container is started from; it has to run. */
export async function execRequest(
  node: NodeContext,
  containerId: string,
  { command, tty, stdin }: { command: readonly string[]; tty: boolean; stdin: boolean },
): Promise<ExecRequest> {
  const { metadata, status } = node.store.containers.get(containerId);
  const { id } = metadata;
  if (command.length === 0) throw invalid('cmd', 'is empty');
  const task = node.runtime.tasks.get(id);
  if (!task) throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phaseOf(status)}, not running`);
  const paths = node.layout.container(id);
  task.process ??= (await readSpec(paths.bundle)).process;
  return {
    shim: task.shim,
    fifos: node.runtime.fifos,
    id,
    cgroup: processesFolder(node.host, cgroupsPathOf(node, id)),
    folder: paths.stdio,
    process: execProcess(task.process, command, tty),
    stdin,
    startTimeoutMs: node.config.starts.timeoutMs,
    onLeft: (err) => node.log.warn({ containerId: id, error: messageOf(err) }, 'could not remove a finished exec'),
  };
}
