import { isDoneWithin } from '../../lib/async/time-limit.js';
import { CrispError } from '../../lib/errors.js';
import { killRuntimeProcesses } from '../runtime/runtime-process.js';

/** The subject of a call to a shim. */
export interface CallSubject {
  readonly id?: string;
  readonly execId?: string;
}

export interface LateCall extends CallSubject {
  readonly shim: { readonly name: string; readonly pid: number; readonly startTime: string };
  /** a method of the task service */
  readonly method: string;
}

/** how long the shim may take to notice that its runtime was killed */
const afterKillMs = 1_000;

/** The OCI runtime's commands that a shim runs for each method. */
const runtimeCommands: Readonly<Record<string, readonly string[]>> = {
  Create: ['create', 'restore'],
  Start: ['start', 'restore'],
  Delete: ['delete'],
  Kill: ['kill'],
  Update: ['update'],
  Pause: ['pause'],
  Resume: ['resume'],
  Pids: ['ps'],
  Checkpoint: ['checkpoint'],
};

/**
 * Ends a shim call that has timed out: kills the runtime's process that the shim waits for, never the shim, which may
 * hold other containers.
 *
 * @param why the time-out's error
 * @returns the answer if it arrived at the last moment
 * @throws CrispError of the kind of `why`, naming what was waited for
 */
export async function endLateCall<Response>(
  { shim, method, id = '', execId = '' }: LateCall,
  answer: Promise<Response>,
  why: CrispError,
): Promise<Response> {
  const commands = method === 'Start' && execId !== '' ? ['exec'] : (runtimeCommands[method] ?? []);
  const { found, left } = await killRuntimeProcesses({ shim, containerId: id, execId, commands });
  if (found.length === 0)
    throw new CrispError(why.kind, `${why.message}: shim ${shim.name} (process ${shim.pid}) does not answer ${method}`);
  // without its runtime the shim fails the call, unless that was just done
  if (await isDoneWithin(answer, afterKillMs).catch(() => false)) return await answer;
  const ending = left.length > 0 ? `; process ${left.join(', ')} cannot be killed` : ', which was killed';
  throw new CrispError(why.kind, `${why.message}: waited for ${found.join(', ')}${ending}`);
}
