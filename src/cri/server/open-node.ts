import { availableParallelism } from 'node:os';
import type { Config } from '../../config.js';
import { Images } from '../../image/images.js';
import { cgroupMounts } from '../../lib/host/cgroup-tree.js';
import { messageOf } from '../../lib/errors.js';
import { type Host, readHost } from '../../lib/host/host.js';
import { KeyedMutex } from '../../lib/async/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import { LookUps } from '../../lib/files/look-up.js';
import type { Logger } from '../../lib/log.js';
import type { PipelineHooks } from '../../lib/pipeline.js';
import { Semaphore } from '../../lib/async/semaphore.js';
import { RingOfStarts } from '../../page/ring-of-starts.js';
import { createMetrics, type Metrics } from '../../metrics/metrics.js';
import { observePipeline } from '../../metrics/observe-pipeline.js';
import { openTracing } from '../../tracing/tracing.js';
import { Nri } from '../../nri/nri.js';
import { crispVersion } from '../../lib/crisp-version.js';
import { turnsOfDials } from '../../sandbox/namespaces/netns-dial.js';
import { NamespacePool } from '../../sandbox/namespaces/namespace-pool.js';
import { StreamServer } from '../../stream/server.js';
import { CgroupLockWarmer } from '../../task/cgroup/cgroup-lock-warmer.js';
import { CpuRates } from '../../task/cgroup/cpu-rates.js';
import { Criu, searchPathWith } from '../../task/checkpoint/checkpoint-support.js';
import { LogCopiers } from '../../task/log/log-copiers.js';
import { OpaqueFolders } from '../../task/rootfs/opaque.js';
import { WritableLayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import { ShimPool } from '../../task/shim/shim-pool.js';
import { loadDefaultApparmorProfile } from '../../task/spec/apparmor.js';
import { ImageAccounts } from '../../task/spec/image-accounts.js';
import { DanglingLinks } from '../../task/spec/dangling-links.js';
import { checkConfiguredProfile } from '../../task/spec/seccomp/profile.js';
import { Tasks } from '../../task/tasks/tasks.js';
import { FifoPool } from '../../task/stdio/fifo-pool.js';
import { ContainerEvents } from '../context/container-events.js';
import { endsInTurn } from '../context/ends-in-turn.js';
import { untilQuiet } from '../context/quiet.js';
import type { Admission, NodeContext, NodeRuntime, NodeStats } from '../context/node-context.js';
import { closeFolders } from './close-folders.js';
import { cgroupDriverOf } from './host-settings.js';
import { type ConfiguredNetwork, nodeNetwork } from './node-network.js';
import { logObserver } from './log-observer.js';
import { openStore } from './open-store.js';
import { readyHandlers, type ReadyHandlers } from './ready-handlers.js';
import { allOutputBytes, OutputBudget } from '../../task/exec/output-budget.js';

/** A node context, and what only the server needs. */
export interface OpenNode {
  readonly node: NodeContext;
  readonly network: ConfiguredNetwork;
  readonly unusable: ReadyHandlers['unusable'];
}

/**
 * Probes the host and builds the node context. Starts no process that would outlive a failure.
 *
 * @param closing aborted when the server shuts down
 * @throws CrispError if the host or the configuration does not allow serving
 */
export async function openNode(
  config: Config,
  layout: Layout,
  log: Logger,
  closing: AbortSignal,
  pipelineHooks?: PipelineHooks,
): Promise<OpenNode> {
  const host = await readHost();
  await checkConfiguredProfile(config.security.seccompProfile, host);
  const tracing = await openTracing(config.tracing, log);
  const metrics = createMetrics({ exemplars: tracing !== undefined });
  const admission = openAdmission(config, host);
  const { runtime, unusable } = await openRuntime(config, layout, host, log, metrics, admission, closing);
  const store = await openStore(layout, log, { onWritten: (record) => metrics.node.recordWrites.add({ record }) });
  await closeFolders(layout, store);
  const network = await nodeNetwork(config, layout, log, metrics);
  const node: NodeContext = {
    config,
    log,
    layout,
    host,
    metrics,
    activity: { starts: new RingOfStarts(), pulls: new Set() },
    tracing,
    store,
    runtime,
    network: {
      cni: network.cni,
      namespacePool: new NamespacePool({
        folder: layout.spareSandboxes,
        count: config.starts.spareNamespaces,
        untilQuiet: (signal) => untilQuiet(admission, signal),
        log,
      }),
    },
    nri: new Nri({
      config: config.nri,
      log,
      runtimeVersion: crispVersion,
      observe: (plugin, call, outcome, durationMs) =>
        metrics.node.nriCalls.observe({ plugin, call, outcome }, durationMs),
    }),
    images: openImages(config, layout, log, metrics, pipelineHooks),
    streams: openStreams(config, log),
    events: new ContainerEvents(() => metrics.calls.eventsDropped.add({})),
    stats: openStats(layout, log),
    admission,
    lastAudit: {},
    pipelineHooks,
    closing,
  };
  return { node, network, unusable };
}

async function openRuntime(
  config: Config,
  layout: Layout,
  host: Host,
  log: Logger,
  metrics: Metrics,
  admission: Admission,
  closing: AbortSignal,
): Promise<{ runtime: NodeRuntime; unusable: ReadyHandlers['unusable'] }> {
  const cgroupDriver = cgroupDriverOf(config, host);
  const { handlers, unusable } = await readyHandlers(config, cgroupDriver, layout);
  const fifos = new FifoPool(layout.spareFifos);
  const shims = new ShimPool({
    layout,
    log,
    fifos,
    spares: config.shims.spares,
    sharedSize: config.shims.poolSize,
    searchPath: await searchPathWith(config.programs.criu, layout.programs),
    openFilesLimit: host.openFilesLimit,
    cgroupMounts: host.cgroupMounts,
    untilQuiet: (signal) => untilQuiet(admission, signal),
    onDeath: (kind) => metrics.pods.shimDeaths.add({ kind }),
  });
  const opaque = new OpaqueFolders();
  const runtime: NodeRuntime = {
    handlers,
    cgroupDriver,
    apparmorProfile: host.apparmor ? await apparmorProfile(log) : undefined,
    imageFiles: { opaque, accounts: new ImageAccounts(opaque), links: new DanglingLinks(opaque) },
    criu: new Criu(config.programs.criu),
    shims,
    fifos,
    logs: new LogCopiers({ log, record: layout.logProcess, observer: logObserver(metrics) }),
    tasks: new Tasks({
      shims,
      handlers,
      cgroupMounts: await cgroupMounts(),
      inTurn: admission.ends,
      log,
      closing,
    }),
  };
  return { runtime, unusable };
}

function openImages(
  config: Config,
  layout: Layout,
  log: Logger,
  metrics: Metrics,
  pipelineHooks?: PipelineHooks,
): Images {
  return new Images({
    layout,
    log,
    programs: config.programs,
    registriesConf: config.images.registriesConf || undefined,
    policyFile: config.images.policy || undefined,
    pullTimeoutMs: config.images.pullTimeoutMs,
    onPulled: (bytes) => metrics.images.pulledBytes.add({}, bytes),
    onPullRetry: () => metrics.images.pullRetries.add({}),
    observe: (report) => observePipeline(metrics, report),
    pipelineHooks,
    pinned: config.images.pinned,
  });
}

function openStreams({ streaming }: Config, log: Logger): StreamServer {
  const { host: address, port } = streaming.listen;
  return new StreamServer({ address, port, log, tokenTtlMs: streaming.tokenTtlMs });
}

function openStats(layout: Layout, log: Logger): NodeStats {
  return {
    cpuRates: new CpuRates(),
    writableLayers: new WritableLayerUsage((id) => [layout.container(id).upper, layout.container(id).volumes], log),
  };
}

/** as many as a shim starts at once; kubelet itself starts a pod's containers one by one */
const startsPerPod = 4;

function openAdmission({ starts }: Config, host: Host): Admission {
  const limit = starts.concurrency || 4 * availableParallelism();
  const hardLimit = 8 * limit;
  // so that the queue advances several times within a waiting start's limit; on an idle host a start takes a tenth of a
  // second
  const blockedAfterMs = Math.min(3_000, starts.timeoutMs / 10);
  const slots = { limit, blockedAfterMs, blockedAtLeastMs: Math.min(500, blockedAfterMs), hardLimit };
  const queues = {
    starts: new Semaphore({ ...slots, limitPerKey: startsPerPod }),
    // by namespace: if all pods of one wait for a CNI plugin, those of others still start
    sandboxStarts: new Semaphore({ ...slots, reserved: Math.ceil(limit / 4), limitPerKey: hardLimit / 2 }),
    creations: new Semaphore({ limit: Infinity, blockedAfterMs }),
  };
  return {
    ...queues,
    locks: new KeyedMutex(),
    ends: endsInTurn(queues),
    lookUps: new LookUps(),
    execOutput: new OutputBudget(allOutputBytes),
    dials: turnsOfDials(),
    slices: new Semaphore({ limit: 1 }),
    cgroupLockWarmer: new CgroupLockWarmer(host),
    leavingCgroups: new Set(),
  };
}

async function apparmorProfile(log: Logger): Promise<string | undefined> {
  try {
    return await loadDefaultApparmorProfile();
  } catch (err) {
    log.warn({ error: messageOf(err) }, 'could not load the default AppArmor profile; containers run without one');
    return undefined;
  }
}
