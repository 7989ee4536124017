import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, messageOf } from '../../lib/errors.js';
import { Semaphore } from '../../lib/semaphore.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import { traced } from '../../lib/span.js';
import { signalProcess, startTimeOf } from '../../lib/process.js';
import { task, taskStatus, wellKnown } from '../../lib/proto.js';
import { type EpochNanos, fromTimestamp } from '../../lib/time.js';
import { specJson, type RootfsMount } from '../bundle.js';
import { type CallSubject, endLateCall } from './late-call.js';
import { answerOf } from './shim-answer.js';
import { readableShimError } from './shim-error.js';
import { type CallOptions, TtrpcClient } from '../../lib/ttrpc-client.js';

/** How to find a running shim again, also after crisp's own restart. */
export interface ShimIdentity {
  readonly name: string;
  readonly pid: number;
  /** of the process: tells it from a later one with the same pid */
  readonly startTime: string;
  /** absolute path of its socket */
  readonly address: string;
  /** of containerd's task service: 2 up to containerd 1.7, 3 since 2.0 */
  readonly apiVersion: 2 | 3;
}

export interface CreateTask {
  readonly id: string;
  /** the folder with config.json */
  readonly bundle: string;
  /** mounted in order at bundle/rootfs */
  readonly rootfs: readonly RootfsMount[];
  readonly terminal?: boolean;
  /** paths of named pipes; '' or absent: /dev/null */
  readonly stdin?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  /** folder of a criu image to restore from */
  readonly checkpoint?: string;
  /** `runtimeOptions(handler)` */
  readonly options: wellKnown.IAny;
}

export interface ExecTask extends Pick<CreateTask, 'id' | 'terminal' | 'stdin' | 'stdout' | 'stderr'> {
  readonly execId: string;
  /** an OCI process */
  readonly process: unknown;
}

/** How a process ended. */
export interface TaskExit {
  /** 128 + n where signal n ended it */
  readonly exitCode: number;
  readonly exitedAtNanos: EpochNanos | undefined;
  /** why nothing better is known of it */
  readonly message?: string;
}

export interface TaskState extends TaskExit {
  readonly status: 'unknown' | 'created' | 'running' | 'stopped' | 'paused' | 'pausing';
  readonly pid: number;
}

const states = ['unknown', 'created', 'running', 'stopped', 'paused', 'pausing'] as const;

/** All of them below kubelet's own limit of two minutes: long enough for a slow host under load, and an end where a runtime hangs. */
const createMs = 100_000;
const deleteMs = 60_000;
const quickMs = 20_000;
const connectMs = 10_000;
/** a checkpoint writes all of a container's memory; its caller sets the limit of the whole */
const checkpointMs = 300_000;

/** how much longer the shim itself is given, which ends its runtime's first process alone */
const shimsOwnMs = 5_000;

/**
 * A shim of 1.6 holds one lock for a start and for telling of an end, and learns of the end of the runtime that the start
 * runs over the same queue of 32: with some twenty starts waiting in it hardly one comes through in a second. Four
 * keep it as busy as it can be.
 */
const startsAtOnce = 4;

/** The same queue: a Delete, and a Kill that signals a task, run the OCI runtime, whose exit passes through it. */
const endsAtOnce = 4;

interface CallLimits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

interface Encoder<T> {
  encode(message: T): { finish(): Uint8Array };
}
interface Decoder<T> {
  decode(bytes: Uint8Array): T;
}

/**
 * The one door to a containerd shim (shim v2, over ttrpc): a verb for each call of its task service. An `execId` of ''
 * means the task's first process. Every verb throws CrispError: `NotFound` for a task or process that the shim does not
 * have, `Unavailable` where the shim is gone.
 */
export class Shim implements ShimIdentity {
  readonly name: string;
  readonly pid: number;
  readonly startTime: string;
  readonly address: string;
  readonly apiVersion: 2 | 3;
  /** resolves when the shim's process is gone; a lost connection alone is made anew */
  readonly closed: Promise<void>;
  #client: TtrpcClient;
  readonly #starts = new Semaphore({ limit: startsAtOnce });
  readonly #ends = new Semaphore({ limit: endsAtOnce, blockedAfterMs: 3_000, hardLimit: 4 * endsAtOnce });
  #isGone = false;
  #isLetGo = false;
  /** settles once a lost connection is there again or the process is known to be gone */
  #reconnected: Promise<void> = Promise.resolve();

  private constructor(identity: ShimIdentity, client: TtrpcClient) {
    this.name = identity.name;
    this.pid = identity.pid;
    this.startTime = identity.startTime;
    this.address = identity.address;
    this.apiVersion = identity.apiVersion;
    this.#client = client;
    this.closed = new Promise((resolve) => this.#watch(resolve));
  }

  /**
   * Connects to a shim that runs. An identity without pid (a shim that was just started) is completed by asking it.
   *
   * @throws CrispError `Unavailable` where it cannot be reached
   */
  static async connect(
    found: Omit<ShimIdentity, 'pid' | 'startTime'> & Partial<ShimIdentity>,
    timeoutMs = connectMs,
  ): Promise<Shim> {
    const client = await TtrpcClient.connect(found.address, timeoutMs);
    try {
      let { pid, startTime } = found;
      if (pid === undefined || startTime === undefined) {
        const request = task.ConnectRequest.encode({ id: found.name }).finish();
        const service = `containerd.task.v${found.apiVersion}.Task`;
        pid = task.ConnectResponse.decode(await client.call(service, 'Connect', request, { timeoutMs })).shimPid;
        startTime = startTimeOf(pid);
        if (startTime === undefined) throw new CrispError('Unavailable', `shim ${found.name}: process ${pid} is gone`);
      }
      return new Shim({ ...found, pid, startTime }, client);
    } catch (err) {
      client.close();
      throw err;
    }
  }

  /**
   * Creates a task: mounts its root filesystem and has the OCI runtime make the container. Gives its pid; 0 from a
   * checkpoint.
   */
  async create(request: CreateTask, signal?: AbortSignal): Promise<number> {
    const { rootfs, ...rest } = request;
    const message = { ...rest, rootfs: rootfs.map((mount) => ({ ...mount, options: [...mount.options] })) };
    return (
      await this.#call('Create', task.CreateTaskRequest, task.CreateTaskResponse, message, {
        timeoutMs: createMs,
        signal,
      })
    ).pid;
  }

  /** Starts a created task, or an exec that was added. Gives its pid. */
  async start(id: string, execId = '', signal?: AbortSignal): Promise<number> {
    const limit = { timeoutMs: createMs, signal };
    const start = () => this.#call('Start', task.StartRequest, task.StartResponse, { id, execId }, limit);
    return (await this.#starts.run(start, { signal })).pid;
  }

  async state(id: string, execId = ''): Promise<TaskState> {
    const found = await this.#call(
      'State',
      task.StateRequest,
      task.StateResponse,
      { id, execId },
      { timeoutMs: quickMs },
    );
    return { status: states[found.status satisfies taskStatus.Status] ?? 'unknown', pid: found.pid, ...exitOf(found) };
  }

  /** Deletes a stopped task (its root filesystem is unmounted too) or an exec that has ended. */
  async delete(id: string, execId = ''): Promise<TaskExit & { readonly pid: number }> {
    const limit = { timeoutMs: deleteMs };
    const ask = () => this.#call('Delete', task.DeleteRequest, task.DeleteResponse, { id, execId }, limit);
    // that of an exec runs nothing
    const deleted = await (execId === '' ? this.#ends.run(ask) : ask());
    return { pid: deleted.pid, ...exitOf(deleted) };
  }

  /** @param options `all`: every process of the task, not only its first */
  async kill(
    id: string,
    signal: number,
    options: { readonly execId?: string; readonly all?: boolean } = {},
  ): Promise<void> {
    const message = { id, signal, ...options };
    const ask = () => this.#call('Kill', task.KillRequest, wellKnown.Empty, message, { timeoutMs: quickMs });
    await (options.execId ? ask() : this.#ends.run(ask));
  }

  /** Adds a process to a running task; `start` starts it. */
  async exec({ process, ...request }: ExecTask, signal?: AbortSignal): Promise<void> {
    const message = { ...request, spec: ociJson('Process', process) };
    await this.#call('Exec', task.ExecProcessRequest, wellKnown.Empty, message, { timeoutMs: quickMs, signal });
  }

  async resizePty(id: string, execId: string, width: number, height: number): Promise<void> {
    await this.#call(
      'ResizePty',
      task.ResizePtyRequest,
      wellKnown.Empty,
      { id, execId, width, height },
      { timeoutMs: quickMs },
    );
  }

  /** Closes the shim's own end of a process' stdin, so that the process sees its end when the last writer closes. */
  async closeIO(id: string, execId = ''): Promise<void> {
    await this.#call(
      'CloseIO',
      task.CloseIORequest,
      wellKnown.Empty,
      { id, execId, stdin: true },
      { timeoutMs: quickMs },
    );
  }

  /** Waits for the end of a process, however long that takes, also across a lost connection. */
  async wait(id: string, execId = '', signal?: AbortSignal): Promise<TaskExit> {
    for (;;) {
      try {
        return exitOf(await this.#send('Wait', task.WaitRequest, task.WaitResponse, { id, execId }, { signal }));
      } catch (err) {
        const isLost = err instanceof CrispError && err.kind === 'Unavailable';
        if (!isLost || this.#isGone || this.#isLetGo) throw err;
        await this.#reconnected;
      }
    }
  }

  /** @param resources OCI Linux resources */
  async update(id: string, resources: unknown): Promise<void> {
    const message = { id, resources: ociJson('LinuxResources', resources) };
    await this.#call('Update', task.UpdateTaskRequest, wellKnown.Empty, message, { timeoutMs: quickMs });
  }

  /** @param path the folder that criu's image is written to */
  async checkpoint(id: string, path: string, options: wellKnown.IAny): Promise<void> {
    await this.#call(
      'Checkpoint',
      task.CheckpointTaskRequest,
      wellKnown.Empty,
      { id, path, options },
      { timeoutMs: checkpointMs },
    );
  }

  async pause(id: string): Promise<void> {
    await this.#call('Pause', task.PauseRequest, wellKnown.Empty, { id }, { timeoutMs: quickMs });
  }

  async resume(id: string): Promise<void> {
    await this.#call('Resume', task.ResumeRequest, wellKnown.Empty, { id }, { timeoutMs: quickMs });
  }

  /** Every process of the task. */
  async pids(id: string): Promise<number[]> {
    const { processes } = await this.#call('Pids', task.PidsRequest, task.PidsResponse, { id }, { timeoutMs: quickMs });
    return processes.map((found) => found.pid ?? 0);
  }

  /** Whether the shim answers within this time: every shim answers Connect by itself, whatever its tasks do. */
  async responds(timeoutMs: number): Promise<boolean> {
    return (await answerOf(this.#client, this, timeoutMs)) === 'right';
  }

  /** Whether what listens on its socket answers as no shim does; false where it does not answer in this time. */
  async isUnintelligible(timeoutMs: number): Promise<boolean> {
    return (await answerOf(this.#client, this, timeoutMs)) === 'wrong';
  }

  /** Asks the shim to end. One that still holds a task stays; await `closed` for the end itself. */
  async shutdown(): Promise<void> {
    try {
      await this.#call('Shutdown', task.ShutdownRequest, wellKnown.Empty, { id: this.name }, { timeoutMs: quickMs });
    } catch (err) {
      // it may be gone before it has answered
      if (!(err instanceof CrispError) || err.kind !== 'Unavailable') throw err;
    }
  }

  /** Lets go of the shim, which runs on: `closed` does not resolve any more. */
  disconnect(): void {
    this.#isLetGo = true;
    this.#client.close();
  }

  /** A call with an end: once the time is up, or the signal is aborted, the runtime's process that it waits for is killed. */
  #call<Request, Response>(
    method: string,
    request: Encoder<Request>,
    response: Decoder<Response>,
    message: Request,
    limits: CallLimits,
  ): Promise<Response> {
    const rpc = { 'rpc.system.name': 'ttrpc', 'rpc.method': `containerd.task.v${this.apiVersion}.Task/${method}` };
    const call = () => this.#limited(method, request, response, message, limits);
    return traced(`shim ${method}`, rpc, call, 'client');
  }

  async #limited<Request, Response>(
    method: string,
    request: Encoder<Request>,
    response: Decoder<Response>,
    message: Request,
    { timeoutMs, signal }: CallLimits,
  ): Promise<Response> {
    const limit = startTimeLimit(timeoutMs);
    const stop = signal ? AbortSignal.any([limit.signal, signal]) : limit.signal;
    const answer = this.#send(method, request, response, message, { timeoutMs: timeoutMs + shimsOwnMs });
    try {
      return await untilAborted(answer, stop);
    } catch (err) {
      if (!stop.aborted) throw err;
      return await endLateCall({ shim: this, method, ...(message as CallSubject) }, answer, abortError(stop));
    } finally {
      limit.clear();
    }
  }

  async #send<Request, Response>(
    method: string,
    request: Encoder<Request>,
    response: Decoder<Response>,
    message: Request,
    options: CallOptions,
  ): Promise<Response> {
    const service = `containerd.task.v${this.apiVersion}.Task`;
    try {
      return response.decode(await this.#client.call(service, method, request.encode(message).finish(), options));
    } catch (err) {
      if (!(err instanceof CrispError))
        throw new CrispError('Internal', `shim ${method}: ${messageOf(err)}`, { cause: err });
      throw readableShimError(err);
    }
  }

  #watch(resolve: () => void): void {
    void this.#client.closed.then(() => {
      if (this.#isLetGo) return;
      this.#reconnected = this.#reconnect().then((client) => {
        if (!client) {
          this.#isGone = true;
          resolve();
          return;
        }
        this.#client = client;
        this.#watch(resolve);
      });
    });
  }

  /** undefined: the process is gone. One that runs but cannot be reached, or talks nonsense, is killed. */
  async #reconnect(): Promise<TtrpcClient | undefined> {
    const giveUpAt = performance.now() + 5_000;
    while (startTimeOf(this.pid) === this.startTime && !this.#isLetGo) {
      try {
        const client = await TtrpcClient.connect(this.address, 1_000);
        // one that does not answer yet may be busy
        if ((await answerOf(client, this, 1_000)) !== 'wrong') return client;
        client.close();
      } catch {
        // nothing listens there now
      }
      if (performance.now() > giveUpAt) signalProcess(this.pid, 'SIGKILL');
      await sleep(10);
    }
    return undefined;
  }
}

function exitOf(answer: { exitStatus: number; exitedAt?: Parameters<typeof fromTimestamp>[0] }): TaskExit {
  return { exitCode: answer.exitStatus, exitedAtNanos: fromTimestamp(answer.exitedAt) };
}

/** A part of an OCI spec as shims take it: JSON under containerd's type URL. */
function ociJson(type: 'Process' | 'LinuxResources', value: unknown): wellKnown.IAny {
  return {
    type_url: `types.containerd.io/opencontainers/runtime-spec/1/${type}`,
    value: Buffer.from(specJson(value)),
  };
}
