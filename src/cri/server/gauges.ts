import { crispVersion } from '../../lib/crisp-version.js';
import { cri } from '../../lib/proto.js';
import { containerState } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { sandboxState } from '../messages/sandbox-messages.js';

/** Tells the gauges of /metrics where their values come from. */
export async function readGauges(node: NodeContext): Promise<void> {
  const { starts, pods, images, logs, node: ofNode } = node.metrics;
  const { admission, runtime, store } = node;
  starts.waiting.readAtScrape(() => [
    [{ queue: 'sandboxes' }, admission.sandboxStarts.waiting],
    [{ queue: 'containers' }, admission.starts.waiting],
  ]);
  starts.running.readAtScrape(() => [
    [{ queue: 'sandboxes' }, admission.sandboxStarts.running],
    [{ queue: 'containers' }, admission.starts.running],
  ]);
  pods.sandboxes.readAtScrape(() => {
    const states = store.sandboxes.list().map(({ status }) => sandboxState(status));
    return [
      [{ state: 'READY' }, countOf(states, cri.PodSandboxState.SANDBOX_READY)],
      [{ state: 'NOTREADY' }, countOf(states, cri.PodSandboxState.SANDBOX_NOTREADY)],
    ];
  });
  pods.containers.readAtScrape(() => {
    const states = store.containers.list().map(({ status }) => containerState(status));
    return [
      [{ state: 'CREATED' }, countOf(states, cri.ContainerState.CONTAINER_CREATED)],
      [{ state: 'RUNNING' }, countOf(states, cri.ContainerState.CONTAINER_RUNNING)],
      [{ state: 'EXITED' }, countOf(states, cri.ContainerState.CONTAINER_EXITED)],
      [{ state: 'UNKNOWN' }, countOf(states, cri.ContainerState.CONTAINER_UNKNOWN)],
    ];
  });
  pods.shims.readAtScrape(() => runtime.shims.count());
  pods.spareShims.readAtScrape(() => runtime.shims.spareCount());
  ofNode.recordsBehind.readAtScrape(() => [
    [{ record: 'sandbox' }, store.sandboxes.behindCount],
    [{ record: 'container' }, store.containers.behindCount],
  ]);
  ofNode.buildInfo.set({ version: crispVersion }, 1);
  ofNode.nriPlugins.readAtScrape(() => node.nri.plugins.length);
  logs.blocked.readAtScrape(() => runtime.logs.blockedCount);
  images.pullsNow.readAtScrape(() => node.images.pulls);
  let found = (await node.images.list()).length;
  images.images.readAtScrape(() => {
    // the store is read beside the scrape, which shows what the read before it found
    node.images.list().then(
      (list) => (found = list.length),
      () => {},
    );
    return found;
  });
}

function countOf<State>(states: readonly State[], state: State): number {
  return states.filter((each) => each === state).length;
}
