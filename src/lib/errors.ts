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
  /** a limit was reached, such as the size of an exec's output */
  | 'ResourceExhausted'
  | 'DeadlineExceeded'
  | 'Cancelled'
  /** something that crisp depends on cannot be reached right now; a retry may succeed */
  | 'Unavailable'
  | 'Unimplemented'
  /** anything else: an outside program failed, or a bug in crisp */
  | 'Internal';

/**
 * The only error class. Messages say what was attempted, in lower case without a full stop, and name the id or the
 * path.
 */
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

/** The kind of any thrown value; `Internal` for anything but a CrispError. */
export function kindOf(err: unknown): ErrorKind {
  return err instanceof CrispError ? err.kind : 'Internal';
}

/** True for an error that means that a task or process is gone: its shim does not know it, or has exited itself. */
export function isGone(err: unknown): boolean {
  const kind = kindOf(err);
  return kind === 'NotFound' || kind === 'Unavailable';
}

/** The message of any thrown value as well-formed text: a lone surrogate becomes U+FFFD. */
export function messageOf(err: unknown): string {
  return (err instanceof Error ? err.message : String(err)).toWellFormed();
}

/** The prefixes of error messages that kubelet shows as the reason: cri-api's pkg/errors. */
export type KubeletReason =
  'RegistryUnavailable' | 'SignatureValidationFailed' | 'RROUnsupported' | 'ImageVolumeMountFailed';

const leadingReason = /^(RegistryUnavailable|SignatureValidationFailed|RROUnsupported|ImageVolumeMountFailed): /;

/** The kubelet reason that an error's message begins with. */
export function reasonOf(err: unknown): KubeletReason | undefined {
  return leadingReason.exec(messageOf(err))?.[1] as KubeletReason | undefined;
}

/** Prefixes an error's message with one of kubelet's reasons and keeps its kind. */
export function withReason(word: KubeletReason, err: unknown): CrispError {
  return new CrispError(kindOf(err), `${word}: ${messageOf(err)}`, { cause: err });
}

/**
 * Prefixes an error's message with what was attempted and keeps its kind: `start container "ab12": task create: …`. A
 * kubelet reason stays in front.
 */
export function wrap(attempt: string, err: unknown): CrispError {
  const message = messageOf(err);
  const word = leadingReason.exec(message)?.[0] ?? '';
  return new CrispError(kindOf(err), `${word}${attempt}: ${message.slice(word.length)}`, { cause: err });
}

/** An `InvalidArgument` error about one field of a request, spelled as in the CRI: `config.linux.cgroup_parent`. */
export function invalid(field: string, problem: string): CrispError {
  return new CrispError('InvalidArgument', `${field}: ${problem}`);
}

/** True for a file system error with this code, such as ENOENT. */
export function isErrno(err: unknown, ...codes: string[]): err is NodeJS.ErrnoException {
  return err instanceof Error && codes.includes((err as NodeJS.ErrnoException).code ?? '');
}
