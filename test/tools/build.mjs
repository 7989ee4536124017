// Builds the Go programs that the tests use, at the versions that go.mod pins, into a cache folder:
// crictl, critest, runc, containerd-shim-runc-v2, a plugin over NRI's own stub, and containerd as the bench's peer. Needs Go; users of crisp don't.
//
//   node test/tools/build.mjs            prints the folder that holds the programs
//   node test/tools/build.mjs --check    the same, but builds nothing: status 1 when they are missing or old
//
// The folder is $XDG_CACHE_HOME/crisp/tools or ~/.cache/crisp/tools; an unchanged go.mod and Go skip the build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder the built programs are kept in. */
export const toolsFolder = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'crisp', 'tools');

const programs = ({ containerd, critools }) => [
  // the shim and runc come first: the "current" lane needs them soonest
  {
    name: 'containerd-shim-runc-v2',
    argv: [
      'build',
      '-ldflags',
      containerdVersion(containerd),
      'github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2',
    ],
    env: { CGO_ENABLED: '0' },
  },
  { name: 'runc', argv: ['build', '-tags', 'seccomp', 'github.com/opencontainers/runc'], env: { CGO_ENABLED: '1' } },
  {
    name: 'crictl',
    argv: [
      'build',
      '-ldflags',
      `-s -w -X sigs.k8s.io/cri-tools/pkg/version.Version=${critools}`,
      'sigs.k8s.io/cri-tools/cmd/crictl',
    ],
    env: { CGO_ENABLED: '0' },
  },
  // the suite is a test binary; `build` cannot make it
  {
    name: 'critest',
    argv: ['test', '-c', '-ldflags', '-s -w', 'sigs.k8s.io/cri-tools/cmd/critest'],
    env: { CGO_ENABLED: '0' },
  },
  { name: 'nri-plugin', argv: ['build', '-ldflags', '-s -w', './nri-plugin'], env: { CGO_ENABLED: '0' } },
  {
    name: 'containerd',
    argv: [
      'build',
      '-tags',
      'no_btrfs no_devmapper no_zfs',
      '-ldflags',
      containerdVersion(containerd),
      'github.com/containerd/containerd/v2/cmd/containerd',
    ],
    env: { CGO_ENABLED: '0' },
  },
];

function containerdVersion(version) {
  return `-s -w -X github.com/containerd/containerd/v2/version.Version=${version}`;
}

/**
 * Builds what is missing or old and answers with the folder.
 *
 * @param {{ log?: (line: string) => void, check?: boolean }} [options] with `check`, nothing is built
 * @returns {string}
 * @throws Error when Go or a library is missing; with `check`, when something is not built
 */
export function buildTools({ log = (line) => process.stderr.write(`${line}\n`), check = false } = {}) {
  const goVersion = execFileSync('go', ['env', 'GOVERSION'], { cwd: here, encoding: 'utf8', timeout: 60_000 }).trim();
  const goMod = readFileSync(path.join(here, 'go.mod'), 'utf8');
  const hash = createHash('sha256')
    .update(goVersion)
    .update(goMod)
    .update(readFileSync(path.join(here, 'nri-plugin/main.go')))
    .update(readFileSync(fileURLToPath(import.meta.url)));
  const key = hash.digest('hex');
  const versionOf = (module) => new RegExp(`${module} (v\\S+)`).exec(goMod)?.[1] ?? 'unknown';
  const list = programs({
    containerd: versionOf('github.com/containerd/containerd/v2'),
    critools: versionOf('sigs.k8s.io/cri-tools'),
  });

  const missing = list.filter(({ name }) => {
    const stamp = path.join(toolsFolder, `.${name}.built`);
    return !existsSync(path.join(toolsFolder, name)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== key;
  });
  if (missing.length === 0) return toolsFolder;
  if (check) throw new Error(`not built yet: ${missing.map(({ name }) => name).join(', ')}`);

  mkdirSync(toolsFolder, { recursive: true });
  if (missing.some(({ name }) => name === 'runc')) installLibseccomp(log);
  for (const { name, argv, env } of missing) {
    const started = Date.now();
    const [verb, ...rest] = argv;
    execFileSync('go', [verb, '-trimpath', '-mod=readonly', '-o', path.join(toolsFolder, name), ...rest], {
      cwd: here,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 1_200_000,
    });
    writeFileSync(path.join(toolsFolder, `.${name}.built`), key);
    log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  return toolsFolder;
}

/** runc's seccomp support is libseccomp's: its headers are needed to build it. */
function installLibseccomp(log) {
  if (existsSync('/usr/include/seccomp.h') && existsSync('/usr/bin/pkg-config')) return;
  log('installing libseccomp-dev, pkg-config and gcc');
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['-qq', 'update'], options);
  execFileSync(
    'apt-get',
    ['-qq', 'install', '-y', '--no-install-recommends', 'libseccomp-dev', 'pkg-config', 'gcc', 'libc6-dev'],
    options,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${buildTools({ check: process.argv.includes('--check') })}\n`);
  } catch (err) {
    process.stderr.write(`${err.message}\n`);
    process.exitCode = 1;
  }
}
