import { CrispError, invalid, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import { readSpec } from '../../task/bundle.js';
import { runExec, type ExecRequest } from '../../task/exec/exec.js';
import { phaseOf } from '../../task/record.js';
import { execProcess } from '../../task/spec/process.js';
import { maxMessageBytes, type Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';

/** ExecSync: runs a command in a container to its end. Its timeout (seconds) kills the command with all that it started. */
export const execSync: Unary<cri.ExecSyncRequest, cri.ExecSyncResponse.$Properties> = async (node, request, call) => {
  const timeoutSeconds = Number(fromLong(request.timeout));
  if (timeoutSeconds < 0) throw invalid('timeout', `${timeoutSeconds} is negative`);
  const exec = await execRequest(node, request.containerId, { command: request.cmd, tty: false, stdin: false });
  const { outputLimitBytes } = node.config.exec;
  const { exitCode, stdout, stderr } = await runExec(
    exec,
    Math.min(longestTimerMs, timeoutSeconds * 1000),
    outputLimitBytes,
    call.signal,
  );
  // both in one answer that a client takes: what a probe or hook says is cut, not lost altogether
  const kept = stdout.subarray(0, mostBytes);
  return { exitCode, stdout: kept, stderr: stderr.subarray(0, mostBytes - kept.length) };
};

/** of output in an answer: leaves room for what else is in it */
const mostBytes = maxMessageBytes - 1024;

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
    folder: paths.stdio,
    process: execProcess(task.process, command, tty),
    stdin,
    onLeft: (err) => node.log.warn({ containerId: id, error: messageOf(err) }, 'an ended exec is still there'),
  };
}
