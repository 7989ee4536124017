// npm run demo: the main job in one command. A small image out of this host's busybox, a pod with a container through the
// CRI, its log, the start as a waterfall of its steps, and proof that nothing is left. It uses the server that runs on the
// default socket, else one of its own in folders of its own. With --page: a few pods that start and some that fail on a
// server of its own, and the page of starts to look at until Ctrl-C; --picture FILE photographs it instead of waiting.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultSocket, isServed, startOwnServer } from './demo/server.mjs';
import { showPage } from './demo/page.mjs';
import { whenAskedToStop } from './demo/stop.mjs';
import { readSteps, showTimers, showWaterfall } from './demo/waterfall.mjs';
import { leftSince, takeStock } from './leftovers.mjs';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'demo' });
const { CriClient } = await import(`${checkout}dist/cli/cri-client.js`);
const { sandboxPipeline } = await import(`${checkout}dist/cri/sandbox/start-sandbox.js`);
await import('../test/support/typescript.mjs');
const { busyboxImage, writeDockerArchive } = await import('../test/support/images.ts');
const picture = optionOf('--picture');
const wantsPage = process.argv.includes('--page') || picture !== undefined;
const demoImageName = 'localhost/crisp-demo:latest';
// a PID namespace a container, as kubelet asks for unless told otherwise
const CONTAINER = 1;
const CGROUPFS = 1;
const hostServer = { socket: defaultSocket, metrics: 'http://127.0.0.1:9150' };

const stop = whenAskedToStop();
const before = takeStock();
const folder = mkdtempSync('/run/crisp-demo-');
const marks = new Set([folder, 'crisp-demo', 'crispdemo']);
let server;
let client;
let failure;
try {
  server = !wantsPage && (await isServed(defaultSocket)) ? hostServer : await startOwnServer(folder);
  console.log(server.stop ? 'server      one of its own' : `server      the one on ${defaultSocket}`);
  client = new CriClient(server.socket);
  if (wantsPage) await showPage({ client, server, folder, image: await loadImage(), marks, picture, stop });
  else await runPod();
} catch (err) {
  failure = err;
} finally {
  client?.close();
  await server?.stop?.();
}

if (failure) {
  const where = server?.stop ? `its files and its server's log are in ${folder}` : `the server's own output says more`;
  console.error(`\nthe demo failed: ${failure.details ?? failure.message}\n${where}`);
  if (!server?.stop) rmSync(folder, { recursive: true });
  process.exit(1);
}
rmSync(folder, { recursive: true });
// others may be at work on this host: what carries one of the demo's own names is the demo's
const left = await leftSince(before, (line) => [...marks].some((mark) => line.includes(mark)));
if (left.length > 0) console.error(`\nleft on this host:\n${left.map((line) => `  ${line}`).join('\n')}`);
else
  console.log(
    'left on this host: nothing (mounts, interfaces, iptables rules, cgroups and processes compared with before)',
  );
process.exit(left.length > 0 ? 1 : 0);

/** Puts the demo's image into the server's store. @returns its name */
async function loadImage() {
  const archive = join(folder, 'demo.tar');
  await writeDockerArchive(archive, await busyboxImage(), [demoImageName]);
  execFileSync(process.execPath, [join(checkout, 'dist/main.js'), 'load', ...(await loadFlags()), archive], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`image       ${demoImageName}, made of this host's busybox`);
  return demoImageName;
}

/** What follows a flag on the command line. */
function optionOf(flag) {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function runPod() {
  await loadImage();
  const stepsBefore = await readSteps(server.metrics);
  const { linux } = await client.call('RuntimeConfig', {});
  const cgroupParent = linux.cgroupDriver === CGROUPFS ? '/crispdemo' : 'crispdemo.slice';
  const label = { 'crisp.demo': folder };
  const pod = {
    metadata: { name: 'demo', uid: folder, namespace: 'default', attempt: 0 },
    hostname: 'demo',
    labels: label,
    logDirectory: join(folder, 'logs'),
    linux: { cgroupParent, securityContext: { namespaceOptions: { pid: CONTAINER } } },
  };
  const script = 'echo "hello from $(hostname), I am process $$ here"; ip -4 -o addr show eth0; exec sleep 600';
  const container = {
    metadata: { name: 'hello', attempt: 0 },
    image: { image: demoImageName },
    command: ['/bin/sh', '-c', script],
    logPath: 'hello.log',
    linux: { resources: { memoryLimitInBytes: 64 * 1024 * 1024 } },
  };
  try {
    stop.throwIfAborted();
    const { podSandboxId } = await client.call('RunPodSandbox', { config: pod });
    const { containerId } = await client.call('CreateContainer', {
      podSandboxId,
      config: container,
      sandboxConfig: pod,
    });
    await client.call('StartContainer', { containerId });
    stop.throwIfAborted();
    const stepsAfter = await readSteps(server.metrics);

    const { status, info } = await client.call('PodSandboxStatus', { podSandboxId, verbose: true });
    const { interfaces } = JSON.parse(info.info).network;
    for (const mark of [podSandboxId, containerId, `${status.network.ip}/`]) marks.add(mark);
    for (const { name, sandbox } of interfaces)
      if (!sandbox && name.startsWith('veth')) marks.add(`network interface ${name}`);
    console.log(`pod         ${podSandboxId.slice(0, 12)}, ${status.network.ip}`);
    console.log(`container   ${containerId.slice(0, 12)}, running`);
    console.log(`log         ${(await logLines(join(folder, 'logs/hello.log'), 2)).join('\n            ')}`);
    const alongside = sandboxPipeline.steps.filter((step) => step.alongside).map(({ name }) => name);
    showWaterfall(stepsBefore, stepsAfter, new Set(alongside));
    await showTimers(server.metrics);
  } finally {
    // whatever became of the calls above: StopPodSandbox stops the containers, RemovePodSandbox removes them
    const { items } = await client.call('ListPodSandbox', { filter: { labelSelector: label } });
    for (const { id: podSandboxId } of items) {
      await client.call('StopPodSandbox', { podSandboxId });
      await client.call('RemovePodSandbox', { podSandboxId });
    }
    await client.call('RemoveImage', { image: { image: demoImageName } });
  }
  console.log('\nremoved     container, pod and image');
}

/** The first lines of a log, once they are there. */
async function logLines(path, count) {
  for (let tries = 0; ; tries += 1) {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    if (lines.length >= count || tries === 100) return lines;
    await sleep(50);
  }
}

/** Where a server that was there already keeps its images. */
async function loadFlags() {
  if (server.stop) return server.flags;
  const { imageFilesystems } = await client.call('ImageFsInfo', {});
  return ['--root', dirname(imageFilesystems[0].fsId.mountpoint)];
}
