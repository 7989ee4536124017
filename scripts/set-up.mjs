// Makes a checkout ready to run: Debian packages, npm packages, build. Does only what is missing, so a second time takes
// a moment. `npm start`, `npm test` and `npm run demo` begin with it; by itself: node scripts/set-up.mjs [--tests]
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fetchBusybox } from '../test/support/busybox.mjs';

export const checkout = new URL('..', import.meta.url).pathname;

/** The Debian package of each program. */
const packages = {
  run: {
    crun: 'crun',
    runc: 'runc',
    'containerd-shim-runc-v2': 'containerd',
    skopeo: 'skopeo',
    '/usr/lib/cni/bridge': 'containernetworking-plugins',
    ip: 'iproute2',
    iptables: 'iptables',
    unshare: 'util-linux',
    mount: 'mount',
    sysctl: 'procps',
    socat: 'socat',
    catatonit: 'catatonit',
  },
  demo: { busybox: 'busybox' },
  tests: {
    busybox: 'busybox',
    'docker-registry': 'docker-registry',
    // for the page of starts
    chromium: 'chromium',
    // for clocks that jump
    faketime: 'faketime',
    // what scrapes the metrics, and checks them
    promtool: 'prometheus',
    prometheus: 'prometheus',
  },
  // the programs of the images that Kubernetes' suites name, and what a cluster's certificates are made with
  kubernetes: {
    busybox: 'busybox',
    'docker-registry': 'docker-registry',
    gcc: 'gcc',
    '/usr/include/stdio.h': 'libc6-dev',
    curl: 'curl',
    dig: 'bind9-dnsutils',
    'nc.openbsd': 'netcat-openbsd',
    openssl: 'openssl',
  },
  // not every Debian has it, and only checkpoints want it
  optional: { criu: 'criu' },
};

/** Units that their packages would start, which crisp does not need. */
const unwantedUnits = {
  containerd: 'containerd.service',
  'docker-registry': 'docker-registry.service',
  prometheus: 'prometheus.service',
};

/** @param {{ for: 'run' | 'demo' | 'tests' | 'kubernetes' }} options */
export function setUp(options) {
  checkNode();
  checkRoot();
  installDebianPackages({ ...packages.run, ...packages[options.for] }, packages.optional);
  if (options.for === 'tests' || options.for === 'kubernetes') fetchBusybox();
  installNpmPackages();
  build();
}

function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
}

function checkRoot() {
  if (process.getuid() !== 0) fail('namespaces, mounts and cgroups need root: run it with sudo or as root');
}

function isThere(program) {
  const folders = `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin`.split(':');
  const candidates = program.startsWith('/') ? [program] : folders.map((folder) => join(folder, program));
  return candidates.some((path) => {
    try {
      accessSync(path, path.endsWith('.h') ? constants.R_OK : constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}

function installDebianPackages(needed, optional) {
  const missing = missingPackages(needed);
  if (missing.length === 0) return;
  if (!isThere('apt-get')) fail(`this host has no apt-get; install what brings these yourself: ${missing.join(', ')}`);
  say(`installing ${[...missing, ...missingPackages(optional)].join(', ')} …`);
  withoutStartingServices(() => {
    apt('update');
    apt('install', ...missing);
  });
  const extra = missingPackages(optional);
  if (extra.length > 0)
    withoutStartingServices(() => apt('install', ...extra), 'not installed, checkpoints will not work');
  const units = missing.flatMap((name) => unwantedUnits[name] ?? []);
  if (units.length === 0 || !isThere('systemctl')) return;
  // disabling works on a system that is not booted too; stopping is for packages that start them whatever policy-rc.d says
  spawnSync('systemctl', ['disable', ...units], { stdio: 'ignore' });
  if (existsSync('/run/systemd/system')) spawnSync('systemctl', ['stop', ...units], { stdio: 'ignore' });
}

function missingPackages(programs) {
  const missing = Object.entries(programs).filter(([program]) => !isThere(program));
  return [...new Set(missing.map(([, name]) => name))];
}

function apt(verb, ...names) {
  const install = verb === 'install' ? ['--no-install-recommends', '-y'] : [];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=120', verb, ...install, ...names],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`apt-get ${[verb, ...names].join(' ')} failed:\n${stdout}${stderr}`);
}

/** Debian's packages start their daemons at once unless a policy-rc.d says no; containerd's must not run beside crisp. */
function withoutStartingServices(work, orElse) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } catch (err) {
    if (!orElse) fail(err.message);
    say(`${orElse}: ${err.message.split('\n')[0]}`);
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

/** Installs the npm packages of package-lock.json where they are not there yet. */
export function installNpmPackages() {
  if (npmPackagesAreCurrent()) return;
  say('npm ci …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: checkout,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('npm ci failed');
}

/** True where npm's own note of what it installed has every package of package-lock.json at its version. */
function npmPackagesAreCurrent() {
  try {
    const read = (file) => JSON.parse(readFileSync(join(checkout, file), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(([path, { version, optional }]) => {
      return path === '' || optional || installed[path]?.version === version;
    });
  } catch {
    return false;
  }
}

/** Compiles src to dist where something in src changed since. The new dist replaces the old at once. */
export function build() {
  if (isBuilt()) return;
  say('build …');
  const fresh = join(checkout, `dist.${process.pid}`);
  try {
    execFileSync(process.execPath, [join(checkout, 'node_modules/typescript/bin/tsc'), '--outDir', fresh], {
      cwd: checkout,
      stdio: ['ignore', 2, 2],
    });
    cpSync(join(checkout, 'src/page/static'), join(fresh, 'page/static'), { recursive: true });
    writeFileSync(join(fresh, '.built-from'), sourcesHash());
    rmSync(join(checkout, 'dist'), { recursive: true, force: true });
    renameSync(fresh, join(checkout, 'dist'));
  } catch {
    fail('the build failed');
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** True where dist is what src is now. */
export function isBuilt() {
  const stamp = join(checkout, 'dist/.built-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

function sourcesHash() {
  const hash = createHash('sha256');
  const files = readdirSync(join(checkout, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(checkout, 'tsconfig.json')])
    hash.update(file.slice(checkout.length)).update(readFileSync(file));
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--build')) build();
  else setUp({ for: process.argv.includes('--tests') ? 'tests' : 'run' });
}
