import { join } from 'node:path';
import { CrispError, invalid, isErrno, wrap } from '../../lib/errors.js';
import { newId, shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { withRegularFile } from '../../lib/regular-file.js';
import { nowNanos } from '../../lib/time.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import { requireCheckpoints } from '../../task/checkpoint/checkpoint-support.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { unpackInto } from '../../task/rootfs/layer-diff.js';
import { validateContainerConfig } from '../../task/spec/validate.js';
import type { Call, Unary } from '../grpc/call.js';
import { stillWanted } from './capture.js';
import { fingerprintOf } from '../context/claims.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import {
  aboutContainer,
  compareSandboxes,
  matchContainers,
  podShmFile,
  readPodCheckpoint,
  type MatchedContainer,
} from './pod-checkpoint.js';
import { onHostIpc } from '../../sandbox/pod-options.js';
import { validateSandboxConfig } from '../sandbox/validate-sandbox.js';
import { refuseOptions, requireDeadline } from './pod-checkpoint-request.js';
import { makeContainer } from '../container/make-container.js';
import { discardSandbox } from '../sandbox/discard-sandbox.js';
import { withinStartLimit } from '../context/start-limit.js';
import { keepRemains, sandboxName, startSandbox } from '../sandbox/start-sandbox.js';
import { handlerOf } from '../context/handlers.js';

/** A call of RestorePod. */
interface PodRestore {
  readonly node: NodeContext;
  readonly id: string;
  readonly metadata: SandboxMetadata;
  readonly handler: Handler;
  readonly containers: readonly MatchedContainer[];
  /** path of the checkpoint's folder */
  readonly checkpoint: string;
  readonly call: Call;
}

/** The steps of RestorePod. */
export const restorePipeline = pipeline<PodRestore>('restore')
  .step('sandbox', startRestored, ({ node, id }) => discardSandbox(node, id))
  .step('shm', restoreShm)
  .step('containers', makeContainers)
  // after a crash before this, the pod is removed
  .step('finish', finish);

/**
 * RestorePod: creates a pod sandbox and containers in state CREATED, which StartContainer restores (KEP-5823). Copies
 * the checkpoint, so that it may be deleted afterwards. An error leaves nothing behind.
 */
export const restorePod: Unary<cri.RestorePodRequest, cri.RestorePodResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  requireDeadline(call);
  const config = validateSandboxConfig(node, request.config);
  const handler = handlerOf(node, request.runtimeHandler);
  refuseOptions(request.options);
  const checkpoint = await readPodCheckpoint(request.checkpointPath, handler);
  const containers = matchContainers(checkpoint, (request.containerConfigs ?? []) as cri.ContainerConfig[]);
  compareSandboxes(config, checkpoint.config);
  for (const [index, each] of containers.entries()) await checkContainer(node, index, each, config, handler);
  await requireCheckpoints(handler, node.runtime.criu);

  const fingerprint = fingerprintOf(config, handler.name, checkpoint.path, request.containerConfigs);
  const claim = await node.store.sandboxClaims.run(sandboxName(config), newId, fingerprint, (id) =>
    restore({
      node,
      id,
      metadata: { id, createdAtNanos: nowNanos(), handler: handler.name, config, restoredAs: fingerprint },
      handler,
      containers,
      checkpoint: checkpoint.path,
      call,
    }),
  );
  const made = node.store.containersOf(claim.id);
  call.onAnswered(() => {
    claim.answered();
    for (const { metadata } of made) node.store.containerClaims.know(metadata.id);
  });
  const restoredContainers = containers.map(({ config: { metadata } }) => {
    const name = metadata?.name ?? '';
    return { name, containerId: made.find((each) => each.metadata.config.metadata?.name === name)?.metadata.id ?? '' };
  });
  return { podSandboxId: claim.id, restoredContainers };
};

async function checkContainer(
  node: NodeContext,
  index: number,
  { config, checkpointed }: MatchedContainer,
  sandboxConfig: cri.PodSandboxConfig,
  handler: Handler,
): Promise<void> {
  try {
    validateContainerConfig({ config, sandboxConfig, handler, host: node.host });
  } catch (err) {
    throw aboutContainer(index, err);
  }
  const field = `container_configs[${index}].image.image`;
  const image = await node.images.resolve(config.image?.image ?? '');
  if (!image)
    throw new CrispError('NotFound', `${field}: image ${JSON.stringify(config.image?.image)} is not on this node`);
  if (image.id !== checkpointed.imageId)
    throw invalid(field, `is ${image.id}, the checkpointed container was made from ${checkpointed.imageId}`);
}

async function restore(restore: PodRestore): Promise<void> {
  const { node, id } = restore;
  try {
    await runSteps(node, restorePipeline, restore, { onLeft: (left) => keepRemains(node, id, left) });
  } catch (err) {
    throw wrap(`restore pod sandbox ${shortId(id)}`, err);
  }
}

async function startRestored({ node, id, metadata, handler, call }: PodRestore): Promise<void> {
  stillWanted(call);
  await withinStartLimit(node, `pod sandbox ${shortId(id)}`, (limit) => startSandbox(node, metadata, handler, limit));
}

async function makeContainers({ node, metadata, handler, containers, call }: PodRestore): Promise<void> {
  for (const [index, { config, checkpointed }] of containers.entries()) {
    stillWanted(call);
    const { source } = checkpointed;
    // gigabytes may have to be copied: only the caller's deadline applies
    const limit = { signal: call.signal, enter: () => {}, markBy: () => {} };
    await makeContainer(node, { sandbox: metadata, handler, config, source }, limit).catch((err: unknown) => {
      throw aboutContainer(index, err);
    });
  }
  stillWanted(call);
}

/** Keeps the pod, unless the caller was told meanwhile that the call failed. */
async function finish({ node, id, call }: PodRestore): Promise<void> {
  stillWanted(call);
  await node.store.sandboxes.update(id, { restored: true });
}

/** Does nothing for a pod with the host's IPC namespace, which has no such archive. */
async function restoreShm({ node, id, metadata, checkpoint }: PodRestore): Promise<void> {
  if (onHostIpc(metadata.config)) return;
  const place = { path: join(checkpoint, podShmFile), untrustedFolder: checkpoint };
  try {
    await withRegularFile(place, (archive) => unpackInto(node.layout.sandbox(id).shm, archive));
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}
