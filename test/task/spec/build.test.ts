import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilityNames } from '../../../src/lib/host/host.js';
import { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import { execProcess } from '../../../src/task/spec/process.js';
import { specBench, testHost, type SpecBench } from '../../support/spec-bench.js';
import { volumeImage } from '../../support/volume-image.js';

type Config = cri.IContainerConfig;

let bench: SpecBench;
beforeAll(async () => {
  bench = await specBench();
});
afterAll(() => bench.close());

describe('the process', () => {
  test("combines command and args with the image's as Kubernetes does", async () => {
    const image = { Entrypoint: ['entry'], Cmd: ['cmd'] };
    const args = async (config: Config) => (await bench.build(config, { image })).spec.process.args;
    expect(await args({})).toEqual(['entry', 'cmd']);
    expect(await args({ args: ['a'] })).toEqual(['entry', 'a']);
    expect(await args({ command: ['c'] })).toEqual(['c']);
    expect(await args({ command: ['c'], args: ['a'] })).toEqual(['c', 'a']);
    expect(await bench.refusal({}, { image: {} })).toContain('config.command: is empty');
  });

  test('passes on every value that a variable can have', async () => {
    for (const value of ['', 'ö €\u{1f600}', '\ufeffmarked', '\ufffd', 'a\nb']) {
      const { spec } = await bench.build({ envs: [{ key: 'B', value: Buffer.from(value) }] });
      expect(spec.process.env).toContain(`B=${value}`);
    }
  });

  test('prefers the request to the image, and the image to the defaults', async () => {
    const { spec } = await bench.build({
      tty: true,
      envs: [{ key: 'A', value: Buffer.from('x=y') }],
      workingDir: '/w/../v',
    });
    expect(spec.process.env).toEqual(['PATH=/bin', 'TERM=xterm', 'HOSTNAME=pod', 'A=x=y', 'HOME=/root']);
    expect(spec.process).toMatchObject({ cwd: '/v', terminal: true });
    expect((await bench.build({}, { image: { Cmd: ['x'], WorkingDir: 'app' } })).spec.process.cwd).toBe('/app');
  });

  test("sets HOME to the user's home by the image's /etc/passwd, so that the runtime does not look it up", async () => {
    const home = async (uid: number, changes: Parameters<SpecBench['build']>[1] = {}): Promise<string[]> => {
      const runAsUser = { value: toLong(uid) };
      const { env } = (await bench.secure({ runAsUser }, changes)).spec.process;
      return env.filter((entry) => entry.startsWith('HOME='));
    };
    expect(await home(0)).toEqual(['HOME=/root']);
    expect(await home(4711)).toEqual(['HOME=/']);
    expect(await home(0, { image: { Cmd: ['x'], Env: ['HOME=/own'] } })).toEqual(['HOME=/own']);
    expect(await home(0, { image: { Cmd: ['x'], Env: ['HOME='] } })).toEqual(['HOME=/root']);
    const layer = join(bench.folder, 'piped');
    await mkdir(join(layer, 'etc'), { recursive: true });
    expect(await home(0, { layers: [layer] })).toEqual(['HOME=/']);
    execFileSync('mkfifo', [join(layer, 'etc/passwd')]);
    expect(await home(0, { layers: [layer, bench.layer] })).toEqual(['HOME=/']);
  });

  test('runs an exec with the process settings of its container and another command line', async () => {
    const { process } = (await bench.build({})).spec;
    expect(execProcess(process, ['ls'], true)).toEqual({
      ...process,
      args: ['ls'],
      terminal: true,
      env: [...process.env, 'TERM=xterm'],
    });
    expect(() => execProcess(process, [], false)).toThrow('cmd: is empty');
  });

  test('never has a lower oom_score_adj than crisp may set', async () => {
    const resources = { oomScoreAdj: toLong(-998) };
    const nested = { ...testHost, boundingCapabilities: capabilityNames.filter((name) => name !== 'CAP_SYS_RESOURCE') };
    expect((await bench.build({ linux: { resources } })).spec.process.oomScoreAdj).toBe(-998);
    const clamped = await bench.build({ linux: { resources } }, { host: nested });
    expect(clamped.spec.process.oomScoreAdj).toBe(0);
    expect(clamped.warnings).toEqual([expect.stringContaining('CAP_SYS_RESOURCE')]);
    expect(await bench.refusal({ linux: { resources: { oomScoreAdj: toLong(-1001) } } })).toContain(
      'config.linux.resources.oom_score_adj',
    );
  });
});

describe('mounts', () => {
  test('of the request replace the default ones, and are ordered by depth', async () => {
    const mounts = [
      { containerPath: '/etc/resolv.conf/', hostPath: '/etc/hostname' },
      { containerPath: '/dev', hostPath: '/dev' },
      { containerPath: '/etc', hostPath: '/etc' },
      { containerPath: '/data/deep', hostPath: '/tmp' },
    ];
    const volumes = [{ containerPath: '/data', hostPath: '/v/0' }];
    const { spec } = await bench.build({ mounts }, { volumes, hostnameFile: '/pod/hostname', hosts: '/pod/hosts' });
    expect(spec.mounts.map(({ destination, source }) => `${destination} ${source}`)).toEqual([
      '/proc proc',
      '/sys sysfs',
      '/sys/fs/cgroup cgroup',
      '/data /v/0',
      '/dev /dev',
      '/etc /etc',
      '/etc/hostname /pod/hostname',
      '/etc/hosts /pod/hosts',
      '/dev/shm /pod/shm',
      '/etc/resolv.conf /etc/hostname',
      '/data/deep /tmp',
    ]);
  });

  test("include the pod's hosts file unless the request has one", async () => {
    const hosts = async (mounts: { containerPath: string; hostPath: string }[]) =>
      (await bench.build({ mounts }, { hosts: '/pod/hosts' })).spec.mounts.filter(
        (m) => m.destination === '/etc/hosts',
      );
    expect(await hosts([])).toMatchObject([{ type: 'bind', source: '/pod/hosts' }]);
    expect(await hosts([{ containerPath: '/etc/hosts', hostPath: '/etc/hostname' }])).toMatchObject([
      { source: '/etc/hostname' },
    ]);
  });

  test('are refused where they are not supported', async () => {
    const there = { containerPath: '/m', hostPath: bench.folder };
    const { PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER } = cri.MountPropagation;
    expect(await bench.refusedMount({ ...there, containerPath: '' })).toContain('config.mounts[0].container_path');
    expect(await bench.refusedMount({ ...there, containerPath: 'm' })).toContain(
      'container_path: "m" is not an absolute path',
    );
    expect(await bench.refusedMount({ ...there, containerPath: '/' })).toContain('container_path');
    expect(await bench.refusedMount({ ...there, containerPath: '/x/../proc' })).toContain('/proc cannot be covered');
    expect(await bench.refusedMount({ ...there, containerPath: '/proc/sys' })).toContain('/proc/sys cannot be covered');
    expect(await bench.refusedMount({ ...there, containerPath: '/proc/meminfo' })).toBe('accepted');
    expect(await bench.refusedMount({ ...there, hostPath: '' })).toContain('host_path');
    expect(await bench.refusedMount({ ...there, hostPath: '../etc' })).toContain('host_path: "../etc"');
    expect(await bench.refusedMount({ ...there, hostPath: '/a\0b' })).toContain('NUL');
    expect(await bench.refusedMount({ ...there, hostPath: `/${'x'.repeat(5000)}` })).toContain('host_path');
    expect(await bench.refusedMount({ ...there, propagation: 5 as never })).toContain('propagation: unknown value 5');
    expect(await bench.refusedMount({ ...there, recursiveReadOnly: true })).toContain(
      'recursive_read_only: needs readonly',
    );
    for (const propagation of [PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER]) {
      expect(await bench.refusedMount({ ...there, readonly: true, recursiveReadOnly: true, propagation })).toContain(
        'needs private propagation',
      );
    }
    const handler = {
      name: 'old',
      ociVersion: '1.0.2',
      features: { recursiveReadOnlyMounts: false, idmappedMounts: false, userNamespaces: false },
    };
    expect(await bench.refusedMount({ ...there, readonly: true, recursiveReadOnly: true }, { handler })).toBe(
      'RROUnsupported: config.mounts[0].recursive_read_only: runtime handler "old" cannot do it',
    );
    const range = [{ containerId: 0, hostId: 1, length: 1 }];
    expect(await bench.refusedMount({ ...there, uidMappings: range, gidMappings: range }, { handler })).toContain(
      'idmapped',
    );
    expect(await bench.refusedMount({ ...there, uidMappings: range })).toContain('go together');
    expect(await bench.refusedMount({ ...there, mountOptions: ['noexec', 'suid'] })).toContain('mount_options: "suid"');
    expect(await bench.refusedMount({ ...there, imageSubPath: 'x' })).toContain('image_sub_path: needs image');
  });

  test('at one path are both made, in the order of the request', async () => {
    const [first, second] = [join(bench.folder, 'first'), join(bench.folder, 'second')];
    const { spec } = await bench.build({
      mounts: [
        { containerPath: '/deep/er', hostPath: second },
        { containerPath: '/m', hostPath: first },
        { containerPath: '/deep/er/', hostPath: first },
        { containerPath: '/m/', hostPath: second },
      ],
    });
    const made = spec.mounts.filter(({ destination }) => /^\/(m|deep)/.test(destination));
    expect(made.map(({ destination, source }) => [destination, source])).toEqual([
      ['/m', first],
      ['/m', second],
      ['/deep/er', second],
      ['/deep/er', first],
    ]);
  });

  test('of images are refused without readonly, with a host path, or out of the image', async () => {
    const image = { containerPath: '/m', image: { image: 'i' }, readonly: true };
    const imageMounts = new Map([[0, volumeImage([bench.layer])]]);
    expect(await bench.refusedMount(image, { imageMounts })).toBe('accepted');
    expect(await bench.refusedMount({ ...image, readonly: false }, { imageMounts })).toContain('readonly: must be set');
    expect(await bench.refusedMount({ ...image, hostPath: '/x' }, { imageMounts })).toContain('host_path');
    expect(await bench.refusedMount({ ...image, imageSubPath: '../x' }, { imageMounts })).toContain('image_sub_path');
    expect(await bench.refusedMount({ ...image, imageSubPath: 'none' }, { imageMounts })).toBe(
      'ImageVolumeMountFailed: config.mounts[0].image_sub_path: "none" is not in the image',
    );
    expect(await bench.refusedMount({ ...image, imageSubPath: 'etc/passwd' }, { imageMounts })).toMatch(
      /^ImageVolumeMountFailed: .*is not a folder/,
    );
    expect(await bench.refusedMount({ ...image, image: { image: '' } }, { imageMounts })).toContain(
      'image.image: is empty',
    );
    expect(await bench.refusedMount(image)).toMatch(/^ImageVolumeMountFailed: .*image "i" is not here$/);
  });

  test('are refused through symlinks in a circle', async () => {
    await symlink(join(bench.folder, 'two'), join(bench.folder, 'one'));
    await symlink(join(bench.folder, 'one'), join(bench.folder, 'two'));
    expect(await bench.refusedMount({ containerPath: '/m', hostPath: join(bench.folder, 'one/x') })).toContain('ELOOP');
  });

  test('create a missing host directory, but not for a request that is refused for something else', async () => {
    const missing = join(bench.folder, 'not/yet');
    const mounts = [{ containerPath: '/m', hostPath: missing }];
    expect(await bench.refusal({ mounts, CDIDevices: [{ name: 'no/such=one' }] })).toContain('CDI');
    expect(await bench.refusal({ mounts, linux: { securityContext: { runAsUsername: 'who' } } })).toContain('who');
    expect(existsSync(join(bench.folder, 'not'))).toBe(false);
    await bench.build({ mounts });
    expect(existsSync(missing)).toBe(true);
  });
});

describe('unsupported requests', () => {
  test('are refused with the name of the field', async () => {
    expect(await bench.refusal({ metadata: null })).toContain('config.metadata.name: is empty');
    expect(await bench.refusal({ metadata: { name: 'x'.repeat(10_240) } })).toContain(
      'config.metadata.name: is longer',
    );
    expect(await bench.refusal({ image: null })).toContain('config.image.image: is empty');
    expect(await bench.refusal({ command: ['a\0b'] })).toContain('config.command[0]: holds a NUL');
    expect(await bench.refusal({ args: ['a', '\0'] })).toContain('config.args[1]');
    expect(await bench.refusal({ command: [''] })).toContain('config.command[0]: is empty');
    expect(await bench.refusal({ workingDir: 'here' })).toContain('config.working_dir');
    expect(await bench.refusal({ envs: [{ key: '', value: Buffer.from('') }] })).toContain('config.envs[0].key');
    expect(await bench.refusal({ envs: [{ key: 'a=b' }] })).toContain('config.envs[0].key');
    expect(await bench.refusal({ envs: [{ key: 'a', value: Buffer.from('\0') }] })).toContain('config.envs[0].value');
    expect(await bench.refusal({ envs: [{ key: 'a' }, { key: 'b', value: Buffer.from([0x61, 0xff]) }] })).toBe(
      'config.envs[1].value: is not UTF-8',
    );
    expect(await bench.refusal({ logPath: '../../etc/passwd' })).toContain('config.log_path');
    expect(await bench.refusal({ stopSignal: 99 as never })).toContain('config.stop_signal: unknown value 99');
    expect(await bench.refusal({ windows: {} })).toContain('config.windows');
    expect(await bench.refusedSecurity({ privileged: true })).toContain(
      'privileged: its pod sandbox is not privileged',
    );
    expect(await bench.refusedSecurity({ maskedPaths: ['x'] })).toContain('masked_paths[0]');
    expect(await bench.refusal({ devices: [{ hostPath: '/dev/null', permissions: 'rx' }] })).toContain(
      'config.devices[0].permissions',
    );
    expect(await bench.refusal({ devices: [{ hostPath: '/etc/passwd' }] })).toContain('config.devices[0].host_path');
    expect(await bench.refusal({ devices: [{ hostPath: '/dev/nothing-here' }] })).toContain('does not exist');
  });
});

describe('devices', () => {
  test('are found in directories and behind links, and only they are allowed', async () => {
    const folderOfDevices = join(bench.folder, 'devices');
    await mkdir(folderOfDevices);
    await symlink('/dev/zero', join(bench.folder, 'link'));
    const { spec } = await bench.build({
      devices: [{ hostPath: join(bench.folder, 'link'), containerPath: '/dev/z', permissions: 'r' }],
    });
    expect(spec.linux.devices).toEqual([expect.objectContaining({ path: '/dev/z', type: 'c', major: 1, minor: 5 })]);
    expect(spec.linux.resources.devices).toEqual([
      { allow: false, access: 'rwm' },
      { allow: true, type: 'c', major: 1, minor: 5, access: 'r' },
    ]);
    expect(await bench.refusal({ devices: [{ hostPath: folderOfDevices }] })).toContain('is not a device');
  });
});
