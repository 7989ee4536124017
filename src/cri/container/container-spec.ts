import { existsSync } from 'node:fs';
import type { Image } from '../../image/image.js';
import { invalid, withReason } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { untilAborted } from '../../lib/async/time-limit.js';
import { mergeLayers } from '../../task/rootfs/merge-layers.js';
import type { SpecInput, VolumeImage } from '../../task/spec/input.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { phaseOf, type ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { podFilesOf } from '../../sandbox/pod-files.js';
import { hostnameOf, onHostIpc, podNamespaces, sharesPids } from '../../sandbox/namespaces/namespaces.js';
import { lookUpUntil } from '../context/look-up.js';
import { cgroupPathIn } from './container-task.js';

/** Collects the input of a container's spec: its configuration, its pod's, its image, the handler and the host. */
export async function specInput({
  node,
  metadata,
  handler,
  image,
  signal,
}: {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
  readonly handler: Handler;
  readonly image: Image;
  /** aborted when the creation's time is up */
  readonly signal: AbortSignal;
}): Promise<SpecInput> {
  const { id, sandboxId, config } = metadata;
  const sandboxConfig = node.store.sandboxes.get(sandboxId).metadata.config;
  const pod = node.layout.sandbox(sandboxId);
  const { resolvConf, hostname: hostnameFile, hosts } = podFilesOf(pod);
  const { net, ipc, uts, user } = podNamespaces(sandboxConfig, pod);
  const targetPid = targetPidOf(node, sandboxId, config);
  return {
    id,
    sandboxId,
    config,
    sandboxConfig,
    image: image.config.config ?? {},
    imageName: config.image?.userSpecifiedImage || config.image?.image || '',
    layers: await node.images.layers(image.id),
    ...node.runtime.imageFiles,
    handler,
    host: node.host,
    namespaces: {
      net,
      ipc,
      uts,
      ...(user ? { user: user.path } : {}),
      ...(sharesPids(sandboxConfig) ? { pid: sandboxPidNamespace(node, sandboxId) } : {}),
    },
    ...(targetPid ? { targetPid } : {}),
    cgroupsPath: cgroupPathIn(node, sandboxConfig, id).ociPath,
    hostname: hostnameOf(sandboxConfig),
    resolvConf,
    hostnameFile,
    // missing in a pod of an older crisp
    ...(existsSync(hosts) ? { hosts } : {}),
    shm: onHostIpc(sandboxConfig) ? '/dev/shm' : pod.shm,
    imageMounts: await imageMounts(node, config, signal),
    cdiSpecDirs: node.config.cdiSpecDirs,
    seccompProfile: node.config.security.seccompProfile,
    lookUp: lookUpUntil(node.admission, signal),
    signal,
    ...(node.runtime.apparmorProfile ? { apparmorProfile: node.runtime.apparmorProfile } : {}),
  };
}

/** The PID namespace of a pod whose containers share one; the sandbox's task holds it. */
function sandboxPidNamespace({ runtime }: Pick<NodeContext, 'runtime'>, sandboxId: string): string | undefined {
  const task = runtime.tasks.get(sandboxId);
  return task && `/proc/${task.pid}/ns/pid`;
}

/** Mode TARGET: the PID namespace of a running container of the same pod, as for ephemeral containers. */
function targetPidOf(
  { store }: Pick<NodeContext, 'store'>,
  sandboxId: string,
  config: cri.ContainerConfig,
): string | undefined {
  const options = config.linux?.securityContext?.namespaceOptions;
  if (options?.pid !== cri.NamespaceMode.TARGET) return undefined;
  const field = 'config.linux.security_context.namespace_options.target_id';
  // kubelet sends full ids
  const target = store.containers.list().find(({ metadata }) => metadata.id === options.targetId);
  if (!target || target.metadata.sandboxId !== sandboxId)
    throw invalid(field, `no container ${options.targetId} in this pod`);
  if (phaseOf(target.status) !== 'running') throw invalid(field, `container ${options.targetId} does not run`);
  return `/proc/${target.status.pid}/ns/pid`;
}

/** The images that are mounted as volumes, by the mount's index. */
async function imageMounts(
  { images }: Pick<NodeContext, 'images'>,
  config: cri.ContainerConfig,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, VolumeImage>> {
  const found = new Map<number, VolumeImage>();
  for (const [index, mount] of (config.mounts ?? []).entries()) {
    const name = mount.image?.image;
    if (!name) continue;
    const image = await images.resolve(name);
    if (!image) {
      const missing = invalid(`config.mounts[${index}].image`, `image ${JSON.stringify(name)} is not on this node`);
      throw withReason('ImageVolumeMountFailed', missing);
    }
    found.set(index, {
      layers: await images.overlayLowerDirs(image.id),
      // shared by all who wait for it, so it continues when one caller's time is up
      merged: () =>
        untilAborted(images.mergedFolder(image.id, mergeLayers), signal, `merge the layers of image ${name}`),
    });
  }
  return found;
}
