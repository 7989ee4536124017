import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { fromLong, longestTimerMs } from '../../lib/time.js';
import { runExec } from '../../task/exec/exec.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';
import type { Unary } from '../grpc/call.js';
import { execRequest } from './exec-request.js';
import { measureExec } from './measure-exec.js';

/**
 * ExecSync: runs a command in a container to its end. Past the timeout (seconds) the command is killed with everything
 * that it started.
 */
export const execSync: Unary<cri.ExecSyncRequest, cri.ExecSyncResponse.$Properties> = async (node, request, call) => {
  const timeoutSeconds = Number(fromLong(request.timeout));
  if (timeoutSeconds < 0) throw invalid('timeout', `${timeoutSeconds} is negative`);
  const exec = await execRequest(node, 'sync', request.containerId, { command: request.cmd, tty: false, stdin: false });
  const { outputLimitBytes } = node.config.exec;
  const timeoutMs = Math.min(longestTimerMs, timeoutSeconds * 1000);
  const { exitCode, stdout, stderr } = await measureExec(node, 'sync', () =>
    runExec({ ...exec, outputBudget: node.admission.execOutput }, timeoutMs, outputLimitBytes, call.signal),
  );
  // both streams in one answer that clients accept: the output of a probe or hook is truncated, not lost
  const kept = stdout.subarray(0, mostBytes);
  return { exitCode, stdout: kept, stderr: stderr.subarray(0, mostBytes - kept.length) };
};

/** of output in an answer; leaves room for its other fields */
const mostBytes = maxMessageBytes - 1024;
