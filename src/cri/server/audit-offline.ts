import { join } from 'node:path';
import type { Config } from '../../config.js';
import { Images } from '../../image/images.js';
import { readHost } from '../../lib/host/host.js';
import { KeyedMutex } from '../../lib/async/keyed-mutex.js';
import { layoutOf } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { lockPath } from '../../lib/files/path-lock.js';
import { Semaphore } from '../../lib/async/semaphore.js';
import { Cni } from '../../sandbox/cni/cni.js';
import { embeddedNetwork } from '../../sandbox/cni/embedded-network.js';
import { runAudit } from '../audit/run-audit.js';
import type { AuditReport } from '../context/finding.js';
import { cgroupDriverOf } from './host-settings.js';
import { refuseNewerRecords } from './newer-records.js';
import { openStore } from './open-store.js';
import { readyHandlers } from './ready-handlers.js';

/**
 * Audits a node whose server does not run, and locks the root so that none can start meanwhile.
 *
 * @throws CrispError `FailedPrecondition` if one runs, or is starting
 */
export async function auditOffline(config: Config, log: Logger, { apply }: { apply: boolean }): Promise<AuditReport> {
  const layout = layoutOf(config.root, config.state);
  const unlock = await lockPath(layout.rootLock);
  try {
    await refuseNewerRecords(layout);
    const host = await readHost();
    const cgroupDriver = cgroupDriverOf(config, host);
    const { handlers } = await readyHandlers(config, cgroupDriver, layout);
    const images = new Images({ layout, log, programs: config.programs });
    const cni = offlineNetwork(config, layout.cniCache, log);
    const scope = {
      config,
      log,
      layout,
      host,
      store: await openStore(layout, log, { touch: false }),
      images,
      network: { cni },
      runtime: { cgroupDriver, handlers },
      admission: { locks: new KeyedMutex(), slices: new Semaphore({ limit: 1 }) },
    };
    try {
      return await runAudit(scope, { apply, settleMs: 0, lockWithinMs: 1_000 });
    } finally {
      await cni.close();
      await images.close();
    }
  } finally {
    await unlock();
  }
}

/** The server's network, without creating its rules and bridge. */
function offlineNetwork(config: Config, cacheDir: string, log: Logger): Cni {
  const { confDir, binDirs, bridge, subnet, subnet6 } = config.cni;
  const common = { binDirs, cacheDir, log };
  if (confDir) return new Cni({ ...common, confDir });
  const embedded = { bridge, subnet, ...(subnet6 ? { subnet6 } : {}), stateDir: join(cacheDir, 'addresses') };
  return new Cni({ ...common, network: embeddedNetwork(embedded) });
}
