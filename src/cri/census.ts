import { cri } from '../lib/proto.js';
import type { Census } from '../metrics/metrics.js';
import { containerState } from './container-messages.js';
import type { Crisp } from './crisp.js';
import { sandboxState } from './sandbox-messages.js';

/** Where the gauges of /metrics come from. */
export async function census(crisp: Crisp): Promise<Census> {
  let images = (await crisp.images.list()).length;
  return {
    sandboxes: () => count(crisp.sandboxes.list().map(({ status }) => short(cri.PodSandboxState, sandboxState(status)))),
    containers: () => count(crisp.containers.list().map(({ status }) => short(cri.ContainerState, containerState(status)))),
    images: () => {
      // the store is read beside the scrape, which shows what the read before it found
      crisp.images.list().then((list) => (images = list.length), () => {});
      return images;
    },
    shims: () => crisp.shims.count(),
  };
}

/** `SANDBOX_READY` → `READY` */
function short(names: Readonly<Record<number, string>>, state: number): string {
  return (names[state] ?? 'UNKNOWN').replace(/^[A-Z]+_/, '');
}

function count(states: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
