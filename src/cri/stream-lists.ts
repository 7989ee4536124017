import { cri } from '../lib/proto.js';
import type { Streaming } from './call.js';
import { containerItem } from './container-messages.js';
import { imageMessage } from './image-messages.js';
import { filteredContainers } from './list-containers.js';
import { filteredSandboxes } from './list-pod-sandbox.js';
import { sandboxItem } from './sandbox-messages.js';

/** How many items go into one message: far below gRPC's limit, far above one by one. */
const batch = 100;

/** Cuts a list into the messages of a stream. */
export function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch);
}

/** StreamPodSandboxes: ListPodSandbox for nodes whose list outgrows a message. */
export const streamPodSandboxes: Streaming<cri.StreamPodSandboxesRequest, cri.StreamPodSandboxesResponse.$Properties> =
  async function* (crisp, { filter }) {
    for (const items of batches(filteredSandboxes(crisp, filter))) yield { podSandboxes: items.map(sandboxItem) };
  };

/** StreamContainers: ListContainers for such nodes. */
export const streamContainers: Streaming<cri.StreamContainersRequest, cri.StreamContainersResponse.$Properties> =
  async function* (crisp, { filter }) {
    for (const items of batches(filteredContainers(crisp, filter))) yield { containers: items.map(containerItem) };
  };

/** StreamImages: ListImages for such nodes. */
export const streamImages: Streaming<cri.StreamImagesRequest, cri.StreamImagesResponse.$Properties> = async function* (
  crisp,
  { filter },
) {
  for (const items of batches(await crisp.images.list(filter?.image?.image ?? ''))) yield { images: items.map(imageMessage) };
};
