import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import { runExec } from '../../task/exec/exec.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';
import type { Unary } from '../grpc/call.js';
import { execRequest } from './exec-request.js';
import { measureExec } from './measure-exec.js';

/** ExecSync: runs a command in a container to its end. Its timeout (seconds) kills the command with all that it started. */
export const execSync: Unary<cri.ExecSyncRequest, cri.ExecSyncResponse.$Properties> = async (node, request, call) => {
  const timeoutSeconds = Number(fromLong(request.timeout));
  if (timeoutSeconds < 0) throw invalid('timeout', `${timeoutSeconds} is negative`);
  const exec = await execRequest(node, 'sync', request.containerId, { command: request.cmd, tty: false, stdin: false });
  const { outputLimitBytes } = node.config.exec;
  const timeoutMs = Math.min(longestTimerMs, timeoutSeconds * 1000);
  const { exitCode, stdout, stderr } = await measureExec(node, 'sync', () =>
    runExec(exec, timeoutMs, outputLimitBytes, call.signal),
  );
  // both in one answer that a client takes: what a probe or hook says is cut, not lost altogether
  const kept = stdout.subarray(0, mostBytes);
  return { exitCode, stdout: kept, stderr: stderr.subarray(0, mostBytes - kept.length) };
};

/** of output in an answer: leaves room for what else is in it */
const mostBytes = maxMessageBytes - 1024;
