import { existsSync, linkSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, credentials, Server, status, type StatusObject } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bindSocket } from '../../../src/cri/grpc/socket.js';
import { clearSocket } from '../../../src/lib/unix-socket.js';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, runPod } from '../../support/node-pod.js';

describe('the socket', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
    path = join(folder, 'crisp.sock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('has mode 0600 from its creation on, and leaves no other file in its directory', async () => {
    const mask = process.umask();
    const server = new Server();
    await bindSocket(server, path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(process.umask()).toBe(mask);
    expect(readdirSync(folder)).toEqual(['crisp.sock']);
    server.forceShutdown();
  });

  test('is taken over where no server listens any more', async () => {
    const stale = createServer();
    await new Promise<void>((resolve) => stale.listen(join(folder, 'other'), resolve));
    // what a killed server leaves: the file without a listener
    linkSync(join(folder, 'other'), path);
    await new Promise((resolve) => stale.close(resolve));
    expect(existsSync(path)).toBe(true);
    await clearSocket(path);
    expect(existsSync(path)).toBe(false);
  });

  test('is left alone where a server listens, or where it is not a socket', async () => {
    const live = createServer();
    await new Promise<void>((resolve) => live.listen(path, resolve));
    await expect(clearSocket(path)).rejects.toThrow(`a server is already listening on ${path}`);
    await new Promise((resolve) => live.close(resolve));
    writeFileSync(path, 'somebody’s');
    await expect(clearSocket(path)).rejects.toThrow('exists and is not a socket');
    expect(existsSync(path)).toBe(true);
  });
});

describe('messages', () => {
  let node: CrispNode;
  beforeAll(async () => {
    node = await startNode();
  });
  afterAll(() => node.close());

  test('of up to 16 MiB are received and sent', async () => {
    const pod = await runPod(node);
    const annotation = 'x'.repeat(1024 * 1024);
    const annotations = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`a${index}`, annotation]));
    const containerId = await pod.create(['true'], { annotations });
    const { containers } = await node.client.call('ListContainers', {});
    expect(containers[0]?.annotations).toEqual(annotations);
    await expect(
      pod.create(['true'], { annotations: { ...annotations, b: annotation, c: annotation } }),
    ).rejects.toThrow(/RESOURCE_EXHAUSTED/);
    await node.client.call('RemoveContainer', { containerId });
  });

  test('that are not protobuf are refused', async () => {
    const client = new Client(`unix:${node.folder}/s`, credentials.createInsecure());
    const answer = new Promise((_, reject) =>
      client.makeUnaryRequest(
        '/runtime.v1.RuntimeService/RunPodSandbox',
        () => Buffer.from('not protobuf'),
        (bytes) => bytes,
        {},
        reject,
      ),
    );
    await expect(answer).rejects.toThrow(/INTERNAL|INVALID_ARGUMENT/);
    client.close();
  });

  test('an event stream ends when the server stops, and does not delay it', async () => {
    const client = new Client(`unix:${node.folder}/s`, credentials.createInsecure());
    const path = '/runtime.v1.RuntimeService/GetContainerEvents';
    const events = client.makeServerStreamRequest(
      path,
      () => Buffer.of(),
      (bytes) => cri.ContainerEventResponse.decode(bytes),
      {},
    );
    const ended = new Promise<StatusObject>((resolve) => events.on('status', resolve));
    events.on('error', () => {});
    const first = new Promise((resolve) => events.once('data', resolve));
    await eventually(() => node.context.events.hasReaders || undefined);
    await runPod(node);
    await first;
    await node.restart();
    expect(await ended).toMatchObject({ code: status.OK });
    client.close();
  });
});
