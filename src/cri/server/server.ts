import { Server } from '@grpc/grpc-js';
import { rm } from 'node:fs/promises';
import type { Config } from '../../config.js';
import { isDoneWithin } from '../../lib/async/time-limit.js';
import { CrispError, isErrno, kindOf, messageOf } from '../../lib/errors.js';
import { layoutOf, type Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { lockPath, type Unlock } from '../../lib/files/path-lock.js';
import type { PipelineHooks } from '../../lib/pipeline.js';
import { clearSocket } from '../../lib/unix-socket.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { watchEventLoop } from '../../metrics/event-loop-delay.js';
import { prepareDials } from '../../sandbox/namespaces/netns-dial.js';
import { serveMetrics, type MetricsServer } from '../../metrics/server.js';
import { ShimEvents } from '../../task/shim/shim-events.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';
import { readGauges } from './gauges.js';
import type { NodeContext } from '../context/node-context.js';
import { refuseNewerRecords } from './newer-records.js';
import { nriActions } from './nri-actions.js';
import { openNode } from './open-node.js';
import { pauseProgramProblem } from '../runtime/pause-program.js';
import { historyOf, pageOf } from './page-of.js';
import { recover } from './recover.js';
import type { ServerSummary } from './server-summary.js';
import { services } from '../services.js';
import { bindSocket } from '../grpc/socket.js';
import { sweepUnclaimed } from './unclaimed.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/** A running server. */
export interface RunningServer {
  readonly summary: ServerSummary;
  /** its node context */
  readonly node: NodeContext;
  /** Finishes the calls in progress and stops; containers keep running. */
  close(): Promise<void>;
}

/**
 * Starts a server: probes the host, recovers what an earlier server left, and serves the CRI on the configured socket.
 *
 * @param pipelineHooks for tests: makes pipeline steps wait or fail
 */
export async function startServer(config: Config, log: Logger, pipelineHooks?: PipelineHooks): Promise<RunningServer> {
  const layout = layoutOf(config.root, config.state);
  await clearSocket(config.listen);
  // two servers on one state folder would undo each other's work; a stopping server holds this socket until it has
  // ended
  await clearSocket(layout.eventSocket).catch((err: unknown) => {
    throw new CrispError(kindOf(err), `${messageOf(err)}: a second server needs a "state" and a "root" of its own`);
  });
  await refuseNewerRecords(layout);
  await makeFolders(layout);
  const unlock = await lockRoot(layout, log);
  try {
    return await openServer(config, layout, log, unlock, pipelineHooks);
  } catch (err) {
    await unlock();
    throw err;
  }
}

/** A full disk only causes a warning, as pods must still be stopped then: the state folder is locked anyway. */
async function lockRoot({ rootLock }: Layout, log: Logger): Promise<Unlock> {
  return lockPath(rootLock).catch((err: unknown) => {
    if (!isErrno(err, 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO')) throw err;
    log.warn({ path: rootLock, error: messageOf(err) }, 'could not lock the root folder');
    return async () => {};
  });
}

async function openServer(
  config: Config,
  layout: Layout,
  log: Logger,
  unlock: Unlock,
  pipelineHooks?: PipelineHooks,
): Promise<RunningServer> {
  const closing = new AbortController();
  const { node, network, unusable } = await openNode(config, layout, log, closing.signal, pipelineHooks);
  const { store, runtime } = node;
  const history = await historyOf(node);
  const shimEvents = new ShimEvents(layout);
  await node.images.start();
  await node.runtime.fifos.start();
  await node.network.namespacePool.start();
  await node.runtime.logs.start();
  await shimEvents.listen();
  await prepareDials(layout.dials);
  shimEvents.onOom((id) => noteOomKill(node, id));
  await recover(node);
  await node.nri.start(nriActions(node));

  const grpc = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
  });
  const page = pageOf(node, () => notReady(node));
  let metricsServer: MetricsServer | undefined;
  const stopWatching = watchEventLoop((delayMs) => node.metrics.node.eventLoopDelay.observe({}, delayMs));
  let stopSweep = (): void => {};
  const close = async (): Promise<void> => {
    stopSweep();
    stopWatching();
    closing.abort();
    node.events.close();
    await stopServing(node, grpc);
    await node.nri.close();
    await rm(config.listen, { force: true });
    page?.close();
    await metricsServer?.close();
    await node.streams.close();
    await node.stats.writableLayers.close();
    await node.images.close();
    await node.network.cni.close();
    const hasPods = store.sandboxes.size > 0 || store.unreadable.size > 0;
    if (!hasPods) await network.remove();
    await node.admission.cgroupLockWarmer.close();
    await node.network.namespacePool.close();
    await node.runtime.shims.close();
    // gVisor's runtime leaves a network namespace mounted in its state folder
    if (!hasPods) await unmountTree(layout.runtimeStates);
    await node.runtime.logs.close();
    await node.runtime.fifos.close();
    await shimEvents.close();
    await history?.close();
    await node.tracing?.close();
    await unlock();
  };
  try {
    const defaultHandler = runtime.handlers.get('');
    // without one, running pods can still be stopped, and each start fails with the reason
    if (defaultHandler)
      await runtime.shims.fill(defaultHandler).catch((err: unknown) => {
        log.error({ handler: defaultHandler.name, error: messageOf(err) }, 'could not start the spare shims');
      });
    await node.streams.listen();
    if (config.metricsListen)
      metricsServer = await serveMetrics(node.metrics, config.metricsListen, () => notReady(node), page);
    await readGauges(node);
    stopSweep = sweepUnclaimed(node);
    for (const { definition, implementation } of services(node)) grpc.addService(definition, implementation);
    await bindSocket(grpc, config.listen);
    return {
      summary: await summarise(node, unusable, network.source, metricsServer?.port, page !== undefined),
      node,
      close,
    };
  } catch (err) {
    // a port that is taken, for example: do not leave anything without a server
    await close();
    throw err;
  }
}

/** For a process in the container, which may survive it. */
function noteOomKill({ store, metrics }: NodeContext, id: string): void {
  const record = store.containers.find(id);
  if (!record || record.status.oomKilled === true) return;
  metrics.pods.oomKills.add({});
  void store.containers.updateAnyway(id, { oomKilled: true }).catch(() => {});
}

async function makeFolders({ root, state }: Layout): Promise<void> {
  // roots of user namespaces traverse these to reach their root filesystems
  for (const folder of [root, state]) await makeFolder(folder, 0o711);
}

async function notReady(node: NodeContext): Promise<string[]> {
  const network = await node.network.cni.status();
  return [
    ...(node.runtime.handlers.size > 0 ? [] : ['no runtime handler works on this host']),
    ...(network.ready ? [] : [network.message]),
  ];
}

/** Waits a limited time for calls in progress, then for starts that have begun, as they need everything else. */
async function stopServing({ admission: { starts, sandboxStarts } }: NodeContext, grpc: Server): Promise<void> {
  const drainMs = 10_000;
  await new Promise<void>((resolve) => {
    const forced = setTimeout(() => (grpc.forceShutdown(), resolve()), drainMs);
    grpc.tryShutdown(() => (clearTimeout(forced), resolve()));
  });
  await isDoneWithin(Promise.all([starts.idle(), sandboxStarts.idle()]), drainMs);
}

async function summarise(
  node: NodeContext,
  unusable: ServerSummary['unusable'],
  source: string,
  metricsPort: number | undefined,
  hasPage: boolean,
): Promise<ServerSummary> {
  const {
    config,
    host,
    runtime: { cgroupDriver },
  } = node;
  const network = await node.network.cni.status();
  const pauseProblem = await pauseProgramProblem(config);
  return {
    listen: config.listen,
    ...(metricsPort && config.metricsListen ? { metrics: { host: config.metricsListen.host, port: metricsPort } } : {}),
    hasPage,
    handlers: [...node.runtime.handlers].filter(([name]) => name !== '').map(([, handler]) => handler),
    unusable,
    ...(pauseProblem === undefined ? {} : { pauseProblem }),
    network: { ready: network.ready, name: node.network.cni.networkName() ?? '', source, message: network.message },
    cgroup: { version: host.cgroupVersion, driver: cgroupDriver },
    found: {
      sandboxes: node.store.sandboxes.size,
      containers: node.store.containers.size,
      images: (await node.images.list()).length,
    },
  };
}
