import { kindOf } from '../../lib/errors.js';
import { task } from '../../lib/proto.js';
import type { TtrpcClient } from '../../lib/ttrpc-client.js';

/**
 * What comes back when a shim is asked who it is: its process id, nothing in this time, or anything else. The connection
 * that it is asked over may be lost by it.
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
