import { messageOf } from '../lib/errors.js';
import { nowNanos } from '../lib/time.js';
import type { Crisp } from './crisp.js';
import { discardContainer } from './remove-container.js';
import { discardSandbox } from './remove-pod-sandbox.js';

/**
 * From time to time removes what nobody claims: pods and containers whose caller was gone before the answer, which no
 * call has named since and nobody asked for again. Gives what stops that.
 */
export function sweepUnclaimed(crisp: Crisp): () => void {
  const { unclaimedAfterMs } = crisp.config;
  const timer = setInterval(() => void sweep(crisp), Math.max(1000, unclaimedAfterMs / 4));
  timer.unref();
  return () => clearInterval(timer);
}

async function sweep(crisp: Crisp): Promise<void> {
  const limit = nowNanos() - BigInt(crisp.config.unclaimedAfterMs) * 1_000_000n;
  const isUnclaimed = ({ status }: { status: { readyAtNanos?: bigint; known?: boolean } }): boolean =>
    status.readyAtNanos !== undefined && status.known !== true && status.readyAtNanos < limit;
  const containers = crisp.containers.list().filter(isUnclaimed);
  const sandboxes = crisp.sandboxes.list().filter(isUnclaimed);
  for (const [kind, records, discard] of [
    ['container', containers, discardContainer],
    ['pod sandbox', sandboxes, discardSandbox],
  ] as const) {
    for (const { metadata } of records) {
      crisp.log.info({ id: metadata.id }, `removing a ${kind} that nobody claimed`);
      await discard(crisp, metadata.id).catch((err: unknown) => crisp.log.warn({ id: metadata.id, error: messageOf(err) }, 'it is still there'));
    }
  }
}
