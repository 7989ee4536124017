import { CrispError, invalid } from '../../lib/errors.js';
import { newId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import { requireCheckpoints } from '../../task/checkpoint/checkpoint-support.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { validateContainerConfig } from '../../task/spec/validate.js';
import type { Unary } from '../grpc/call.js';
import { fingerprintOf, sandboxName } from '../context/claims.js';
import { untilAnswers } from '../context/look-up.js';
import type { NodeContext } from '../context/node-context.js';
import {
  aboutContainer,
  compareSandboxes,
  matchContainers,
  readPodCheckpoint,
  type MatchedContainer,
} from './pod-checkpoint.js';
import { validateSandboxConfig } from '../sandbox/validate-sandbox.js';
import { refuseOptions, requireDeadline } from './pod-checkpoint-request.js';
import { handlerOf } from '../context/handlers.js';
import { restoreSandbox } from './restore-sandbox.js';

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
  await untilAnswers(node.admission, call.signal, 'checkpoint_path', request.checkpointPath);
  const checkpoint = await readPodCheckpoint(request.checkpointPath, handler);
  const containers = matchContainers(checkpoint, (request.containerConfigs ?? []) as cri.ContainerConfig[]);
  compareSandboxes(config, checkpoint.config);
  for (const [index, each] of containers.entries()) await checkContainer(node, index, each, config, handler);
  await requireCheckpoints(handler, node.runtime.criu);

  const fingerprint = fingerprintOf(config, handler.name, checkpoint.path, request.containerConfigs);
  const claim = await node.store.sandboxClaims.run(sandboxName(config), newId, fingerprint, (id) =>
    restoreSandbox({
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
