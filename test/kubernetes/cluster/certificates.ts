import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** The paths of a certificate and of its key. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Whom a certificate is for: Kubernetes reads the user's name from CN, the groups from O. */
export interface Subject {
  readonly user: string;
  readonly groups?: readonly string[];
  /** `DNS:name` and `IP:address`, of a server */
  readonly hosts?: readonly string[];
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A certificate authority whose files lie in one folder. */
export class Authority implements Certificate {
  readonly folder: string;
  readonly certificate: string;
  readonly key: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.certificate = join(folder, 'ca.crt');
    this.key = join(folder, 'ca.key');
  }

  static async make(folder: string): Promise<Authority> {
    const authority = new Authority(folder);
    const { certificate, key } = authority;
    const ca = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign,digitalSignature'];
    await openssl(
      'req',
      '-x509',
      ...newKey,
      '-days',
      '30',
      '-subj',
      '/CN=kubernetes',
      ...ca,
      '-keyout',
      key,
      '-out',
      certificate,
    );
    return authority;
  }

  /** Issues a certificate, good for servers and clients. */
  async issue(name: string, { user, groups = [], hosts = [] }: Subject): Promise<Certificate> {
    const paths = { certificate: join(this.folder, `${name}.crt`), key: join(this.folder, `${name}.key`) };
    const subject = [...groups.map((group) => `/O=${group}`), `/CN=${user}`].join('');
    const extensions = ['basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=serverAuth,clientAuth'];
    if (hosts.length > 0) extensions.push(`subjectAltName=${hosts.join(',')}`);
    await openssl(
      ...['req', '-x509', '-CA', this.certificate, '-CAkey', this.key, ...newKey, '-days', '30', '-subj', subject],
      ...extensions.flatMap((extension) => ['-addext', extension]),
      ...['-keyout', paths.key, '-out', paths.certificate],
    );
    return paths;
  }

  /** A key pair that signs and proves the tokens of service accounts. */
  async keyPair(name: string): Promise<{ publicKey: string; privateKey: string }> {
    const paths = { publicKey: join(this.folder, `${name}.pub`), privateKey: join(this.folder, `${name}.key`) };
    await openssl('genrsa', '-out', paths.privateKey, '2048');
    await openssl('rsa', '-in', paths.privateKey, '-pubout', '-out', paths.publicKey);
    return paths;
  }

  /** Writes a kubeconfig that holds all it needs. */
  async kubeconfig(file: string, server: string, subject: Subject): Promise<string> {
    const { certificate, key } = await this.issue(subject.user.replaceAll(':', '-'), subject);
    const encoded = (path: string): string => readFileSync(path).toString('base64');
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'crisp',
      contexts: [{ name: 'crisp', context: { cluster: 'crisp', user: subject.user } }],
      clusters: [{ name: 'crisp', cluster: { server, 'certificate-authority-data': encoded(this.certificate) } }],
      users: [
        {
          name: subject.user,
          user: { 'client-certificate-data': encoded(certificate), 'client-key-data': encoded(key) },
        },
      ],
    };
    writeFileSync(file, JSON.stringify(config, null, 1), { mode: 0o600 });
    return file;
  }
}

async function openssl(...argv: string[]): Promise<void> {
  await exec('openssl', argv, { timeout: 60_000 });
}
