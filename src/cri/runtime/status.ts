import { cri } from '../../lib/proto.js';
import { crispVersion } from '../../lib/crisp-version.js';
import type { Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { pauseProgramProblem } from './pause-program.js';

/** Status: whether pods can be started, and the features of each runtime handler. */
export const status: Unary<cri.StatusRequest, cri.StatusResponse.$Properties> = async (node, request) => {
  const network = await node.network.cni.status();
  const pauseProblem = await pauseProgramProblem(node.config);
  const hasHandler = node.runtime.handlers.size > 0;
  return {
    status: {
      conditions: [
        {
          type: 'RuntimeReady',
          status: hasHandler,
          reason: hasHandler ? '' : 'NoRuntimeHandler',
          message: hasHandler ? '' : 'no OCI runtime works on this host: see crisp doctor',
        },
        // besides the two conditions that kubelet acts on; crictl info shows it
        {
          type: 'SharedPidNamespaceReady',
          status: pauseProblem === undefined,
          reason: pauseProblem === undefined ? '' : 'NoPauseProgram',
          message: pauseProblem ?? '',
        },
        { type: 'NetworkReady', status: network.ready, reason: network.reason, message: network.message },
      ],
    },
    runtimeHandlers: [...node.runtime.handlers].map(([name, { features }]) => ({
      name,
      features: { recursiveReadOnlyMounts: features.recursiveReadOnlyMounts, userNamespaces: features.userNamespaces },
    })),
    features: { supplementalGroupsPolicy: true, mountOptions: true },
    ...(request.verbose ? { info: verboseInfo(node) } : {}),
  };
};

function verboseInfo(node: NodeContext): Record<string, string> {
  const handlers = [...node.runtime.handlers.values()].map(
    ({ name, version, runtime, shim, shimVersion, shared, features, missing }) => ({
      name,
      version,
      runtime,
      shim,
      shimVersion,
      shared,
      features,
      missing,
    }),
  );
  return {
    node: JSON.stringify({ version: crispVersion, node: process.version, shims: node.runtime.shims.count() }),
    handlers: JSON.stringify(handlers),
    host: JSON.stringify(node.host),
    config: JSON.stringify(node.config),
    network: JSON.stringify({ name: node.network.cni.networkName() }),
  };
}
