import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Long from 'long';
import { cri } from '../../src/lib/proto.js';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig, type ContainerConfig, type PodConfig, type Pods } from '../support/pods.js';
import { cgroupParent, type Check } from './check.js';

// counts in the shell's memory, into its log and a file: a restored process goes on where it was, a fresh one begins at 1
const counting = [
  'sh',
  '-c',
  'rm /etc/group; i=0; while :; do i=$((i+1)); echo $i > /count; echo count $i; sleep 0.2; done',
];

const ownPids = { securityContext: { namespaceOptions: { pid: 1 } } };

function pod(folder: string, name: string, more: PodConfig['linux'] = {}): PodConfig {
  return podConfig({ hostname: name, logDirectory: join(folder, name), linux: { cgroupParent, ...more } });
}

const counter = (name: string, more: Partial<ContainerConfig> = {}): ContainerConfig =>
  containerConfig(name, busyboxName, { command: counting, logPath: `${name}.log`, ...more });

async function count(pods: Pods, id: string): Promise<number> {
  // the file may be caught between being emptied and written
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await pods.exec(id, 'sh', '-c', 'cat /count || true');
    if (text !== '') return Number(text);
    await pause(100);
  }
  throw new Error('nothing counts');
}

async function countAtLeast(pods: Pods, id: string, least: number): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const now = await count(pods, id);
    if (now >= least) return now;
    await pause(200);
  }
  throw new Error(`the count never came to ${least}`);
}

/** The restored process writes to the pipes that its new log is read from. */
async function logsBeyond(path: string, least: number): Promise<void> {
  const counts = (): number[] =>
    [...readFileSync(path, 'utf8').matchAll(/ stdout F count (\d+)$/gm)].map((found) => Number(found[1]));
  for (let tries = 0; tries < 300 && !counts().some((each) => each > least); tries += 1) await pause(100);
  const [first = 0] = counts();
  assert.ok(first >= least, `${path} begins at ${first}, not after ${least}`);
}

/** The pod's own namespaces are joined, not made anew, and the process is in the cgroup of its new container. */
async function atHome(pods: Pods, podSandboxId: string, id: string): Promise<void> {
  const { info } = await pods.call('ContainerStatus', { containerId: id, verbose: true });
  const { pid, runtimeSpec } = JSON.parse(info?.['info'] ?? '{}') as {
    pid: number;
    runtimeSpec: { linux: { namespaces: { type: string; path?: string }[] } };
  };
  for (const { type, path } of runtimeSpec.linux.namespaces) {
    if (path === undefined) continue;
    const file = type === 'network' ? 'net' : type;
    assert.equal(statSync(`/proc/${pid}/ns/${file}`).ino, statSync(path).ino, `${type} is not the pod's`);
  }
  assert.match(
    readFileSync(`/proc/${pid}/cgroup`, 'utf8'),
    new RegExp(`${id}`),
    `it is not in its container's cgroup (pod ${podSandboxId})`,
  );
}

const container: Check = {
  name: 'a container is checkpointed, keeps running, and is restored into another pod in the same state',
  run: async ({ pods, folder }) => {
    const archive = join(folder, 'container.tar');
    const config = pod(folder, 'first-home', ownPids);
    const first = await pods.run(config);
    const id = await pods.start(first, config, counter('counter'));
    const before = await countAtLeast(pods, id, 10);
    await pods.call('CheckpointContainer', { containerId: id, location: archive, timeout: Long.fromNumber(200) });
    const members = execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).split('\n');
    for (const name of [
      'config.dump',
      'spec.dump',
      'rootfs-diff.tar',
      'deleted.files',
      'checkpoint/',
      'checkpoint/inventory.img',
      'dump.log',
      'stats-dump',
      'container.log',
    ]) {
      assert.ok(members.includes(name), `the archive has no ${name}`);
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.partial')),
      [],
    );
    await countAtLeast(pods, id, before + 1);
    await pods.remove(first);

    const second = pod(folder, 'second-home', ownPids);
    const secondPod = await pods.run(second);
    const config2 = containerConfig('counter', archive, { command: [], logPath: 'counter.log' });
    const restored = await pods.start(secondPod, second, config2);
    const after = await count(pods, restored);
    assert.ok(after >= before, `restored at ${before} or later, it counts ${after}`);
    await countAtLeast(pods, restored, after + 1);
    await logsBeyond(join(folder, 'second-home/counter.log'), before);
    await atHome(pods, secondPod, restored);
    assert.equal(await pods.exec(restored, 'hostname'), 'second-home');
    await assert.rejects(pods.exec(restored, 'cat', '/etc/group'), 'what it deleted is there again');
    await pods.call('StopContainer', { containerId: restored, timeout: Long.fromNumber(0) });
    const status = await pods.until(restored, ({ state }) => state === cri.ContainerState.CONTAINER_EXITED);
    assert.equal(status.exitCode, 137);
  },
};

/** A command of the machine in the pod's IPC namespace. */
function inPodIpc(folder: string, podSandboxId: string, ...command: string[]): string {
  return execFileSync('nsenter', [`--ipc=${join(folder, 'state/sandboxes', podSandboxId, 'ipc')}`, ...command], {
    encoding: 'utf8',
  });
}

async function wholePod(
  { pods, folder }: { pods: Pods; folder: string },
  name: string,
  linux: PodConfig['linux'],
): Promise<void> {
  const output = join(folder, `${name}-checkpoint`);
  mkdirSync(output);
  const config = pod(folder, `${name}-first`, linux);
  const first = await pods.run(config);
  const names = ['first', 'second'];
  const counts: number[] = [];
  const configs = names.map((each) => counter(each));
  const ids: string[] = [];
  for (const each of configs) ids.push(await pods.start(first, config, each));
  await pods.exec(ids[0] ?? '', 'sh', '-c', 'echo shared > /dev/shm/note');
  inPodIpc(folder, first, 'ipcmk', '-M', '4096');
  for (const id of ids) counts.push(await countAtLeast(pods, id, 10));
  await pods.call('CheckpointPod', { podSandboxId: first, outputPath: output, containerIds: ids });
  for (const [index, id] of ids.entries()) await countAtLeast(pods, id, (counts[index] ?? 0) + 1);
  await pods.remove(first);
  const kept = execFileSync('find', [output, '-type', 'f'], { encoding: 'utf8' });

  const request = { checkpointPath: output, config: pod(folder, `${name}-second`, linux), containerConfigs: configs };
  const answer = await pods.call('RestorePod', request);
  pods.adopt(answer.podSandboxId);
  assert.equal(execFileSync('find', [output, '-type', 'f'], { encoding: 'utf8' }), kept);
  // the caller may do with its checkpoint what it likes from here on
  execFileSync('rm', ['-r', realpathSync(output)]);
  assert.deepEqual(answer.restoredContainers.map((each) => each.name).sort(), names);
  for (const { name: which, containerId = '' } of answer.restoredContainers) {
    const { status } = await pods.call('ContainerStatus', { containerId });
    assert.equal(status?.state, 0, 'it is not CREATED');
    assert.ok(!existsSync(join(folder, `${name}-second`, `${which}.log`)), 'it has run');
  }
  for (const { name: which = '', containerId = '' } of answer.restoredContainers) {
    await pods.call('StartContainer', { containerId });
    const least = counts[names.indexOf(which ?? '')] ?? 0;
    const now = await count(pods, containerId ?? '');
    assert.ok(now >= least, `${which} was at ${least}, and counts ${now} after its restore`);
    await countAtLeast(pods, containerId ?? '', now + 1);
    await atHome(pods, answer.podSandboxId, containerId ?? '');
    assert.equal(await pods.exec(containerId ?? '', 'hostname'), `${name}-second`);
    assert.equal(await pods.exec(containerId ?? '', 'cat', '/dev/shm/note'), 'shared');
  }
  assert.equal(
    inPodIpc(folder, answer.podSandboxId, 'ipcs', '-m').match(/ 4096 /g)?.length,
    1,
    'its shared memory is not there once',
  );
}

const pods: Check = {
  name: 'a pod of two containers is checkpointed and restored',
  run: (context) => wholePod(context, 'own-pids', ownPids),
};

const sharedPids: Check = {
  name: 'a pod whose containers share a PID namespace is checkpointed and restored',
  run: (context) => wholePod(context, 'shared-pids', {}),
};

const terminal: Check = {
  name: 'a container with a terminal and stdin is checkpointed and restored',
  run: async ({ pods: made, folder }) => {
    const archive = join(folder, 'terminal.tar');
    const config = pod(folder, 'terminal-first', ownPids);
    const first = await made.run(config);
    const id = await made.start(first, config, counter('counter', { tty: true, stdin: true }));
    const before = await countAtLeast(made, id, 3);
    await made.call('CheckpointContainer', { containerId: id, location: archive });
    await made.remove(first);
    const second = pod(folder, 'terminal-second', ownPids);
    const restored = await made.start(
      await made.run(second),
      second,
      containerConfig('counter', archive, { command: [], tty: true, stdin: true }),
    );
    await countAtLeast(made, restored, before + 2);
  },
};

const connected: Check = {
  name: 'a container with an open connection is checkpointed and restored, twice',
  run: async ({ pods: made, folder }) => {
    const talk = 'sleep 100000 | nc -l -p 8080 >/dev/null & sleep 1; sleep 100000 | nc 127.0.0.1 8080 & ';
    let config = counter('counter', { command: ['sh', '-c', `${talk}${counting[2]}`] });
    let least = 3;
    for (const turn of [1, 2, 3]) {
      const sandbox = pod(folder, `connected-${turn}`, ownPids);
      const sandboxId = await made.run(sandbox);
      const id = await made.start(sandboxId, sandbox, config);
      least = await countAtLeast(made, id, least);
      if (turn === 1) assert.match(await made.exec(id, 'netstat', '-tn'), /127\.0\.0\.1:8080.*ESTABLISHED/);
      const archive = join(folder, `connected-${turn}.tar`);
      await made.call('CheckpointContainer', { containerId: id, location: archive });
      await made.remove(sandboxId);
      config = containerConfig('counter', archive, { command: [], logPath: 'counter.log' });
    }
  },
};

export const checkpointChecks: readonly Check[] = [container, pods, sharedPids, terminal, connected];
