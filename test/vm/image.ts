import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guestPackages, leftOutPaths, maskedUnits } from './guest.js';

/** What boots: made once, kept in $XDG_CACHE_HOME/crisp/vm or ~/.cache/crisp/vm, never written to afterwards. */
export interface MachineImage {
  readonly kernel: string;
  readonly initrd: string;
  readonly disk: string;
}

type Say = (line: string) => void;

const guestFile = (name: string): string => fileURLToPath(new URL(`guest/${name}`, import.meta.url));

/** The image, built where the cache has none of this description. Needs root and Debian's apt; takes a minute or two. */
export function machineImage(say: Say): MachineImage {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'crisp', 'vm');
  const folder = join(cache, `image-${describe()}`);
  if (!existsSync(join(folder, 'disk'))) {
    mkdirSync(cache, { recursive: true });
    // others may build at the same time, each in a folder of its own: the first to be done wins
    const making = join(cache, `making-${process.pid}`);
    try {
      build(making, say);
      for (const name of readdirSync(cache))
        if (isStale(name)) rmSync(join(cache, name), { recursive: true, force: true });
      if (!existsSync(join(folder, 'disk'))) renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return { kernel: join(folder, 'kernel'), initrd: join(folder, 'initrd'), disk: join(folder, 'disk') };
}

/** Other images, and what builders left that are no more. */
function isStale(name: string): boolean {
  const builder = /^making-(\d+)$/.exec(name)?.[1];
  return builder === undefined ? name !== `image-${describe()}` : !existsSync(`/proc/${builder}`);
}

/** Changes with everything that goes into an image. */
function describe(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['image.ts', 'guest.ts']) {
    // run from the payload's compiled files it is never asked
    hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  }
  for (const name of readdirSync(guestFile('.')).sort()) hash.update(readFileSync(guestFile(name)));
  return hash.digest('hex').slice(0, 16);
}

function build(folder: string, say: Say): void {
  const root = join(folder, 'root');
  mkdirSync(root, { recursive: true });
  try {
    const sources = aptSources(folder);
    installBuilders(sources, say);
    say('vm: unpacking Debian …');
    unpackDebian(root, sources);
    addOurFiles(root);
    trimBoot(root);
    writeInitrd(root, join(folder, 'initrd'));
    const kernel = readdirSync(join(root, 'boot')).find((name) => name.startsWith('vmlinuz-'));
    if (kernel === undefined) throw new Error('the guest has no kernel');
    copyFileSync(join(root, 'boot', kernel), join(folder, 'kernel'));
    rmSync(join(root, 'boot'), { recursive: true });
    mkdirSync(join(root, 'boot'));
    say('vm: writing the disk …');
    makeDisk(root, join(folder, 'disk'), 'root', '8G');
    rmSync(sources, { recursive: true });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Writes a folder's content as an ext4 file system. Sparse: `size` is only its limit. */
export function makeDisk(folder: string, disk: string, label: string, size: string): void {
  // without a journal: nothing on it outlives the machine
  run('mke2fs', [
    '-q',
    '-t',
    'ext4',
    '-O',
    '^has_journal',
    '-E',
    'nodiscard,lazy_itable_init=1',
    '-L',
    label,
    '-d',
    folder,
    disk,
    size,
  ]);
}

/** @throws Error with the end of what the program said */
function run(program: string, argv: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, argv, {
    encoding: 'utf8',
    timeout: 900_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return stdout;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
  throw new Error(`${program}: ${error?.message ?? `exit code ${status}`}\n${said}`);
}

/**
 * A folder with this host's own Debian sources and the backports of the same mirror. Backports: their QEMU starts a
 * process three times as fast as Debian 12's when it emulates, and a kernel since 6.3 has id-mapped mounts of tmpfs,
 * which pods with a user namespace need.
 */
function aptSources(folder: string): string {
  const sources = join(folder, 'apt');
  mkdirSync(sources);
  const lists = ['/etc/apt/sources.list', ...listFolder('/etc/apt/sources.list.d')].filter(
    (path) => /\.(list|sources)$/.test(path) && existsSync(path),
  );
  let mirror: string | undefined;
  for (const path of lists) {
    const content = readFileSync(path, 'utf8');
    const found = /^(?:URIs:|deb(?: \[[^\]]*\])?)\s+(\S+\/debian)\/?(?:\s|$)/m.exec(content);
    if (!/^(URIs:|deb ).*\/debian/m.test(content)) continue;
    mirror ??= found?.[1];
    copyFileSync(path, join(sources, path.split('/').pop() ?? 'debian.list'));
  }
  if (mirror === undefined)
    throw new Error('the virtual machine is built from Debian packages, and this host has no Debian sources');
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(join(sources, 'backports.list'), `deb [signed-by=${keyring}] ${mirror} bookworm-backports main\n`);
  return sources;
}

function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function installBuilders(sources: string, say: Say): void {
  if (qemuVersion() >= 10 && ['mmdebstrap', 'mke2fs', 'xz'].every(isInPath)) return;
  say('vm: installing QEMU and mmdebstrap …');
  const apt = [
    '-qq',
    '-o',
    'Dir::Etc::sourcelist=/dev/null',
    '-o',
    `Dir::Etc::sourceparts=${sources}`,
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  run('apt-get', [...apt, 'update']);
  const install = [...apt, 'install', '-y', '--no-install-recommends'];
  run('apt-get', [...install, 'mmdebstrap', 'e2fsprogs', 'xz-utils']);
  run('apt-get', [...install, '--target-release', 'bookworm-backports', 'qemu-system-x86']);
}

/** QEMU's major version, 0 where there is none. */
function qemuVersion(): number {
  if (!isInPath('qemu-system-x86_64')) return 0;
  return Number(/version (\d+)/.exec(run('qemu-system-x86_64', ['--version']))?.[1] ?? 0);
}

function isInPath(program: string): boolean {
  return `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`.split(':').some((folder) => existsSync(join(folder, program)));
}

function unpackDebian(root: string, sources: string): void {
  // in a mount namespace of its own, so that an interrupted build leaves no /proc mounted below root
  run('unshare', [
    '--mount',
    'mmdebstrap',
    '--mode=root',
    '--variant=essential',
    '--format=directory',
    `--include=${guestPackages.join(',')}`,
    ...leftOutPaths.map((path) => `--dpkgopt=path-exclude=${path}`),
    '--dpkgopt=force-unsafe-io',
    'bookworm',
    root,
    ...listFolder(sources),
  ]);
}

function addOurFiles(root: string): void {
  // Debian 12's own Node is too old for crisp
  copyFileSync(realpathSync(process.execPath), join(root, 'usr/bin/node'));
  for (const folder of ['out', 'payload']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'etc/hostname'), 'vm\n');
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost vm\n');
  writeFileSync(join(root, 'etc/fstab'), '');
  copyFileSync(guestFile('job'), join(root, 'usr/local/sbin/job'));
  chmodSync(join(root, 'usr/local/sbin/job'), 0o755);
  copyFileSync(guestFile('job.service'), join(root, 'etc/systemd/system/job.service'));
}

/** Takes out of the boot what a machine that lives for minutes can do without: seconds of it. */
function trimBoot(root: string): void {
  for (const profile of ['usr.bin.man', 'lsb_release', 'nvidia_modprobe'])
    rmSync(join(root, 'etc/apparmor.d', profile), { force: true });
  for (const unit of maskedUnits) {
    rmSync(join(root, 'etc/systemd/system', unit), { force: true });
    run('ln', ['-s', '/dev/null', join(root, 'etc/systemd/system', unit)]);
  }
}

/** By hand rather than by initramfs-tools: a few modules and no udev are loaded in a second. */
function writeInitrd(root: string, initrd: string): void {
  const kernel = readdirSync(join(root, 'lib/modules'))[0] ?? '';
  const folder = join(root, 'initrd');
  for (const name of ['bin', 'dev', 'modules', 'root']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(join(root, 'bin/busybox'), join(folder, 'bin/busybox'));
  copyFileSync(guestFile('init'), join(folder, 'init'));
  chmodSync(join(folder, 'init'), 0o755);
  const needed = ['virtio_pci', 'virtio_blk', 'ext4', 'virtio_console'];
  const shown = run('chroot', [root, 'modprobe', '-aS', kernel, '--show-depends', ...needed]);
  const modules = [...new Set([...shown.matchAll(/^insmod (\S+)/gm)].map((found) => found[1] ?? ''))];
  modules.forEach((path, index) => {
    // a three-digit number keeps the order; busybox's insmod takes no compressed ones
    const content = execFileSync('xz', ['-dcf', join(root, path)], { maxBuffer: 1 << 28 });
    writeFileSync(join(folder, 'modules', `${100 + index}.ko`), content);
  });
  // the archive is made inside, as busybox's cpio is there and the host may have none
  run('chroot', [root, 'sh', '-c', 'cd /initrd && find . | busybox cpio -o -H newc > /initrd.cpio 2>/dev/null']);
  renameSync(join(root, 'initrd.cpio'), initrd);
  rmSync(folder, { recursive: true });
}
