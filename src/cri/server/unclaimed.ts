import { messageOf } from '../../lib/errors.js';
import { nowNanos } from '../../lib/time.js';
import type { NodeContext } from '../context/node-context.js';
import { discardContainer } from '../container/discard-container.js';
import { discardSandbox } from '../sandbox/discard-sandbox.js';

/**
 * Periodically removes unclaimed pods and containers: their creator was gone before the answer, and no call has named
 * them since. Returns a function that stops it.
 */
export function sweepUnclaimed(node: NodeContext): () => void {
  const { unclaimedAfterMs } = node.config;
  const timer = setInterval(() => void sweep(node), Math.max(1000, unclaimedAfterMs / 4));
  timer.unref();
  return () => clearInterval(timer);
}

async function sweep(node: NodeContext): Promise<void> {
  const limit = nowNanos() - BigInt(node.config.unclaimedAfterMs) * 1_000_000n;
  const since = ({ status }: { status: { readyAtNanos?: bigint } }): bigint => status.readyAtNanos ?? limit;
  const containers = node.store.containers.list().filter((each) => since(each) < limit);
  const sandboxes = node.store.sandboxes.list().filter((each) => since(each) < limit);
  for (const [kind, records, claims, discard] of [
    ['container', containers, node.store.containerClaims, discardContainer],
    ['pod sandbox', sandboxes, node.store.sandboxClaims, discardSandbox],
  ] as const) {
    for (const { metadata } of records) {
      // checked last: a caller may have claimed it while another one was removed
      if (claims.isKnown(metadata.id)) continue;
      // from here on no retry gets its id
      claims.know(metadata.id);
      const ids = { [kind === 'container' ? 'containerId' : 'podSandboxId']: metadata.id };
      node.log.info(ids, `removing a ${kind} whose creator never received its ID`);
      await discard(node, metadata.id).catch((err: unknown) =>
        node.log.warn({ ...ids, error: messageOf(err) }, 'could not be removed; will retry'),
      );
    }
  }
}
