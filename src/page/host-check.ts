import { isIP } from 'node:net';

/**
 * Whether a request names this server by an address, as localhost or by a configured name. A page of another site whose
 * name resolves here (DNS rebinding) sends that name: the browser would let it read the answer.
 */
export function isOwnHost(header: string | undefined, names: readonly string[]): boolean {
  const [, bracketed, bare = ''] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d{1,5})?$/.exec(header ?? '') ?? [];
  if (bracketed !== undefined) return isIP(bracketed) === 6;
  const host = bare.toLowerCase();
  return isIP(host) === 4 || host === 'localhost' || names.some((name) => name.toLowerCase() === host);
}

/** Whether an address to listen on can only be reached from this host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
