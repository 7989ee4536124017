import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../../lib/find-program.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import { writeBundle } from '../../task/bundle.js';
import { createTask } from '../../task/shim/create-task.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { cgroupsPathFor } from '../../task/spec/cgroups-path.js';
import { sandboxSpec } from '../../task/spec/sandbox-spec.js';
import type { Shim } from '../../task/shim/shim.js';
import type { Crisp } from '../context/node-context.js';
import { endTask, untilDone } from '../task/end-task.js';
import { watchExit, type Watch } from '../task/exit-watch.js';
import { killLiveTask } from '../task/kill-task.js';
import { hostnameOf, podNamespaces, sharesPids } from '../../sandbox/pod-options.js';
import { publishSandboxEvent } from '../events/publish.js';

const noStdio = { stdin: '', stdout: '', stderr: '', terminal: false };

/** Starts the process that holds the PID namespace which a pod's containers share; nothing for a pod that shares none. */
export async function startSandboxTask(crisp: Crisp, metadata: SandboxMetadata, handler: Handler): Promise<void> {
  const { id, config } = metadata;
  const paths = crisp.layout.sandbox(id);
  if (!sharesPids(config)) return;
  const pod = podNamespaces(config, paths);
  const spec = sandboxSpec({
    id,
    ociVersion: handler.ociVersion,
    hostname: hostnameOf(config),
    cgroupsPath: cgroupsPathFor(crisp.cgroupDriver, config.linux?.cgroupParent ?? '', id),
    pauseProgram: await findProgram(crisp.config.programs.pause),
    namespaces: { ...pod, user: pod.user?.path },
    ...(pod.user
      ? { idMappings: { uids: pod.user.uidMappings.map(ociMapping), gids: pod.user.gidMappings.map(ociMapping) } }
      : {}),
  });
  const rootfs = join(paths.bundle, 'rootfs');
  await mkdir(rootfs, { recursive: true, mode: 0o711 });
  // the runtime makes mount points here as the pod's own root
  await chmod(rootfs, 0o755);
  if (pod.user) await chown(rootfs, pod.user.uidMappings[0]?.hostId ?? 0, pod.user.gidMappings[0]?.hostId ?? 0);
  writeBundle(paths.bundle, spec, []);
  const shim = await crisp.shims.acquire(handler, id);
  await crisp.sandboxes.update(id, { shim: shim.name });
  const pid = await createTask({ handler, shim, id, paths, stdio: noStdio });
  const watch = watchExit(crisp, shim, metadata, paths.bundle);
  try {
    await shim.start(id);
    await crisp.sandboxes.update(id, { pid });
  } catch (err) {
    watch.cancel();
    throw err;
  }
  followSandboxTask(crisp, id, shim, pid, watch);
}

/** A sandbox whose own task ends by itself is not ready any more: kubelet makes another. */
export function followSandboxTask(crisp: Crisp, id: string, shim: Shim, pid: number, watch: Watch): void {
  const finish = async (): Promise<void> => {
    const record = crisp.sandboxes.find(id);
    // a rollback ends it too, and StopPodSandbox, which says so on record
    const byItself = record !== undefined && record.status.stoppedAtNanos === undefined && !crisp.tasks.get(id)?.killed;
    if (byItself) await crisp.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos() });
    await endSandboxTask(crisp, id);
    crisp.tasks.delete(id);
    // one that never became ready was never heard of
    if (byItself && record.status.readyAtNanos !== undefined)
      publishSandboxEvent(crisp, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  };
  const ended = watch.exit.then(() =>
    untilDone(crisp, 'the end of the sandbox task could not be put on record', id, finish),
  );
  crisp.tasks.set(id, { shim, pid, ended });
}

/** Kills and deletes the sandbox's own task, also one of which only a part was made. For a holder of the sandbox's lock. */
export async function removeSandboxTask(crisp: Crisp, id: string): Promise<void> {
  const record = crisp.sandboxes.find(id);
  if (!record?.status.shim) return;
  const live = crisp.tasks.get(id);
  await (live ? killLiveTask(live, id) : endSandboxTask(crisp, id));
}

/** Ends what is left of a sandbox's own task, also without its shim. */
export async function endSandboxTask(crisp: Crisp, id: string): Promise<void> {
  const record = crisp.sandboxes.find(id);
  if (!record?.status.shim) return;
  const { bundle } = crisp.layout.sandbox(id);
  await endTask(crisp, { id, handler: record.metadata.handler, shim: record.status.shim, bundle });
}

function ociMapping({ containerId, hostId, size }: { containerId: number; hostId: number; size: number }) {
  return { containerID: containerId, hostID: hostId, size };
}
