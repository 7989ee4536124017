import { closedFolder } from '../../lib/files/closed-folder.js';
import { CrispError, messageOf } from '../../lib/errors.js';
import type { SandboxLayout } from '../../lib/layout.js';
import { pipeline, type UndoReport } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { nowNanos } from '../../lib/time.js';
import { networkRequest } from '../../sandbox/cni/cni-runtime-config.js';
import { writeDnsFiles } from '../../sandbox/dns.js';
import {
  releaseNamespaces,
  setInside,
  hostnameOf,
  onHostIpc,
  onHostNetwork,
  podNamespaces,
  rootGroupOf,
} from '../../sandbox/namespaces/namespaces.js';
import { defaultShmBytes } from '../../sandbox/namespaces/pod-filesystems.js';
import { splitByInterface } from '../../sandbox/namespaces/sysctls.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { NodeContext } from '../context/node-context.js';
import { type StartLimit, withSandboxStartSlot } from '../context/start-turn.js';
import { runObserved, type Remains } from '../context/observe.js';
import { publishSandboxEvent } from '../events/publish.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';
import { discardSandbox } from './discard-sandbox.js';
import { makeCgroup, removeCgroup } from './pod-cgroup.js';
import { removeSandboxTask, startSandboxTask } from './sandbox-task.js';
import { deleteNetwork } from './tear-down-sandbox.js';

/** The context of a sandbox's start. */
export interface SandboxStartContext {
  readonly node: NodeContext;
  readonly metadata: SandboxMetadata;
  readonly handler: Handler;
  readonly paths: SandboxLayout;
  /** aborted when the start's time is up */
  readonly signal: AbortSignal;
}

/** The steps of RunPodSandbox. StopPodSandbox does what their undos do, see tear-down-sandbox.ts. */
export const sandboxPipeline = pipeline<SandboxStartContext>('sandbox')
  .step('record', ({ node, metadata }) => node.store.sandboxes.create(metadata, {}), removeRecord)
  .step('folder', makeFolder, removeFolder)
  .step('cgroup', ({ node, metadata }) => makeCgroup(node, metadata), removeCgroupOf)
  .step('namespaces', makeNamespaces, ({ paths }) => releaseNamespaces(paths))
  .step('dns', writeDns)
  .step('network', addNetwork, deleteNetwork)
  // concurrent: it only needs the network namespace, not its interfaces
  .alongside('task', startSandboxTask, removeTask)
  // no undo: the settings vanish with the interfaces
  .step('interface sysctls', setInterfaceSysctls)
  // undone also if a plugin refuses: earlier plugins know of the pod
  .step('plugins', askPlugins, undoPlugins)
  .step('ready', ready);

/** Makes a pod sandbox READY, or leaves nothing of it, also when the signal is aborted. */
export async function startSandbox(
  node: NodeContext,
  metadata: SandboxMetadata,
  handler: Handler,
  limit: StartLimit,
): Promise<void> {
  const { id } = metadata;
  const { signal } = limit;
  const context: SandboxStartContext = { node, metadata, handler, paths: node.layout.sandbox(id), signal };
  const ids = { handler: handler.name, podSandboxId: id };
  const namespace = metadata.config.metadata?.namespace ?? '';
  const turn = { id, namespace, onHostNetwork: onHostNetwork(metadata.config), signal };
  limit.markBy((message) => node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos(), message }));
  await withSandboxStartSlot(node, turn, (queuedMs) =>
    runObserved(node, sandboxPipeline, context, { ...ids, queuedMs }, limit, remainsOf(node, id)),
  );
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_CREATED_EVENT);
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_STARTED_EVENT);
}

/** Deletes the record, unless it is needed for what could not be undone. */
async function removeRecord(
  { node, metadata: { id } }: SandboxStartContext,
  left: readonly UndoReport[],
): Promise<void> {
  if (left.length === 0) await node.store.sandboxes.remove(id);
}

/** Keeps what could not be undone as a NOTREADY sandbox: kubelet's Stop and Remove finish it, or crisp itself later. */
export function remainsOf(node: NodeContext, id: string): Remains {
  return {
    record: async (left) => {
      const message = left.map((undo) => undo.message).join('; ');
      const status = { stoppedAtNanos: nowNanos(), message };
      await node.store.sandboxes
        .updateAnyway(id, status)
        .catch((err: unknown) =>
          node.log.warn({ podSandboxId: id, error: messageOf(err) }, 'could not persist the failed start'),
        );
    },
    remove: () => discardSandbox(node, id),
  };
}

function makeFolder({ metadata: { config }, paths }: SandboxStartContext): void {
  closedFolder(paths.folder, rootGroupOf(config));
}

/** Keeps the folder if something could not be undone: without its bundle a task cannot be killed. */
async function removeFolder({ paths }: SandboxStartContext, left: readonly UndoReport[]): Promise<void> {
  if (left.length === 0) await removeTree(paths.folder);
}

function removeCgroupOf({ node, metadata }: SandboxStartContext): Promise<void> {
  return removeCgroup(node, metadata.id);
}

/** Creates the pod's namespaces, the file system of its files, and its /dev/shm unless it uses the host's. */
async function makeNamespaces({ node, metadata: { config }, paths }: SandboxStartContext): Promise<void> {
  const shmBytes = onHostIpc(config) ? undefined : defaultShmBytes;
  const { general: sysctls } = splitByInterface(config.linux?.sysctls ?? {});
  await node.network.namespacePool.make(paths, podNamespaces(config, paths), shmBytes, { sysctls });
}

function writeDns({ metadata: { config }, paths }: SandboxStartContext): void {
  writeDnsFiles(paths.files, config.dnsConfig, hostnameOf(config));
}

/** Records the plugins' result; does nothing for the host's network. A plugin is killed when the signal is aborted. */
async function addNetwork({ node, metadata: { id, config }, paths, signal }: SandboxStartContext): Promise<void> {
  if (onHostNetwork(config)) return;
  const network = await node.network.cni.add(networkRequest(id, paths.net, config), signal);
  await node.store.sandboxes.update(id, { network });
}

async function removeTask({ node, metadata: { id } }: SandboxStartContext): Promise<void> {
  await removeSandboxTask(node, id);
  await node.runtime.shims.release(id);
}

/** Sets sysctls of eth0, which exists after the network step; runs a process only if the pod has such sysctls. */
async function setInterfaceSysctls({ metadata: { config }, paths }: SandboxStartContext): Promise<void> {
  const { ofInterfaces: sysctls } = splitByInterface(config.linux?.sysctls ?? {});
  await setInside(podNamespaces(config, paths), { sysctls });
}

/** Plugins that connect from here on learn of the pod once it is ready. */
interface Announced {
  readonly leaveGate: () => void;
}

async function askPlugins({ node, metadata: { id } }: SandboxStartContext): Promise<Announced> {
  const leaveGate = await node.nri.gate.enter();
  try {
    await tellOfPod(node, 'RunPodSandbox', id);
  } catch (err) {
    leaveGate();
    throw err;
  }
  return { leaveGate };
}

async function undoPlugins({
  node,
  metadata: { id },
  leaveGate,
}: SandboxStartContext & Partial<Announced>): Promise<void> {
  leaveGate?.();
  await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'StopPodSandbox', id));
  await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'RemovePodSandbox', id));
}

/** Fails if the sandbox's task has ended meanwhile. */
async function ready({ node, metadata: { id }, leaveGate }: SandboxStartContext & Announced): Promise<void> {
  if (node.store.sandboxes.get(id).status.stoppedAtNanos !== undefined) {
    throw new CrispError('Unavailable', 'the process that holds the PID namespace of the pod ended');
  }
  await node.store.sandboxes.update(id, { readyAtNanos: nowNanos() });
  leaveGate();
}
