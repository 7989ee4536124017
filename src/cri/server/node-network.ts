import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { messageOf } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { readFileOrUndefined } from '../../lib/files/read-file.js';
import type { Metrics } from '../../metrics/metrics.js';
import { Cni } from '../../sandbox/cni/cni.js';
import type { ObservePlugin } from '../../sandbox/cni/cni-exec.js';
import {
  embeddedNetwork,
  removeUnusedNetwork,
  setUpEmbeddedNetwork,
  type EmbeddedNetwork,
} from '../../sandbox/cni/embedded-network.js';

/** The network for this node's pods. */
export interface ConfiguredNetwork {
  readonly cni: Cni;
  /** the folder of its configuration, or `embedded` */
  readonly source: string;
  /** removes the bridge and rules that crisp created, unless they are in use; for a server that ends without pods */
  remove(): Promise<void>;
}

/** Sets up the network: a folder of CNI configurations, or crisp's embedded network. */
export async function nodeNetwork(
  config: Config,
  layout: Layout,
  log: Logger,
  { network }: Pick<Metrics, 'network'>,
): Promise<ConfiguredNetwork> {
  const { confDir, binDirs, bridge, subnet, subnet6 } = config.cni;
  const known = new Set<string>();
  const observe: ObservePlugin = ({ type: plugin, command }, outcome, durationMs) => {
    // its first call is VERSION, when the configuration is read: an alert sees the first failure after that
    if (!known.has(plugin))
      for (const each of ['ADD', 'DEL'] as const) network.plugins.expect({ plugin, command: each, outcome: 'failed' });
    known.add(plugin);
    network.plugins.observe({ plugin, command, outcome }, durationMs);
  };
  const common = { binDirs, cacheDir: layout.cniCache, log, observe };
  if (confDir) {
    const cni = new Cni({ ...common, confDir });
    await cni.start();
    return { cni, source: confDir, remove: () => Promise.resolve() };
  }
  const embedded: EmbeddedNetwork = {
    bridge,
    subnet,
    ...(subnet6 ? { subnet6 } : {}),
    stateDir: join(layout.cniCache, 'addresses'),
  };
  const prepare = async (): Promise<void> => {
    // a bridge that existed before, or another server's, is not crisp's to remove
    if (await setUpEmbeddedNetwork(embedded)) writeFileSync(layout.madeNetwork, bridge, { mode: 0o600 });
  };
  const remove = async (): Promise<void> => {
    try {
      if (readFileOrUndefined(layout.madeNetwork) !== bridge) return;
      if (await removeUnusedNetwork(embedded)) rmSync(layout.madeNetwork);
    } catch (err) {
      log.warn({ bridge, error: messageOf(err) }, 'could not remove the embedded network');
    }
  };
  const cni = new Cni({ ...common, network: embeddedNetwork(embedded), prepare });
  await cni.start();
  return { cni, source: 'embedded', remove };
}
