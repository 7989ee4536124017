import { crispVersion } from '../../lib/crisp-version.js';
import type { NodeContext } from '../context/node-context.js';
import { containersByState, sandboxesByState } from './by-state.js';

/** Connects the gauges of /metrics to their sources. */
export async function readGauges(node: NodeContext): Promise<void> {
  const { starts, pods, images, logs, node: ofNode } = node.metrics;
  const { admission, runtime, store } = node;
  starts.waiting.readAtScrape(() =>
    byLabel('queue', { sandboxes: admission.sandboxStarts.waiting, containers: admission.starts.waiting }),
  );
  starts.running.readAtScrape(() =>
    byLabel('queue', { sandboxes: admission.sandboxStarts.running, containers: admission.starts.running }),
  );
  pods.sandboxes.readAtScrape(() => byLabel('state', sandboxesByState(store)));
  pods.containers.readAtScrape(() => byLabel('state', containersByState(store)));
  pods.shims.readAtScrape(() => runtime.shims.count());
  pods.spareShims.readAtScrape(() => runtime.shims.spareCount());
  ofNode.recordsBehind.readAtScrape(() =>
    byLabel('record', { sandbox: store.sandboxes.behindCount, container: store.containers.behindCount }),
  );
  ofNode.queues.readAtScrape(() =>
    byLabel('queue', {
      ends: admission.ends.waiting(),
      shim: runtime.shims.waitingCount(),
      'look-ups': admission.lookUps.waiting,
      dials: admission.dials.waiting,
      slices: admission.slices.waiting,
    }),
  );
  ofNode.buildInfo.set({ version: crispVersion }, 1);
  ofNode.nriPlugins.readAtScrape(() => node.nri.plugins.length);
  logs.blocked.readAtScrape(() => runtime.logs.blockedCount);
  images.pullsNow.readAtScrape(() => node.images.pulls);
  let found = (await node.images.list()).length;
  images.images.readAtScrape(() => {
    // read while the scrape is served, which shows the previous value
    node.images.list().then(
      (list) => (found = list.length),
      () => {},
    );
    return found;
  });
}

/** Converts counts by name to the series of one label. */
function byLabel<Label extends string, Value extends string>(
  label: Label,
  counts: Readonly<Record<Value, number>>,
): (readonly [Record<Label, Value>, number])[] {
  return Object.entries<number>(counts).map(([value, count]) => [{ [label]: value } as Record<Label, Value>, count]);
}
