import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { closedFolder, passableFolder } from '../../lib/files/closed-folder.js';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/files/names-in.js';
import { rootGroupOf } from '../../sandbox/namespaces/namespaces.js';
import type { NodeStore } from '../context/node-context.js';

/**
 * Closes every folder below `root` and `state` to other users of the host, including those of running pods of an
 * earlier version: files that a container has open or mounted stay accessible to it.
 */
export async function closeFolders(
  layout: Layout,
  { sandboxes, containers }: Pick<NodeStore, 'sandboxes' | 'containers'>,
): Promise<void> {
  const { sandboxFolders, containerFolders, dataFolders } = layout;
  for (const folder of [sandboxFolders, containerFolders, dataFolders]) passableFolder(folder);
  for (const folder of ownFolders(layout)) closedFolder(folder);
  const groupOfSandbox = (id: string): number => {
    const sandbox = sandboxes.find(id);
    return sandbox ? rootGroupOf(sandbox.metadata.config) : 0;
  };
  const groupOfContainer = (id: string): number => {
    const container = containers.find(id);
    return container ? groupOfSandbox(container.metadata.sandboxId) : 0;
  };
  await closeEach(sandboxFolders, groupOfSandbox);
  await closeEach(containerFolders, groupOfContainer);
  await closeEach(dataFolders, groupOfContainer);
}

/** Folders that only root needs to enter. */
function ownFolders(layout: Layout): string[] {
  return [
    layout.sandboxRecords,
    layout.containerRecords,
    layout.imageStore,
    layout.imageStoreRun,
    layout.imageNotes,
    layout.cniCache,
    layout.podCgroups,
    layout.shims,
    layout.programs,
    layout.spareFifos,
    layout.spareSandboxes,
    layout.runtimeStates,
  ];
}

async function closeEach(parent: string, groupOf: (id: string) => number): Promise<void> {
  for (const id of await namesIn(parent)) {
    closedFolder(join(parent, id), groupOf(id));
    await nextTurn();
  }
}
