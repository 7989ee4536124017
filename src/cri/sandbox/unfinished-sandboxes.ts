import type { StoredRecord } from '../../lib/record-store.js';
import type { SandboxMetadata, SandboxStatus } from '../../sandbox/record.js';
import type { NodeStore } from '../context/node-context.js';

/**
 * Returns sandboxes whose start was neither finished nor undone: no caller has their id, so no call would remove them.
 * Includes those being started, whose locks are held.
 */
export function unfinishedSandboxes({
  sandboxes,
}: Pick<NodeStore, 'sandboxes'>): StoredRecord<SandboxMetadata, SandboxStatus>[] {
  return sandboxes.list().filter(({ status }) => status.readyAtNanos === undefined);
}

/** Returns sandboxes whose restore was not finished, those being restored included: for a server that is starting. */
export function unfinishedRestores({
  sandboxes,
}: Pick<NodeStore, 'sandboxes'>): StoredRecord<SandboxMetadata, SandboxStatus>[] {
  return sandboxes
    .list()
    .filter(({ metadata, status }) => metadata.restoredAs !== undefined && status.restored !== true);
}
