import { Client, credentials, Server, ServerCredentials, status, type ServiceDefinition } from '@grpc/grpc-js';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streaming, unary, type Method } from '../../../src/cri/grpc/call.js';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

/** A message whose encoding fails at the second. */
const failing = {
  decode: (bytes: Uint8Array) => bytes,
  encode: ({ isGood }: { isGood: boolean }) => ({
    finish: () => {
      if (!isGood) throw new TypeError('this cannot be encoded');
      return Buffer.of(1);
    },
  }),
};

const methods: Readonly<Record<string, Method>> = {
  Unary: unary(cri.VersionRequest, failing, () => ({ isGood: false })),
  Stream: streaming(cri.VersionRequest, failing, async function* () {
    yield await Promise.resolve({ isGood: true });
    yield { isGood: false };
  }),
  Throws: unary(cri.VersionRequest, failing, () => {
    throw new Error(`half a character: \ud800${'\0'.repeat(5)}${'\u{1f600}'.repeat(50_000)}`);
  }),
  Good: unary(cri.VersionRequest, failing, () => ({ isGood: true })),
};

let node: CrispNode;
let server: Server;
let client: Client;
beforeAll(async () => {
  node = await startNode();
  server = new Server();
  const entries = Object.entries(methods);
  const definition = entries.map(([name, { definition: each }]) => [name, { ...each, path: `/test.Odd/${name}` }]);
  const handlers = Object.fromEntries(entries.map(([name, { handle }]) => [name, handle(node.context, name)] as const));
  server.addService(Object.fromEntries(definition) as ServiceDefinition, handlers);
  const address = `unix:${join(node.folder, 'odd.sock')}`;
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(address, ServerCredentials.createInsecure(), (err) => (err ? reject(err) : resolve())),
  );
  client = new Client(address, credentials.createInsecure());
});
afterAll(async () => {
  client.close();
  server.forceShutdown();
  await node.close();
});

const asBytes = (bytes: Buffer): Buffer => bytes;
const deadline = () => ({ deadline: Date.now() + 30_000 });

function call(name: string): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    client.makeUnaryRequest(`/test.Odd/${name}`, asBytes, asBytes, Buffer.of(), deadline(), (err, answer) =>
      err ? reject(err) : resolve(answer ?? Buffer.of()),
    ),
  );
}

test('an answer that cannot be encoded is a status, and the next call is served', async () => {
  await expect(call('Unary')).rejects.toMatchObject({
    code: status.INTERNAL,
    details: expect.stringContaining('this cannot be encoded') as string,
  });
  expect(await call('Good')).toEqual(Buffer.of(1));
});

test('a stream whose second message cannot be encoded ends with a status after the first', async () => {
  const stream = client.makeServerStreamRequest('/test.Odd/Stream', asBytes, asBytes, Buffer.of(), deadline());
  const received: unknown[] = [];
  const ended = async (): Promise<void> => {
    for await (const message of stream) received.push(message);
  };
  await expect(ended()).rejects.toMatchObject({
    code: status.INTERNAL,
    details: expect.stringContaining('this cannot be encoded') as string,
  });
  expect(received).toEqual([Buffer.of(1)]);
});

test('an error message of half characters, NUL characters and more than a header holds is sent', async () => {
  await expect(call('Throws')).rejects.toMatchObject({
    details: expect.stringMatching(/^half a character: \ufffd/) as string,
  });
  expect(await call('Good')).toEqual(Buffer.of(1));
});
