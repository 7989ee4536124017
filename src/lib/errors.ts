/** Every kind of failure that crisp distinguishes. Only `src/lib/grpc-codes.ts` maps them onto gRPC codes. */
export type ErrorKind =
  /** the request itself is wrong: names the field */
  | 'InvalidArgument'
  | 'NotFound'
  /** the name is in use: names the id that holds it */
  | 'AlreadyExists'
  /** the request is fine, the state of the thing or of the host is not: names the state */
  | 'FailedPrecondition'
  | 'PermissionDenied'
  /** a limit was met, such as the size of an exec's output */
  | 'ResourceExhausted'
  | 'DeadlineExceeded'
  | 'Cancelled'
  /** something that crisp depends on cannot be reached right now; a retry may succeed */
  | 'Unavailable'
  | 'Unimplemented'
  /** anything else: an outside program failed, or a bug of ours */
  | 'Internal';

/** The one error class. Messages say what was attempted, lower case, no full stop, and name the id or the path. */
export class CrispError extends Error {
  override readonly name = 'CrispError';

  constructor(
    readonly kind: ErrorKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The kind of any thrown value; what is not a CrispError is Internal. */
export function kindOf(err: unknown): ErrorKind {
  return err instanceof CrispError ? err.kind : 'Internal';
}

/** True for an error that means that a task or process is gone: its shim does not know it, or is gone itself. */
export function isGone(err: unknown): boolean {
  const kind = kindOf(err);
  return kind === 'NotFound' || kind === 'Unavailable';
}

/** The message of any thrown value, well-formed: what was cut in the middle of a character has U+FFFD there. */
export function messageOf(err: unknown): string {
  return (err instanceof Error ? err.message : String(err)).toWellFormed();
}

/** The prefixes that kubelet looks for at the start of a message, to show them as the reason: cri-api's pkg/errors. */
export type KubeletReason =
  'RegistryUnavailable' | 'SignatureValidationFailed' | 'RROUnsupported' | 'ImageVolumeMountFailed';

const leadingReason = /^(RegistryUnavailable|SignatureValidationFailed|RROUnsupported|ImageVolumeMountFailed): /;

/** The kubelet reason that an error's message begins with. */
export function reasonOf(err: unknown): KubeletReason | undefined {
  return leadingReason.exec(messageOf(err))?.[1] as KubeletReason | undefined;
}

/** Puts one of kubelet's reasons before an error's message and keeps its kind. */
export function withReason(word: KubeletReason, err: unknown): CrispError {
  return new CrispError(kindOf(err), `${word}: ${messageOf(err)}`, { cause: err });
}

/**
 * Puts what was attempted before an error's message and keeps its kind: `start container "ab12": task create: …`. A
 * reason of kubelet's stays the first.
 */
export function wrap(attempt: string, err: unknown): CrispError {
  const message = messageOf(err);
  const word = leadingReason.exec(message)?.[0] ?? '';
  return new CrispError(kindOf(err), `${word}${attempt}: ${message.slice(word.length)}`, { cause: err });
}

/** `InvalidArgument` about one field of a request, in the CRI's own spelling: `config.linux.cgroup_parent`. */
export function invalid(field: string, problem: string): CrispError {
  return new CrispError('InvalidArgument', `${field}: ${problem}`);
}

/** True for a file system error with this code, such as ENOENT. */
export function isErrno(err: unknown, ...codes: string[]): boolean {
  return err instanceof Error && codes.includes((err as NodeJS.ErrnoException).code ?? '');
}
