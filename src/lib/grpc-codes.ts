import type { ErrorKind } from './errors.js';

/** The largest message on crisp's socket, the same as kubelet's and containerd's: gRPC's default is 4 MiB. */
export const maxMessageBytes = 16 * 1024 * 1024;

/** The only table of status codes: of each error kind, for gRPC and for ttrpc, which uses the same. */
export const codeOfKind = {
  Cancelled: 1,
  InvalidArgument: 3,
  DeadlineExceeded: 4,
  NotFound: 5,
  AlreadyExists: 6,
  PermissionDenied: 7,
  ResourceExhausted: 8,
  FailedPrecondition: 9,
  Unimplemented: 12,
  Internal: 13,
  Unavailable: 14,
} as const satisfies Record<ErrorKind, number>;

/** Codes that crisp never answers with, and the kinds that they are read as: Aborted, OutOfRange, Unauthenticated. */
const others: Readonly<Record<number, ErrorKind>> = {
  10: 'FailedPrecondition',
  11: 'InvalidArgument',
  16: 'PermissionDenied',
};

const kinds = new Map(Object.entries(codeOfKind).map(([kind, code]) => [code as number, kind as ErrorKind]));

/** The error kind of another server's status code; `Internal` for an unknown one. */
export function kindOfCode(code: number): ErrorKind {
  return kinds.get(code) ?? others[code] ?? 'Internal';
}
