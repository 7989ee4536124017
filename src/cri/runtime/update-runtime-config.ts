import { isIP } from 'node:net';
import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';

/**
 * UpdateRuntimeConfig: kubelet sends the node's pod CIDR. CNI configures networks, so it is only checked and logged.
 */
export const updateRuntimeConfig: Unary<cri.UpdateRuntimeConfigRequest, cri.UpdateRuntimeConfigResponse.$Properties> = (
  node,
  request,
) => {
  const podCidr = request.runtimeConfig?.networkConfig?.podCidr ?? '';
  const wrong = podCidr.split(',').find((cidr) => cidr !== '' && !isCidr(cidr.trim()));
  if (wrong !== undefined)
    throw invalid('runtime_config.network_config.pod_cidr', `${JSON.stringify(wrong.slice(0, 80))} is not a CIDR`);
  if (podCidr) node.log.info({ podCidr }, 'ignoring the pod CIDR from kubelet: the CNI configuration decides');
  return {};
};

function isCidr(text: string): boolean {
  const [address = '', prefix = '', ...more] = text.split('/');
  const family = isIP(address);
  return family !== 0 && more.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}
