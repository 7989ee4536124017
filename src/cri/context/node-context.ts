import type { Config } from '../../config.js';
import type { Images } from '../../image/images.js';
import type { Host } from '../../lib/host.js';
import type { KeyedMutex } from '../../lib/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { LookUps } from '../../lib/look-up.js';
import type { Logger } from '../../lib/log.js';
import type { PipelineHooks } from '../../lib/pipeline.js';
import type { Semaphore } from '../../lib/semaphore.js';
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

/** Everything that a call may need: built once in server.ts and handed to every handler. */
export interface NodeContext {
  readonly config: Config;
  readonly log: Logger;
  readonly layout: Layout;
  readonly host: Host;
  readonly metrics: Metrics;
  readonly activity: NodeActivity;
  /** absent where it is off */
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
  /** set by tests alone: makes steps of the pipelines wait or fail */
  readonly pipelineHooks?: PipelineHooks;
  /** aborted when the server shuts down: tasks keep running, nothing watches them any more */
  readonly closing: AbortSignal;
}

/** What the page of starts shows of now and of lately. */
export interface NodeActivity {
  readonly starts: RingOfStarts;
  /** under way */
  readonly pulls: Set<Pull>;
}

/** The records of pods and containers, and their names. */
export interface NodeStore {
  readonly sandboxes: SandboxStore;
  readonly sandboxClaims: Claims;
  readonly containers: ContainerStore;
  readonly containerClaims: Claims;
  /** ids of records that were set aside as unreadable: nothing of theirs is touched */
  readonly unreadable: ReadonlySet<string>;
  /** the containers of one pod, in the order of their creation */
  containersOf(sandboxId: string): ContainerRecord[];
}

/** What runs containers. */
export interface NodeRuntime {
  /** by name; the default one also under the empty name */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly cgroupDriver: 'systemd' | 'cgroupfs';
  /** for containers that name no other; absent where the host has no AppArmor, or it could not be loaded */
  readonly apparmorProfile?: string;
  /** what specs have found in the files of images, which never change */
  readonly imageFiles: Pick<SpecInput, 'opaque' | 'accounts'>;
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

/** Readings that need the ones before them. */
export interface NodeStats {
  /** of containers and of sandboxes, by id */
  readonly cpuRates: CpuRates;
  readonly writableLayers: WritableLayerUsage;
}

/** Who may work on what, and how much at once. */
export interface Admission {
  /** one lock per id; where both are needed the sandbox's is taken before the container's */
  readonly locks: KeyedMutex;
  /** how many containers start at once */
  readonly starts: Semaphore;
  /** how many pods with a network of their own start at once */
  readonly sandboxStarts: Semaphore;
  /** containers that are being created: no limit, but others make room for them */
  readonly creations: Semaphore;
  readonly lookUps: LookUps;
  /** connections to ports of pods that are being made */
  readonly dials: Semaphore;
  /** held by who starts or stops a slice of systemd */
  readonly slices: Semaphore;
  /** warms the kernel's cgroup lock before a start */
  readonly cgroupLockWarmer: CgroupLockWarmer;
  /** ids of sandboxes whose cgroups are being removed: a parent that only these share is removed too */
  readonly leavingCgroups: Set<string>;
}
