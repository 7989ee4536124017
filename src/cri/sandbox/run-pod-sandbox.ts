import { newId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import type { Unary } from '../grpc/call.js';
import { withinStartLimit } from '../context/start-turn.js';
import { fingerprintOf, sandboxName } from '../context/claims.js';
import { validateSandboxConfig } from './validate-sandbox.js';
import { checkUserNamespaceSupport, handlerOf } from '../context/handlers.js';
import { startSandbox } from './start-sandbox.js';

/** RunPodSandbox: creates a pod sandbox, which is READY when this returns. */
export const runPodSandbox: Unary<cri.RunPodSandboxRequest, cri.RunPodSandboxResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  const config = validateSandboxConfig(node, request.config);
  const handler = handlerOf(node, request.runtimeHandler);
  checkUserNamespaceSupport(handler, config);
  const name = sandboxName(config);
  // a retry that joins the first try has its own call's time limit
  const claim = await withinStartLimit(node, `pod sandbox "${name}"`, (limit) =>
    node.store.sandboxClaims.run(name, newId, fingerprintOf(config, handler.name), (id) =>
      startSandbox(node, { id, createdAtNanos: nowNanos(), handler: handler.name, config }, handler, limit),
    ),
  );
  call.onAnswered(claim.answered);
  return { podSandboxId: claim.id };
};
