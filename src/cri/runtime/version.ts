import { cri } from '../../lib/proto.js';
import { crispVersion } from '../../lib/crisp-version.js';
import type { Unary } from '../grpc/call.js';

/** Version: the CRI's is v1, kubelet's is always 0.1.0. */
export const version: Unary<cri.VersionRequest, cri.VersionResponse.$Properties> = () => ({
  version: '0.1.0',
  runtimeName: 'crisp',
  runtimeVersion: crispVersion,
  runtimeApiVersion: 'v1',
});
