import type { Image } from '../../image/image.js';
import { closedFolder } from '../../lib/files/closed-folder.js';
import { CrispError, invalid, messageOf, withReason } from '../../lib/errors.js';
import { newId, shortId } from '../../lib/ids.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { pipeline, type UndoReport } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { nowNanos } from '../../lib/time.js';
import type { Consequences } from '../../nri/engine.js';
import { isReady, type SandboxMetadata } from '../../sandbox/record.js';
import { writeBundle, type RootfsMount } from '../../task/bundle.js';
import type { CheckpointSource } from '../../task/checkpoint/checkpoint-folder.js';
import type { OciSpec } from '../../task/oci.js';
import type { ContainerMetadata } from '../../task/record.js';
import { makeWritableLayer, overlayMounts } from '../../task/rootfs/rootfs.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { buildSpec } from '../../task/spec/build.js';
import type { SpecInput } from '../../task/spec/input.js';
import { userNamespaceOf, type UserNamespace } from '../../task/spec/namespaces.js';
import { resolveDestinations } from '../../task/spec/resolve-destinations.js';
import { updatedResources } from '../../task/spec/resources.js';
import { prepareVolumes } from '../../task/spec/volumes.js';
import { stopSignalOf } from '../../task/stop-signal.js';
import { containerName, fingerprintOf, type ClaimedWork } from '../context/claims.js';
import type { NodeContext } from '../context/node-context.js';
import type { StartLimit } from '../context/start-turn.js';
import { runObserved, type Remains } from '../context/observe.js';
import { publishContainerEvent } from '../events/publish.js';
import { releaseImages } from '../image/images-in-use.js';
import { adjustContainer, type Adjusted } from '../nri/adjust-container.js';
import { quietly, tellOfContainer, tellOfStop } from '../nri/tell-plugins.js';
import { criuImage, fillFromCheckpoint } from './checkpoint-source.js';
import { specInput } from './container-spec.js';
import { cgroupPathIn } from './container-task.js';
import { discardContainer, failedCreation } from './discard-container.js';

/** The context of a container's creation. */
export interface ContainerCreation {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
  readonly handler: Handler;
  readonly image: Image;
  readonly paths: ContainerLayout;
  /** the checkpoint to restore it from */
  readonly source?: CheckpointSource;
  /** updates of other containers that plugins asked for, to be made without this one's lock */
  readonly consequences: Consequences[];
  /** aborted when the creation's time is up */
  readonly signal: AbortSignal;
}

/** The steps of CreateContainer: a record, a bundle and a writable layer; no process yet. */
export const containerPipeline = pipeline<ContainerCreation>('create')
  .step('record', record, forget)
  .step('folders', makeFolders, removeFolders)
  .step('spec', makeSpec)
  // undone also if a plugin refuses: earlier plugins know of the container
  .step('plugins', askPlugins, undoPlugins)
  .step('bundle', layBundle)
  .step('checkpoint', fillFromCheckpoint)
  .step('ready', ready);

/** The checked input of a new container. */
export interface NewContainer {
  readonly sandbox: SandboxMetadata;
  readonly handler: Handler;
  readonly config: cri.ContainerConfig;
  readonly source?: CheckpointSource;
}

/** Creates a container in state CREATED, once per name. */
export async function makeContainer(
  node: NodeContext,
  { sandbox, handler, config, source }: NewContainer,
  limit: StartLimit,
): Promise<ClaimedWork> {
  const sandboxId = sandbox.id;
  const { signal } = limit;
  const { image, mounted, release } = await holdImages(node, config);
  try {
    return await node.store.containerClaims.run(
      containerName(sandboxId, config),
      newId,
      fingerprintOf(config),
      async (id) => {
        const paths = node.layout.container(id);
        const metadata: ContainerMetadata = {
          id,
          createdAtNanos: nowNanos(),
          sandboxId,
          handler: handler.name,
          config,
          imageId: image.id,
          ...(mounted.length > 0 ? { mountedImageIds: mounted.map((each) => each.id) } : {}),
          ...(image.repoTags[0] ? { imageName: image.repoTags[0] } : {}),
          imageRef: image.repoDigests[0] ?? image.id,
          logPath: logPathOf(sandbox.config, config),
          stopSignal: stopSignalOf(config.stopSignal, image.config.config?.StopSignal),
          ...(source ? { checkpoint: criuImage(paths) } : {}),
        };
        const creation = { node, metadata, handler, image, paths, signal, consequences: [] };
        await create({ ...creation, ...(source ? { source } : {}) }, limit);
      },
    );
  } finally {
    release();
  }
}

async function create(creation: ContainerCreation, limit: StartLimit): Promise<void> {
  const { node, metadata, handler } = creation;
  const ids = { handler: handler.name, podSandboxId: metadata.sandboxId, containerId: metadata.id };
  const { id } = metadata;
  limit.markBy((problem) => node.store.containers.updateAnyway(id, failedCreation(problem)));
  // what could not be undone stays as an exited container: RemoveContainer finishes it, or crisp itself later
  const remains: Remains = {
    record: (left) => recordRemains(node, id, left),
    remove: () => discardContainer(node, id),
  };
  await node.admission.locks.run(id, () => runObserved(node, containerPipeline, creation, ids, limit, remains));
  for (const each of creation.consequences) await node.nri.engine?.carryOut(each);
  await quietly(node, { containerId: id }, () => tellOfContainer(node, 'PostCreateContainer', id));
  publishContainerEvent(node, metadata.sandboxId, metadata.id, cri.ContainerEventType.CONTAINER_CREATED_EVENT);
}

/**
 * Writes the record, then checks the pod again: a pod stopped meanwhile removes the containers that are recorded by
 * then, so a later one must fail here.
 */
async function record({ node, metadata }: ContainerCreation): Promise<void> {
  await node.store.containers.create(metadata, {});
  const sandbox = node.store.sandboxes.find(metadata.sandboxId);
  if (!sandbox || !isReady(sandbox.status)) {
    throw new CrispError('FailedPrecondition', `pod sandbox ${shortId(metadata.sandboxId)} is not ready`);
  }
}

/** Deletes the record, unless it is needed for what could not be undone. */
async function forget({ node, metadata: { id } }: ContainerCreation, left: readonly UndoReport[]): Promise<void> {
  if (left.length > 0) return;
  await node.store.containers.remove(id);
  releaseImages(node);
}

async function recordRemains(node: NodeContext, id: string, left: readonly UndoReport[]): Promise<void> {
  const status = failedCreation(left.map((undo) => undo.message).join('; '));
  await node.store.containers
    .updateAnyway(id, status)
    .catch((err: unknown) =>
      node.log.warn({ containerId: id, error: messageOf(err) }, 'could not persist the failed creation'),
    );
}

function makeFolders(creation: ContainerCreation): void {
  const { paths } = creation;
  const userNamespace = podUserNamespace(creation);
  const group = userNamespace?.gidMappings[0]?.hostID;
  closedFolder(paths.bundle, group);
  closedFolder(paths.data, group);
  closedFolder(paths.stdio);
  makeWritableLayer({ upper: paths.upper, work: paths.work, userNamespace });
}

async function removeFolders({ paths }: ContainerCreation): Promise<void> {
  await removeTree(paths.bundle);
  await removeTree(paths.data);
}

/** A specification that is not written to its bundle yet. */
interface Specified {
  /** what it was built from */
  readonly input: SpecInput;
  readonly spec: OciSpec;
  readonly mountLabel: string | undefined;
}

async function makeSpec(creation: ContainerCreation): Promise<Specified> {
  const { node, metadata, paths } = creation;
  const asked = await specInput(creation);
  const { image, layers, opaque, signal } = asked;
  const { mounts } = metadata.config;
  const volumes = await prepareVolumes({ image, layers, opaque, mounts, folder: paths.volumes, signal });
  const input = { ...asked, volumes };
  const { spec, warnings, mountLabel } = await buildSpec(input);
  for (const warning of warnings) node.log.warn({ containerId: metadata.id }, warning);
  return { input, spec, mountLabel };
}

/** Plugins that connect from here on learn of the container once it is ready. */
interface Announced {
  readonly leaveGate: () => void;
  readonly adjusted: Adjusted | undefined;
}

async function askPlugins({
  node,
  metadata: { id },
  handler,
  spec,
  consequences,
}: ContainerCreation & Specified): Promise<Announced> {
  const leaveGate = await node.nri.gate.enter();
  try {
    const adjusted = await adjustContainer(node, id, handler, spec);
    if (adjusted) consequences.push(adjusted.consequences);
    return { leaveGate, adjusted };
  } catch (err) {
    leaveGate();
    throw err;
  }
}

async function undoPlugins({
  node,
  metadata: { id },
  leaveGate,
}: ContainerCreation & Partial<Announced>): Promise<void> {
  leaveGate?.();
  await quietly(node, { containerId: id }, async () => void (await tellOfStop(node, id)));
  await quietly(node, { containerId: id }, () => tellOfContainer(node, 'RemoveContainer', id));
}

async function layBundle(creation: ContainerCreation & Specified & Announced): Promise<void> {
  const { node, metadata, paths, input, spec, mountLabel, adjusted } = creation;
  await resolveDestinations(spec.mounts, input);
  writeBundle(paths.bundle, spec, await rootfsOf(creation, mountLabel));
  const { uid, gid, additionalGids = [] } = spec.process.user;
  const { config } = node.store.sandboxes.get(metadata.sandboxId).metadata;
  const { cgroupsPath } = spec.linux;
  await node.store.containers.update(metadata.id, {
    user: { uid, gid, supplementalGroups: additionalGids },
    ...(cgroupsPath === cgroupPathIn(node, config, metadata.id).ociPath ? {} : { cgroupsPath }),
    ...(adjusted?.resources
      ? {
          resources: updatedResources(node.host, metadata.config.linux?.resources, adjusted.resources)
            .merged as Resources,
        }
      : {}),
  });
}

type Resources = cri.LinuxContainerResources;

async function ready({ node, metadata: { id }, leaveGate }: ContainerCreation & Announced): Promise<void> {
  await node.store.containers.update(id, { readyAtNanos: nowNanos() });
  leaveGate();
}

async function rootfsOf(creation: ContainerCreation, mountLabel: string | undefined): Promise<RootfsMount[]> {
  const { node, image, paths } = creation;
  const userNamespace = podUserNamespace(creation);
  const layers = await node.images.rootLowerDirs(image.id, { idMapped: userNamespace !== undefined });
  return overlayMounts({ layers, upper: paths.upper, work: paths.work, userNamespace, mountLabel });
}

function podUserNamespace({ node, metadata }: ContainerCreation): UserNamespace | undefined {
  const { linux } = node.store.sandboxes.get(metadata.sandboxId).metadata.config;
  return userNamespaceOf(
    linux?.securityContext?.namespaceOptions?.usernsOptions,
    'sandbox_config.linux.security_context',
  );
}

/** Protects the container's image and those it mounts from RemoveImage until its record marks them as in use. */
async function holdImages(
  { images }: Pick<NodeContext, 'images'>,
  config: cri.ContainerConfig,
): Promise<{ image: Image; mounted: Image[]; release: () => void }> {
  const name = config.image?.image ?? '';
  if (name === '') throw invalid('config.image.image', 'is empty');
  const names = [name, ...(config.mounts ?? []).flatMap((mount) => mount.image?.image || [])];
  const held: { image: Image; release(): void }[] = [];
  const release = (): void => held.forEach((each) => each.release());
  try {
    for (const each of names) {
      const asVolume = held.length > 0;
      held.push(
        await images.hold(each).catch((err: unknown) => {
          throw asVolume ? withReason('ImageVolumeMountFailed', err) : err;
        }),
      );
    }
  } catch (err) {
    release();
    throw err;
  }
  const [image, ...mounted] = held.map((each) => each.image) as [Image, ...Image[]];
  if (image.isArtifact) {
    release();
    throw invalid('config.image.image', `${JSON.stringify(name)} is an OCI artifact: it can be mounted, and not run`);
  }
  return { image, mounted, release };
}

/** Returns the log's path: the sandbox's folder and the container's relative path; empty if either is missing. */
function logPathOf(sandbox: cri.PodSandboxConfig, { logPath }: cri.ContainerConfig): string {
  if (!sandbox.logDirectory || !logPath) return '';
  // kubelet relies on owning the folder: the path must not lead out of it
  if (logPath.startsWith('/') || logPath.split('/').includes('..'))
    throw invalid('config.log_path', 'leads out of the log directory');
  return `${sandbox.logDirectory.replace(/\/+$/, '')}/${logPath}`;
}
