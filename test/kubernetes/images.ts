import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pauseImage, setUidLayer } from '../conformance/images.js';
import { compile } from '../support/compile.js';
import {
  busyboxLayer,
  defaultEnv,
  directory,
  file,
  layer,
  programEntries,
  type Layer,
  type RunConfig,
  type TestImage,
} from '../support/images.js';
import type { Registry } from '../support/registry.js';
import type { TarEntry } from '../support/tar.js';

/** The registries that the names of the suites' images begin with; all of them are led to the loopback registry. */
export const mirroredRegistries = ['registry.k8s.io', 'gcr.io', 'docker.io', 'quay.io'] as const;

/** The images that most of a cluster's pods run, at the tags of Kubernetes 1.37. */
export const images = {
  agnhost: 'registry.k8s.io/e2e-test-images/agnhost:2.66.1',
  busybox: 'registry.k8s.io/e2e-test-images/busybox:1.37.0-2',
  nginx: 'registry.k8s.io/e2e-test-images/nginx:1.27.0-2',
  nginxNew: 'registry.k8s.io/e2e-test-images/nginx:1.28.0-2',
  pause: 'registry.k8s.io/pause:3.10.2',
  coredns: 'registry.k8s.io/coredns/coredns:latest',
} as const;

/** Programs of this host that agnhost's image has besides agnhost. */
const agnhostTools = [
  '/bin/bash',
  '/bin/ip',
  '/bin/nc.openbsd',
  '/usr/bin/curl',
  '/usr/bin/dig',
  '/usr/bin/getent',
  '/usr/bin/ipcmk',
  '/usr/bin/ipcrm',
  '/usr/bin/ipcs',
  '/usr/bin/nsenter',
  '/usr/bin/perl',
  '/usr/bin/socat',
  '/usr/bin/unshare',
];

/**
 * Puts stand-ins of the images that Kubernetes' test suites name into a registry. Their programs are this host's, and
 * those of `folder`: agnhost, and others that a cluster runs in pods, where they were built.
 */
export async function pushKubernetesImages(registry: Pick<Registry, 'push'>, folder: string): Promise<void> {
  const put = async (name: string, image: TestImage): Promise<void> => {
    const [, repository = '', tag = ''] = /^[^/]+\/(.+):([^:]+)$/.exec(name) ?? [];
    await registry.push(repository, tag, image);
  };
  const e2e = (name: string, tag: string, image: TestImage): Promise<void> =>
    put(`registry.k8s.io/e2e-test-images/${name}:${tag}`, image);

  const nmeter = file('bin/nmeter', compile(new URL('programs/nmeter.c', import.meta.url)), 0o755);
  const base = await busyboxLayer({ entries: [nmeter] });
  const ipc = layer(await programEntries(['/usr/bin/ipcs', '/usr/bin/ipcmk', '/usr/bin/ipcrm', '/usr/bin/pgrep']));
  const tools = layer(await programEntries(agnhostTools));
  const shell: RunConfig = { Env: defaultEnv, Cmd: ['sh'] };

  await put(images.busybox, { layers: [base, ipc], config: shell });
  await e2e('ipc-utils', '1.4', { layers: [base, tools], config: shell });
  await e2e('glibc-dns-testing', '2.1.1', { layers: [base, tools], config: shell });
  await e2e('perl', '5.26', { layers: [base, tools], config: shell });
  await e2e('nonroot', '1.5', {
    layers: [base],
    config: { Env: defaultEnv, Entrypoint: ['sh', '-c', 'id'], User: '1234' },
  });
  await e2e('nonewprivs', '1.4', { layers: [base, setUidLayer()], config: { Env: defaultEnv, Cmd: ['/nnp'] } });
  await put(images.pause, pauseImage('3.10.2'));

  for (const name of [images.nginx, images.nginxNew]) await put(name, webImage([base], []));
  for (const name of ['kitten', 'nautilus']) await e2e(name, '1.8', webImage([base], pictureEntries(name)));

  const agnhost = await agnhostImage(folder, tools, nmeter);
  await put(images.agnhost, agnhost);
  await e2e('agnhost', '2.55', agnhost);
  const ofProgram = async (name: string, program: string, path = `/${program}`): Promise<void> => {
    const built = join(folder, program);
    if (!existsSync(built)) return;
    const parents = dirname(path).split('/').filter(Boolean);
    const folders = parents.map((_name, at) => directory(parents.slice(0, at + 1).join('/')));
    const layers = [layer([...folders, file(path.slice(1), readFileSync(built), 0o755)])];
    await put(name, { layers, config: { Env: defaultEnv, Entrypoint: [path] } });
  };
  await ofProgram(images.coredns, 'coredns');
  await ofProgram('registry.k8s.io/e2e-test-images/sample-apiserver:1.29.2', 'sample-apiserver');
  await ofProgram('registry.k8s.io/etcd:3.7.0-0', 'etcd', '/usr/local/bin/etcd');
}

/** What stands for nginx: busybox' web server under that name, with nginx' page at the places where it is looked for. */
function webImage(layers: readonly Layer[], more: readonly TarEntry[]): TestImage {
  const server = '#!/bin/sh\nexec /bin/httpd -f -p 80 -h /usr/share/nginx/html\n';
  const web = layer([
    directory('usr/share'),
    directory('usr/share/nginx'),
    directory('usr/share/nginx/html'),
    file('usr/share/nginx/html/index.html', '<h1>Welcome to nginx!</h1>\n'),
    file('usr/sbin/nginx', server, 0o755),
    ...more,
  ]);
  return {
    layers: [...layers, web],
    config: { Env: defaultEnv, Cmd: ['nginx', '-g', 'daemon off;'], ExposedPorts: { '80/tcp': {} } },
  };
}

/** The suites read data.json from the web server's root and from a volume of the image, and the system's name. */
function pictureEntries(name: string): TarEntry[] {
  const picture = JSON.stringify({ image: `${name}.jpg` });
  return [
    file('data.json', picture),
    file('usr/share/nginx/html/data.json', picture),
    file('etc/os-release', 'NAME="Alpine Linux"\n'),
  ];
}

async function agnhostImage(folder: string, tools: Layer, nmeter: TarEntry): Promise<TestImage> {
  const base = await busyboxLayer({
    entries: [nmeter],
    passwd: ['user-defined-in-image:x:1000:1000::/home:/bin/sh'],
    group: ['user-defined-in-image:x:1000:', 'group-defined-in-image:x:50000:user-defined-in-image'],
  });
  const { certificate, key } = localhostCertificate();
  const agnhost = layer([
    file('localhost.crt', certificate),
    file('localhost.key', key),
    directory('usr/local'),
    directory('usr/local/bin'),
    { path: 'usr/local/bin/nc', kind: 'symlink', target: '/bin/nc.openbsd' },
    directory('uploads'),
    file('agnhost', readFileSync(join(folder, 'agnhost')), 0o755),
    { path: 'agnhost-2', kind: 'symlink', target: 'agnhost' },
  ]);
  return {
    layers: [base, tools, agnhost],
    config: {
      Env: defaultEnv,
      Entrypoint: ['/agnhost'],
      Cmd: ['pause'],
      ExposedPorts: { '80/tcp': {}, '8080/tcp': {}, '8081/tcp': {}, '9376/tcp': {} },
    },
  };
}

/** agnhost's porter serves TLS with it. */
function localhostCertificate(): { certificate: Buffer; key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-certificate-'));
  try {
    const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')];
    const request = 'req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost'.split(' ');
    const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
      timeout: 60_000,
    });
    return { certificate: readFileSync(certificate), key: readFileSync(key) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
