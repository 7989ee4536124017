import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import {
  runPod as runCheckpointablePod,
  node as checkpointNode,
  useCheckpointNodes,
} from '../support/checkpoint-nodes.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { handlers, hasCurrent } from '../support/handlers.js';
import { everythingBelow, nobody, reachable, type HostUser } from '../support/host-user.js';
import { busyboxImage, directory, file, layer, writeDockerArchive } from '../support/images.js';
import { execIn, runPod, type ContainerChanges, type NodePod } from '../support/node-pod.js';
import { startVictim, type Victim } from '../support/victim.js';

const volumeImage = 'crisp.test/with-a-volume:latest';
/** of one layer: a bind mount, which alone the kernel maps ids of */
const dataImage = 'crisp.test/data:latest';
/** what each container leaves behind for a user of the host to find */
const plant =
  'cp /bin/busybox /evil; chmod 4755 /evil; echo secret > /secret; echo x > /dev/shm/open; chmod 666 /dev/shm/open';
const ready = `${plant}; touch /ready; exec sleep 1000`;

let node: CrispNode;
/** by handler; what users of the host look for is theirs, too */
const victims = new Map<string, Victim>();
beforeAll(async () => {
  node = await startNode({ handlers, defaultHandler: 'crun' });
  for (const name of Object.keys(handlers)) victims.set(name, await startVictim(node, name));
  // everything above root and state is open: only they keep others out
  chmodSync(node.folder, 0o755);
  const archive = join(node.folder, 'volume.tar');
  const content = layer([directory('data'), file('data/of-the-image', 'x', 0o644), file('data/setuid', 'x', 0o4755)]);
  await writeDockerArchive(archive, await busyboxImage({ Cmd: ['sh'], Volumes: { '/data': {} } }, content), [
    volumeImage,
  ]);
  await node.context.images.load(archive);
  await writeDockerArchive(archive, { layers: [content], config: {} }, [dataImage]);
  await node.context.images.load(archive);
});
afterAll(() => node.close());

/** The folders of the layout that anybody may pass, and nothing but pass. */
const passable = ({ layout }: CrispNode['context']): string[] =>
  [layout.root, layout.state, layout.sandboxFolders, layout.containerFolders, layout.dataFolders]
    .map((path) => `x ${path}`)
    .sort();

function foundBy(user: HostUser, at: CrispNode = node): string[] {
  const { root, state } = at.context.layout;
  return reachable(everythingBelow([root, state]), user).sort();
}

async function started(pod: NodePod, changes?: ContainerChanges): Promise<string> {
  const id = await pod.start(['sh', '-c', ready], changes);
  await expect.poll(async () => (await execIn(node, id, ['ls', '/ready'])).exitCode, { timeout: 60_000 }).toBe(0);
  return id;
}

describe.each(Object.keys(handlers))('beside containers of %s', (name) => {
  test('a user of the host has no access to their files, and the containers work', async () => {
    const pod = await runPod(node, { handler: name });
    const emptyDir = join(node.folder, `empty-dir-${name}`);
    mkdirSync(emptyDir, { mode: 0o777 });
    const kinds: Record<string, ContainerChanges> = {
      plain: {},
      'an image volume': { mounts: [{ containerPath: '/volume', readonly: true, image: { image: volumeImage } }] },
      'a declared volume': { image: { image: volumeImage } },
      'a bind mount': { mounts: [{ containerPath: '/volume', hostPath: emptyDir }] },
      'another user': { linux: { securityContext: { runAsUser: { value: 1000 as never } } }, tty: true },
    };
    const ids: string[] = [];
    for (const [kind, changes] of Object.entries(kinds)) {
      if (kind === 'another user') ids.push(await pod.start(['sleep', '1000'], changes));
      else ids.push(await started(pod, changes));
    }
    await victims.get(name)?.check();
    expect(foundBy(nobody)).toEqual(passable(node.context));
    for (const id of ids)
      expect(await execIn(node, id, ['cat', '/etc/resolv.conf', '/etc/hostname'])).toMatchObject({ exitCode: 0 });
    expect((await execIn(node, ids[0] ?? '', ['stat', '-c', '%a', '/', '/dev/shm', '/evil'])).stdout).toBe(
      '755\n1777\n4755\n',
    );
    expect((await execIn(node, ids[1] ?? '', ['ls', '/volume/data'])).stdout).toBe('of-the-image\nsetuid\n');
    expect((await execIn(node, ids[2] ?? '', ['stat', '-c', '%a', '/data', '/data/setuid'])).stdout).toBe(
      '755\n4755\n',
    );
    expect((await execIn(node, ids[4] ?? '', ['sh', '-c', 'echo x > /dev/shm/mine && cat /dev/shm/mine'])).stdout).toBe(
      'x\n',
    );
  });
});

test("a user of the host has no access to the files of a pod in the host's PID namespace", async () => {
  const pod = await runPod(node, {
    changes: { linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } },
  });
  await started(pod, { linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } });
  expect(foundBy(nobody)).toEqual(passable(node.context));
});

// skipped without runc 1.2 and a shim 2.0: `node test/tools/build.mjs` builds them
test.runIf(hasCurrent)('pods in user namespaces are closed to the host and to each other, and work', async () => {
  const first = { uid: 1_000_000, gid: 1_000_000 };
  const second = { uid: 2_000_000, gid: 2_000_000 };
  for (const pid of [cri.NamespaceMode.CONTAINER, cri.NamespaceMode.POD]) {
    for (const { uid } of [first, second]) {
      const mapping = [{ containerId: 0, hostId: uid, length: 65_536 }];
      const namespaceOptions = { pid, usernsOptions: { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping } };
      const pod = await runPod(node, {
        handler: 'current',
        changes: { linux: { securityContext: { namespaceOptions } } },
      });
      const mounts = [
        {
          containerPath: '/volume',
          readonly: true,
          image: { image: dataImage },
          uidMappings: mapping,
          gidMappings: mapping,
        },
      ];
      const own = { linux: { securityContext: { namespaceOptions } } };
      for (const id of [
        await started(pod, own),
        await started(pod, { ...own, image: { image: volumeImage } }),
        await started(pod, { ...own, mounts }),
      ]) {
        expect((await execIn(node, id, ['stat', '-c', '%u %a', '/', '/evil'])).stdout).toBe('0 755\n0 4755\n');
        expect((await execIn(node, id, ['cat', '/etc/resolv.conf', '/dev/shm/open'])).exitCode).toBe(0);
      }
    }
  }
  expect(foundBy(nobody)).toEqual(passable(node.context));
  // the root of a user namespace, as the host numbers it, passes to its own and nowhere else
  const [mine, theirs] = [foundBy(first), foundBy(second)].map((lines) => new Set(lines));
  const shared = [...(mine ?? [])].filter((line) => theirs?.has(line));
  expect(shared.sort()).toEqual(passable(node.context));
});

test('a start closes directories that an earlier version left open, under running pods too', async () => {
  const pod = await runPod(node);
  const id = await started(pod);
  const { layout } = node.context;
  const parents = [layout.sandboxFolders, layout.containerFolders, layout.dataFolders];
  await node.restart(() => {
    for (const parent of parents) {
      chmodSync(parent, 0o755);
      for (const name of readdirSync(parent)) chmodSync(join(parent, name), 0o755);
    }
    chmodSync(layout.cniCache, 0o755);
    expect(foundBy(nobody)).not.toEqual(passable(node.context));
  });
  expect(foundBy(nobody)).toEqual(passable(node.context));
  for (const victim of victims.values()) await victim.check();
  expect(
    (await execIn(node, id, ['sh', '-c', 'test -u /evil && echo more >> /secret && cat /dev/shm/open'])).stdout,
  ).toBe('x\n');
  if (!hasCurrent) return;
  const group = (path: string): number => statSync(path).gid;
  expect(parents.flatMap((parent) => readdirSync(parent).map((name) => group(join(parent, name))))).toContain(
    1_000_000,
  );
});

describe('a restored container', () => {
  useCheckpointNodes();
  test('is closed to other users of the host', async () => {
    chmodSync(checkpointNode.folder, 0o755);
    const made = await runCheckpointablePod(checkpointNode, ['one']);
    const location = join(checkpointNode.folder, 'archive.tar');
    await checkpointNode.client.call('CheckpointContainer', { containerId: made.containers[0]?.id, location });
    expect(statSync(location).mode & 0o777).toBe(0o600);
    const sandboxConfig = checkpointNode.podConfig();
    const { podSandboxId } = await checkpointNode.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = checkpointNode.containerConfig([], { image: { image: location } });
    const { containerId } = await checkpointNode.client.call('CreateContainer', {
      podSandboxId,
      config,
      sandboxConfig,
    });
    // the copy of the checkpoint, which holds memory, is there until the start
    expect(existsSync(checkpointNode.context.layout.container(containerId).checkpoint)).toBe(true);
    expect(foundBy(nobody, checkpointNode)).toEqual(passable(checkpointNode.context));
    await checkpointNode.client.call('StartContainer', { containerId });
    expect(foundBy(nobody, checkpointNode)).toEqual(passable(checkpointNode.context));
    expect((await execIn(checkpointNode, containerId, ['cat', '/kept/file'])).stdout).toBe('here\n');
  });
});
