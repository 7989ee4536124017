import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';

/** RuntimeConfig: the cgroup driver, which kubelet adopts (KEP-4033). */
export const runtimeConfig: Unary<cri.RuntimeConfigRequest, cri.RuntimeConfigResponse.$Properties> = (node) => ({
  linux: {
    cgroupDriver: node.runtime.cgroupDriver === 'systemd' ? cri.CgroupDriver.SYSTEMD : cri.CgroupDriver.CGROUPFS,
  },
});
