import type { Config } from '../../config.js';
import type { Images } from '../../image/images.js';
import type { Host } from '../../lib/host.js';
import type { KeyedMutex } from '../../lib/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import type { Semaphore } from '../../lib/semaphore.js';
import type { Metrics } from '../../metrics/metrics.js';
import type { Cni } from '../../sandbox/cni/cni.js';
import type { SandboxStore } from '../../sandbox/record.js';
import type { SpareNamespaces } from '../../sandbox/namespaces/spare-namespaces.js';
import type { StreamServer } from '../../stream/server.js';
import type { AttachLock } from '../../task/cgroup/attach-lock.js';
import type { CpuRates } from '../../task/cgroup/cpu-rates.js';
import type { FifoPool } from '../../task/stdio/fifo-pool.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { LogPumps } from '../../task/log/log-pump.js';
import type { ContainerStore } from '../../task/record.js';
import type { ShimPool } from '../../task/shim/shim-pool.js';
import type { WritableLayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import type { Claims } from './claims.js';
import type { ContainerEvents } from './container-events.js';
import type { LiveTask } from '../task/live-task.js';

/** Everything that a call may need: built once in server.ts and handed to every handler. */
export interface Crisp {
  readonly config: Config;
  readonly log: Logger;
  readonly layout: Layout;
  readonly host: Host;
  /** loaded for containers that name no other; absent where the host has no AppArmor, or it could not be loaded */
  readonly apparmorProfile?: string;
  readonly metrics: Metrics;

  /** by name; the default one also under the empty name */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly cgroupDriver: 'systemd' | 'cgroupfs';

  readonly sandboxes: SandboxStore;
  readonly sandboxClaims: Claims;
  readonly containers: ContainerStore;
  readonly containerClaims: Claims;
  /** tasks that crisp watches, by the id of their container or sandbox */
  readonly tasks: Map<string, LiveTask>;
  /** one lock per id; where both are needed the sandbox's is taken before the container's */
  readonly locks: KeyedMutex;
  /** the kernel's, ready where a start is under way */
  readonly attachLock: AttachLock;
  /** how many containers start at once */
  readonly starts: Semaphore;
  /** how many pods on a network of their own do */
  readonly sandboxStarts: Semaphore;
  /** ids of sandboxes whose cgroups are being removed: a parent that none but these share goes */
  readonly leavingCgroups: Set<string>;
  /** ids of records that were set aside as unreadable: nothing of theirs is touched */
  readonly unreadable: ReadonlySet<string>;

  readonly cni: Cni;
  readonly spares: SpareNamespaces;
  readonly images: Images;
  readonly shims: ShimPool;
  readonly fifos: FifoPool;
  readonly pumps: LogPumps;
  readonly streams: StreamServer;
  readonly events: ContainerEvents;
  /** of containers and of sandboxes, by id */
  readonly cpuRates: CpuRates;
  readonly writableLayers: WritableLayerUsage;
  /** the server goes: what it stops watching runs on */
  closing: boolean;
}
