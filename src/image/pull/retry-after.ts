import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { registryTrust } from './registry-trust.js';
import { isDebugLine, statusIn } from '../skopeo/refusals.js';

/** for the connection and the answer together: the pause before the next attempt begins afterwards */
const longestAskMs = 5_000;

/**
 * Asks a registry whose 503 ended a pull how long to wait, as skopeo does not print the headers of an answer. One HEAD
 * request for what skopeo asked for, without credentials.
 *
 * @param err with skopeo's debug log among its causes
 * @returns milliseconds; 0 if it did not answer 503, or does not say
 */
export async function askRetryAfterMs(err: unknown, signal: AbortSignal): Promise<number> {
  const url = lastAsked(err);
  if (url === undefined) return 0;
  return headMs(url, AbortSignal.any([signal, AbortSignal.timeout(longestAskMs)])).catch(() => 0);
}

/** longer ones are not looked at: a manifest may name any address for a layer */
const longestLine = 4096;
const requested = / msg="GET (https?:\/\/[^\s"\\]+)"$/;

/**
 * Where the request that was answered with 503 went, which may be a mirror: the last one for what the error names, as
 * several blobs are fetched at once; otherwise the last one. skopeo escapes what a registry said.
 */
function lastAsked(err: unknown): URL | undefined {
  if (!(err instanceof Error) || statusIn(err.message) !== 503) return undefined;
  const named = err.message.match(/\bsha256:[0-9a-f]{64}\b/g) ?? [];
  for (let each: unknown = err; each instanceof Error; each = each.cause) {
    const lines = each.message.split('\n').filter((line) => line.length <= longestLine && isDebugLine(line));
    const asked = lines.flatMap((line) => requested.exec(line)?.[1] ?? []).filter((url) => url.includes('/v2/'));
    const last = asked.findLast((url) => named.some((digest) => url.endsWith(digest))) ?? asked.at(-1);
    if (last !== undefined && URL.canParse(last)) return new URL(last);
  }
  return undefined;
}

async function headMs(url: URL, signal: AbortSignal): Promise<number> {
  const trust = url.protocol === 'https:' ? await registryTrust(url.host) : undefined;
  const agent = trust && new Agent(trust);
  try {
    return await new Promise((resolve, reject) => {
      const send = agent ? httpsRequest : httpRequest;
      const asking = send(url, { method: 'HEAD', agent, signal }, (answer) => {
        resolve(answer.statusCode === 503 ? retryAfterMs(answer.headers['retry-after']) : 0);
        answer.destroy();
      });
      asking.on('error', reject);
      asking.end();
    });
  } finally {
    agent?.destroy();
  }
}

/** Reads a Retry-After (RFC 9110), seconds or a date; 0 if it is missing or malformed. */
export function retryAfterMs(header: string | undefined, nowMs = Date.now()): number {
  if (header === undefined) return 0;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  // a date begins with the day of the week; Date.parse takes much more
  const atMs = /^[A-Z][a-z]{2,8},? /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(atMs) ? 0 : Math.max(0, atMs - nowMs);
}
