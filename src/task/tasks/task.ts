import { isDoneWithin, withTimeout } from '../../lib/time-limit.js';
import { CrispError, isGone, kindOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { retry } from '../../lib/retry.js';
import { readSpec } from '../bundle.js';
import type { LogCopier } from '../log/log-copier.js';
import type { OciProcess } from '../oci.js';
import type { Handler } from '../runtime/handlers.js';
import { withRuntimeError } from '../runtime/runtime-log.js';
import { taskProcess, type TaskProcess } from '../runtime/task-process.js';
import type { Shim, TaskExit } from '../shim/shim.js';
import type { ContainerStdin } from '../stdio/stdio.js';
import type { TaskRef } from '../task-ref.js';

const sigkill = 9;

/** processes outside of the task's own cgroup, which the shim knows how to find, may keep it alive */
const shimAfterMs = 10_000;

/** how long a kill takes the turn of others at most */
const turnMs = 200;

/** longer than a busy host takes; a process that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 40_000;

/** A container's ends of its task's streams. A sandbox's own task has none. */
export interface TaskIo {
  readonly copier?: LogCopier | undefined;
  readonly stdin?: ContainerStdin | undefined;
}

/** Runs work once its turn has come. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** A task that a shim has, as `Tasks` finds or makes it. */
export interface FoundTask {
  readonly ref: TaskRef;
  /** undefined where it is not configured any more */
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  /** of its first process, on the host; 0 for one that is still to be restored from a checkpoint */
  readonly pid: number;
  readonly io: TaskIo;
  /** mount points of the host's cgroup hierarchies */
  readonly cgroupMounts: readonly string[];
  readonly killInTurn: InTurn;
  /** ends what is left of it where its shim died. Undefined where the server shuts down */
  readonly onShimLost: (err: unknown) => Promise<TaskExit | undefined>;
}

/** A task: the processes of a container, or a sandbox's own, in a shim. */
export class Task {
  readonly ref: TaskRef;
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  readonly io: TaskIo;
  /** resolves when its first process is gone, whatever the shim's fate; undefined where that is not waited for any more */
  readonly exit: Promise<TaskExit | undefined>;
  readonly #abandoned = new AbortController();
  #pid = 0;
  /** absent where the shim has to be asked for signals */
  #hostProcess: TaskProcess | undefined;
  /** its exit is known: its pid may be another process' by now */
  #hasExited = false;
  #wasAskedToStop = false;
  #wasKilled = false;
  #ended: Promise<void> | undefined;
  #ociProcess: OciProcess | undefined;
  readonly #cgroupMounts: readonly string[];
  readonly #killInTurn: InTurn;

  /** Asks for its exit at once, before it is started, so that none is missed. */
  constructor({ ref, handler, shim, pid, io, cgroupMounts, killInTurn, onShimLost }: FoundTask) {
    this.ref = ref;
    this.handler = handler;
    this.shim = shim;
    this.io = io;
    this.#cgroupMounts = cgroupMounts;
    this.#killInTurn = killInTurn;
    this.#hasPid(pid);
    this.exit = this.#untilExit(onShimLost);
  }

  get id(): string {
    return this.ref.id;
  }

  /** of its first process, on the host */
  get pid(): number {
    return this.#pid;
  }

  /** SIGKILL was sent, by crisp */
  get wasKilled(): boolean {
    return this.#wasKilled;
  }

  /**
   * Starts its first process. The runtime is killed when the signal is aborted.
   *
   * @returns its pid on the host
   * @throws CrispError what the shim says, with what the runtime's log says of it
   */
  async start(signal: AbortSignal): Promise<number> {
    const pid = await this.shim.start(this.id, '', signal).catch(async (err: unknown) => {
      throw await withRuntimeError(err, this.ref.bundle);
    });
    this.#hasPid(pid);
    return pid;
  }

  /** Sends the stop signal, once: many programs read a second SIGTERM as an order to drop everything. */
  async askToStop(signal: number): Promise<void> {
    if (this.#wasAskedToStop) return;
    this.#wasAskedToStop = true;
    try {
      if (this.#hostProcess && !this.#hasExited) this.#hostProcess.signal(signal);
      else await this.#askShim(signal);
    } catch (err) {
      this.#wasAskedToStop = false;
      throw err;
    }
  }

  /**
   * Kills all its processes and waits for its end. Takes no lock.
   *
   * @throws CrispError `DeadlineExceeded` where it does not end
   */
  async kill(): Promise<void> {
    this.#wasKilled = true;
    if (this.#hostProcess && !this.#hasExited) {
      await this.#killInTurn(() => this.#killAndWait(turnMs));
      if (!(await isDoneWithin(this.exit, shimAfterMs))) await this.#askShim(sigkill, { all: true });
    } else await this.#askShim(sigkill, { all: true });
    await withTimeout(this.ended, endsWithinMs, `end of task ${shortId(this.id)} after SIGKILL`);
  }

  async #killAndWait(timeoutMs: number): Promise<void> {
    if (this.#hasExited) return;
    await this.#hostProcess?.kill();
    await isDoneWithin(this.exit, timeoutMs);
  }

  /** Deletes it once it has exited, and ends what may be left where it shared its PID namespace. */
  async delete(): Promise<void> {
    await this.#hostProcess?.killRest();
    await this.shim.delete(this.id);
  }

  /** The process of its spec: what an exec is made after. */
  async ociProcess(): Promise<OciProcess> {
    this.#ociProcess ??= (await readSpec(this.ref.bundle)).process;
    return this.#ociProcess;
  }

  /** Whether every call may find it: `ended` says when it is gone. */
  get isTracked(): boolean {
    return this.#ended !== undefined;
  }

  /** From here on its end is waited for. */
  track(ended: Promise<void>): void {
    this.#ended = ended;
    // `kill` reports a failure; without a caller it is not an unhandled rejection
    ended.catch(() => {});
  }

  /**
   * Resolves once its end is on record and it is deleted.
   *
   * @throws CrispError `Unavailable` where the server shuts down before
   */
  get ended(): Promise<void> {
    if (!this.#ended) throw new CrispError('Internal', `task ${shortId(this.id)} is not tracked`);
    return this.#ended;
  }

  /** No longer waits for its exit. */
  abandon(): void {
    this.#abandoned.abort();
  }

  async #untilExit(onShimLost: FoundTask['onShimLost']): Promise<TaskExit | undefined> {
    const { signal } = this.#abandoned;
    // a shim that is there and cannot answer just now has not lost the task
    const wait = (): Promise<TaskExit> => this.shim.wait(this.id, '', signal);
    const exit = await retry(wait, { tries: Infinity, pauseMs: 100, retryIf: (err) => !isGone(err), signal }).catch(
      (err: unknown) => (signal.aborted ? undefined : onShimLost(err)),
    );
    this.#hasExited = exit !== undefined;
    return exit;
  }

  async #askShim(signal: number, options: { all?: boolean } = {}): Promise<void> {
    // its exit is being put on record: there is nothing left to signal
    if (this.#hasExited) return;
    try {
      await this.shim.kill(this.id, signal, options);
    } catch (err) {
      // it ended by itself meanwhile; or its shim is gone, which the wait for its exit sees to
      if (!['NotFound', 'Unavailable', 'FailedPrecondition'].includes(kindOf(err))) throw err;
    }
  }

  #hasPid(pid: number): void {
    this.#pid = pid;
    this.#hostProcess =
      this.handler && taskProcess(this.handler, { ...this.ref, cgroupMounts: this.#cgroupMounts }, pid);
  }
}
