import { status } from '@grpc/grpc-js';
import { kindOf, reasonOf } from '../../lib/errors.js';
import { codeOfKind } from '../../lib/grpc-codes.js';

/**
 * The gRPC code of an error. kubelet looks for its words at the start of a pull's error, and finds them with UNKNOWN alone:
 * the text of any other begins with the code (cri-client's PullImage). Elsewhere it reads the message without the code.
 */
export function grpcStatusOf(err: unknown): status {
  const reason = reasonOf(err);
  const isOfPull = reason === 'RegistryUnavailable' || reason === 'SignatureValidationFailed';
  return isOfPull ? status.UNKNOWN : codeOfKind[kindOf(err)];
}
