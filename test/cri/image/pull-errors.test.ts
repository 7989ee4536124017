import { status } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grpcStatusOf } from '../../../src/cri/grpc/grpc-status.js';
import { CrispError, wrap } from '../../../src/lib/errors.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => {
  await node.close();
});

test('the code UNKNOWN lets kubelet find its error prefix at the start of the message', async () => {
  await expect(node.client.call('PullImage', { image: { image: 'registry.invalid/a:v1' } })).rejects.toMatchObject({
    code: status.UNKNOWN,
    details: expect.stringMatching(/^RegistryUnavailable: pull registry\.invalid\/a:v1: /) as string,
  });
  const unsigned = new CrispError('FailedPrecondition', 'SignatureValidationFailed: rejected by policy');
  expect(grpcStatusOf(wrap('pull a:v1', unsigned))).toBe(status.UNKNOWN);
  // these are read without the code
  const unmounted = new CrispError('InvalidArgument', 'ImageVolumeMountFailed: image: not found');
  expect(grpcStatusOf(unmounted)).toBe(status.INVALID_ARGUMENT);
});

test("the caller's deadline ends the retries of a pull; the attempts are counted", async () => {
  const refused = { image: { image: '127.0.0.1:1/a:v1' } };
  await expect(node.client.call('PullImage', refused, 4000)).rejects.toMatchObject({ code: status.DEADLINE_EXCEEDED });
  await expect.poll(() => node.context.images.pulls).toBe(0);
  const { body } = await node.context.metrics.text();
  expect(Number(/^crisp_image_pull_retries_total (\d+)$/m.exec(body)?.[1])).toBeGreaterThan(0);
});
