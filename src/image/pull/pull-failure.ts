import { kindOf, reasonOf } from '../../lib/errors.js';
import { retryClass } from '../skopeo/refusals.js';

/** The reasons of failed pulls, for the metrics. */
export type PullFailure =
  | 'not found'
  | 'denied'
  | 'signature'
  | 'rate limited'
  | 'registry unavailable'
  | 'disk full'
  | 'timeout'
  | 'invalid name'
  | 'other';

/** The reason of a pull's error, from a closed list, whatever a registry sends. */
export function pullFailureOf(err: unknown): PullFailure {
  const reason = reasonOf(err);
  if (reason === 'SignatureValidationFailed') return 'signature';
  if (reason === 'RegistryUnavailable')
    return retryClass(err) === 'rate limited' ? 'rate limited' : 'registry unavailable';
  switch (kindOf(err)) {
    case 'NotFound':
      return 'not found';
    case 'PermissionDenied':
      return 'denied';
    case 'ResourceExhausted':
      return 'disk full';
    case 'DeadlineExceeded':
      return 'timeout';
    case 'InvalidArgument':
      return 'invalid name';
    default:
      return 'other';
  }
}
