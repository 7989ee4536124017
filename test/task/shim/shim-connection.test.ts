import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bootstrap, task } from '../../../src/lib/proto.js';
import { Shim } from '../../../src/task/shim/shim.js';
import { readStartAnswer } from '../../../src/task/shim/shim-process.js';
import { TtrpcServer } from '../../../src/lib/ttrpc/ttrpc-server.js';

test('reconnects while the shim runs, and a wait continues over the new connection', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-connection-'));
  const address = join(folder, 'sock');
  const never = new Promise<Uint8Array>(() => {});
  let asked!: () => void;
  const waiting = new Promise<void>((resolve) => (asked = resolve));
  const connect = (): Uint8Array => task.ConnectResponse.encode({ shimPid: process.pid }).finish();
  const first = new TtrpcServer({
    'containerd.task.v3.Task/Connect': connect,
    'containerd.task.v3.Task/Wait': () => {
      asked();
      return never;
    },
  });
  await first.listen(address);
  const shim = await Shim.connect({ name: 'fake', address, apiVersion: 3 });
  expect(shim.pid).toBe(process.pid);
  const exit = shim.wait('some-task');
  await waiting;
  await first.close();
  const second = new TtrpcServer({
    // one that does not answer as a shim would be killed, and its process is this one
    'containerd.task.v3.Task/Connect': connect,
    'containerd.task.v3.Task/Wait': () => task.WaitResponse.encode({ exitStatus: 9 }).finish(),
  });
  await second.listen(address);
  expect((await exit).exitCode).toBe(9);
  shim.disconnect();
  await second.close();
  await rm(folder, { recursive: true });
});

test('parses what each generation of shims prints when it starts', () => {
  const address = '/run/containerd/s/0123';
  expect(readStartAnswer(Buffer.from(`unix://${address}`))).toEqual({ address, apiVersion: 2 });
  expect(readStartAnswer(Buffer.from(`{"version":3,"address":"unix://${address}","protocol":"ttrpc"}\n`))).toEqual({
    address,
    apiVersion: 3,
  });
  const message = bootstrap.BootstrapResult.encode({
    version: 3,
    address: `unix://${address}`,
    protocol: 'ttrpc',
  }).finish();
  expect(readStartAnswer(message)).toEqual({ address, apiVersion: 3 });
  expect(() => readStartAnswer(Buffer.from('{"version":3,"address":"vsock://3:4","protocol":"grpc"}'))).toThrow(
    'only ttrpc on a Unix socket',
  );
  expect(() => readStartAnswer(Buffer.from(`{"version":9,"address":"unix://${address}"}`))).toThrow('version 9');
  expect(() => readStartAnswer(Buffer.from('oh no'))).toThrow();
});
