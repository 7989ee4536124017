import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { attemptPipeline, pullPipeline } from '../../../src/image/pull/pull-pipeline.js';
import type { TestNode } from '../crisp-node.js';
import { plainImage } from '../images.js';
import { startRegistry, type Registry } from '../registry.js';
import type { Done, FaultSubject, FaultTarget } from './target.js';

const thereAfter =
  (step: string) =>
  (done: Done): string[] =>
    done.has(step) ? ['there'] : [];

/** PullImage: its undo leaves an image that is whole where it is. */
export const pullTargets: readonly FaultTarget[] = [
  {
    name: 'PullImage',
    pipeline: pullPipeline,
    subject: pullSubject,
    hangsUntil: 'caller',
    afterFailure: thereAfter('image'),
    afterCrash: thereAfter('image'),
  },
  {
    name: "PullImage's attempt",
    pipeline: attemptPipeline,
    subject: pullSubject,
    hangsUntil: 'caller',
    afterFailure: thereAfter('copy'),
    afterCrash: thereAfter('copy'),
  },
];

let registry: Promise<Registry> | undefined;

/** Ends the registry that the subjects share. */
export async function closeFaultRegistry(): Promise<void> {
  await (await registry)?.close();
  registry = undefined;
}

/** An image that no other has a layer of, with credentials that the registry does not ask for. */
async function pullSubject(node: TestNode): Promise<FaultSubject> {
  const { host, push } = await (registry ??= startRegistry());
  const note = randomBytes(4).toString('hex');
  await push(`faults/${note}`, 'v1', plainImage(note));
  const image = { image: `${host}/faults/${note}:v1` };
  const call = (timeoutMs?: number) =>
    node.client.call('PullImage', { image, auth: { username: 'me', password: note } }, timeoutMs);
  const records = async () => {
    const found = (await node.client.call('ImageStatus', { image })).image;
    return found ? [{ id: found.id ?? '', state: 'there' }] : [];
  };
  return {
    call,
    records,
    // the next pull removes what is left in its folder
    removeRest: async () => {},
    retry: async () => {
      const { imageRef } = await call();
      expect(await records()).toEqual([{ id: imageRef, state: 'there' }]);
      await node.client.call('RemoveImage', { image });
      expect(await records()).toEqual([]);
    },
  };
}
