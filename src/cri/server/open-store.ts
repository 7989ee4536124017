import { messageOf } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { RecordStore, type RecordWatch } from '../../lib/record-store.js';
import { isReady, type SandboxStore } from '../../sandbox/record.js';
import { phaseOf, type ContainerStore } from '../../task/record.js';
import { Claims, containerName, fingerprintOf, sandboxName } from '../context/claims.js';
import type { NodeStore } from '../context/node-context.js';
import { containerCodec, sandboxCodec } from '../context/record-codecs.js';

/** How to open the records; the defaults are for a server. */
export interface OpenStoreOptions {
  /** false for a reader that must not change the disk */
  readonly touch?: boolean;
  /** called for each write of a record */
  readonly onWritten?: (record: 'sandbox' | 'container') => void;
}

/**
 * Reads the records of an earlier server, whose names are then in use. Unreadable ones are set aside and
 * logged, and are never fatal.
 */
export async function openStore(
  layout: Layout,
  log: Logger,
  { touch = true, onWritten }: OpenStoreOptions = {},
): Promise<NodeStore> {
  const watch = (record: 'sandbox' | 'container', idField: string): RecordWatch => ({
    onRefused: (id, error) => log.warn({ [idField]: id, error }, 'could not persist status (disk full?); will retry'),
    onWritten: () => onWritten?.(record),
  });
  const sandboxes: SandboxStore = new RecordStore(
    'pod sandbox',
    layout.sandboxRecords,
    sandboxCodec,
    watch('sandbox', 'podSandboxId'),
  );
  const containers: ContainerStore = new RecordStore(
    'container',
    layout.containerRecords,
    containerCodec,
    watch('container', 'containerId'),
  );
  const unreadable = new Set<string>();
  const setAside = (id: string, path: string, problem: string): void => {
    unreadable.add(id);
    log.error({ path, error: problem }, 'unreadable record; set aside');
  };
  await sandboxes.load(setAside, { touch });
  await containers.load(setAside, { touch });
  const store: NodeStore = {
    sandboxes,
    sandboxClaims: claimsOf('pod sandbox', 'podSandboxId', sandboxes, log),
    containers,
    containerClaims: claimsOf('container', 'containerId', containers, log),
    unreadable,
    containersOf: (sandboxId) => containers.list().filter(({ metadata }) => metadata.sandboxId === sandboxId),
  };
  restoreClaims(store);
  return store;
}

/** Claims the names of the records on disk. */
function restoreClaims(store: NodeStore): void {
  for (const { metadata, status } of store.sandboxes.list()) {
    const { id, config, handler, restoredAs = fingerprintOf(config, handler) } = metadata;
    const claimable = isReady(status) && status.known !== true;
    store.sandboxClaims.restore(sandboxName(config), id, restoredAs, !claimable);
  }
  for (const { metadata, status } of store.containers.list()) {
    const { id, config } = metadata;
    const claimable = phaseOf(status) === 'created' && status.readyAtNanos !== undefined && status.known !== true;
    store.containerClaims.restore(containerName(metadata.sandboxId, config), id, fingerprintOf(config), !claimable);
  }
}

function claimsOf(what: string, idField: string, store: SandboxStore | ContainerStore, log: Logger): Claims {
  const persistDelivery = (id: string): void =>
    void store
      .update(id, { known: true })
      .catch((err: unknown) =>
        log.warn({ [idField]: id, error: messageOf(err) }, 'could not persist that the ID was delivered'),
      );
  return new Claims(what, persistDelivery, (id) => store.find(id) !== undefined);
}
