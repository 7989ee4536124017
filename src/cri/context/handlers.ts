import { CrispError, invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { userNamespaceOf } from '../../task/spec/namespaces.js';
import type { NodeContext } from './node-context.js';

/** Returns the handler that a request names in `field`; the default one if it names none. */
export function handlerOf({ runtime }: Pick<NodeContext, 'runtime'>, name: string, field = 'runtime_handler'): Handler {
  const handler = runtime.handlers.get(name);
  if (handler) return handler;
  const known = [...runtime.handlers.keys()].filter(Boolean).join(', ');
  if (name === '')
    throw new CrispError('FailedPrecondition', 'no runtime handler works on this host: see crisp doctor');
  throw invalid(field, `no handler ${JSON.stringify(name.slice(0, 80))} here; there are: ${known}`);
}

/**
 * Refuses a pod with a user namespace if the handler does not support them. kubelet checks Status first; other clients
 * get the error before anything is created.
 *
 * @throws CrispError `InvalidArgument` that names the program which lacks it
 */
export function checkUserNamespaceSupport({ name, features, missing }: Handler, config: cri.PodSandboxConfig): void {
  const field = 'config.linux.security_context.namespace_options.userns_options';
  const wanted = userNamespaceOf(config.linux?.securityContext?.namespaceOptions?.usernsOptions, field);
  if (!wanted || features.userNamespaces) return;
  const lackedBy = missing.find(({ feature }) => feature === 'user namespaces')?.lackedBy;
  throw invalid(field, `runtime handler ${JSON.stringify(name)} has no user namespaces (${lackedBy})`);
}

/**
 * Refuses an image for an unknown handler: "If the runtime handler is unknown, the request should be rejected." Any
 * known one is accepted, as all use the same images.
 *
 * @param field where the request has the image
 * @throws CrispError `InvalidArgument`
 */
export function checkImageHandler(
  node: NodeContext,
  image: cri.ImageSpec.$Properties | null | undefined,
  field = 'image',
): void {
  if (image?.runtimeHandler) handlerOf(node, image.runtimeHandler, `${field}.runtime_handler`);
}
