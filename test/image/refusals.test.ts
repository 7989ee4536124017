import { expect, test } from 'vitest';
import { CrispError, kindOf, messageOf, wrap } from '../../src/lib/errors.js';
import { pullFailureOf } from '../../src/image/pull/pull-failure.js';
import { retryClass, skopeoError } from '../../src/image/skopeo/refusals.js';
import { askRetryAfterMs } from '../../src/image/pull/retry-after.js';

/** What `skopeo` leaves on stderr, run as crisp runs it. */
const failed = (msg: string): unknown =>
  skopeoError(
    new CrispError('Internal', `setpriv: time="2026-01-01T00:00:00Z" level=fatal msg=${JSON.stringify(msg)}`),
  );

// the messages of 1.9 and later
test.each([
  ['reading manifest v1 in h/a: received unexpected HTTP status: 503 Service Unavailable', 'transient'],
  [
    'reading blob sha256:00: Error fetching blob: invalid status code from registry 500 (Internal Server Error)',
    'transient',
  ],
  ['reading blob sha256:00: fetching blob: received unexpected HTTP status: 504 Gateway Timeout', 'transient'],
  ['reading manifest v1 in h/a: StatusCode: 408, ', 'transient'],
  ['pinging container registry h: Get "https://h/v2/": EOF', 'transient'],
  ['writing blob: storing blob to file "/var/tmp/x/2": happened during read: unexpected EOF', 'transient'],
  ['Get "https://h/v2/": dial tcp 192.0.2.1:443: connect: connection refused', 'transient'],
  ['Get "https://h/v2/": dial tcp: lookup h on 192.0.2.1:53: server misbehaving', 'transient'],
  ['Get "https://h/v2/": net/http: TLS handshake timeout', 'transient'],
  ['Get "https://h/v2/": Service Unavailable', 'transient'],
  ['happened during read: stream error: stream ID 7; INTERNAL_ERROR; received from peer', 'transient'],
  ['reading manifest v1 in h/a: StatusCode: 429, ', 'rate limited'],
  ['reading manifest v1 in h/a: toomanyrequests: You have reached your pull rate limit', 'rate limited'],
  ['pinging container registry h: too many requests to registry', 'rate limited'],
  ['Get "https://h/v2/": dial tcp: lookup h on 192.0.2.1:53: no such host', undefined],
])('counts as a registry that is not available: %s', (msg, retry) => {
  const err = failed(msg);
  expect(kindOf(err)).toBe('Unavailable');
  expect(messageOf(err)).toBe(`RegistryUnavailable: ${msg}`);
  expect(retryClass(err)).toBe(retry);
});

test.each([
  ['reading manifest v1 in h/a: manifest unknown: manifest unknown', 'NotFound'],
  ['reading manifest v1 in h/a: StatusCode: 404, ', 'NotFound'],
  ['reading manifest v1 in h/a: unauthorized: authentication required', 'PermissionDenied'],
  ['reading manifest v1 in h/a: StatusCode: 403, ', 'PermissionDenied'],
  ['writing blob: storing blob to file "/x": write /x: no space left on device', 'ResourceExhausted'],
  // a layer whose archive ends early fails at every attempt
  [
    'writing blob: adding layer with blob "sha256:00": Error processing tar file(exit status 1): unexpected EOF',
    'Internal',
  ],
  // the same of a skopeo of today
  [
    'writing blob: adding layer with blob "sha256:00"/""/"sha256:00": unpacking failed (error: exit status 1; output: unexpected EOF)',
    'Internal',
  ],
  ['writing blob: Digest did not match, expected sha256:00, got sha256:11', 'Internal'],
  // names that match the table
  [
    'initializing source docker://h/goaway:EOF: reading manifest EOF in h/goaway: StatusCode: 403, ',
    'PermissionDenied',
  ],
  [
    'initializing source docker://h/unauthorized:v1: reading manifest v1 in h/unauthorized: StatusCode: 404, ',
    'NotFound',
  ],
  // the registry's own error decides, not those of its mirrors
  [
    'initializing source docker://h/a:v1: (Mirrors also failed: [m/a:v1: StatusCode: 503, ]\n[n/a:v1: ]): EOF]): h/a:v1: reading manifest v1 in h/a: manifest unknown',
    'NotFound',
  ],
])('does not retry: %s', (msg, kind) => {
  const err = failed(msg);
  expect(err).toMatchObject({ kind, message: msg });
  expect(retryClass(err)).toBeUndefined();
});

test('a mirror without the image does not hide that the registry is not available', () => {
  const err = failed(
    'initializing source docker://h/a:v1: (Mirrors also failed: [m/a:v1: manifest unknown]): h/a:v1: StatusCode: 503, ',
  );
  expect(kindOf(err)).toBe('Unavailable');
  expect(retryClass(err)).toBe('transient');
});

test('a pull that was cancelled, or whose programs are missing, is not retried', () => {
  for (const [kind, said] of [
    ['DeadlineExceeded', 'setpriv: not done after 3 s'],
    ['Cancelled', 'setpriv: the caller went away'],
  ] as const) {
    const err = skopeoError(new CrispError(kind, said));
    expect(err).toMatchObject({ kind, message: said.replace('setpriv', 'skopeo') });
    expect(retryClass(err)).toBeUndefined();
  }
  const missing = skopeoError(new CrispError('Internal', 'setpriv: flock: failed to execute /nowhere: No such file'));
  expect(missing).toMatchObject({ kind: 'FailedPrecondition' });
});

test.each([
  ['the words for mirrors, again and again', '(Mirrors also failed: '.repeat(100_000)],
  ['their end as well', `(Mirrors also failed: ${'a]): '.repeat(400_000)}`],
  ['names of manifests', 'manifest a in '.repeat(150_000)],
  ['addresses', 'a://a:'.repeat(300_000)],
  ['one long word', 'a'.repeat(8_000_000)],
  ['quotes and backslashes', '\\"'.repeat(1_000_000)],
])('a registry that says millions of characters is read in a moment: %s', (_what, words) => {
  const startedAt = performance.now();
  const err = failed(`reading manifest v1 in h/a: denied: ${words}: StatusCode: 503`);
  retryClass(err);
  // milliseconds; where time grows with the square, minutes
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(messageOf(err).length).toBeLessThan(20_000);
  expect(messageOf(err)).toMatch(/reading manifest v1 in h\/a: denied: .*: StatusCode: 503$/);
});

const debugLine = 'time="2026-01-01T00:00:00Z" level=debug msg="GET https://h';
test.each([
  ['beginnings of its lines', '\ntime="'.repeat(1_000_000)],
  ['one address', `\n${debugLine}${'/v2/'.repeat(2_000_000)}\\"`],
  ['many addresses', `\n${debugLine}/v2/\\"`.repeat(100_000)],
])('a debug log of millions of characters is read in a moment: %s', async (_what, lines) => {
  const startedAt = performance.now();
  const fatal = '\ntime="2026-01-01T00:00:00Z" level=fatal msg="reading manifest: StatusCode: 503"';
  const err = skopeoError(new CrispError('Internal', `setpriv: ${lines}${fatal}`));
  expect(messageOf(err)).toBe('RegistryUnavailable: reading manifest: StatusCode: 503');
  expect(await askRetryAfterMs(err, AbortSignal.abort())).toBe(0);
  // milliseconds; where time grows with the square, minutes
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

test.each([
  ['reading manifest v1 in h/a: manifest unknown: manifest unknown', 'not found'],
  ['reading manifest v1 in h/a: StatusCode: 403, ', 'denied'],
  ['Source image rejected: A signature was required, but no signature exists', 'signature'],
  ['reading manifest v1 in h/a: toomanyrequests: You have reached your pull rate limit', 'rate limited'],
  ['Get "https://h/v2/": dial tcp 192.0.2.1:443: connect: connection refused', 'registry unavailable'],
  ['writing blob: write /var/lib/x: no space left on device', 'disk full'],
  ['something that no one has said before', 'other'],
])('the metrics call a pull that failed by its reason: %s', (msg, reason) => {
  expect(pullFailureOf(wrap('pull h/a:v1', failed(msg)))).toBe(reason);
});
