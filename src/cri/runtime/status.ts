import { cri } from '../../lib/proto.js';
import { crispVersion } from '../../lib/version.js';
import type { Unary } from '../grpc/call.js';
import type { Crisp } from '../context/node-context.js';

/** Status: whether pods can be started, and what each runtime handler can do. */
export const status: Unary<cri.StatusRequest, cri.StatusResponse.$Properties> = async (crisp, request) => {
  const network = await crisp.cni.status();
  const hasHandler = crisp.handlers.size > 0;
  return {
    status: {
      conditions: [
        {
          type: 'RuntimeReady',
          status: hasHandler,
          reason: hasHandler ? '' : 'NoRuntimeHandler',
          message: hasHandler ? '' : 'no OCI runtime works on this host: see crisp doctor',
        },
        { type: 'NetworkReady', status: network.ready, reason: network.reason, message: network.message },
      ],
    },
    runtimeHandlers: [...crisp.handlers].map(([name, { features }]) => ({
      name,
      features: { recursiveReadOnlyMounts: features.recursiveReadOnlyMounts, userNamespaces: features.userNamespaces },
    })),
    features: { supplementalGroupsPolicy: true, mountOptions: true },
    ...(request.verbose ? { info: verboseInfo(crisp) } : {}),
  };
};

function verboseInfo(crisp: Crisp): Record<string, string> {
  const handlers = [...crisp.handlers.values()].map(
    ({ name, version, runtime, shim, shimVersion, shared, features }) => ({
      name,
      version,
      runtime,
      shim,
      shimVersion,
      shared,
      features,
    }),
  );
  return {
    crisp: JSON.stringify({ version: crispVersion, node: process.version, shims: crisp.shims.count() }),
    handlers: JSON.stringify(handlers),
    host: JSON.stringify(crisp.host),
    config: JSON.stringify(crisp.config),
    network: JSON.stringify({ name: crisp.cni.networkName() }),
  };
}
