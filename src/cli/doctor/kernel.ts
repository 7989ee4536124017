import { access, mkdir, mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.js';
import type { Host } from '../../lib/host/host.js';
import { note, ok, problem, trial, type Finding } from './finding.js';
import { isAtLeast } from '../../lib/versions.js';

/** capabilities without which no pod runs */
const neededCapabilities = [
  'SYS_ADMIN',
  'NET_ADMIN',
  'SYS_CHROOT',
  'SETUID',
  'SETGID',
  'SETPCAP',
  'MKNOD',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'KILL',
];

/** Checks kernel features, by trying those that can be tried without leaving anything behind. */
export async function kernelFindings(host: Host, config: Config): Promise<Finding[]> {
  const [namespaces, overlay, veth, bridge] = await Promise.all([
    missingNamespaces(),
    overlayTrial(config.root),
    trial('unshare', '--net', 'ip', 'link', 'add', 'crispv0', 'type', 'veth', 'peer', 'name', 'crispv1'),
    trial('unshare', '--net', 'ip', 'link', 'add', 'crispb0', 'type', 'bridge'),
  ]);
  return [
    isAtLeast(host.kernel, '5.4')
      ? ok(`kernel ${host.kernel}, ${host.architecture}`)
      : problem(`kernel ${host.kernel}`, 'crisp wants 5.4 or newer: update the kernel'),
    namespaces.length === 0
      ? ok('namespaces: net, ipc, uts, pid, mnt, user, cgroup')
      : problem(`no ${namespaces.join(', ')} namespaces`, 'boot a kernel that has them'),
    overlay === undefined
      ? ok(`overlay file systems work in ${config.root}`)
      : problem(
          `overlay: ${overlay}`,
          `put root on a file system that can hold overlays (ext4, xfs with ftype=1), or load the module: modprobe overlay`,
        ),
    veth === undefined
      ? ok('veth pairs')
      : problem(`veth: ${veth}`, 'modprobe veth, and put it into /etc/modules-load.d/crisp.conf'),
    bridge === undefined
      ? ok('bridges')
      : problem(`bridge: ${bridge}`, 'modprobe bridge, and put it into /etc/modules-load.d/crisp.conf'),
    host.seccomp
      ? ok('seccomp')
      : problem('no seccomp', 'boot a kernel with CONFIG_SECCOMP_FILTER: pods with a seccomp profile are refused'),
    host.apparmor
      ? ok('AppArmor')
      : note('no AppArmor', 'pods that ask for an AppArmor profile are refused; boot with apparmor=1 if you need it'),
    host.selinux
      ? ok('SELinux')
      : note('no SELinux', 'pods that ask for an SELinux label are refused; nothing to do unless you need it'),
    await userNamespaceFinding(),
    host.psi
      ? ok('pressure stall information')
      : note('no pressure stall information', 'stats have no PSI; boot with psi=1 if you want it'),
  ];
}

/** Checks crisp's own privileges. */
export async function privilegeFindings(host: Host, config: Config): Promise<Finding[]> {
  const missing = neededCapabilities.filter((name) => !host.boundingCapabilities.includes(`CAP_${name}`));
  return [
    process.getuid?.() === 0 ? ok('runs as root') : problem('not root', 'run crisp, and this check, as root'),
    missing.length === 0
      ? ok(`capabilities: ${host.boundingCapabilities.length} in the bounding set`)
      : problem(`no CAP_${missing.join(', CAP_')}`, 'give them to crisp: it cannot make pods without'),
    host.boundingCapabilities.includes('CAP_SYS_RESOURCE')
      ? ok('CAP_SYS_RESOURCE: negative oom_score_adj works')
      : note(
          'no CAP_SYS_RESOURCE',
          `an oom_score_adj below ${host.oomScoreAdj} becomes ${host.oomScoreAdj}, and privileged pods get what crisp has; give it the capability if that matters`,
        ),
    await openFilesFinding(),
    await diskFinding(config.root),
  ];
}

async function missingNamespaces(): Promise<string[]> {
  const kinds = ['net', 'ipc', 'uts', 'pid', 'mnt', 'user', 'cgroup'];
  const there = await Promise.all(
    kinds.map((kind) =>
      access(`/proc/self/ns/${kind}`).then(
        () => true,
        () => false,
      ),
    ),
  );
  return kinds.filter((_, index) => !there[index]);
}

/** Tries to mount an overlay with its upper folder below `root`, in a mount namespace that ends with the command. */
async function overlayTrial(root: string): Promise<string | undefined> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(await nearestFolder(root), '.crisp-doctor-'));
    const [lower, upper, work, merged] = ['lower', 'upper', 'work', 'merged'].map((name) =>
      join(folder as string, name),
    ) as [string, string, string, string];
    await Promise.all([lower, upper, work, merged].map((path) => mkdir(path)));
    return await trial(
      'unshare',
      '--mount',
      'mount',
      '-t',
      'overlay',
      'overlay',
      '-o',
      `lowerdir=${lower},upperdir=${upper},workdir=${work}`,
      merged,
    );
  } catch (err) {
    return err instanceof Error ? err.message : String(err);
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/** The folder itself, or its nearest existing parent. */
async function nearestFolder(path: string): Promise<string> {
  return access(path).then(
    () => path,
    () => (path === '/' ? path : nearestFolder(dirname(path))),
  );
}

async function userNamespaceFinding(): Promise<Finding> {
  const most = Number(await readFile('/proc/sys/user/max_user_namespaces', 'utf8').catch(() => '0'));
  return most > 0
    ? ok(`user namespaces: up to ${most}`)
    : note(
        'no user namespaces',
        'pods with hostUsers: false fail; sysctl -w user.max_user_namespaces=15000 if you need them',
      );
}

async function openFilesFinding(): Promise<Finding> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const hard = /^Max open files\s+\d+\s+(\d+)/m.exec(limits)?.[1];
  return hard !== undefined && Number(hard) < 65_536
    ? note(
        `at most ${hard} open files`,
        'a node with many pods wants 65536 or more: LimitNOFILE=1048576 in the unit, as in deploy/crisp.service',
      )
    : ok(`open files: ${hard ?? 'no limit'}`);
}

async function diskFinding(root: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestFolder(root));
  const gib = (bavail * bsize) / 1024 ** 3;
  const what = `${gib.toFixed(1)} GiB free for ${root}`;
  return gib < 2
    ? note(what, 'images and writable layers live there: make room, or set root to another disk')
    : ok(what);
}
