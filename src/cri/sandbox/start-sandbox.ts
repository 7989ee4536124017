import { closedFolder } from '../../lib/closed-folder.js';
import { CrispError } from '../../lib/errors.js';
import type { SandboxLayout } from '../../lib/layout.js';
import { pipeline, runPipeline } from '../../lib/pipeline.js';
import { removeTree } from '../../lib/remove-tree.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import { writeDnsFiles } from '../../sandbox/dns.js';
import { defaultShmBytes, releaseNamespaces, setInside } from '../../sandbox/namespaces/namespaces.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import { splitByInterface } from '../../sandbox/namespaces/sysctls.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { NodeContext } from '../context/node-context.js';
import { observePipeline } from '../context/observe.js';
import { makeCgroup, removeCgroup } from './pod-cgroup.js';
import { addNetwork, deleteNetwork } from './pod-network.js';
import { hostnameOf, onHostIpc, onHostNetwork, podNamespaces, rootGroupOf } from '../../sandbox/pod-options.js';
import { publishSandboxEvent } from '../events/publish.js';
import { removeSandboxTask, startSandboxTask } from './sandbox-task.js';
import { inSandboxSlot } from '../context/start-slot.js';

/** One start of a pod sandbox, as its steps share it. */
export interface SandboxStartContext {
  readonly node: NodeContext;
  readonly metadata: SandboxMetadata;
  readonly handler: Handler;
  readonly paths: SandboxLayout;
}

/** Every step of RunPodSandbox. Each undo is also what StopPodSandbox does, see tear-down-sandbox.ts. */
export const sandboxPipeline = pipeline<SandboxStartContext>('sandbox', [
  {
    name: 'record',
    run: ({ node, metadata }) => node.store.sandboxes.create(metadata, {}),
    undo: ({ node, metadata: { id } }, left) =>
      left.length === 0
        ? node.store.sandboxes.remove(id)
        : node.store.sandboxes.updateAnyway(id, {
            stoppedAtNanos: nowNanos(),
            message: left.map((undo) => undo.message).join('; '),
          }),
  },
  {
    name: 'folder',
    run: ({ metadata: { config }, paths }) => closedFolder(paths.folder, rootGroupOf(config)),
    // what could not be undone needs it still: without its bundle a task cannot even be killed
    undo: async ({ paths }, left) => (left.length > 0 ? undefined : removeTree(paths.folder)),
  },
  {
    name: 'cgroup',
    run: ({ node, metadata }) => makeCgroup(node, metadata),
    undo: ({ node, metadata }) => removeCgroup(node, metadata.id),
  },
  {
    name: 'namespaces',
    run: makeNamespaces,
    undo: ({ paths }) => releaseNamespaces(namespaceFiles(paths), paths.shm),
  },
  {
    name: 'dns',
    run: ({ metadata: { config }, paths }) => writeDnsFiles(paths, config.dnsConfig, hostnameOf(config)),
  },
  {
    name: 'network',
    run: ({ node, metadata }) => addNetwork(node, metadata),
    undo: ({ node, metadata }) => deleteNetwork(node, metadata),
  },
  {
    name: 'task',
    // it joins the network namespace, whatever is in there yet
    alongside: true,
    run: ({ node, metadata, handler }) => startSandboxTask(node, metadata, handler),
    undo: async ({ node, metadata: { id } }) => {
      await removeSandboxTask(node, id);
      await node.runtime.shims.releaseSandbox(id);
    },
  },
  {
    name: 'interface sysctls',
    // what they set goes with the interfaces
    run: setInterfaceSysctls,
  },
  {
    name: 'ready',
    run: ready,
  },
]);

/** Makes a pod sandbox READY, or leaves nothing of it. */
export async function startSandbox(node: NodeContext, metadata: SandboxMetadata, handler: Handler): Promise<void> {
  const { id } = metadata;
  const context: SandboxStartContext = { node, metadata, handler, paths: node.layout.sandbox(id) };
  await inSandboxSlot(node, id, onHostNetwork(metadata.config), () =>
    runPipeline(sandboxPipeline, context, (report) =>
      observePipeline(node, report, { handler: handler.name, podSandboxId: id }),
    ),
  );
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_CREATED_EVENT);
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_STARTED_EVENT);
}

/** Every file that a pod's namespaces may be pinned at. */
export function namespaceFiles({ user, net, ipc, uts }: SandboxLayout): string[] {
  return [user, net, ipc, uts];
}

/** A sandbox's name is held once on a node: kubelet counts `attempt` up for a new try. */
export function sandboxName({ metadata }: cri.PodSandboxConfig): string {
  return [metadata?.name, metadata?.namespace, metadata?.uid, metadata?.attempt ?? 0].join('_');
}

/** Not with a task of its own that has ended by itself meanwhile. */
function ready({ node, metadata: { id } }: SandboxStartContext): Promise<void> {
  if (node.store.sandboxes.get(id).status.stoppedAtNanos !== undefined) {
    throw new CrispError('Unavailable', 'the process that holds its PID namespace ended');
  }
  return node.store.sandboxes.update(id, { readyAtNanos: nowNanos() });
}

/** The pod's own namespaces, and its /dev/shm unless it uses the host's. */
async function makeNamespaces({ node, metadata: { config }, paths }: SandboxStartContext): Promise<void> {
  const shmBytes = onHostIpc(config) ? undefined : defaultShmBytes;
  const { general: sysctls } = splitByInterface(config.linux?.sysctls ?? {});
  await node.network.namespacePool.make(paths, podNamespaces(config, paths), shmBytes, { sysctls });
}

/** eth0 is there only now; costs a process where a pod has such sysctls, nothing where it has none. */
async function setInterfaceSysctls({ metadata: { config }, paths }: SandboxStartContext): Promise<void> {
  const { ofInterfaces: sysctls } = splitByInterface(config.linux?.sysctls ?? {});
  await setInside(podNamespaces(config, paths), { sysctls });
}
