import { randomBytes } from 'node:crypto';
import { mergeLayers } from '../../src/task/rootfs/merge-layers.js';
import type { VolumeImage } from '../../src/task/spec/input.js';

/** An image to be mounted as a volume, made of these layer folders, top first. It is merged beside the topmost. */
export function volumeImage(layers: readonly string[]): VolumeImage {
  return {
    layers,
    merged: async () => {
      const folder = `${layers[0]}-merged-${randomBytes(4).toString('hex')}`;
      await mergeLayers(layers, folder);
      return folder;
    },
  };
}
