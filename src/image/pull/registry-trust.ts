import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { namesIn } from '../../lib/files/names-in.js';

/** Locations of the host's CA certificates in distributions; the first that exists is used. */
const hostBundles = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem'];

/** The TLS options for a registry. */
export interface RegistryTrust {
  readonly ca: string[];
  readonly cert?: string;
  readonly key?: string;
}

/**
 * Returns the CAs for a registry as in containers-certs.d(5) and skopeo: the host's and those of the registry's folder,
 * and that folder's client certificate.
 *
 * @param folders later ones are used for what earlier ones lack
 */
export async function registryTrust(
  registry: string,
  folders: readonly string[] = ['/etc/containers/certs.d', '/etc/docker/certs.d'],
): Promise<RegistryTrust> {
  const ca: string[] = [...rootCertificates];
  for (const bundle of [process.env['SSL_CERT_FILE'] ?? '', ...hostBundles]) {
    const text = bundle === '' ? undefined : await readFile(bundle, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    ca.push(text);
    break;
  }
  const name = registry === 'registry-1.docker.io' ? 'docker.io' : registry;
  for (const folder of folders.map((each) => join(each, name))) {
    const names = await namesIn(folder);
    if (names.length === 0) continue;
    const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
    for (const name of names.filter((each) => each.endsWith('.crt'))) ca.push(await read(name));
    const cert = names.find((name) => name.endsWith('.cert'));
    if (cert === undefined) return { ca };
    return { ca, cert: await read(cert), key: await read(cert.replace(/cert$/, 'key')) };
  }
  return { ca };
}
