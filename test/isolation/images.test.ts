import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startTimeOf } from '../../src/lib/process/process.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { pullByStoppedSkopeo, pullersOf, pullFromMuteRegistry } from '../support/image-faults.js';
import { file, layer, plainImage } from '../support/images.js';
import { eventually } from '../support/node-pod.js';
import { startRegistry, type Registry } from '../support/registry.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
let victim: Victim;
/** of the images of other pods */
let registry: Registry;
beforeAll(async () => {
  node = await startNode();
  victim = await startVictim(node);
  registry = await startRegistry();
});
afterAll(async () => {
  await registry.close();
  await node.close();
});

/** Pulls, shows and removes an image of a source that works. */
async function otherImage(tag: string): Promise<void> {
  await registry.push('other', tag, plainImage(tag));
  const image = { image: `${registry.host}/other:${tag}` };
  await within('PullImage of another image', node.client.call('PullImage', { image }, ceilingMs));
  expect((await node.client.call('ImageStatus', { image })).image?.repoTags).toEqual([image.image]);
  await within('RemoveImage of another image', node.client.call('RemoveImage', { image }, ceilingMs));
}

test('a registry that accepts connections and never answers holds up its own pull only, which ends with its caller', async () => {
  const { calls, heal } = await pullFromMuteRegistry(node);
  onTestFinished(heal);
  await victim.check();
  await otherImage('beside-a-mute-registry');
  for (const { answer } of await calls) expect(answer).toContain('DEADLINE_EXCEEDED');
  await eventually(() => pullersOf(node).length === 0 || undefined);
});

test('a skopeo that is stopped by SIGSTOP holds up its own pull only, which ends with its caller', async () => {
  const { calls } = await pullByStoppedSkopeo(node);
  const stopped = pullersOf(node);
  expect(stopped).not.toEqual([]);
  await eventually(() => stopped.every(isStopped) || undefined);
  await victim.check();
  await otherImage('beside-a-stopped-skopeo');
  for (const { answer } of await calls) expect(answer).toContain('DEADLINE_EXCEEDED');
  await eventually(() => pullersOf(node).length === 0 || undefined);
});

test('a skopeo that is stopped by SIGSTOP while it holds the locks of the store is killed, and its pull tried again', async () => {
  // an archive of zeros is small, and takes a second to unpack
  const large = layer([file('zeros', Buffer.alloc(150_000_000))]);
  await registry.push('large', 'v1', { layers: [large], config: {} });
  const name = `${registry.host}/large:v1`;
  const pulling = node.client.call('PullImage', { image: { image: name } }, 120_000);
  const pid = await eventually(() => pullersOf(node)[0]);
  stopWithStoreLock(pid);
  await otherImage('beside-a-stopped-unpacker');
  await pulling;
  expect(pullersOf(node)).not.toContain(pid);
  await node.client.call('RemoveImage', { image: { image: name } }, ceilingMs);
});

/** Whether all threads of a process stand still: SIGSTOP stops each once it has the CPU. */
function isStopped(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).every((thread) =>
      /^State:\tT/m.test(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8')),
    );
  } catch {
    return false;
  }
}

/** Stops a process as soon as it holds the lock for writing the layers of the store. */
function stopWithStoreLock(pid: number): void {
  const { ino } = statSync(join(node.context.layout.imageStore, 'overlay-layers/layers.lock'));
  const line = new RegExp(`POSIX +ADVISORY +WRITE +${pid} \\S+:${ino} `);
  const holdsIt = (): boolean => line.test(readFileSync('/proc/locks', 'utf8'));
  // without a pause: it has the lock for the part of a second that an unpacking takes
  while (startTimeOf(pid) !== undefined) {
    if (!holdsIt()) continue;
    process.kill(pid, 'SIGSTOP');
    // until then it runs, and may let go of it
    while (startTimeOf(pid) !== undefined && !isStopped(pid));
    if (holdsIt()) return;
    process.kill(pid, 'SIGCONT');
  }
  throw new Error('it never held the lock');
}
