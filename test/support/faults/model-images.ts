import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import { expect } from 'vitest';
import { answers, codeFor, command, isThere, noId, type Command } from './model.js';

/** Commands about images, which no container of the model uses, and about what runs: they change no pod. */
const imageOf = (host: string, name: string) => ({ image: `${host}/model/${name}:v1` });

export const pullImage = (name: string): Command =>
  command(`PullImage ${name}`, async ({ images }, { node, registry }) => {
    const image = imageOf(registry, name);
    const { imageRef } = await node.client.call('PullImage', { image });
    images.add(image.image);
    expect((await node.client.call('ImageStatus', { image })).image?.id).toBe(imageRef);
  });

/** Of one that is not there, too. */
export const removeImage = (name: string): Command =>
  command(`RemoveImage ${name}`, async ({ images }, { node, registry }) => {
    const image = imageOf(registry, name);
    await node.client.call('RemoveImage', { image });
    images.delete(image.image);
  });

export const imageStatus = (name: string): Command =>
  command(`ImageStatus ${name}`, async ({ images }, { node, registry }) => {
    const image = imageOf(registry, name);
    const told = (await node.client.call('ImageStatus', { image })).image;
    expect(told?.repoTags ?? []).toEqual(images.has(image.image) ? [image.image] : []);
  });

export const containerStats = (key: string): Command =>
  command(`ContainerStats ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const call = node.client.call('ContainerStats', { containerId: container?.id ?? noId });
    const answer = await answers(call, codeFor(container, 'created', 'running', 'exited'));
    if (!answer) return;
    expect(answer.stats?.attributes?.id).toBe(container?.id);
    // only what runs uses a processor
    expect(Boolean(answer.stats?.cpu?.usageCoreNanoSeconds)).toBe(container?.state === 'running');
  });

export const listContainerStats = (): Command =>
  command('ListContainerStats', async ({ containers }, { node }) => {
    const { stats } = await node.client.call('ListContainerStats', {});
    const there = [...containers.values()].filter(({ state }) => state !== 'gone').map(({ id }) => id);
    expect(stats.map(({ attributes }) => attributes?.id).sort()).toEqual(there.sort());
  });

export const podStats = (name: string): Command =>
  command(`PodSandboxStats ${name}`, async ({ pods }, { node }) => {
    const pod = pods.get(name);
    const notReady = pod?.state === 'ready' ? undefined : status.FAILED_PRECONDITION;
    const call = node.client.call('PodSandboxStats', { podSandboxId: pod?.id ?? noId });
    const answer = await answers(call, isThere(pod) ? notReady : status.NOT_FOUND);
    if (answer) expect(answer.stats?.attributes?.id).toBe(pod?.id);
  });

/** It runs on. Of a container whose runtime can checkpoint. */
export const checkpoint = (key: string): Command =>
  command(`CheckpointContainer ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const location = join(node.folder, 'model.tar');
    const call = node.client.call('CheckpointContainer', { containerId: container?.id ?? noId, location });
    const answer = await answers(call, codeFor(container, 'running'));
    expect(existsSync(location)).toBe(answer !== undefined);
    rmSync(location, { force: true });
  });
