import { kindOf } from '../../lib/errors.js';
import { task } from '../../lib/proto.js';
import type { TtrpcClient } from '../../lib/ttrpc/ttrpc-client.js';

/**
 * Asks a shim for its identity: returns whether its process id came back, nothing within the time limit, or something
 * else. The connection may be unusable afterwards.
 */
export async function answerOf(
  client: TtrpcClient,
  { name, pid, apiVersion }: { readonly name: string; readonly pid: number; readonly apiVersion: 2 | 3 },
  timeoutMs: number,
): Promise<'right' | 'none' | 'wrong'> {
  const request = task.ConnectRequest.encode({ id: name }).finish();
  try {
    const answer = await client.call(`containerd.task.v${apiVersion}.Task`, 'Connect', request, { timeoutMs });
    return task.ConnectResponse.decode(answer).shimPid === pid ? 'right' : 'wrong';
  } catch (err) {
    return kindOf(err) === 'DeadlineExceeded' ? 'none' : 'wrong';
  }
}
