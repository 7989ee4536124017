import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../../src/cri/server/server.js';
import { findProgram } from '../../../src/lib/process/find-program.js';
import { createLogger } from '../../../src/lib/log.js';
import { signalProcess, startTimeOf } from '../../../src/lib/process/process.js';
import { cri, task, ttrpc } from '../../../src/lib/proto.js';
import { encodeFrame, frameType } from '../../../src/lib/ttrpc/ttrpc-frame.js';
import type { Shim } from '../../../src/task/shim/shim.js';
import { expectCleanAudit } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import {
  eventually,
  execIn,
  execReattached,
  removePod,
  runPod,
  statusOf,
  type NodePod,
} from '../../support/node-pod.js';
import { testShim } from '../../support/test-shim.js';
import { toolsFolder } from '../../tools/build.mjs';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

/** what the server promises for a start beside a shim that is lost */
const startUpMs = 10_000;

let node: CrispNode;
let bystander: string;
/** how long this host takes for a start beside which nothing is lost, in ms */
let usualMs: number;
beforeAll(async () => {
  node = await startNode();
  bystander = await (await runPod(node)).start(['sleep', '1000']);
  usualMs = await restart(() => {});
});
afterAll(() => node.close());

interface PodWithShim {
  readonly pod: NodePod;
  readonly id: string;
  readonly shim: Shim;
}

/** A pod with a task of its own and a container, both in one shim. */
async function podWithShim(): Promise<PodWithShim> {
  const pod = await runPod(node, {
    changes: { linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } },
  });
  const id = await pod.start(['sleep', '1000']);
  const shim = node.context.runtime.shims.get(node.context.store.containers.get(id).status.shim ?? '');
  if (!shim) throw new Error('it has no shim');
  return { pod, id, shim };
}

/** Starts the server anew. @returns how long that took, in ms */
async function restart(meanwhile: () => Promise<void> | void): Promise<number> {
  let startedAt = 0;
  await node.restart(async () => {
    await meanwhile();
    startedAt = performance.now();
  });
  return performance.now() - startedAt;
}

async function expectOthersUnaffected(): Promise<void> {
  expect(await statusOf(node, bystander)).toMatchObject({ state: CONTAINER_RUNNING });
  expect((await execReattached(node, bystander, ['echo', 'here'])).stdout).toBe('here\n');
  await removePod(node, (await runPod(node)).id);
}

/** Its pod is NOTREADY, its container has exited with a reason, its process is gone; all of it can be removed. */
async function expectLost({ pod, id, shim }: PodWithShim): Promise<void> {
  expect(await statusOf(node, id)).toMatchObject({
    state: CONTAINER_EXITED,
    exitCode: 255,
    reason: 'Error',
    message: expect.stringContaining('its shim') as string,
  });
  const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: pod.id });
  expect(status?.state).toBe(cri.PodSandboxState.SANDBOX_NOTREADY);
  expect(startTimeOf(shim.pid)).not.toBe(shim.startTime);
  await removePod(node, pod.id);
  await expectCleanAudit(node);
}

test('a shim whose socket is gone is ended by the next start, and its containers have exited with a reason', async () => {
  const lost = await podWithShim();
  expect(await restart(() => rmSync(lost.shim.address))).toBeLessThan(usualMs + startUpMs);
  await expectOthersUnaffected();
  await expectLost(lost);
});

describe('a shim that answers garbage is ended by the next start, and its containers have exited with a reason:', () => {
  const answers: Readonly<Record<string, (request: Buffer, socket: Socket) => void>> = {
    'what is no frame': (_, socket) => void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
    'an answer that cannot be decoded': (request, socket) =>
      void socket.write(encodeFrame(request.readUInt32BE(4), frameType.response, Buffer.from([0xff, 0xff, 0xff]))),
    'the answer of another process': (request, socket) => {
      const payload = task.ConnectResponse.encode({ shimPid: process.pid }).finish();
      const response = ttrpc.Response.encode({ payload }).finish();
      socket.write(encodeFrame(request.readUInt32BE(4), frameType.response, response));
    },
    'the end of the connection': (_, socket) => void socket.end(),
  };

  test.each(Object.entries(answers))('%s', async (_, answer) => {
    const lost = await podWithShim();
    let server: Server | undefined;
    const sockets = new Set<Socket>();
    const took = await restart(async () => {
      rmSync(lost.shim.address);
      server = createServer((socket) => {
        sockets.add(socket);
        socket.on('error', () => {}).on('data', (request) => answer(request, socket));
      });
      await new Promise<void>((resolve) => server?.listen(lost.shim.address, resolve));
    });
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server?.close();
    });
    expect(took).toBeLessThan(usualMs + startUpMs);
    await expectOthersUnaffected();
    await expectLost(lost);
  });
});

test('shims that are stopped hold up a start for less than ten seconds, and are found again once they go on', async () => {
  const stopped = await Promise.all([podWithShim(), podWithShim(), podWithShim()]);
  const [first, ...others] = stopped;
  onTestFinished(() => {
    for (const { shim } of stopped) if (startTimeOf(shim.pid) === shim.startTime) signalProcess(shim.pid, 'SIGCONT');
  });
  const took = await restart(() => {
    for (const { shim } of stopped) signalProcess(shim.pid, 'SIGSTOP');
  });
  expect(took).toBeLessThan(usualMs + startUpMs);
  await expectOthersUnaffected();
  // stopped is not lost: it may go on
  for (const { id } of stopped) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_RUNNING });
  signalProcess(first?.shim.pid ?? 0, 'SIGCONT');
  const id = first?.id ?? '';
  await eventually(() =>
    execIn(node, id, ['true']).then(
      ({ exitCode }) => exitCode === 0 || undefined,
      () => undefined,
    ),
  );
  // and those that do not are ended with their pods
  for (const { pod } of [...(first ? [first] : []), ...others]) await removePod(node, pod.id);
  for (const { shim } of stopped) expect(startTimeOf(shim.pid)).not.toBe(shim.startTime);
  await expectCleanAudit(node);
});

describe('after an upgrade', () => {
  const other = join(toolsFolder, 'containerd-shim-runc-v2');

  test.runIf(existsSync(other))('a pod keeps its shim of another version, and new pods get the new one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crisp-test-shims-'));
    const shim = join(folder, 'containerd-shim-runc-v2');
    symlinkSync(await findProgram(testShim), shim);
    const handler = { runtime: 'crun', shim, shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
    const upgraded = await startNode({ handlers: { crun: handler } });
    onTestFinished(async () => {
      await upgraded.close();
      await rm(folder, { recursive: true });
    });
    const pod = await runPod(upgraded);
    const before = await pod.start(['sleep', '1000']);
    const shimOf = (id: string): string => upgraded.context.store.containers.get(id).status.shim ?? '';
    const programOf = (id: string): string => {
      const { pid = 0 } = upgraded.context.runtime.shims.get(shimOf(id)) ?? {};
      return (
        readFileSync(`/proc/${pid}/comm`, 'utf8') + String(upgraded.context.runtime.shims.get(shimOf(id))?.apiVersion)
      );
    };
    const program = programOf(before);
    await upgraded.restart(() => {
      rmSync(shim);
      symlinkSync(other, shim);
    });
    expect((await execReattached(upgraded, before, ['echo', 'here'])).stdout).toBe('here\n');
    expect(shimOf(await pod.start(['true']))).toBe(shimOf(before));
    expect(programOf(before)).toBe(program);
    const next = await runPod(upgraded);
    const after = await next.start(['sleep', '1000']);
    expect((await execIn(upgraded, after, ['echo', 'new'])).stdout).toBe('new\n');
    expect(shimOf(after)).not.toBe(shimOf(before));
    for (const each of [pod, next]) await removePod(upgraded, each.id);
    await expectCleanAudit(upgraded);
  });

  test('a crisp that does not know the version of a record refuses to start and touches nothing', async () => {
    const { pod, id, shim } = await podWithShim();
    const { layout, config } = node.context;
    const records = [
      join(layout.sandboxRecords, `${pod.id}.json`),
      join(layout.containerRecords, `${id}.json`),
      join(layout.shims, shim.name, 'shim.json'),
    ];
    const filesOf = (): string[] =>
      [layout.root, layout.state]
        .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        .sort();
    await node.restart(async () => {
      for (const record of records) {
        const content = readFileSync(record, 'utf8');
        const newer = content.replace('{"version":1,', '{"version":2,');
        writeFileSync(record, newer);
        const before = filesOf();
        await expect(startServer(config, createLogger('silent'))).rejects.toThrow(`${record} has version 2`);
        expect(filesOf()).toEqual(before);
        expect(readFileSync(record, 'utf8')).toBe(newer);
        writeFileSync(record, content);
      }
    });
    expect(startTimeOf(shim.pid)).toBe(shim.startTime);
    expect((await execReattached(node, id, ['echo', 'here'])).stdout).toBe('here\n');
    await removePod(node, pod.id);
    await expectCleanAudit(node);
  });
});
