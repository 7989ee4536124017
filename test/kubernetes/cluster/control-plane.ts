import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { Authority } from './certificates.js';
import type { Host } from './host.js';
import { apiServiceAddress, serviceRange } from './network.js';
import { Program } from './program.js';

/** Where it runs, and as what. */
export interface ControlPlaneOptions {
  readonly host: Host;
  /** of the host */
  readonly address: string;
  /** the folder with Kubernetes' programs */
  readonly programs: string;
  readonly authority: Authority;
  /** for files that the programs are given */
  readonly folder: string;
}

/** etcd, API server, controller manager and scheduler on one host. */
export interface ControlPlane {
  readonly server: string;
  /** of the cluster's administrator */
  readonly kubeconfig: string;
  /** in the order in which they were started */
  readonly running: readonly Program[];
}

const administrator = { user: 'admin', groups: ['system:masters'] };

/** Starts a control plane and waits until the API server is ready. */
export async function startControlPlane(options: ControlPlaneOptions): Promise<ControlPlane> {
  const { host, address, programs, authority, folder } = options;
  const server = `https://${address}:6443`;
  const start = (name: string, ...args: string[]): Program =>
    new Program(host, { name, program: join(programs, name), args });

  // on the host's own loopback, which nothing else reaches
  const etcd = start(
    'etcd',
    ...[
      '--data-dir',
      '/var/lib/etcd',
      '--unsafe-no-fsync',
      '--log-level',
      'warn',
      '--quota-backend-bytes',
      '4294967296',
    ],
    ...['--listen-client-urls', 'http://127.0.0.1:2379', '--advertise-client-urls', 'http://127.0.0.1:2379'],
    ...['--listen-peer-urls', 'http://127.0.0.1:2380', '--initial-advertise-peer-urls', 'http://127.0.0.1:2380'],
    ...['--initial-cluster', 'default=http://127.0.0.1:2380'],
  );
  const apiServer = start('kube-apiserver', ...(await apiServerArgs(options)));
  const kubeconfigOf = (user: string): Promise<string> =>
    authority.kubeconfig(join(folder, `${user}.kubeconfig`), server, { user: `system:${user}` });
  const kubeconfig = join(folder, 'kubeconfig');
  await authority.kubeconfig(kubeconfig, server, administrator);
  const client = await authority.issue('probe', administrator);
  await apiServer.ready(() => answers(`${server}/readyz`, authority, client));

  const serviceAccountKey = join(authority.folder, 'service-accounts.key');
  const controllers = start(
    'kube-controller-manager',
    ...[
      '--kubeconfig',
      await kubeconfigOf('kube-controller-manager'),
      '--leader-elect=false',
      '--bind-address=127.0.0.1',
    ],
    ...['--use-service-account-credentials', '--service-account-private-key-file', serviceAccountKey],
    ...['--root-ca-file', authority.certificate, `--service-cluster-ip-range=${serviceRange}`],
    ...['--cluster-signing-cert-file', authority.certificate, '--cluster-signing-key-file', authority.key],
    ...['--controllers', '*,bootstrap-signer-controller,token-cleaner-controller', '--cluster-name', 'crisp'],
  );
  const scheduler = start(
    'kube-scheduler',
    ...['--kubeconfig', await kubeconfigOf('kube-scheduler'), '--leader-elect=false', '--bind-address=127.0.0.1'],
  );
  return { server, kubeconfig, running: [etcd, apiServer, controllers, scheduler] };
}

async function apiServerArgs({ address, authority }: ControlPlaneOptions): Promise<string[]> {
  const names = ['localhost', 'kubernetes', 'kubernetes.default', 'kubernetes.default.svc'];
  const hosts = [
    ...[...names, 'kubernetes.default.svc.cluster.local'].map((name) => `DNS:${name}`),
    ...[address, apiServiceAddress, '127.0.0.1'].map((each) => `IP:${each}`),
  ];
  const serving = await authority.issue('kube-apiserver', { user: 'kube-apiserver', hosts });
  // without it kubelet takes the questions for logs and exec for those of a stranger
  const toKubelet = await authority.issue('apiserver-kubelet-client', {
    user: 'kube-apiserver-kubelet-client',
    groups: ['system:masters'],
  });
  const proxy = await authority.issue('front-proxy-client', { user: 'front-proxy-client' });
  const { publicKey, privateKey } = await authority.keyPair('service-accounts');
  return [
    ...['--etcd-servers', 'http://127.0.0.1:2379', '--bind-address', address, '--advertise-address', address],
    ...['--tls-cert-file', serving.certificate, '--tls-private-key-file', serving.key],
    ...['--client-ca-file', authority.certificate, '--authorization-mode', 'Node,RBAC'],
    ...['--enable-admission-plugins', 'NodeRestriction', '--allow-privileged', '--enable-bootstrap-token-auth'],
    ...['--kubelet-client-certificate', toKubelet.certificate, '--kubelet-client-key', toKubelet.key],
    ...['--kubelet-preferred-address-types', 'InternalIP', '--service-cluster-ip-range', serviceRange],
    ...['--service-account-issuer', 'https://kubernetes.default.svc.cluster.local'],
    ...['--service-account-key-file', publicKey, '--service-account-signing-key-file', privateKey],
    // extension API servers, which the API server asks in its clients' names
    ...['--requestheader-client-ca-file', authority.certificate, '--requestheader-allowed-names', 'front-proxy-client'],
    ...['--requestheader-username-headers', 'X-Remote-User', '--requestheader-group-headers', 'X-Remote-Group'],
    ...['--requestheader-extra-headers-prefix', 'X-Remote-Extra-'],
    ...['--proxy-client-cert-file', proxy.certificate, '--proxy-client-key-file', proxy.key],
  ];
}

/** True where the URL answers 200. */
function answers(url: string, authority: Authority, client: { certificate: string; key: string }): Promise<boolean> {
  const tls = {
    ca: readFileSync(authority.certificate),
    cert: readFileSync(client.certificate),
    key: readFileSync(client.key),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { ...tls, timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.once('timeout', () => call.destroy(new Error(`${url}: no answer`)));
    call.once('error', reject);
    call.end();
  });
}
