import { CrispError } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import { validateContainerConfig } from '../../task/spec/validate.js';
import type { Unary } from '../grpc/call.js';
import { archiveSource } from './checkpoint-source.js';
import type { ClaimedWork } from '../context/claims.js';
import { checkImageHandler, handlerOf } from '../context/handlers.js';
import { withinStartLimit, type StartLimit } from '../context/start-turn.js';
import { makeContainer } from './make-container.js';

/** CreateContainer: creates a container in state CREATED. */
export const createContainer: Unary<cri.CreateContainerRequest, cri.CreateContainerResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  const sandbox = node.store.sandboxes.get(request.podSandboxId);
  const sandboxId = sandbox.metadata.id;
  if (!isReady(sandbox.status))
    throw new CrispError('FailedPrecondition', `pod sandbox ${shortId(sandboxId)} is not ready`);
  const handler = handlerOf(node, sandbox.metadata.handler);
  const asked = request.config as cri.ContainerConfig;
  validateContainerConfig({ config: asked, sandboxConfig: sandbox.metadata.config, handler, host: node.host });
  checkImageHandler(node, asked.image, 'config.image');
  const what = `create container "${asked.metadata?.name}" in pod sandbox ${shortId(sandboxId)}`;
  const create = async (limit: StartLimit): Promise<ClaimedWork> => {
    limit.enter('the look at its image');
    const restored = await archiveSource(node, handler, asked, limit.signal);
    // its start usually comes next
    node.admission.cgroupLockWarmer.makeReady();
    return makeContainer(node, { sandbox: sandbox.metadata, handler, config: asked, ...restored }, limit);
  };
  const claim = await node.admission.creations.run(() => withinStartLimit(node, what, create));
  call.onAnswered(claim.answered);
  return { containerId: claim.id };
};
