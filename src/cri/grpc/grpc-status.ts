import { status } from '@grpc/grpc-js';
import { kindOf, reasonOf, type ErrorKind } from '../../lib/errors.js';

/** The gRPC code of each kind of error. The only file that knows both. */
export const grpcStatus: Readonly<Record<ErrorKind, status>> = {
  InvalidArgument: status.INVALID_ARGUMENT,
  NotFound: status.NOT_FOUND,
  AlreadyExists: status.ALREADY_EXISTS,
  FailedPrecondition: status.FAILED_PRECONDITION,
  PermissionDenied: status.PERMISSION_DENIED,
  ResourceExhausted: status.RESOURCE_EXHAUSTED,
  DeadlineExceeded: status.DEADLINE_EXCEEDED,
  Cancelled: status.CANCELLED,
  Unavailable: status.UNAVAILABLE,
  Unimplemented: status.UNIMPLEMENTED,
  Internal: status.INTERNAL,
};

/**
 * The gRPC code of an error. kubelet looks for its words at the start of a pull's error, and finds them with UNKNOWN alone:
 * the text of any other begins with the code (cri-client's PullImage). Elsewhere it reads the message without the code.
 */
export function grpcStatusOf(err: unknown): status {
  const reason = reasonOf(err);
  const isOfPull = reason === 'RegistryUnavailable' || reason === 'SignatureValidationFailed';
  return isOfPull ? status.UNKNOWN : grpcStatus[kindOf(err)];
}
