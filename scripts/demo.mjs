// npm run demo: the main job in one command. A small image out of this host's busybox, a pod with a container through the
// CRI, its log, the start as a waterfall of its steps, and proof that nothing is left. It uses the server that runs on the
// default socket, else one of its own in folders of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSocket, isServed, startOwnServer } from './demo/server.mjs';
import { readSteps, showTimers, showWaterfall } from './demo/waterfall.mjs';
import { leftSince, takeStock } from './leftovers.mjs';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'demo' });
const { CriClient } = await import(`${checkout}dist/cli/cri-client.js`);
await import('../test/support/typescript.mjs');
const { busyboxImage, writeDockerArchive } = await import('../test/support/images.ts');
const demoImageName = 'localhost/crisp-demo:latest';

const before = takeStock();
mkdirSync('/run', { recursive: true });
const folder = mkdtempSync('/run/crisp-demo-');
let server;
let client;
let failure;
try {
  server = (await isServed(defaultSocket))
    ? { socket: defaultSocket, flags: [], metrics: 'http://127.0.0.1:9150' }
    : await startOwnServer(folder);
  say(
    server.stop ? 'server      one of its own, as none runs on this host' : `server      the one on ${defaultSocket}`,
  );
  client = new CriClient(server.socket);
  await runPod();
} catch (err) {
  failure = err;
} finally {
  client?.close();
  await server?.stop?.();
  rmSync(folder, { recursive: true, force: true });
}

const left = await leftSince(before);
if (failure) console.error(`\nthe demo failed: ${failure.details ?? failure.message}`);
if (left.length > 0) console.error(`\nleft on this host:\n${left.map((line) => `  ${line}`).join('\n')}`);
else
  console.log(
    '\nleft on this host: nothing (mounts, interfaces, iptables rules, cgroups, processes, folders compared with before)',
  );
process.exit(failure || left.length > 0 ? 1 : 0);

async function runPod() {
  const archive = join(folder, 'demo.tar');
  await writeDockerArchive(archive, await busyboxImage(), [demoImageName]);
  execFileSync(process.execPath, [join(checkout, 'dist/main.js'), 'load', ...(await loadFlags()), archive], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  say(`image       ${demoImageName}, made of this host's busybox`);

  const stepsBefore = await readSteps(server.metrics);
  const linux = { cgroupParent: '/crisp-demo' };
  const pod = {
    metadata: { name: 'demo', uid: folder.split('-').pop(), namespace: 'default', attempt: 0 },
    hostname: 'demo',
    logDirectory: join(folder, 'logs'),
    linux,
  };
  const container = {
    metadata: { name: 'hello', attempt: 0 },
    image: { image: demoImageName },
    command: [
      '/bin/sh',
      '-c',
      'echo "hello from $(hostname), as process $$ of this container"; ip -4 -o addr show eth0; exec sleep 600',
    ],
    logPath: 'hello.log',
    linux: { resources: { memoryLimitInBytes: 64 * 1024 * 1024 } },
  };
  let podSandboxId;
  let containerId;
  try {
    ({ podSandboxId } = await client.call('RunPodSandbox', { config: pod }));
    ({ containerId } = await client.call('CreateContainer', { podSandboxId, config: container, sandboxConfig: pod }));
    await client.call('StartContainer', { containerId });
    const stepsAfter = await readSteps(server.metrics);

    const { status } = await client.call('PodSandboxStatus', { podSandboxId });
    say(`pod         ${podSandboxId.slice(0, 12)}, ${status.network?.ip || 'on the host network'}`);
    say(`container   ${containerId.slice(0, 12)}, running`);
    const { stdout } = await client.call('ExecSync', {
      containerId,
      cmd: ['/bin/cat', '/proc/1/cmdline'],
      timeout: 10,
    });
    say(`exec        its process 1 is ${Buffer.from(stdout).toString().split('\0').join(' ').trim()}`);
    say(
      `log         ${readFileSync(join(folder, 'logs/hello.log'), 'utf8').trimEnd().split('\n').join('\n            ')}`,
    );
    showWaterfall(stepsBefore, stepsAfter);
    await showTimers(server.metrics);
  } finally {
    if (containerId) {
      await client.call('StopContainer', { containerId, timeout: 0 });
      await client.call('RemoveContainer', { containerId });
    }
    if (podSandboxId) {
      await client.call('StopPodSandbox', { podSandboxId });
      await client.call('RemovePodSandbox', { podSandboxId });
    }
    await client.call('RemoveImage', { image: { image: demoImageName } });
  }
  say('\nremoved     container, pod and image');
}

/** Where a server that was there already keeps its images. */
async function loadFlags() {
  if (server.stop) return server.flags;
  const { imageFilesystems } = await client.call('ImageFsInfo', {});
  return ['--root', dirname(imageFilesystems[0].fsId.mountpoint)];
}

function say(line) {
  console.log(line);
}
