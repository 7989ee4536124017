import type { ErrorKind } from './errors.js';

/** The largest message on crisp's socket, as kubelet and containerd have it: gRPC's own default is 4 MiB. */
export const maxMessageBytes = 16 * 1024 * 1024;

/** The code of each kind of error, in gRPC and in ttrpc, which has the same. The only table of them. */
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

/** Codes that crisp answers with none of its own, and what they mean to it: Aborted, OutOfRange, Unauthenticated. */
const others: Readonly<Record<number, ErrorKind>> = {
  10: 'FailedPrecondition',
  11: 'InvalidArgument',
  16: 'PermissionDenied',
};

const kinds = new Map(Object.entries(codeOfKind).map(([kind, code]) => [code as number, kind as ErrorKind]));

/** The kind that a code of another server's stands for; `Internal` where it says nothing. */
export function kindOfCode(code: number): ErrorKind {
  return kinds.get(code) ?? others[code] ?? 'Internal';
}
