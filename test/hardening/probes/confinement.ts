import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cri } from '../../../src/lib/proto.js';
import { busyboxImage, file, layer } from '../../support/images.js';
import { program32 } from '../../support/program-32.js';
import { refusedOr, withImage, withPod, type Probe, type Subject } from '../probe.js';

const runtimeDefault = {
  linux: { securityContext: { seccomp: { profileType: cri.SecurityProfile.ProfileType.RuntimeDefault } } },
};

/** The error numbers of system calls in a container with the default profile, 0 where there is none. */
async function errorsOf(subject: Subject, calls: readonly (readonly number[])[]): Promise<number[]> {
  const script = `for my $call (${JSON.stringify(calls).slice(1, -1)}) { $! = 0; syscall($$call[0], @$call[1..$#$call]); print $! + 0, " "; }`;
  return withPod(subject, async (pod) => {
    const id = await pod.start(runtimeDefault);
    const said = await subject.pods.exec(id, '/usr/bin/perl', '-e', script);
    return said.split(' ').map(Number);
  });
}

const EPERM = 1;
const ENOSYS = 38;

/** System calls by their numbers on x86-64. */
const calls = { socket: 41, unshare: 272, clone3: 435 };
const newCalls = { statmount: 457, listmount: 458, mseal: 462, setxattrat: 463, openTreeAttr: 467, fileGetattr: 468 };
const vsock = 40;
/** The old call by which 32-bit programs make sockets, by its number on x86, and its first argument. */
const socketcall = { number: 102, SYS_SOCKET: 1 };

/** What is looser than the field. */
export const confinementProbes: readonly Probe[] = [
  {
    title: 'under the default seccomp profile `socket(0x100000000 | AF_VSOCK)`, of which the kernel reads 32 bits',
    expected: 'EPERM',
    protects: 'the profile names the socket families that are allowed',
    test: 'test/task/spec/seccomp-run.test.ts',
    run: async (subject) => {
      const [error] = await errorsOf(subject, [[calls.socket, 0x100000000 + vsock, 1, 0]]);
      return error === EPERM ? 'EPERM' : 'let through';
    },
  },
  {
    title: 'an AF_VSOCK socket by `socketcall` of a 32-bit program, whose arguments no filter can read',
    expected: 'let through',
    protects: 'nothing, as in the field: 32-bit programs make all their sockets by it',
    test: 'test/task/spec/seccomp-field.test.ts',
    run: async (subject) => {
      const program = layer([
        file('socketcall', program32(socketcall.number, socketcall.SYS_SOCKET, [vsock, 1, 0]), 0o755),
      ]);
      return withImage(subject, 'cases/socketcall', await busyboxImage({}, program), (image) =>
        withPod(subject, async (pod) => {
          const id = await pod.start(runtimeDefault, image);
          const error = Number(await subject.pods.exec(id, 'sh', '-c', '/socketcall; echo $?'));
          return error === EPERM ? 'EPERM' : 'let through';
        }),
      );
    },
  },
  {
    title: 'statmount, listmount, mseal, setxattrat, open_tree_attr and file_getattr, which a kernel may lack',
    expected: 'no EPERM',
    protects: 'ENOSYS for what the profile does not know',
    test: 'test/task/spec/seccomp.test.ts',
    run: async (subject) => {
      const errors = await errorsOf(
        subject,
        [...Object.values(newCalls), 1000].map((number) => [number]),
      );
      return errors.includes(EPERM) ? 'EPERM' : 'no EPERM';
    },
  },
  {
    title: 'unshare of a user namespace, which the profile refuses',
    expected: 'EPERM',
    protects: 'the default seccomp profile',
    test: 'test/task/spec/seccomp.test.ts',
    run: async (subject) => {
      const [error] = await errorsOf(subject, [[calls.unshare, 0x10000000]]);
      return error === EPERM ? 'EPERM' : 'let through';
    },
  },
  {
    title: 'clone3, whose flags no filter can read: libraries fall back to clone',
    expected: 'ENOSYS',
    protects: 'the default seccomp profile',
    test: 'test/task/spec/seccomp.test.ts',
    run: async (subject) => {
      const [error] = await errorsOf(subject, [[calls.clone3, 0, 0]]);
      return error === ENOSYS ? 'ENOSYS' : 'another answer';
    },
  },
  {
    title: 'an AppArmor profile asked for by name on a host without AppArmor',
    expected: 'refused',
    protects: 'a profile that cannot be applied is an error, unlike SELinux options, which ordinary pods carry',
    test: 'test/task/spec/security.test.ts',
    run: (subject) => {
      const apparmor = { profileType: cri.SecurityProfile.ProfileType.Localhost, localhostRef: 'no-such-profile' };
      return withPod(subject, (pod) =>
        refusedOr('started', () => pod.start({ linux: { securityContext: { apparmor } } })),
      );
    },
  },
  {
    title: "the pod's /dev/shm",
    expected: 'nosuid, nodev, noexec',
    protects: "the flags of the source's mount are named in the spec",
    test: 'test/task/spec/run.test.ts',
    run: (subject) =>
      withPod(subject, async (pod) => {
        const options = await subject.pods.exec(await pod.start(), 'grep', ' /dev/shm ', '/proc/mounts');
        const kept = ['nosuid', 'nodev', 'noexec'].filter((flag) => options.includes(flag));
        return kept.join(', ') || 'no flags';
      }),
  },
  {
    title: 'a bind mount from a file system mounted nosuid, nodev and noexec',
    expected: 'flags kept',
    protects: "the flags of the source's mount are named in the spec",
    test: 'test/task/spec/run.test.ts',
    run: async (subject) => {
      const source = mkdtempSync(join(subject.folder, 'flags-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'nosuid,nodev,noexec', 'tmpfs', source]);
      try {
        return await withPod(subject, async (pod) => {
          const id = await pod.start({ mounts: [{ hostPath: source, containerPath: '/flags' }] });
          const options = await subject.pods.exec(id, 'grep', ' /flags ', '/proc/mounts');
          const kept = ['nosuid', 'nodev', 'noexec'].every((flag) => options.includes(flag));
          return kept ? 'flags kept' : 'flags dropped';
        });
      } finally {
        execFileSync('umount', [source]);
      }
    },
  },
  {
    title: '16 MB written into each of /etc/hosts, /etc/hostname and /etc/resolv.conf, which are files on the host',
    expected: 'bounded',
    protects: 'a small tmpfs of the pod, whose use is counted',
    test: 'test/hardening/pod-files.test.ts',
    run: (subject) =>
      withPod(subject, async (pod) => {
        const id = await pod.start();
        const write = 'head -c 16000000 /dev/zero > /etc/$name 2>/dev/null; wc -c < /etc/$name';
        const script = `for name in hosts hostname resolv.conf; do ${write}; done`;
        const sizes = (await subject.pods.exec(id, 'sh', '-c', script)).split('\n').map(Number);
        const bytes = sizes.reduce((sum, each) => sum + each, 0);
        return { found: bytes < 16_000_000 ? 'bounded' : 'written', measured: `${(bytes / 1e6).toFixed(1)} MB` };
      }),
  },
  {
    title: 'StartContainer with a log path that is a symbolic link to a file of the host',
    expected: 'refused',
    protects: 'logs are opened as regular files, without following links',
    test: 'test/task/log/log-copiers.test.ts',
    run: (subject) =>
      withPod(subject, async (pod) => {
        const target = join(subject.folder, 'linked-log');
        rmSync(target, { force: true });
        const folder = pod.config.logDirectory ?? '';
        mkdirSync(folder, { recursive: true });
        symlinkSync(target, join(folder, 'link.log'));
        const command = ['sh', '-c', 'echo written; sleep 1000'];
        const answer = await refusedOr('started', () => pod.start({ command, logPath: 'link.log' }));
        for (let waited = 0; answer === 'started' && waited < 2_000 && !hasText(target); waited += 50)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return hasText(target) ? 'followed' : answer;
      }),
  },
  {
    title: 'CheckpointContainer of a container whose log has become a symbolic link to a file of the host',
    expected: 'nothing of the file copied',
    protects: 'the log is copied as a regular file, without following links',
    test: 'test/cri/checkpoint/checkpoint-container.test.ts',
    run: (subject) =>
      withPod(subject, async (pod) => {
        const secret = join(subject.folder, 'secret');
        const text = 'of the host alone';
        writeFileSync(secret, text);
        const containerId = await pod.start({ logPath: 'checkpointed.log' });
        const log = join(pod.config.logDirectory ?? '', 'checkpointed.log');
        rmSync(log, { force: true });
        symlinkSync(secret, log);
        const location = join(subject.folder, 'checkpoint.tar');
        const answer = await refusedOr('checkpointed', () =>
          subject.pods.call('CheckpointContainer', { containerId, location }),
        );
        const found =
          hasText(location) && readFileSync(location).includes(text) ? 'copied' : 'nothing of the file copied';
        rmSync(location, { force: true });
        return { found, measured: answer };
      }),
  },
];

function hasText(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') !== '';
}
