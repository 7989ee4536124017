import type { Config } from '../../config.js';
import type { Images } from '../../image/images.js';
import type { Host } from '../../lib/host/host.js';
import type { KeyedMutex } from '../../lib/async/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { LookUps } from '../../lib/files/look-up.js';
import type { Logger } from '../../lib/log.js';
import type { PipelineHooks } from '../../lib/pipeline.js';
import type { Semaphore } from '../../lib/async/semaphore.js';
import type { Nri } from '../../nri/nri.js';
import type { Pull } from '../../page/node-view.js';
import type { RingOfStarts } from '../../page/ring-of-starts.js';
import type { Metrics } from '../../metrics/metrics.js';
import type { Tracing } from '../../tracing/tracing.js';
import type { Cni } from '../../sandbox/cni/cni.js';
import type { SandboxStore } from '../../sandbox/record.js';
import type { NamespacePool } from '../../sandbox/namespaces/namespace-pool.js';
import type { StreamServer } from '../../stream/server.js';
import type { CgroupLockWarmer } from '../../task/cgroup/cgroup-lock-warmer.js';
import type { CpuRates } from '../../task/cgroup/cpu-rates.js';
import type { OutputBudget } from '../../task/exec/output-budget.js';
import type { FifoPool } from '../../task/stdio/fifo-pool.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { LogCopiers } from '../../task/log/log-copiers.js';
import type { Criu } from '../../task/checkpoint/checkpoint-support.js';
import type { SpecInput } from '../../task/spec/input.js';
import type { ContainerRecord, ContainerStore } from '../../task/record.js';
import type { ShimPool } from '../../task/shim/shim-pool.js';
import type { Tasks } from '../../task/tasks/tasks.js';
import type { WritableLayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import type { Claims } from './claims.js';
import type { ContainerEvents } from './container-events.js';
import type { LastAudit } from './finding.js';

/** What calls work with: built once in open-node.ts and passed to every handler. */
export interface NodeContext {
  readonly config: Config;
  readonly log: Logger;
  readonly layout: Layout;
  readonly host: Host;
  readonly metrics: Metrics;
  readonly activity: NodeActivity;
  /** absent if tracing is off */
  readonly tracing?: Tracing | undefined;
  readonly store: NodeStore;
  readonly runtime: NodeRuntime;
  readonly network: NodeNetwork;
  /** plugins that adjust containers */
  readonly nri: Nri;
  readonly images: Images;
  readonly streams: StreamServer;
  readonly events: ContainerEvents;
  readonly stats: NodeStats;
  readonly admission: Admission;
  readonly lastAudit: LastAudit;
  /** for tests: makes pipeline steps wait or fail */
  readonly pipelineHooks?: PipelineHooks;
  /** aborted when the server shuts down: tasks keep running unwatched */
  readonly closing: AbortSignal;
}

/** The current and recent activity that the page of starts shows. */
export interface NodeActivity {
  readonly starts: RingOfStarts;
  /** in progress */
  readonly pulls: Set<Pull>;
}

/** The records of pods and containers, and their names. */
export interface NodeStore {
  readonly sandboxes: SandboxStore;
  readonly sandboxClaims: Claims;
  readonly containers: ContainerStore;
  readonly containerClaims: Claims;
  /** ids of records that were set aside as unreadable: their things are left alone */
  readonly unreadable: ReadonlySet<string>;
  /** the containers of a pod, in the order of their creation */
  containersOf(sandboxId: string): ContainerRecord[];
}

/** Runtimes, shims and tasks. */
export interface NodeRuntime {
  /** by name; the default one also under the empty name */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly cgroupDriver: 'systemd' | 'cgroupfs';
  /** the default profile; absent if the host has no AppArmor, or it could not be loaded */
  readonly apparmorProfile?: string;
  /** caches of images' files, which never change */
  readonly imageFiles: Pick<SpecInput, 'opaque' | 'accounts' | 'links'>;
  readonly criu: Criu;
  readonly shims: ShimPool;
  readonly fifos: FifoPool;
  readonly logs: LogCopiers;
  readonly tasks: Tasks;
}

/** Pods' networks and namespaces. */
export interface NodeNetwork {
  readonly cni: Cni;
  readonly namespacePool: NamespacePool;
}

/** Statistics that depend on earlier readings. */
export interface NodeStats {
  /** of containers and sandboxes, by id */
  readonly cpuRates: CpuRates;
  readonly writableLayers: WritableLayerUsage;
}

/** Runs work that ends containers, a limited amount of it at a time. */
export interface EndsInTurn {
  (work: () => Promise<void>): Promise<void>;
  /** how many wait for their turn */
  readonly waiting: () => number;
}

/** Locks and limits on concurrent work. */
export interface Admission {
  /** one lock per id; a sandbox's is taken before a container's */
  readonly locks: KeyedMutex;
  /** limits concurrent starts of containers */
  readonly starts: Semaphore;
  /** limits concurrent starts of pods with their own network */
  readonly sandboxStarts: Semaphore;
  /** containers being created: not limited, but other work yields to them */
  readonly creations: Semaphore;
  readonly ends: EndsInTurn;
  readonly lookUps: LookUps;
  /** limits the memory for the output of ExecSync calls */
  readonly execOutput: OutputBudget;
  /** limits connections being made to ports of pods */
  readonly dials: Semaphore;
  /** held while a systemd slice is started or stopped */
  readonly slices: Semaphore;
  /** warms the kernel's cgroup lock before a start */
  readonly cgroupLockWarmer: CgroupLockWarmer;
  /** ids of sandboxes whose cgroups are being removed: a parent that only these share is removed too */
  readonly leavingCgroups: Set<string>;
}
