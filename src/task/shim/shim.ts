import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, messageOf } from '../../lib/errors.js';
import { Semaphore } from '../../lib/async/semaphore.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/async/time-limit.js';
import { traced } from '../../lib/span.js';
import { signalProcess, startTimeOf } from '../../lib/process/process.js';
import { task, taskStatus, wellKnown } from '../../lib/proto.js';
import { type EpochNanos, fromTimestamp } from '../../lib/time.js';
import { specJson, type RootfsMount } from '../bundle.js';
import { type CallSubject, endLateCall } from './late-call.js';
import { answerOf } from './shim-answer.js';
import { readableShimError } from './shim-error.js';
import { type CallOptions, TtrpcClient } from '../../lib/ttrpc/ttrpc-client.js';

/** What is needed to find a running shim again, also after a restart of crisp. */
export interface ShimIdentity {
  readonly name: string;
  readonly pid: number;
  /** of its process: tells it from a later one with the same pid */
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
  /** 128 + n if signal n ended it */
  readonly exitCode: number;
  readonly exitedAtNanos: EpochNanos | undefined;
  /** why the exit code is not the process' own */
  readonly message?: string;
  /** whether crisp had sent SIGKILL; absent in a shim's answer */
  readonly wasKilled?: boolean;
}

export interface TaskState extends TaskExit {
  readonly status: 'unknown' | 'created' | 'running' | 'stopped' | 'paused' | 'pausing';
  readonly pid: number;
}

const states = ['unknown', 'created', 'running', 'stopped', 'paused', 'pausing'] as const;

/** All below kubelet's limit of two minutes: enough for a slow host, and bounded if a runtime hangs. */
const createMs = 100_000;
const deleteMs = 60_000;
const quickMs = 20_000;
const connectMs = 10_000;
/** a checkpoint writes all of a container's memory; its caller limits the whole */
const checkpointMs = 300_000;

/** how much longer the shim's own limit is, as the shim only ends its runtime's first process */
const shimsOwnMs = 5_000;

/**
 * A shim of 1.6 holds one lock both to start a task and to report an exit, and the exit of the runtime process of a
 * start goes through the same queue of 32: with some twenty starts waiting, hardly one per second completes. Four at a
 * time keep it fully busy.
 */
const startsAtOnce = 4;

/** Likewise: a Delete, or a Kill that signals a task, runs the OCI runtime, whose exit goes through that queue. */
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
 * The only access to a containerd shim (shim v2, over ttrpc): one method per call of its task service. An `execId` of
 * '' is the task's first process. All throw CrispError: `NotFound` if the shim does not have the task or process,
 * `Unavailable` if the shim is gone.
 */
export class Shim implements ShimIdentity {
  readonly name: string;
  readonly pid: number;
  readonly startTime: string;
  readonly address: string;
  readonly apiVersion: 2 | 3;
  /** resolves when the shim's process is gone; a connection that is merely lost is renewed */
  readonly closed: Promise<void>;
  #client: TtrpcClient;
  readonly #starts = new Semaphore({ limit: startsAtOnce });
  readonly #ends = new Semaphore({ limit: endsAtOnce, blockedAfterMs: 3_000, hardLimit: 4 * endsAtOnce });
  #isGone = false;
  #isLetGo = false;
  /** settles once a lost connection is renewed, or the process is known to be gone */
  #reconnected: Promise<void> = Promise.resolve();

  /** How many calls that run the OCI runtime wait for their turn. */
  get waiting(): number {
    return this.#starts.waiting + this.#ends.waiting;
  }

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
   * Connects to a running shim. If the identity has no pid (a shim that was just started), the shim is asked for it. One
   * that does not answer in time is connected to all the same if its pid is known.
   *
   * @throws CrispError `Unavailable` if it cannot be reached; Error if the server on its socket answers unlike this shim
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
      } else if ((await answerOf(client, { ...found, pid }, timeoutMs)) === 'wrong')
        throw new Error('it does not answer like a shim');
      return new Shim({ ...found, pid, startTime }, client);
    } catch (err) {
      client.close();
      throw err;
    }
  }

  /**
   * Creates a task: mounts its root filesystem and has the OCI runtime create the container. Returns its pid; 0 when
   * restoring from a checkpoint.
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

  /** Starts a created task or an added exec. Returns its pid. */
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

  /** Deletes an exec that has ended, or a stopped task, whose root filesystem it unmounts. */
  async delete(id: string, execId = ''): Promise<TaskExit & { readonly pid: number }> {
    const limit = { timeoutMs: deleteMs };
    const ask = () => this.#call('Delete', task.DeleteRequest, task.DeleteResponse, { id, execId }, limit);
    // deleting an exec does not run the runtime
    const deleted = await (execId === '' ? this.#ends.run(ask) : ask());
    return { pid: deleted.pid, ...exitOf(deleted) };
  }

  /** @param options `all`: every process of the task, not just the first */
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

  /** Closes the shim's own end of a process' stdin: the process sees end of file when the last writer has closed. */
  async closeIO(id: string, execId = ''): Promise<void> {
    await this.#call(
      'CloseIO',
      task.CloseIORequest,
      wellKnown.Empty,
      { id, execId, stdin: true },
      { timeoutMs: quickMs },
    );
  }

  /** Waits for the end of a process, without a limit and across lost connections. */
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

  /** @param path the folder for criu's image */
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

  /** Whether the shim answers within this time: every shim answers Connect itself, whatever its tasks do. */
  async responds(timeoutMs: number): Promise<boolean> {
    return (await answerOf(this.#client, this, timeoutMs)) === 'right';
  }

  /** Asks the shim to exit; it refuses while it holds a task. Await `closed` for its end. */
  async shutdown(): Promise<void> {
    try {
      await this.#call('Shutdown', task.ShutdownRequest, wellKnown.Empty, { id: this.name }, { timeoutMs: quickMs });
    } catch (err) {
      // it may be gone before it has answered
      if (!(err instanceof CrispError) || err.kind !== 'Unavailable') throw err;
    }
  }

  /** Disconnects from the shim, which keeps running: `closed` does not resolve any more. */
  disconnect(): void {
    this.#isLetGo = true;
    this.#client.close();
  }

  /** Makes a call with a time limit: past it, or on abort, the runtime's process that the shim waits for is killed. */
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

  /** Undefined: its process is gone. If it runs but cannot be reached, or does not answer like a shim, it is killed. */
  async #reconnect(): Promise<TtrpcClient | undefined> {
    const giveUpAt = performance.now() + 5_000;
    while (startTimeOf(this.pid) === this.startTime && !this.#isLetGo) {
      try {
        const client = await TtrpcClient.connect(this.address, 1_000);
        // one that does not answer yet may be busy
        if ((await answerOf(client, this, 1_000)) !== 'wrong') return client;
        client.close();
      } catch {
        // nothing listens on its socket now
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

/** Encodes a part of an OCI spec for shims: JSON under containerd's type URL. */
function ociJson(type: 'Process' | 'LinuxResources', value: unknown): wellKnown.IAny {
  return {
    type_url: `types.containerd.io/opencontainers/runtime-spec/1/${type}`,
    value: Buffer.from(specJson(value)),
  };
}
