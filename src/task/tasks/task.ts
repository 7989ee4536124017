import { isDoneWithin, withTimeout } from '../../lib/time-limit.js';
import { CrispError, isGone, kindOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { retry } from '../../lib/retry.js';
import { readSpec } from '../bundle.js';
import type { LogCopier } from '../log/log-copiers.js';
import type { OciProcess } from '../oci.js';
import type { Handler } from '../runtime/handlers.js';
import { withRuntimeError } from '../runtime/start-error.js';
import { taskProcess, type TaskProcess } from '../runtime/task-process.js';
import type { Shim, TaskExit } from '../shim/shim.js';
import type { ContainerStdin } from '../stdio/stdio.js';
import type { TaskRef } from '../task-ref.js';

const sigkill = 9;

/**
 * after this the shim is asked to kill: processes outside the task's cgroup, which it knows how to find, may keep the
 * task alive
 */
const shimAfterMs = 10_000;

/** how long a kill may keep its turn */
const turnMs = 200;

/** longer than a busy host takes; a process that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 40_000;

/** crisp's ends of a container's streams. A sandbox's task has none. */
export interface TaskIo {
  readonly copier?: LogCopier | undefined;
  readonly stdin?: ContainerStdin | undefined;
}

/** Runs work when its turn has come. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** A task in a shim, as `Tasks` has found or created it. */
export interface FoundTask {
  readonly ref: TaskRef;
  /** undefined if it is not configured any more */
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  /** its first process on the host; 0 until it is restored from a checkpoint */
  readonly pid: number;
  readonly io: TaskIo;
  /** mount points of the host's cgroup hierarchies */
  readonly cgroupMounts: readonly string[];
  readonly killInTurn: InTurn;
  /** called when its shim died: ends what is left of it. Resolves to undefined if the server shuts down */
  readonly onShimLost: (err: unknown) => Promise<TaskExit | undefined>;
}

/** A task in a shim: the processes of a container, or a sandbox's pause process. */
export class Task {
  readonly ref: TaskRef;
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  readonly io: TaskIo;
  /** resolves when its first process is gone, even if the shim dies; undefined if that is not waited for any more */
  readonly exit: Promise<TaskExit | undefined>;
  readonly #abandoned = new AbortController();
  #pid = 0;
  /** absent if signals have to go through the shim */
  #hostProcess: TaskProcess | undefined;
  /** set when its exit is known: its pid may be reused by now */
  #hasExited = false;
  #wasAskedToStop = false;
  #wasKilled = false;
  #ended: Promise<void> | undefined;
  #ociProcess: OciProcess | undefined;
  readonly #cgroupMounts: readonly string[];
  readonly #killInTurn: InTurn;

  /** Waits for its exit from here on, before it is started, so that the exit is not missed. */
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

  /** Its first process on the host. */
  get pid(): number {
    return this.#pid;
  }

  /** Whether crisp has sent SIGKILL. */
  get wasKilled(): boolean {
    return this.#wasKilled;
  }

  /**
   * Starts its first process. The runtime is killed when the signal is aborted.
   *
   * @returns its pid on the host
   * @throws CrispError the shim's error, with the runtime's logged reason
   */
  async start(signal: AbortSignal): Promise<number> {
    const pid = await this.shim.start(this.id, '', signal).catch(async (err: unknown) => {
      throw await withRuntimeError(err, this.ref.bundle);
    });
    this.#hasPid(pid);
    return pid;
  }

  /** Sends the stop signal, only once: many programs treat a second SIGTERM as an order to exit immediately. */
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
   * @throws CrispError `DeadlineExceeded` if it does not end
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

  /** Deletes it after its exit, and ends what may be left if it shared its PID namespace. */
  async delete(): Promise<void> {
    await this.#hostProcess?.killRest();
    await this.shim.delete(this.id);
  }

  /** The process of its spec, the template of an exec's. */
  async ociProcess(): Promise<OciProcess> {
    this.#ociProcess ??= (await readSpec(this.ref.bundle)).process;
    return this.#ociProcess;
  }

  /** Whether calls can find it; `ended` resolves when it is gone. */
  get isTracked(): boolean {
    return this.#ended !== undefined;
  }

  /** Marks it as tracked; `ended` follows this promise. */
  track(ended: Promise<void>): void {
    this.#ended = ended;
    // `kill` reports a failure; without a caller it must not be an unhandled rejection
    ended.catch(() => {});
  }

  /**
   * Resolves once its exit is recorded and it is deleted.
   *
   * @throws CrispError `Unavailable` if the server shuts down before
   */
  get ended(): Promise<void> {
    if (!this.#ended) throw new CrispError('Internal', `task ${shortId(this.id)} is not tracked`);
    return this.#ended;
  }

  /** Stops waiting for its exit. */
  abandon(): void {
    this.#abandoned.abort();
  }

  async #untilExit(onShimLost: FoundTask['onShimLost']): Promise<TaskExit | undefined> {
    const { signal } = this.#abandoned;
    // a shim that is alive but cannot answer just now still has the task
    const wait = (): Promise<TaskExit> => this.shim.wait(this.id, '', signal);
    const exit = await retry(wait, { tries: Infinity, pauseMs: 100, retryIf: (err) => !isGone(err), signal }).catch(
      (err: unknown) => (signal.aborted ? undefined : onShimLost(err)),
    );
    this.#hasExited = exit !== undefined;
    return exit;
  }

  async #askShim(signal: number, options: { all?: boolean } = {}): Promise<void> {
    // the exit is being recorded: there is nothing left to signal
    if (this.#hasExited) return;
    try {
      await this.shim.kill(this.id, signal, options);
    } catch (err) {
      // it ended meanwhile, or its shim died, which the wait for its exit handles
      if (!['NotFound', 'Unavailable', 'FailedPrecondition'].includes(kindOf(err))) throw err;
    }
  }

  #hasPid(pid: number): void {
    this.#pid = pid;
    this.#hostProcess =
      this.handler && taskProcess(this.handler, { ...this.ref, cgroupMounts: this.#cgroupMounts }, pid);
  }
}
