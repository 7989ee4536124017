import { chmod, writeFile } from 'node:fs/promises';
import { CrispError, invalid } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import { canonicalRegistry, type Reference } from '../ref.js';

/**
 * Returns the content of a containers-auth.json(5) for one registry. Undefined if no credentials were sent, or only
 * another server's.
 *
 * @throws CrispError `InvalidArgument` for malformed credentials; the message never contains the secret
 */
export function authFileContent(reference: Reference, auth: cri.IAuthConfig | null | undefined): string | undefined {
  if (!auth) return undefined;
  const given = [auth.username, auth.password, auth.auth, auth.identityToken, auth.registryToken].some(
    (field) => field,
  );
  if (!given) return undefined;
  // kubelet may send another registry's credentials, which must not be sent to this one
  if (auth.serverAddress && serverHost(auth.serverAddress) !== reference.registry) return undefined;
  return JSON.stringify({ auths: { [reference.registry]: entryOf(auth) } });
}

function entryOf(auth: cri.IAuthConfig): object {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  if (auth.identityToken) return { auth: base64(`${auth.username || '<token>'}:`), identitytoken: auth.identityToken };
  if (auth.username) return { auth: base64(`${auth.username}:${auth.password ?? ''}`) };
  if (auth.auth) {
    const decoded = Buffer.from(auth.auth, 'base64').toString();
    // some tools end the password with NUL bytes
    const plain = decoded.replace(/\0+$/, '');
    if (!plain.includes(':')) throw invalid('auth.auth', 'is not the base64 form of "user:password"');
    return { auth: base64(plain) };
  }
  if (auth.password) throw invalid('auth.username', 'is empty, though there is a password');
  throw invalid(
    'auth.registry_token',
    'a bearer token alone cannot be used: give a user name and a password, or an identity token',
  );
}

function serverHost(address: string): string {
  try {
    return canonicalRegistry(new URL(address.includes('://') ? address : `https://${address}`).host);
  } catch {
    throw new CrispError('InvalidArgument', `auth.server_address: ${JSON.stringify(address)} is not an address`);
  }
}

/** Writes an auth file that only root can read. */
export async function writeAuthFile(path: string, content: string): Promise<void> {
  await writeFile(path, content, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
}
