import { cri } from '../../lib/proto.js';
import type { Census } from '../../metrics/metrics.js';
import { containerState } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { sandboxState } from '../messages/sandbox-messages.js';

/** Where the gauges of /metrics come from. */
export async function gauges(node: NodeContext): Promise<Census> {
  let images = (await node.images.list()).length;
  return {
    sandboxes: () =>
      count(
        cri.PodSandboxState,
        node.store.sandboxes.list().map(({ status }) => sandboxState(status)),
      ),
    containers: () =>
      count(
        cri.ContainerState,
        node.store.containers.list().map(({ status }) => containerState(status)),
      ),
    images: () => {
      // the store is read beside the scrape, which shows what the read before it found
      node.images.list().then(
        (list) => (images = list.length),
        () => {},
      );
      return images;
    },
    pulls: () => node.images.pulls,
    shims: () => node.runtime.shims.count(),
    spareShims: () => node.runtime.shims.spareCount(),
    nriPlugins: () => node.nri.plugins.length,
  };
}

/** Counted by `READY` for `SANDBOX_READY`; a state that nothing is in counts 0, so that no series ever goes. */
function count(names: Readonly<Record<string, string | number>>, states: readonly number[]): Record<string, number> {
  const known = Object.entries(names).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return Object.fromEntries(
    known.map(([name, state]) => [name.replace(/^[A-Z]+_/, ''), states.filter((each) => each === state).length]),
  );
}
