import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import Long from 'long';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { cri } from '../../src/lib/proto.js';
import { findProgram } from '../../src/lib/find-program.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';

/**
 * criu does not work on every kernel, so a runtime stands in here that is runc in all but two commands: `checkpoint`
 * notes which cgroups are frozen and writes a file, `restore` starts the container from its beginning.
 */
const runtimeScript = (control: string, runc: string): string => `#!/bin/bash
control=${control}
if [[ " $* " == *" checkpoint "* ]]; then
  n=$(($(cat $control/calls 2>/dev/null || echo 0) + 1)); echo $n > $control/calls
  cat $(find /sys/fs/cgroup/freezer/$(cat $control/cgroup) -name freezer.state) > $control/frozen-$n
  while [[ $# -gt 0 ]]; do case $1 in --image-path) images=$2;; --work-path) work=$2;; esac; shift; done
  touch $images/inventory.img $images/pages-1.img
  echo '(00.1) Error (criu/fake.c:1): on command' > $work/dump.log
  while [[ -e $control/hold ]]; do sleep 0.02; done
  [[ $n == "$(cat $control/fail-at 2>/dev/null)" ]] && exit 1
  exit 0
fi
args=()
for arg in "$@"; do
  [[ -e $control/fail-restore && $arg == restore ]] && exit 1
  [[ $arg == restore ]] && arg=run && restoring=1
  args+=("$arg")
done
if [[ -n $restoring ]]; then
  kept=()
  for ((i = 0; i < \${#args[@]}; i++)); do
    case \${args[i]} in --image-path|--work-path) i=$((i+1));; *) kept+=("\${args[i]}");; esac
  done
  args=("\${kept[@]}")
fi
exec ${runc} "\${args[@]}"
`;

const control = mkdtempSync(join(tmpdir(), 'crisp-test-'));
let node: CrispNode;
let criuMissing: CrispNode;

beforeAll(async () => {
  const runtime = join(control, 'runc');
  writeFileSync(runtime, runtimeScript(control, await findProgram('runc')), { mode: 0o755 });
  writeFileSync(join(control, 'criu'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  writeFileSync(join(control, 'no-criu'), '#!/bin/sh\necho "Error (criu/x.c:1): no such kernel" >&2\nexit 1\n', { mode: 0o755 });
  const handlers = { runc: { runtime, shim: 'containerd-shim-runc-v2', shared: true, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' } };
  const { programs } = loadConfig('/dev/null', {});
  const started = await Promise.all(
    ['criu', 'no-criu'].map((criu) => startNode({ handlers, programs: { ...programs, criu: join(control, criu) } })),
  );
  [node, criuMissing] = started as [CrispNode, CrispNode];
  writeFileSync(join(control, 'cgroup'), node.name);
});
afterAll(async () => {
  await node.close();
  await criuMissing.close();
  rmSync(control, { recursive: true, force: true });
});
afterEach(() => {
  for (const name of readdirSync(control)) if (/^(calls|frozen-|fail|hold)/.test(name)) rmSync(join(control, name));
});

interface Pod {
  readonly id: string;
  readonly config: cri.PodSandboxConfig.$Properties;
  readonly containers: { readonly id: string; readonly config: cri.ContainerConfig.$Properties }[];
}

async function runPod(on: CrispNode, names: readonly string[] = ['one', 'two']): Promise<Pod> {
  const config = on.podConfig();
  const { podSandboxId } = await on.client.call('RunPodSandbox', { config });
  const containers = [];
  for (const name of names) {
    const command = ['sh', '-c', 'rm /etc/group; mkdir -p /kept; echo here > /kept/file; touch /ready; exec sleep 1000'];
    const each = on.containerConfig(command, { metadata: { name, attempt: 0 }, labels: { is: 'old' } });
    const { containerId } = await on.client.call('CreateContainer', { podSandboxId, config: each, sandboxConfig: config });
    await on.client.call('StartContainer', { containerId });
    await untilReady(on, containerId);
    containers.push({ id: containerId, config: each });
  }
  return { id: podSandboxId, config, containers };
}

async function untilReady(on: CrispNode, containerId: string): Promise<void> {
  for (;;) {
    const { exitCode } = await on.client.call('ExecSync', { containerId, cmd: ['ls', '/ready'] });
    if (exitCode === 0) return;
    await pause(10);
  }
}

const removePod = (on: CrispNode, podSandboxId: string) => on.client.call('RemovePodSandbox', { podSandboxId });
const idsOf = (pod: Pod): string[] => pod.containers.map(({ id }) => id);

function freshFolder(on: CrispNode): string {
  return mkdtempSync(join(on.folder, 'output-'));
}

/** The container's processes run: a frozen cgroup would take no exec. */
async function runs(on: CrispNode, containerId: string): Promise<boolean> {
  const { status: found } = await on.client.call('ContainerStatus', { containerId });
  const { exitCode } = await on.client.call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(10) });
  return found?.state === cri.ContainerState.CONTAINER_RUNNING && exitCode === 0;
}

const rejects = (call: Promise<unknown>, code: status, message: RegExp): Promise<void> =>
  expect(call).rejects.toMatchObject({ code, details: expect.stringMatching(message) as string });

describe('on a host where criu does not work', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(criuMissing, ['one']);
  });

  test('CheckpointContainer is a FailedPrecondition that tells why, with nothing done', async () => {
    const location = join(freshFolder(criuMissing), 'archive.tar');
    const call = criuMissing.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], location });
    await rejects(call, status.FAILED_PRECONDITION, /do not work on this host: .*no such kernel/);
    expect(readdirSync(join(location, '..'))).toEqual([]);
    expect(await runs(criuMissing, idsOf(pod)[0] ?? '')).toBe(true);
    expect(existsSync(join(control, 'calls'))).toBe(false);
  });

  test('so is CheckpointPod', async () => {
    const outputPath = freshFolder(criuMissing);
    const call = criuMissing.client.call('CheckpointPod', { podSandboxId: pod.id, outputPath, containerIds: idsOf(pod) });
    await rejects(call, status.FAILED_PRECONDITION, /do not work on this host/);
    expect(readdirSync(outputPath)).toEqual([]);
  });

  test('so are RestorePod and a container of an archive', async () => {
    const made = await runPod(node, ['one']);
    const checkpointPath = freshFolder(node);
    const archive = join(checkpointPath, '..', 'elsewhere.tar');
    await node.client.call('CheckpointPod', { podSandboxId: made.id, outputPath: checkpointPath, containerIds: idsOf(made) });
    await node.client.call('CheckpointContainer', { containerId: idsOf(made)[0], location: archive });
    await removePod(node, made.id);
    const before = criuMissing.traces();
    const config = criuMissing.podConfig();
    const restore = criuMissing.client.call('RestorePod', { checkpointPath, config, containerConfigs: made.containers.map((each) => each.config) });
    await rejects(restore, status.FAILED_PRECONDITION, /do not work on this host/);
    const create = criuMissing.client.call('CreateContainer', {
      podSandboxId: pod.id,
      sandboxConfig: pod.config,
      config: criuMissing.containerConfig([], { metadata: { name: 'restored', attempt: 0 }, image: { image: archive } }),
    });
    await rejects(create, status.FAILED_PRECONDITION, /do not work on this host/);
    expect(criuMissing.traces()).toEqual(before);
  });
});

describe('CheckpointContainer', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(node, ['one']);
  });
  const call = (request: cri.CheckpointContainerRequest.$Properties) =>
    node.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], ...request });

  test('writes an archive in the layout that the field shares, readable by its owner alone', async () => {
    const location = join(freshFolder(node), 'archive.tar');
    await call({ location });
    const members = execFileSync('tar', ['-tvf', location], { encoding: 'utf8' });
    for (const name of ['config.dump', 'spec.dump', 'status.dump', 'bind.mounts', 'deleted.files', 'rootfs-diff.tar', 'checkpoint/inventory.img', 'container.log']) {
      expect(members).toContain(` ${name}\n`);
    }
    const read = (name: string): unknown => JSON.parse(execFileSync('tar', ['-xOf', location, name], { encoding: 'utf8' }));
    expect(read('config.dump')).toMatchObject({ id: idsOf(pod)[0], name: 'one', runtime: 'runc', rootfsImageName: node.image });
    expect(read('deleted.files')).toEqual(['etc/group']);
    expect(execFileSync('stat', ['-c', '%a', location], { encoding: 'utf8' })).toBe('600\n');
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
    expect(readFileSync(join(control, 'frozen-1'), 'utf8')).toContain('FROZEN');
  });

  test.each([
    [{ location: 'relative.tar' }, /location: .*not an absolute path/],
    [{ location: '' }, /location/],
    [{ location: '/nowhere/at/all.tar' }, /location: there is no folder/],
    [{ location: '/tmp' }, /location: .*not a file/],
    [{ location: '/tmp/x.tar', timeout: Long.fromNumber(-1) }, /timeout: -1 is negative/],
  ])('refuses %j', async (request, message) => {
    await rejects(call(request), status.INVALID_ARGUMENT, message);
  });

  test('refuses a container that is not there, and one that does not run', async () => {
    const location = join(freshFolder(node), 'archive.tar');
    await rejects(call({ containerId: 'f'.repeat(64), location }), status.NOT_FOUND, /not found/);
    const config = node.containerConfig(['sleep', '1'], { metadata: { name: 'created', attempt: 0 } });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId: pod.id, config, sandboxConfig: pod.config });
    await rejects(call({ containerId, location }), status.FAILED_PRECONDITION, /is created, not running/);
  });

  test('leaves nothing when criu fails, says what its log says, and the container runs on', async () => {
    writeFileSync(join(control, 'fail-at'), '1');
    const folder = freshFolder(node);
    await rejects(call({ location: join(folder, 'archive.tar') }), status.INTERNAL, /on command/);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(node.crisp.layout.container(idsOf(pod)[0] ?? '').checkpointing)).toBe(false);
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
  });

  test('leaves nothing when it takes longer than it may', async () => {
    writeFileSync(join(control, 'hold'), '');
    const folder = freshFolder(node);
    const late = call({ location: join(folder, 'archive.tar'), timeout: Long.fromNumber(1) });
    setTimeout(() => rmSync(join(control, 'hold')), 1_200);
    await rejects(late, status.DEADLINE_EXCEEDED, /deadline/);
    expect(readdirSync(folder)).toEqual([]);
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
  });
});

describe('a container of an archive', () => {
  let archive: string;
  beforeAll(async () => {
    const pod = await runPod(node, ['one']);
    archive = join(freshFolder(node), 'archive.tar');
    await node.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], location: archive });
    await removePod(node, pod.id);
  });

  test('has the files of the checkpoint and is restored by StartContainer', async () => {
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = node.containerConfig([], { image: { image: archive } });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    const { status: found } = await node.client.call('ContainerStatus', { containerId });
    expect(found).toMatchObject({ state: cri.ContainerState.CONTAINER_CREATED, image: { image: expect.stringContaining('busybox') as string } });
    await node.client.call('StartContainer', { containerId });
    const files = await node.client.call('ExecSync', { containerId, cmd: ['sh', '-c', 'cat /kept/file; ls /etc/group; hostname'] });
    expect(Buffer.from(files.stdout).toString()).toMatch(/^here\n/);
    expect(Buffer.from(files.stderr).toString()).toContain('No such file');
    expect(existsSync(node.crisp.layout.container(containerId).checkpoint)).toBe(false);
    await removePod(node, podSandboxId);
  });

  test.each([
    ['another set of mounts', { mounts: [{ hostPath: '/tmp', containerPath: '/more' }] }, /config\.mounts: the request has \/more/],
    ['a terminal that it did not have', { tty: true }, /config\.tty/],
    ['no archive there', { image: { image: '/nowhere.tar' } }, /there is no such archive/],
    ['a folder', { image: { image: '/tmp' } }, /no checkpoint/],
    ['another kind of file', { image: { image: '/etc/passwd' } }, /no checkpoint/],
  ])('is refused with %s, and nothing is left', async (_what, changes, message) => {
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const before = node.traces();
    const config = node.containerConfig([], { image: { image: archive }, ...changes });
    await rejects(node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig }), status.INVALID_ARGUMENT, message);
    expect(node.traces()).toEqual(before);
    await removePod(node, podSandboxId);
  });

  test('that cannot be restored is EXITED, and leaves no task', async () => {
    writeFileSync(join(control, 'fail-restore'), '');
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = node.containerConfig([], { image: { image: archive } });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    await rejects(node.client.call('StartContainer', { containerId }), status.INTERNAL, /restore/);
    const { status: found } = await node.client.call('ContainerStatus', { containerId });
    expect(found).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, reason: 'StartError' });
    await removePod(node, podSandboxId);
  });
});

describe('CheckpointPod', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(node);
  });
  const call = (request: cri.CheckpointPodRequest.$Properties, timeoutMs?: number) =>
    node.client.call('CheckpointPod', { podSandboxId: pod.id, outputPath: freshFolder(node), containerIds: idsOf(pod), ...request }, timeoutMs);
  const allRun = async (): Promise<void> => {
    for (const id of idsOf(pod)) expect(await runs(node, id)).toBe(true);
  };

  test('captures every container while all are frozen, and all run afterwards', async () => {
    const outputPath = freshFolder(node);
    await call({ outputPath });
    for (const index of [1, 2]) {
      const states = readFileSync(join(control, `frozen-${index}`), 'utf8').trim().split('\n');
      expect(states.filter((state) => state === 'FROZEN')).toHaveLength(2);
    }
    await allRun();
    expect(readdirSync(outputPath).sort()).toEqual(['0', '1', 'pod.json', 'shm.tar']);
  });

  test.each([1, 2])('leaves nothing and no container frozen when criu fails at container %i', async (nth) => {
    writeFileSync(join(control, 'fail-at'), String(nth));
    const outputPath = freshFolder(node);
    await rejects(call({ outputPath }), status.INTERNAL, /on command/);
    expect(readdirSync(outputPath)).toEqual([]);
    await allRun();
  });

  test('leaves nothing and no container frozen when the deadline passes meanwhile', async () => {
    writeFileSync(join(control, 'hold'), '');
    const outputPath = freshFolder(node);
    await rejects(call({ outputPath }, 1_500), status.DEADLINE_EXCEEDED, /./);
    rmSync(join(control, 'hold'));
    while (node.crisp.sandboxes.get(pod.id).status.checkpointing) await pause(10);
    expect(readdirSync(outputPath)).toEqual([]);
    // the second container was never captured
    expect(readFileSync(join(control, 'calls'), 'utf8').trim()).toBe('1');
    await allRun();
  });

  test('wants a deadline', async () => {
    await rejects(call({}, Infinity), status.INVALID_ARGUMENT, /deadline/);
  });

  test('refuses what is wrong with the request, before anything stops', async () => {
    const full = freshFolder(node);
    writeFileSync(join(full, 'file'), '');
    const [one = ''] = idsOf(pod);
    const other = await runPod(node, ['three']);
    const cases: [cri.CheckpointPodRequest.$Properties, status, RegExp][] = [
      [{ podSandboxId: 'f'.repeat(64) }, status.NOT_FOUND, /pod sandbox/],
      [{ outputPath: 'relative' }, status.INVALID_ARGUMENT, /output_path: .*absolute/],
      [{ outputPath: join(full, 'missing') }, status.INVALID_ARGUMENT, /output_path: .*not a folder/],
      [{ outputPath: join(full, 'file') }, status.INVALID_ARGUMENT, /output_path: .*not a folder/],
      [{ outputPath: full }, status.INVALID_ARGUMENT, /output_path: .*not empty/],
      [{ containerIds: [] }, status.INVALID_ARGUMENT, /container_ids: is empty/],
      [{ containerIds: [one, one] }, status.INVALID_ARGUMENT, /container_ids\[0\]|container_ids\[1\]/],
      [{ containerIds: [one, one.slice(0, 20)] }, status.INVALID_ARGUMENT, /container_ids\[1\]: .*twice/],
      [{ containerIds: [one, 'e'.repeat(64)] }, status.NOT_FOUND, /container/],
      [{ containerIds: [one, ...idsOf(other)] }, status.INVALID_ARGUMENT, /container_ids\[1\]: .*not of this pod/],
      [{ options: { compress: 'yes' } }, status.INVALID_ARGUMENT, /options\["compress"\]/],
    ];
    for (const [request, code, message] of cases) await rejects(call(request), code, message);
    expect(existsSync(join(control, 'calls'))).toBe(false);
    expect(readdirSync(full)).toEqual(['file']);
    await removePod(node, other.id);
  });

  test('refuses a container that has ended, and a pod that was stopped', async () => {
    const stopped = await runPod(node);
    const [first = '', second = ''] = idsOf(stopped);
    await node.client.call('StopContainer', { containerId: first });
    const outputPath = freshFolder(node);
    const request = { podSandboxId: stopped.id, outputPath, containerIds: [second, first] };
    await rejects(call(request), status.FAILED_PRECONDITION, /is exited, not running/);
    expect(await runs(node, second)).toBe(true);
    await node.client.call('StopPodSandbox', { podSandboxId: stopped.id });
    await rejects(call({ ...request, containerIds: [second] }), status.FAILED_PRECONDITION, /not ready/);
    expect(readdirSync(outputPath)).toEqual([]);
    await removePod(node, stopped.id);
  });
});

describe('RestorePod', () => {
  let checkpointPath: string;
  let configs: cri.ContainerConfig.$Properties[];
  beforeAll(async () => {
    const pod = await runPod(node);
    await node.client.call('ExecSync', { containerId: idsOf(pod)[0], cmd: ['sh', '-c', 'echo shared > /dev/shm/note'] });
    checkpointPath = freshFolder(node);
    await node.client.call('CheckpointPod', { podSandboxId: pod.id, outputPath: checkpointPath, containerIds: idsOf(pod) });
    configs = pod.containers.map(({ config }) => config);
    await removePod(node, pod.id);
  });
  const call = (request: cri.RestorePodRequest.$Properties, timeoutMs?: number) =>
    node.client.call('RestorePod', { checkpointPath, config: node.podConfig(), containerConfigs: configs, ...request }, timeoutMs);
  const listing = (): string => execFileSync('find', [checkpointPath, '-ls'], { encoding: 'utf8' });

  test('gives containers that have not run, with their files, and StartContainer restores them', async () => {
    const before = listing();
    const containerConfigs = configs.map((config) => ({ ...config, labels: { is: 'new' } })).reverse();
    const { podSandboxId, restoredContainers } = await call({ containerConfigs });
    expect(listing()).toBe(before);
    expect(restoredContainers.map(({ name }) => name)).toEqual(['two', 'one']);
    for (const { name, containerId = '' } of restoredContainers) {
      const { status: found } = await node.client.call('ContainerStatus', { containerId });
      expect(found).toMatchObject({ state: cri.ContainerState.CONTAINER_CREATED, metadata: { name }, labels: { is: 'new' } });
      await node.client.call('StartContainer', { containerId });
      const { stdout } = await node.client.call('ExecSync', { containerId, cmd: ['cat', '/kept/file', '/dev/shm/note'] });
      expect(Buffer.from(stdout).toString()).toBe('here\nshared\n');
    }
    await removePod(node, podSandboxId);
  });

  test('refuses what is wrong with the request, and leaves nothing', async () => {
    const [one = {}, two = {}] = configs;
    const changed = (changes: cri.ContainerConfig.$Properties): cri.RestorePodRequest.$Properties => ({ containerConfigs: [{ ...one, ...changes }, two] });
    const empty = freshFolder(node);
    const cases: [cri.RestorePodRequest.$Properties, status, RegExp][] = [
      [{ checkpointPath: 'relative' }, status.INVALID_ARGUMENT, /checkpoint_path: .*absolute/],
      [{ checkpointPath: empty }, status.INVALID_ARGUMENT, /checkpoint_path: .*no checkpoint of a pod/],
      [{ checkpointPath: join(empty, 'missing') }, status.INVALID_ARGUMENT, /checkpoint_path: .*not a folder/],
      [{ config: undefined }, status.INVALID_ARGUMENT, /config: is missing/],
      [{ runtimeHandler: 'unknown' }, status.INVALID_ARGUMENT, /runtime_handler/],
      [{ options: { lazy: '1' } }, status.INVALID_ARGUMENT, /options\["lazy"\]/],
      [{ containerConfigs: [] }, status.INVALID_ARGUMENT, /container_configs: is empty/],
      [{ containerConfigs: [one] }, status.INVALID_ARGUMENT, /container_configs: the checkpoint also has two/],
      [{ containerConfigs: [one, two, two] }, status.INVALID_ARGUMENT, /named twice/],
      [{ containerConfigs: [one, two, { ...one, metadata: { name: 'three', attempt: 0 } }] }, status.INVALID_ARGUMENT, /no container "three"/],
      [changed({ metadata: { name: '', attempt: 0 } }), status.INVALID_ARGUMENT, /container_configs\[0\]\.metadata\.name: is empty/],
      [changed({ command: ['sleep', '1'] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.command/],
      [changed({ args: ['more'] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.args/],
      [changed({ workingDir: '/tmp' }), status.INVALID_ARGUMENT, /container_configs\[0\]\.working_dir/],
      [changed({ envs: [{ key: 'A', value: Buffer.from('b') }] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.envs/],
      [changed({ tty: true }), status.INVALID_ARGUMENT, /container_configs\[0\]\.tty/],
      [changed({ mounts: [{ hostPath: '/tmp', containerPath: '/more' }] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.mounts/],
      [changed({ linux: { securityContext: { runAsUser: { value: Long.fromNumber(33) } } } }), status.INVALID_ARGUMENT, /security_context/],
      [changed({ image: { image: 'nowhere.test/none:1' } }), status.NOT_FOUND, /container_configs\[0\]\.image/],
      [{ config: node.podConfig({ linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } }) }, status.INVALID_ARGUMENT, /namespace_options/],
    ];
    const before = node.traces();
    for (const [request, code, message] of cases) await rejects(call(request), code, message);
    await rejects(call({}, Infinity), status.INVALID_ARGUMENT, /deadline/);
    expect(node.traces()).toEqual(before);
  });

  test('removes the sandbox and the containers made so far when one of them cannot be made', async () => {
    const broken = freshFolder(node);
    execFileSync('cp', ['-a', `${checkpointPath}/.`, broken]);
    rmSync(join(broken, '1/checkpoint/inventory.img'));
    const before = node.traces();
    const config = node.podConfig();
    await rejects(call({ checkpointPath: broken, config }), status.INTERNAL, /container_configs\[1\].*no image of criu/);
    expect(node.traces()).toEqual(before);
    // and the pod's name is free again
    const { podSandboxId } = await call({ config });
    await removePod(node, podSandboxId);
  });

  test('refuses a checkpoint of another runtime', async () => {
    const foreign = freshFolder(node);
    execFileSync('cp', ['-a', `${checkpointPath}/.`, foreign]);
    const file = join(foreign, 'pod.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"runtime":"runc [^"]*"/, '"runtime":"crun 1.28"'));
    await rejects(call({ checkpointPath: foreign }), status.FAILED_PRECONDITION, /taken with crun 1\.28/);
  });
});

test('a crisp that ended in the middle of a checkpoint makes the containers run again and removes the part', async () => {
  const pod = await runPod(node);
  const output = freshFolder(node);
  mkdirSync(join(output, '0'));
  await node.crisp.sandboxes.update(pod.id, { checkpointing: output });
  for (const id of idsOf(pod)) await node.crisp.tasks.get(id)?.shim.pause(id);
  await node.restart();
  expect(readdirSync(output)).toEqual([]);
  for (const id of idsOf(pod)) expect(await runs(node, id)).toBe(true);
  expect(node.crisp.sandboxes.get(pod.id).status.checkpointing).toBe('');
  await removePod(node, pod.id);
});
