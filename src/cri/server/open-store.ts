import { messageOf } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { RecordStore } from '../../lib/record-store.js';
import type { SandboxStore } from '../../sandbox/record.js';
import type { ContainerStore } from '../../task/record.js';
import { Claims } from '../context/claims.js';
import type { NodeStore } from '../context/node-context.js';
import { containerCodec, sandboxCodec } from '../context/record-codecs.js';

/**
 * Reads the records of an earlier server. One that cannot be read is set aside and reported, and never fatal.
 *
 * @param touch false for a look from outside, which changes nothing on the disk
 */
export async function openStore(layout: Layout, log: Logger, { touch = true } = {}): Promise<NodeStore> {
  const notPersisted =
    (field: string) =>
    (id: string, error: string): void =>
      log.warn({ [field]: id, error }, 'could not persist status (disk full?); will retry');
  const sandboxes: SandboxStore = new RecordStore(
    'pod sandbox',
    layout.sandboxRecords,
    sandboxCodec,
    notPersisted('podSandboxId'),
  );
  const containers: ContainerStore = new RecordStore(
    'container',
    layout.containerRecords,
    containerCodec,
    notPersisted('containerId'),
  );
  const unreadable = new Set<string>();
  const setAside = (id: string, path: string, problem: string): void => {
    unreadable.add(id);
    log.error({ path, error: problem }, 'record cannot be read; set aside');
  };
  await sandboxes.load(setAside, { touch });
  await containers.load(setAside, { touch });
  return {
    sandboxes,
    sandboxClaims: claimsOf('pod sandbox', 'podSandboxId', sandboxes, log),
    containers,
    containerClaims: claimsOf('container', 'containerId', containers, log),
    unreadable,
    containersOf: (sandboxId) => containers.list().filter(({ metadata }) => metadata.sandboxId === sandboxId),
  };
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
