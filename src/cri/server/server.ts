import { Server } from '@grpc/grpc-js';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.js';
import { Images } from '../../image/images.js';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { readHost } from '../../lib/host.js';
import { KeyedMutex } from '../../lib/keyed-mutex.js';
import { layoutOf, type Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { RecordStore } from '../../lib/record-store.js';
import { Semaphore } from '../../lib/semaphore.js';
import { Metrics } from '../../metrics/metrics.js';
import { serveMetrics, type MetricsServer } from '../../metrics/server.js';
import type { SandboxStore } from '../../sandbox/record.js';
import { SpareNamespaces } from '../../sandbox/namespaces/spare-namespaces.js';
import { StreamServer } from '../../stream/server.js';
import { loadDefaultApparmorProfile } from '../../task/spec/apparmor.js';
import { AttachLock } from '../../task/cgroup/attach-lock.js';
import { searchPathWith } from '../../task/checkpoint/checkpoint-support.js';
import { CpuRates } from '../../task/cgroup/cpu-rates.js';
import { FifoPool } from '../../task/stdio/fifo-pool.js';
import { LogPumps } from '../../task/log/log-pump.js';
import type { ContainerStore } from '../../task/record.js';
import { checkConfiguredProfile } from '../../task/spec/seccomp/profile.js';
import { ShimEvents } from '../../task/shim/shim-events.js';
import { ShimPool } from '../../task/shim/shim-pool.js';
import { WritableLayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import { Claims } from '../context/claims.js';
import { maxMessageBytes } from '../grpc/call.js';
import { census } from './gauges.js';
import { ContainerEvents } from '../context/container-events.js';
import type { Crisp } from '../context/node-context.js';
import { cgroupDriverOf } from './host-settings.js';
import { readyHandlers } from './ready-handlers.js';
import { containerCodec, sandboxCodec } from '../context/record-codecs.js';
import { nodeNetwork } from './node-network.js';
import { recover } from './recover.js';
import type { ServerSummary } from './server-summary.js';
import { services } from '../services.js';
import { bindSocket, clearSocket } from '../grpc/socket.js';
import { sweepUnclaimed } from './unclaimed.js';

/** A running server. */
export interface RunningServer {
  readonly summary: ServerSummary;
  /** what its calls work on */
  readonly crisp: Crisp;
  /** Answers the calls under way and stops; containers run on. */
  close(): Promise<void>;
}

/** Builds all that calls need, takes up what an earlier server left, and serves the CRI on the configured socket. */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const layout = layoutOf(config.root, config.state);
  await clearSocket(config.listen);
  // two servers on one state folder would undo each other's work; one that stops holds this socket to its very end
  await clearSocket(layout.eventSocket).catch((err: unknown) => {
    throw new CrispError(kindOf(err), `${messageOf(err)}: a second server needs a "state" and a "root" of its own`);
  });
  await makeFolders(layout);

  const host = await readHost();
  await checkConfiguredProfile(config.security.seccompProfile, host);
  const cgroupDriver = cgroupDriverOf(config, host);
  const { handlers, unusable } = await readyHandlers(config, cgroupDriver, layout);
  const metrics = new Metrics();
  const sandboxes: SandboxStore = new RecordStore(
    'pod sandbox',
    layout.sandboxRecords,
    sandboxCodec,
    refused('podSandboxId', log),
  );
  const containers: ContainerStore = new RecordStore(
    'container',
    layout.containerRecords,
    containerCodec,
    refused('containerId', log),
  );
  const unreadable = await loadRecords(sandboxes, containers, log);

  const shimEvents = new ShimEvents(layout);
  const network = await nodeNetwork(config, layout, log);
  const startsAtOnce = config.starts.concurrency || 4 * availableParallelism();
  const crisp: Crisp = {
    config,
    log,
    layout,
    host,
    apparmorProfile: host.apparmor ? await apparmorProfile(log) : undefined,
    metrics,
    handlers,
    cgroupDriver,
    sandboxes,
    containers,
    sandboxClaims: claimsOf('pod sandbox', sandboxes, log),
    containerClaims: claimsOf('container', containers, log),
    tasks: new Map(),
    locks: new KeyedMutex(),
    attachLock: new AttachLock(host),
    starts: new Semaphore(startsAtOnce),
    sandboxStarts: new Semaphore(startsAtOnce),
    leavingCgroups: new Set(),
    unreadable,
    cni: network.cni,
    spares: new SpareNamespaces({ folder: layout.spareSandboxes, count: config.starts.spareNamespaces, log }),
    images: new Images({
      layout,
      log,
      programs: config.programs,
      registriesConf: config.images.registriesConf || undefined,
      policyFile: config.images.policy || undefined,
      pullTimeoutMs: config.images.pullTimeoutMs,
      pinned: config.images.pinned,
    }),
    shims: new ShimPool({
      layout,
      log,
      size: config.shims.poolSize,
      searchPath: await searchPathWith(config.programs.criu, layout.programs),
    }),
    fifos: new FifoPool(layout.spareFifos),
    pumps: new LogPumps({ log, record: layout.logProcess }),
    streams: new StreamServer({
      address: config.streaming.listen.host,
      port: config.streaming.listen.port,
      log,
      tokenTtlMs: config.streaming.tokenTtlMs,
    }),
    events: new ContainerEvents(() => metrics.eventsDropped(1)),
    cpuRates: new CpuRates(),
    writableLayers: new WritableLayerUsage((id) => layout.container(id).upper, log),
    closing: false,
  };
  await crisp.images.start();
  await crisp.fifos.start();
  await crisp.spares.start();
  await crisp.pumps.start();
  await shimEvents.listen();
  shimEvents.onOom((id) => void containers.updateAnyway(id, { oomKilled: true }).catch(() => {}));
  await recover(crisp);

  const grpc = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
  });
  let metricsServer: MetricsServer | undefined;
  let stopSweep = (): void => {};
  const close = async (): Promise<void> => {
    stopSweep();
    crisp.closing = true;
    crisp.events.close();
    await stopServing(crisp, grpc);
    await rm(config.listen, { force: true });
    await metricsServer?.close();
    await crisp.streams.close();
    await crisp.writableLayers.close();
    await crisp.images.close();
    await crisp.cni.close();
    if (sandboxes.list().length === 0 && unreadable.size === 0) await network.remove();
    await crisp.attachLock.close();
    await crisp.spares.close();
    await crisp.shims.close();
    await crisp.pumps.close();
    await crisp.fifos.close();
    await shimEvents.close();
  };
  try {
    await Promise.all([...new Set(handlers.values())].map((handler) => crisp.shims.warm(handler)));
    await crisp.shims.endUnused();
    await crisp.streams.listen();
    if (config.metricsListen) metricsServer = await serveMetrics(metrics, config.metricsListen, () => notReady(crisp));
    metrics.count(await census(crisp));
    stopSweep = sweepUnclaimed(crisp);
    for (const { definition, implementation } of services(crisp)) grpc.addService(definition, implementation);
    await bindSocket(grpc, config.listen);
    return { summary: await summarise(crisp, unusable, network.source, metricsServer?.port), crisp, close };
  } catch (err) {
    // such as a port that is taken: what was made ready must not stay without a server
    await close();
    throw err;
  }
}

async function apparmorProfile(log: Logger): Promise<string | undefined> {
  try {
    return await loadDefaultApparmorProfile();
  } catch (err) {
    log.warn({ error: messageOf(err) }, 'containers run without an AppArmor profile of their own');
    return undefined;
  }
}

async function makeFolders({ root, state }: Layout): Promise<void> {
  // containers' own users have to reach their root filesystem and /dev/shm through these
  for (const folder of [root, state]) await mkdir(folder, { recursive: true, mode: 0o711 });
}

function refused(field: string, log: Logger): (id: string, problem: string) => void {
  return (id, error) =>
    log.warn(
      { [field]: id, error },
      'the disk takes no note of what has become of it; it is written when there is room',
    );
}

/** @returns the ids of records that could not be read */
async function loadRecords(sandboxes: SandboxStore, containers: ContainerStore, log: Logger): Promise<Set<string>> {
  const unreadable = new Set<string>();
  const setAside = (id: string, path: string, problem: string): void => {
    unreadable.add(id);
    log.error({ path, error: problem }, 'a record cannot be read and is left aside');
  };
  await sandboxes.load(setAside);
  await containers.load(setAside);
  return unreadable;
}

function claimsOf(what: string, store: SandboxStore | ContainerStore, log: Logger): Claims {
  const known = (id: string): void =>
    void store
      .update(id, { known: true })
      .catch((err: unknown) =>
        log.warn(
          { [what === 'container' ? 'containerId' : 'podSandboxId']: id, error: messageOf(err) },
          'its caller could not be noted',
        ),
      );
  return new Claims(what, known, (id) => store.find(id) !== undefined);
}

async function notReady(crisp: Crisp): Promise<string[]> {
  const network = await crisp.cni.status();
  return [
    ...(crisp.handlers.size > 0 ? [] : ['no runtime handler works on this host']),
    ...(network.ready ? [] : [network.message]),
  ];
}

/** Lets the calls under way come to their end, for a while; a start that has begun is waited for, as it needs all the rest. */
async function stopServing({ starts, sandboxStarts }: Crisp, grpc: Server): Promise<void> {
  const patienceMs = 10_000;
  await new Promise<void>((resolve) => {
    const impatient = setTimeout(() => (grpc.forceShutdown(), resolve()), patienceMs);
    grpc.tryShutdown(() => (clearTimeout(impatient), resolve()));
  });
  await Promise.race([
    Promise.all([starts.idle(), sandboxStarts.idle()]),
    sleep(patienceMs, undefined, { ref: false }),
  ]);
}

async function summarise(
  crisp: Crisp,
  unusable: ServerSummary['unusable'],
  source: string,
  metricsPort: number | undefined,
): Promise<ServerSummary> {
  const { config, host, cgroupDriver } = crisp;
  const network = await crisp.cni.status();
  return {
    listen: config.listen,
    ...(metricsPort && config.metricsListen ? { metrics: { host: config.metricsListen.host, port: metricsPort } } : {}),
    handlers: [...crisp.handlers].filter(([name]) => name !== '').map(([, handler]) => handler),
    unusable,
    network: { ready: network.ready, name: crisp.cni.networkName() ?? '', source, message: network.message },
    cgroup: { version: host.cgroupVersion, driver: cgroupDriver },
    found: {
      sandboxes: crisp.sandboxes.size,
      containers: crisp.containers.size,
      images: (await crisp.images.list()).length,
    },
  };
}
