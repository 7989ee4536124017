import { chmod, chown } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../../lib/process/find-program.js';
import { makeFolder } from '../../lib/files/make-folder.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import { lostFile } from '../../sandbox/pod-files.js';
import { type SandboxMetadata, isReady } from '../../sandbox/record.js';
import { hostnameOf, podNamespaces, sharesPids } from '../../sandbox/namespaces/namespaces.js';
import { writeBundle } from '../../task/bundle.js';
import { containerCgroup } from '../../task/cgroup/container-cgroup.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { sandboxSpec } from '../../task/spec/sandbox-spec.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
import type { OnExit } from '../../task/tasks/task.js';
import type { NodeContext } from '../context/node-context.js';
import { publishSandboxEvent } from '../events/publish.js';

const noStdio = { stdin: '', stdout: '', stderr: '', terminal: false };

/** The start of a sandbox's task. */
export interface SandboxTaskStart {
  readonly node: NodeContext;
  readonly metadata: SandboxMetadata;
  readonly handler: Handler;
  /** aborted when the start's time is up */
  readonly signal: AbortSignal;
}

/**
 * Starts the process that holds a pod's shared PID namespace; does nothing if it shares none. With gVisor each pod has
 * one, as it is the first task of the sandbox that the containers run in.
 */
export async function startSandboxTask({ node, metadata, handler, signal }: SandboxTaskStart): Promise<void> {
  const { id, config } = metadata;
  const paths = node.layout.sandbox(id);
  if (!sharesPids(config) && handler.shimKind !== 'runsc') return;
  const pod = podNamespaces(config, paths);
  const spec = sandboxSpec({
    id,
    ociVersion: handler.ociVersion,
    hostname: hostnameOf(config),
    cgroupsPath: containerCgroup({ driver: node.runtime.cgroupDriver, parent: config.linux?.cgroupParent ?? '', id })
      .ociPath,
    pauseProgram: await findProgram(node.config.programs.pause),
    namespaces: { ...pod, user: pod.user?.path },
    ...(pod.user
      ? { idMappings: { uids: pod.user.uidMappings.map(ociMapping), gids: pod.user.gidMappings.map(ociMapping) } }
      : {}),
  });
  const rootfs = join(paths.bundle, 'rootfs');
  await makeFolder(rootfs, 0o711);
  // the runtime creates mount points here as the pod's root; the pod's folder keeps out the host's users
  await chmod(rootfs, 0o755);
  if (pod.user) await chown(rootfs, pod.user.uidMappings[0]?.hostId ?? 0, pod.user.gidMappings[0]?.hostId ?? 0);
  writeBundle(paths.bundle, spec, []);
  const shim = await node.runtime.shims.acquire(handler, id, signal);
  await node.store.sandboxes.update(id, { shim: shim.name });
  const { tasks } = node.runtime;
  const task = await tasks.create(sandboxTaskRef(node, id), { handler, shim, stdio: noStdio, signal }, {});
  await node.store.sandboxes.update(id, { pid: await task.start(signal) });
  tasks.track(task, onSandboxTaskExit(node, id));
}

/**
 * Marks a sandbox of an earlier crisp NOTREADY if its namespaces are gone, as after a reboot.
 *
 * @returns whether it is READY and has a task to reattach to
 */
export async function checkSandbox(node: NodeContext, id: string): Promise<boolean> {
  const { metadata, status } = node.store.sandboxes.get(id);
  if (!isReady(status)) return false;
  const lost = await lostFile(node.layout, metadata);
  if (lost) {
    node.log.warn({ podSandboxId: id, lost }, 'pod sandbox lost a namespace; marking it NOTREADY');
    await node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos(), message: `${lost} is gone` });
    return false;
  }
  return status.shim !== undefined;
}

/** Reattaches to the sandbox's task. One that has ended meanwhile makes the sandbox NOTREADY. */
export async function reattachSandbox(node: NodeContext, id: string): Promise<void> {
  // RemovePodSandbox came first, as the shim was slow to answer
  if (!node.store.sandboxes.find(id)) return;
  const { tasks } = node.runtime;
  const ref = sandboxTaskRef(node, id);
  const task = await tasks.reattach(ref, () => Promise.resolve({}));
  if (task) return tasks.track(task, onSandboxTaskExit(node, id));
  node.log.warn({ podSandboxId: id, shim: ref.shim }, 'pod sandbox lost its sandbox task; marking it NOTREADY');
  const message = 'its sandbox process ended while crisp did not run';
  await node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos(), message });
  await tasks.end(ref);
}

/** Returns the handler of an exit of the sandbox's task: the sandbox becomes NOTREADY, and kubelet creates another. */
function onSandboxTaskExit(node: NodeContext, id: string): OnExit {
  return async (exit) => {
    const record = node.store.sandboxes.find(id);
    // also ended by a rollback, and by StopPodSandbox, which has recorded it
    if (!record || record.status.stoppedAtNanos !== undefined || exit.wasKilled) return;
    const message = exit.message ?? `its sandbox process ended with exit code ${exit.exitCode}`;
    await node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos(), message });
    // one that never was ready is not visible
    if (record.status.readyAtNanos !== undefined)
      publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  };
}

/** Kills and deletes the sandbox's task, even if it was only partly created. The caller holds the sandbox's lock. */
export async function removeSandboxTask(node: NodeContext, id: string): Promise<void> {
  if (!node.store.sandboxes.find(id)) return;
  const { tasks } = node.runtime;
  await tasks.get(id)?.kill();
  // an exited task that could not be deleted, too: when its pod is torn down nothing else deletes it
  await tasks.end(sandboxTaskRef(node, id));
}

/** The identity of a sandbox's task, from its record. */
function sandboxTaskRef({ store, layout }: Pick<NodeContext, 'store' | 'layout'>, id: string): TaskRef {
  const { metadata, status } = store.sandboxes.get(id);
  const { bundle } = layout.sandbox(id);
  return { id, handler: metadata.handler, shim: status.shim, bundle, logFields: { podSandboxId: id } };
}

function ociMapping({ containerId, hostId, size }: { containerId: number; hostId: number; size: number }) {
  return { containerID: containerId, hostID: hostId, size };
}
