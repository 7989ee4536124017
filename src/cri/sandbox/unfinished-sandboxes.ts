import type { StoredRecord } from '../../lib/record-store.js';
import type { SandboxMetadata, SandboxStatus } from '../../sandbox/record.js';
import type { NodeStore } from '../context/node-context.js';

/**
 * Sandboxes whose start was not finished, or not undone: no caller has their id, so no call would remove them. While a start
 * runs its sandbox is among them, and its lock is held.
 */
export function unfinishedSandboxes({
  sandboxes,
}: Pick<NodeStore, 'sandboxes'>): StoredRecord<SandboxMetadata, SandboxStatus>[] {
  return sandboxes.list().filter(({ status }) => status.readyAtNanos === undefined);
}

/** Sandboxes whose restore was not finished. For a server that starts: those of a restore under way are among them. */
export function unfinishedRestores({
  sandboxes,
}: Pick<NodeStore, 'sandboxes'>): StoredRecord<SandboxMetadata, SandboxStatus>[] {
  return sandboxes
    .list()
    .filter(({ metadata, status }) => metadata.restoredAs !== undefined && status.restored !== true);
}
