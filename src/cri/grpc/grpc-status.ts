import { status } from '@grpc/grpc-js';
import { kindOf, reasonOf } from '../../lib/errors.js';
import { codeOfKind } from '../../lib/grpc-codes.js';

/**
 * Returns the gRPC code of an error. kubelet looks for its reasons at the start of a pull's error, and only finds them
 * with UNKNOWN: with other codes the text begins with the code (cri-client's PullImage). Elsewhere it reads the message
 * without the code.
 */
export function grpcStatusOf(err: unknown): status {
  const reason = reasonOf(err);
  const isOfPull = reason === 'RegistryUnavailable' || reason === 'SignatureValidationFailed';
  return isOfPull ? status.UNKNOWN : codeOfKind[kindOf(err)];
}
