import { stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { invalid } from '../../lib/errors.js';
import { startTimeLimit, type TimeLimit } from '../../lib/async/time-limit.js';
import type { cri } from '../../lib/proto.js';
import { fromLong } from '../../lib/time.js';
import { lookUpUntil } from '../context/look-up.js';
import type { Call, Unary } from '../grpc/call.js';
import { writeCheckpoint } from './write-checkpoint.js';

/**
 * CheckpointContainer: writes an archive of a running container, which keeps running (KEP-2008). A file at `location`
 * is replaced once the archive is complete. criu is never interrupted, as that would leave the container's processes in
 * an undefined state: past the time limit (seconds; 0: the caller's deadline) the call fails when criu's current step
 * is done.
 */
export const checkpointContainer: Unary<
  cri.CheckpointContainerRequest,
  cri.CheckpointContainerResponse.$Properties
> = async (node, request, call) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  const seconds = fromLong(request.timeout);
  if (seconds < 0n) throw invalid('timeout', `${seconds} is negative`);
  const { location } = request;
  if (!isAbsolute(location)) throw invalid('location', `${JSON.stringify(location)} is not an absolute path`);
  const limit = startTimeLimit(seconds === 0n ? Infinity : Number(seconds) * 1000);
  try {
    const limited = withLimit(call, limit);
    const place = { what: `location ${location}`, paths: [location] };
    await lookUpUntil(node.admission, limited.signal)(place, () => checkLocation(location));
    await writeCheckpoint(node, id, location, limited);
  } finally {
    limit.clear();
  }
  return {};
};

async function checkLocation(location: string): Promise<void> {
  const folder = dirname(location);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw invalid('location', `there is no folder ${folder}`);
  const there = await stat(location).catch(() => undefined);
  if (there && !there.isFile()) throw invalid('location', `${location} is not a file`);
}

function withLimit({ signal, deadlineAtMs, onAnswered }: Call, limit: TimeLimit): Call {
  return {
    signal: AbortSignal.any([signal, limit.signal]),
    deadlineAtMs: Math.min(deadlineAtMs, Date.now() + limit.limitMs),
    onAnswered,
  };
}
