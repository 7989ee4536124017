import { cri } from '../../lib/proto.js';
import { toLong } from '../../lib/time.js';
import type { NodeContext } from '../context/node-context.js';
import { signalMessage } from '../../task/stop-signal.js';
import { phaseOf, type ContainerMetadata, type ContainerStatus } from '../../task/record.js';

type Record = { readonly metadata: ContainerMetadata; readonly status: ContainerStatus };

export function containerState(status: ContainerStatus): cri.ContainerState {
  switch (phaseOf(status)) {
    case 'created':
    case 'starting':
      return cri.ContainerState.CONTAINER_CREATED;
    case 'running':
      return cri.ContainerState.CONTAINER_RUNNING;
    case 'exited':
      return cri.ContainerState.CONTAINER_EXITED;
    case 'removing':
      if (status.finishedAtNanos !== undefined) return cri.ContainerState.CONTAINER_EXITED;
      return status.startingAtNanos === undefined
        ? cri.ContainerState.CONTAINER_CREATED
        : cri.ContainerState.CONTAINER_UNKNOWN;
  }
}

/** A container for ListContainers. */
export function containerItem({ metadata, status }: Record): cri.Container.$Properties {
  const { id, sandboxId, config, createdAtNanos, imageId, imageRef } = metadata;
  return {
    id,
    podSandboxId: sandboxId,
    metadata: config.metadata,
    image: config.image,
    imageRef,
    imageId,
    state: containerState(status),
    createdAt: toLong(createdAtNanos),
    labels: config.labels,
    annotations: config.annotations,
  };
}

/** The containers of a pod; one that is still being created is not visible to clients yet. */
export function statusesIn(
  { store }: Pick<NodeContext, 'store'>,
  sandboxId: string,
): cri.ContainerStatus.$Properties[] {
  return store
    .containersOf(sandboxId)
    .filter(({ status }) => status.readyAtNanos !== undefined)
    .map(containerStatus);
}

/** A container for ContainerStatus. */
export function containerStatus(record: Record): cri.ContainerStatus.$Properties {
  const { metadata, status } = record;
  const { config } = metadata;
  const reason = status.reason ?? '';
  const resources = status.resources ?? config.linux?.resources;
  return {
    id: metadata.id,
    metadata: config.metadata,
    state: containerState(status),
    createdAt: toLong(metadata.createdAtNanos),
    startedAt: toLong(status.startedAtNanos ?? 0n),
    finishedAt: toLong(status.finishedAtNanos ?? 0n),
    exitCode: status.exitCode ?? 0,
    // kubelet requests images by id; this is the name that it shows in the pod's status
    image: {
      ...config.image,
      image: metadata.imageName ?? config.image?.image,
      userSpecifiedImage: config.image?.userSpecifiedImage || config.image?.image,
    },
    imageRef: metadata.imageRef,
    imageId: metadata.imageId,
    reason,
    message: status.message ?? '',
    labels: config.labels,
    annotations: config.annotations,
    mounts: mountsOf(metadata),
    logPath: metadata.logPath,
    ...(resources ? { resources: { linux: resources } } : {}),
    ...(status.user ? { user: { linux: userMessage(status.user) } } : {}),
    stopSignal: signalMessage(metadata.stopSignal),
  };
}

/** Mounts with the id of each mounted image, the same as PullImage's, for kubelet to show (KEP-5365). */
function mountsOf({ config, mountedImageIds }: ContainerMetadata): cri.Mount.$Properties[] {
  const ids = [...(mountedImageIds ?? [])];
  return (config.mounts ?? []).map((mount) =>
    mount.image?.image ? { ...mount, image: { ...mount.image, imageRef: ids.shift() ?? '' } } : mount,
  );
}

function userMessage({
  uid,
  gid,
  supplementalGroups,
}: NonNullable<ContainerStatus['user']>): cri.LinuxContainerUser.$Properties {
  return { uid: toLong(uid), gid: toLong(gid), supplementalGroups: supplementalGroups.map(toLong) };
}
