import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { applyMounts } from '../../../src/nri/apply-mounts.js';
import type { OciSpec } from '../../../src/task/oci.js';
import { toLong } from '../../../src/lib/time.js';
import {
  runtimes,
  testBundle,
  type Changes,
  type RunResult,
  type TestBundle,
  type TestRuntime,
} from '../../support/spec-bundle.js';
import { volumeImage } from '../../support/volume-image.js';

let bundle: TestBundle;
beforeAll(async () => {
  bundle = await testBundle();
});
afterAll(() => bundle.close());

type Config = cri.IContainerConfig;

const privilegedPod: cri.IPodSandboxConfig = { linux: { securityContext: { privileged: true } } };

describe.each(runtimes)('a spec under $handler.name', (runtime: TestRuntime) => {
  const sh = (script: string, config: Config = {}): Promise<RunResult> =>
    bundle.run(runtime, {
      config: { metadata: { name: 'test' }, command: ['sh', '-c', script], ...config },
      sandboxConfig: privilegedPod,
    });
  const secure = (script: string, securityContext: cri.ILinuxContainerSecurityContext): Promise<RunResult> =>
    sh(script, { linux: { securityContext } });

  test('runs a plain container: its output, environment and working directory', async () => {
    const result = await sh('echo $A; pwd; cat /proc/self/oom_score_adj', {
      workingDir: '/made/here',
      envs: [{ key: 'A', value: Buffer.from('b') }],
    });
    expect(result).toMatchObject({ exitCode: 0, stdout: `b\n/made/here\n0\n` });
  });

  test('mounts the kernel file systems read-only, and no host device', async () => {
    const { stdout } = await sh('ls /dev; mkdir /sys/fs/cgroup/cpu/x 2>&1; grep " /sys sysfs ro," /proc/mounts');
    expect(stdout).toContain('null');
    expect(stdout).not.toMatch(/^(vda|kvm|mem)$/m);
    expect(stdout).toContain('Read-only file system');
    expect(stdout).toContain('sysfs ro,');
  });

  test('gives a privileged container all devices, no seccomp filter and every capability of crisp', async () => {
    const { stdout, spec } = await secure(
      'grep -E "CapEff|Seccomp:" /proc/self/status; [ -c /dev/full ] && mkdir /sys/fs/cgroup/cpu/x-$$ && rmdir /sys/fs/cgroup/cpu/x-$$; ls /dev | wc -l',
      {
        privileged: true,
        seccomp: { profileType: cri.SecurityProfile.ProfileType.RuntimeDefault },
      },
    );
    const own = execFileSync('grep', ['CapBnd', '/proc/self/status'], { encoding: 'utf8' }).split(/\s+/)[1];
    expect(stdout).toContain(`CapEff:\t${own}`);
    expect(stdout).toContain('Seccomp:\t0');
    expect(spec.linux.devices.length).toBeGreaterThan(5);
  });

  test('filters system calls by the default profile, with which a shell works', async () => {
    const seccomp = { profileType: cri.SecurityProfile.ProfileType.RuntimeDefault };
    const { stdout, exitCode, stderr } = await secure(
      'grep Seccomp: /proc/self/status; unshare -u true || echo refused; sleep 0.01; ls / >/dev/null',
      { seccomp },
    );
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toBe('Seccomp:\t2\nrefused\n');
  });

  test('mounts onto and below a dangling symbolic link', async () => {
    await symlink('/nowhere/at/all', join(bundle.layer, `dangling-${runtime.handler.name}`));
    const source = join(bundle.folder, `source-${runtime.handler.name}`);
    await mkdir(source);
    await writeFile(join(source, 'file'), 'here');
    const link = `/dangling-${runtime.handler.name}`;
    for (const containerPath of [link, `${link}/below`]) {
      const { stdout, stderr } = await sh(`cat ${containerPath}/file`, {
        mounts: [{ hostPath: source, containerPath }],
      });
      expect({ stdout, stderr }).toEqual({ stdout: 'here', stderr: '' });
    }
  });

  test('mounts what is not of the request onto and below a dangling symbolic link', async () => {
    const folder = join(bundle.folder, `links-${runtime.handler.name}`);
    const top = join(folder, 'layer');
    const hostPath = join(folder, 'source');
    await mkdir(join(top, 'etc'), { recursive: true });
    await mkdir(hostPath);
    await writeFile(join(hostPath, 'file'), 'here');
    for (const name of ['volume', 'plugin', 'etc/resolv.conf']) await symlink(`/nowhere/for/${name}`, join(top, name));
    const layers = [top, bundle.layer];
    const here = (path: string, changes: Changes, edit?: (spec: OciSpec) => Promise<void>): Promise<RunResult> =>
      bundle.run(runtime, { config: { metadata: { name: 'test' }, command: ['cat', path] }, layers, ...changes }, edit);
    const results = [await here('/etc/resolv.conf', { resolvConf: join(hostPath, 'file') })];
    for (const path of ['/volume', '/volume/below'])
      results.push(await here(`${path}/file`, { volumes: [{ containerPath: path, hostPath }] }));
    for (const destination of ['/plugin', '/plugin/below'])
      results.push(
        await here(`${destination}/file`, {}, (spec) =>
          applyMounts(spec, [{ destination, type: 'bind', source: hostPath, options: ['rbind', 'ro'] }]),
        ),
      );
    expect(results.map(({ stdout, stderr }) => stdout + stderr)).toEqual(Array(5).fill('here'));
  });

  test('mounts the proc file system of the host in place of its own', async () => {
    const { stdout } = await sh('cat /proc/1/comm', { mounts: [{ hostPath: '/proc', containerPath: '/proc' }] });
    expect(stdout).toBe(readFileSync('/proc/1/comm', 'utf8'));
  });

  test("keeps the flags of the mount of a bind mount's source", async () => {
    const source = join(bundle.folder, `flags-${runtime.handler.name}`);
    await mkdir(source);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'nosuid,nodev,noexec', 'tmpfs', source]);
    try {
      const mounts = ['', '/below'].map((path) => ({
        hostPath: source + path,
        containerPath: `/flags${path}`,
        readonly: true,
      }));
      const { stdout } = await sh('grep " /flags" /proc/mounts', { mounts });
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(line).toMatch(/ro,.*nosuid,nodev,noexec/);
    } finally {
      execFileSync('umount', [source]);
    }
  });

  test('filters system calls by a localhost profile', async () => {
    const path = join(bundle.folder, 'profile.json');
    const rule = { names: ['chmod', 'fchmodat'], action: 'SCMP_ACT_ERRNO' };
    await writeFile(path, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls: [rule] }));
    const seccomp = { profileType: cri.SecurityProfile.ProfileType.Localhost, localhostRef: path };
    const { stderr } = await secure('chmod 400 /', { seccomp });
    expect(stderr).toContain('Operation not permitted');
  });

  test('adds and drops capabilities', async () => {
    const bits = async (capabilities: cri.ICapability): Promise<string> =>
      (await secure('grep -E "CapBnd" /proc/self/status', { capabilities })).stdout.trim();
    expect(await bits({ dropCapabilities: ['ALL'] })).toBe('CapBnd:\t0000000000000000');
    expect(await bits({ dropCapabilities: ['all'], addCapabilities: ['net_bind_service'] })).toBe(
      'CapBnd:\t0000000000000400',
    );
    expect(await bits({ addCapabilities: ['CAP_NET_ADMIN'], dropCapabilities: ['KILL'] })).toBe(
      'CapBnd:\t00000000a80435db',
    );
  });

  test('raises ambient capabilities for a non-root user', async () => {
    const { stdout } = await secure('grep -E "CapEff|CapAmb" /proc/self/status', {
      runAsUser: { value: toLong(1000) },
      capabilities: { addAmbientCapabilities: ['NET_BIND_SERVICE'] },
    });
    expect(stdout).toBe('CapEff:\t0000000000000400\nCapAmb:\t0000000000000400\n');
  });

  test('masks paths, and makes paths and the root read-only', async () => {
    const { stderr } = await secure('ls; touch /tmp/test', { maskedPaths: ['/bin/ls'], readonlyPaths: ['/tmp'] });
    expect(stderr).toContain('Permission denied');
    expect(stderr).toContain('touch: /tmp/test: Read-only file system');
    expect((await secure('touch /x', { readonlyRootfs: true })).stderr).toContain('Read-only file system');
  });

  test('sets no_new_privs', async () => {
    expect((await secure('grep NoNewPrivs /proc/self/status', { noNewPrivs: true })).stdout).toBe('NoNewPrivs:\t1\n');
  });

  test('runs as a user of the image with groups', async () => {
    const { stdout } = await secure('id -u; id -g; id -G', {
      runAsUsername: 'nobody',
      supplementalGroups: [1234],
    } as never);
    expect(stdout).toBe('65534\n65534\n65534 1234\n');
  });

  test('mounts host directories: read-only, noexec, through a symlink, and at a new mount point', async () => {
    const real = join(bundle.folder, 'real');
    await mkdir(real, { recursive: true });
    await writeFile(join(real, 'run'), '#!/bin/sh\necho ran\n');
    await chmod(join(real, 'run'), 0o755);
    const link = join(bundle.folder, `link-${runtime.handler.name}`);
    await symlink(real, link);
    const missing = join(bundle.folder, `missing-${runtime.handler.name}`, 'deep');
    const { stdout, stderr } = await sh('/a/run; touch /a/x; /b/run; ls /c/d', {
      mounts: [
        { containerPath: '/c/d', hostPath: missing },
        { containerPath: '/a', hostPath: link, readonly: true },
        { containerPath: '/b/', hostPath: real, mountOptions: ['noexec', 'nosuid', 'nodev'] },
      ],
    });
    expect(stdout).toBe('ran\n');
    expect(stderr).toContain('touch: /a/x: Read-only file system');
    expect(stderr).toMatch(/\/b\/run.*ermission denied/);
  });

  test('mounts an image of several layers, and a folder of it', async () => {
    const upper = join(bundle.folder, `upper-${runtime.handler.name}`);
    await mkdir(join(upper, 'etc/only-here'), { recursive: true });
    const layers = [upper, bundle.layer];
    const { stdout, stderr, exitCode } = await bundle.run(runtime, {
      config: {
        metadata: { name: 'test' },
        command: [
          'sh',
          '-c',
          'ls -d /v/etc/passwd /v/etc/only-here /w/passwd /w/only-here; touch /v/x 2>/dev/null || echo ro; /v/bin/echo ran; /x/ls -d /; touch /x/y',
        ],
        mounts: [
          { containerPath: '/v', image: { image: 'i' }, readonly: true },
          { containerPath: '/w', image: { image: 'i' }, imageSubPath: 'etc', readonly: true },
          { containerPath: '/x', image: { image: 'i' }, imageSubPath: 'bin', readonly: true },
        ],
      },
      imageMounts: new Map([
        [0, volumeImage(layers)],
        [1, volumeImage(layers)],
        [2, volumeImage(layers)],
      ]),
    });
    expect(stdout).toBe('/v/etc/only-here\n/v/etc/passwd\n/w/only-here\n/w/passwd\nro\nran\n/\n');
    expect(stderr).toContain('Read-only');
    expect(exitCode).toBe(1);
  });

  test('creates a host device, and allows only the requested access', async () => {
    const { stdout } = await sh(
      'dd if=/dev/mine of=/dev/null bs=1 count=1 2>/dev/null && echo reads; : > /dev/mine || echo refused',
      {
        devices: [{ hostPath: '/dev/zero', containerPath: '/dev/mine', permissions: 'r' }],
      },
    );
    // zero itself is allowed to every container, under any name
    expect(stdout).toContain('reads');
  });

  test('writes the limits of a request into the cgroup', async () => {
    const { stdout, exitCode, stderr } = await bundle.run(runtime, {
      config: {
        metadata: { name: 'test' },
        command: [
          'sh',
          '-c',
          'cd /sys/fs/cgroup; cat cpu/cpu.shares cpu/cpu.cfs_quota_us memory/memory.limit_in_bytes memory/memory.memsw.limit_in_bytes cpuset/cpuset.cpus hugetlb/hugetlb.2MB.limit_in_bytes; cat /proc/self/oom_score_adj',
        ],
        linux: {
          resources: {
            cpuShares: 512,
            cpuQuota: 50_000,
            cpuPeriod: 100_000,
            memoryLimitInBytes: 64 << 20,
            oomScoreAdj: 100,
            cpusetCpus: '0',
            hugepageLimits: [
              { pageSize: '2MB', limit: 4 << 20 },
              { pageSize: '1GB', limit: 0 },
            ],
          } as never,
        },
      },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const limit = String(64 << 20);
    expect(stdout.trim().split('\n')).toEqual(['512', '50000', limit, limit, '0', String(4 << 20), '100']);
  });
});

const modern = runtimes.filter(({ handler }) => handler.features.userNamespaces);

describe.each(modern)('a spec under $handler.name, with what only current runtimes have', (runtime) => {
  test('makes a mount recursively read-only', async () => {
    const folder = join(bundle.folder, `tree-${runtime.handler.name}`);
    await mkdir(join(folder, 'below'), { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', 'none', join(folder, 'below')]);
    try {
      const mount = { containerPath: '/tree', hostPath: folder, readonly: true };
      const touch = async (recursiveReadOnly: boolean): Promise<string> => {
        const config = {
          metadata: { name: 'test' },
          command: ['touch', '/tree/below/x'],
          mounts: [{ ...mount, recursiveReadOnly }],
        };
        return (await bundle.run(runtime, { config })).stderr;
      };
      expect(await touch(false)).toBe('');
      expect(await touch(true)).toContain('Read-only file system');
    } finally {
      execFileSync('umount', [join(folder, 'below')]);
    }
  });

  test("runs in the pod's user namespace, with host files through idmapped mounts", async () => {
    const layer = join(bundle.folder, `mapped-${runtime.handler.name}`);
    execFileSync('cp', ['-a', bundle.layer, layer]);
    execFileSync('chown', ['-R', '100000:100000', layer]);
    const files = join(bundle.folder, `files-${runtime.handler.name}`);
    await mkdir(files);
    await writeFile(join(files, 'mine'), '');
    const top = join(bundle.folder, `top-${runtime.handler.name}`);
    await mkdir(top);
    await writeFile(join(top, 'mark'), '7\n');
    const range = [{ containerId: 0, hostId: 100_000, length: 65_536 }];
    const namespaceOptions = {
      usernsOptions: { mode: cri.NamespaceMode.POD, uids: range, gids: range },
      pid: cri.NamespaceMode.CONTAINER,
    };
    const pinned = pinUserNamespace(bundle.folder);
    try {
      const result = await bundle.run(runtime, {
        layers: [layer],
        upperOwner: 100_000,
        config: {
          metadata: { name: 'test' },
          command: [
            'sh',
            '-c',
            'cat /proc/self/uid_map; stat -c %u /files/mine /etc/resolv.conf; id -u; cat /image/mark; stat -c %u /one/mark /image/mark',
          ],
          mounts: [
            { containerPath: '/files', hostPath: files, uidMappings: range, gidMappings: range },
            { containerPath: '/image', image: { image: 'i' }, readonly: true, uidMappings: range, gidMappings: range },
            { containerPath: '/one', image: { image: 'i' }, readonly: true, uidMappings: range, gidMappings: range },
          ],
          linux: { securityContext: { namespaceOptions } },
        },
        sandboxConfig: { linux: { securityContext: { namespaceOptions } } },
        imageMounts: new Map([
          [1, volumeImage([top, bundle.layer])],
          [2, volumeImage([top])],
        ]),
        resolvConf: '/etc/hosts',
        namespaces: pinned.paths,
      });
      expect(result.stderr).toBe('');
      expect(result.stdout.trim().split(/\s+/)).toEqual(['0', '100000', '65536', '0', '0', '0', '7', '0', '0']);
    } finally {
      pinned.unpin();
    }
  });
});

/** The namespaces of a pod, owned by its user namespace, held as bind-mounted files. */
function pinUserNamespace(folder: string): { paths: Record<'user' | 'net' | 'ipc' | 'uts', string>; unpin(): void } {
  const kinds = ['user', 'net', 'ipc', 'uts'] as const;
  const paths = Object.fromEntries(kinds.map((kind) => [kind, join(folder, `pinned-${kind}`)])) as Record<
    (typeof kinds)[number],
    string
  >;
  const holder = spawn('unshare', ['--user', '--net', '--ipc', '--uts', 'sleep', '30'], { stdio: 'ignore' });
  for (let tries = 0; readlinkSync(`/proc/${holder.pid}/ns/uts`) === readlinkSync('/proc/self/ns/uts'); tries += 1) {
    if (tries > 100_000) throw new Error('unshare never unshared');
  }
  for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${holder.pid}/${map}`, '0 100000 65536');
  for (const kind of kinds) {
    writeFileSync(paths[kind], '');
    execFileSync('mount', ['--bind', `/proc/${holder.pid}/ns/${kind}`, paths[kind]]);
  }
  holder.kill('SIGKILL');
  return { paths, unpin: () => kinds.forEach((kind) => execFileSync('umount', [paths[kind]])) };
}
