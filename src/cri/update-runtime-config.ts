import { isIP } from 'node:net';
import { invalid } from '../lib/errors.js';
import { cri } from '../lib/proto.js';
import type { Unary } from './call.js';

/** UpdateRuntimeConfig: kubelet tells the node's pod CIDR. Networks are CNI's business, so it is checked and noted in the log. */
export const updateRuntimeConfig: Unary<cri.UpdateRuntimeConfigRequest, cri.UpdateRuntimeConfigResponse.$Properties> = (
  crisp,
  request,
) => {
  const podCidr = request.runtimeConfig?.networkConfig?.podCidr ?? '';
  for (const cidr of podCidr.split(',').filter(Boolean)) {
    const [address = '', prefix = ''] = cidr.trim().split('/');
    if (!isIP(address) || !/^\d{1,3}$/.test(prefix)) throw invalid('runtime_config.network_config.pod_cidr', `${cidr} is no CIDR`);
  }
  if (podCidr) crisp.log.info({ podCidr }, 'kubelet tells the pod CIDR; the CNI configuration decides');
  return {};
};
