import { CrispError, kindOf, messageOf, type ErrorKind, type KubeletReason } from '../../lib/errors.js';
import { parseForeignJson } from '../../lib/files/foreign-json.js';

/** Patterns of skopeo's errors and the kind of each; the first match counts. */
const refusals: readonly (readonly [RegExp, ErrorKind, KubeletReason?])[] = [
  [/no space left on device/i, 'ResourceExhausted'],
  [/image not known|manifest unknown|name unknown|no image found in manifest list/i, 'NotFound'],
  [
    /unauthorized|authentication required|access to the resource is denied|invalid username\/password|pull access denied/i,
    'PermissionDenied',
  ],
  [
    /rejected by policy|signature (?:was|is) required|signature .*(?:invalid|rejected)/i,
    'FailedPrecondition',
    'SignatureValidationFailed',
  ],
  // the layer itself is broken or truncated: its bytes match its digest
  [/processing tar file|unpacking failed|adding layer with blob/i, 'Internal'],
  [/too ?many ?requests/i, 'Unavailable', 'RegistryUnavailable'],
  [
    /connection (?:refused|reset|timed out)|broken pipe|(?:: |unexpected )EOF|no such host|i\/o timeout|TLS handshake timeout|no route to host|network is unreachable|server misbehaving|temporary failure in name resolution|use of closed network connection|stream error: stream ID|GOAWAY|client connection lost|server closed idle connection|Client\.Timeout exceeded|context deadline exceeded|service unavailable|bad gateway|gateway timeout/i,
    'Unavailable',
    'RegistryUnavailable',
  ],
];

/** skopeo 1.9 prints `status code from registry 503`, `HTTP status: 503` and `StatusCode: 503`. */
const httpStatus = /(?:\bstatus code(?: from registry)?|HTTP status(?: code)?|\bStatusCode):? (\d{3})\b/i;

/** How to retry a failed pull: soon, after a longer pause, or (undefined) not at all. */
export type RetryClass = 'transient' | 'rate limited' | undefined;

/**
 * Converts a failure of skopeo to an error of the kind that its message means, prefixed with kubelet's reason.
 *
 * @param err of a program run as `setpriv … flock … skopeo`
 */
export function skopeoError(err: unknown): unknown {
  if (!(err instanceof CrispError)) return err;
  const message = shortened(withoutDebugLog(err.message.replace(/^setpriv: /, '')));
  const failure = (kind: ErrorKind, text: string): CrispError => new CrispError(kind, text, { cause: err });
  if (err.kind !== 'Internal') return failure(err.kind, `skopeo: ${message}`);
  if (message.startsWith('flock: failed to execute')) return failure('FailedPrecondition', `skopeo: ${message}`);
  // of flock, when its wait times out; it prints nothing
  if (message === 'exit code 1') return failure('Unavailable', 'the image store is in use');

  // skopeo logs `time=… level=fatal msg="…"`
  const fatal = [...message.matchAll(/level=fatal msg=("(?:[^"\\]|\\.)*"?|\S+)/g)].at(-1)?.[1];
  const problem = fatal === undefined ? `skopeo: ${message}` : unquoted(fatal);
  const [kind, word] = conclusion(ofRegistryItself(problem));
  return failure(kind, word === undefined ? problem : `${word}: ${problem}`);
}

/** Whether a line of skopeo's output is one of its debug log, which is for those who read the cause. */
export function isDebugLine(line: string): boolean {
  return /^time="[^"]{1,40}" level=debug /.test(line);
}

/** Line by line, as a registry decides how much skopeo prints: no pattern is tried across lines. */
function withoutDebugLog(message: string): string {
  const lines = message.split('\n');
  return lines.filter((line) => !isDebugLine(line)).join('\n');
}

/** kept of each end: a message begins with what failed and ends with the reason */
const longestEnd = 8 * 1024;

/**
 * Shortens a message, as it may contain a registry's text of any length and the patterns are applied to every
 * character.
 */
function shortened(message: string): string {
  if (message.length <= 2 * longestEnd) return message;
  return `${message.slice(0, longestEnd)} … ${message.slice(-longestEnd)}`.toWellFormed();
}

/** Returns how to retry the pull that failed with this error. */
export function retryClass(err: unknown): RetryClass {
  if (kindOf(err) !== 'Unavailable') return undefined;
  const problem = ofRegistryItself(messageOf(err));
  // a name that does not exist is final too; failures of the name server read differently
  if (/no such host/i.test(problem)) return undefined;
  return /too ?many ?requests/i.test(problem) || statusIn(problem) === 429 ? 'rate limited' : 'transient';
}

/** Whether skopeo does not support what the registry has under the name: it may not be an image. */
export function isNoImageToSkopeo(err: unknown): boolean {
  const problem = ofRegistryItself(messageOf(err));
  return (
    kindOf(err) === 'Internal' &&
    /manifest list|artifact|media ?type|MIME|tar file|unpacking failed|unsupported/i.test(problem)
  );
}

function conclusion(problem: string): readonly [ErrorKind, KubeletReason?] {
  const refusal = refusals.find(([pattern]) => pattern.test(problem));
  if (refusal) return [refusal[1], refusal[2]];
  const status = statusIn(problem);
  if (status === 404) return ['NotFound'];
  if (status === 401 || status === 403) return ['PermissionDenied'];
  if (status === 408 || status === 429 || (status !== undefined && status >= 500)) {
    return ['Unavailable', 'RegistryUnavailable'];
  }
  return ['Internal'];
}

/** The HTTP status that skopeo's message names. */
export function statusIn(problem: string): number | undefined {
  const found = httpStatus.exec(problem)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * Removes the errors of mirrors, as the registry's own is decisive, and the image's names, which may match a pattern.
 */
function ofRegistryItself(problem: string): string {
  const start = problem.indexOf('(Mirrors also failed: ');
  const end = problem.lastIndexOf(']): ');
  const last = start < 0 || end < start ? problem : problem.slice(0, start) + problem.slice(end + ']): '.length);
  return last.replace(/\bmanifest \S+ in \S+/g, 'manifest').replace(/\b\w+:\/\/[^\s"]*[^\s":]/g, '');
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return parseForeignJson(text) as string;
  } catch {
    return text.replace(/^"|"$/g, '');
  }
}
