import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { eventually, runPod, type NodePod, type PodNode } from './node-pod.js';

/** Milliseconds that a well-behaved pod waited for each thing that a kubelet asks of it. */
export interface VictimTimes {
  /** ExecSync `true` in its container */
  readonly execMs: number;
  /** from now until a line that the container has written since is in its log file */
  readonly logMs: number;
  /** StopContainer of a container that ends on SIGTERM */
  readonly stopMs: number;
  /** a new pod with one running container */
  readonly startMs: number;
  /** StopPodSandbox and RemovePodSandbox of that pod */
  readonly removeMs: number;
}

/** A pod beside one that misbehaves: what the fault must not reach. */
export interface Victim {
  /**
   * Asks for everything at once that a kubelet asks of a pod, each within the ceiling.
   *
   * @throws Error that names what did not answer within the ceiling or failed
   */
  check(): Promise<VictimTimes>;
}

/** Reached by a hang only: on a busy machine of two cores each of these takes less than a second. */
export const ceilingMs = 20_000;

/** How often the victim's container writes a line. */
const linePauseSeconds = 0.1;

/**
 * Starts the pod with a container that logs without end, and one that is there to be stopped.
 *
 * @param limitMs the ceiling where processors are emulated
 */
export async function startVictim(node: PodNode, handler = '', limitMs = ceilingMs): Promise<Victim> {
  const pod = await runPod(node, { handler });
  const script = `while :; do echo line; sleep ${linePauseSeconds}; done`;
  const containerId = await pod.start(['sh', '-c', script], { logPath: 'victim.log' });
  const log = join(pod.config.logDirectory ?? '', 'victim.log');
  let stoppable = await startStoppable(pod);

  const check = async (): Promise<VictimTimes> => {
    const times: Partial<Record<keyof VictimTimes, number>> = {};
    const timed = async (name: keyof VictimTimes, work: () => Promise<unknown>): Promise<void> => {
      const started = performance.now();
      await work();
      times[name] = performance.now() - started;
    };
    const newPod = async (): Promise<void> => {
      let added: NodePod | undefined;
      await timed('startMs', async () => {
        added = await runPod(node, { handler });
        await added.start(['sleep', '1000']);
      });
      const podSandboxId = added?.id ?? '';
      await timed('removeMs', async () => {
        await node.client.call('StopPodSandbox', { podSandboxId }, limitMs);
        await node.client.call('RemovePodSandbox', { podSandboxId }, limitMs);
      });
    };
    await allOf([
      within(
        'exec in the victim',
        timed('execMs', () => execTrue(node, containerId, limitMs)),
        limitMs,
      ),
      within(
        'a line in the log of the victim',
        timed('logMs', () => lineSince(log, Date.now(), limitMs)),
        limitMs,
      ),
      within(
        'stop of a container of the victim',
        timed('stopMs', () => stop(node, stoppable, limitMs)),
        limitMs,
      ),
      within('start and removal of a new pod', newPod(), limitMs),
    ]);
    await node.client.call('RemoveContainer', { containerId: stoppable });
    stoppable = await startStoppable(pod);
    return times as Required<VictimTimes>;
  };
  return { check };
}

/** @throws Error with the message of every one that failed, once all are settled */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  const failures = (await Promise.allSettled(works)).filter((each) => each.status === 'rejected');
  if (failures.length > 0) throw new Error(failures.map(({ reason }) => String(reason)).join('\n'));
}

/** @throws Error that names `what` where it fails or is not done within the ceiling */
export async function within<T>(what: string, work: Promise<T>, limitMs = ceilingMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (err) {
    throw new Error(`${what}: ${err instanceof Error ? err.message : String(err)}`, { cause: err });
  } finally {
    clearTimeout(timer);
  }
}

async function execTrue(node: PodNode, containerId: string, limitMs: number): Promise<void> {
  const request = { containerId, cmd: ['true'], timeout: Long.fromNumber(limitMs / 1000) };
  const { exitCode } = await node.client.call('ExecSync', request, limitMs);
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}`);
}

/**
 * A container that ends on SIGTERM, so that its grace period is never waited for. It runs once its trap is set: the kernel
 * ignores a signal that the first process of a PID namespace has no handler for.
 */
async function startStoppable(pod: NodePod): Promise<string> {
  const logPath = `stoppable-${randomBytes(4).toString('hex')}.log`;
  const id = await pod.start(['sh', '-c', 'trap "exit 0" TERM; echo ready; sleep 1000 & wait'], { logPath });
  const log = join(pod.config.logDirectory ?? '', logPath);
  await eventually(() => readFileSync(log, 'utf8').includes('ready') || undefined);
  return id;
}

async function stop(node: PodNode, containerId: string, limitMs: number): Promise<void> {
  await node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(10) }, limitMs);
}

/** Resolves once the log has a line of that time or later: each begins with its time (KEP-1602's CRI log format). */
async function lineSince(log: string, sinceMs: number, limitMs: number): Promise<void> {
  for (const giveUpAt = sinceMs + limitMs; Date.now() < giveUpAt;) {
    const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    if (Date.parse(last.split(' ')[0] ?? '') >= sinceMs) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
