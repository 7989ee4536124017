import { posix } from 'node:path';
import type { OciMount } from '../oci.js';
import type { SpecInput } from './input.js';

/**
 * Places mounts at the targets of the image's dangling symbolic links: runc creates such a target, crun (1.8.1) fails.
 * Called once everything has added its mounts, so that the others see them as requested; modifies them in place.
 *
 * @throws CrispError `FailedPrecondition` for a loop of symbolic links
 */
export async function resolveDestinations(
  mounts: readonly OciMount[],
  { layers, links, volumes = [] }: Pick<SpecInput, 'layers' | 'links' | 'volumes'>,
): Promise<void> {
  // below another mount the image's links do not apply, except in a volume: it is a copy of the image's folder
  const copies = new Set(volumes.map(({ hostPath }) => hostPath));
  const covered = new Set(mounts.filter(({ source }) => !copies.has(source ?? '')).map((mount) => mount.destination));
  // a few at a time: ten thousand at once would take a hundred megabytes and long garbage collections
  const waiting = mounts.values();
  const worker = async (): Promise<void> => {
    for (const mount of waiting) {
      const { destination } = mount;
      if (ofKernel.has(destination) || isBelow(covered, destination)) continue;
      mount.destination = (await links.targetOf(layers, destination)) ?? destination;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Node's default number of file system threads */
const atOnce = 4;

/** An image must not move these with a link: runtimes refuse it. */
const ofKernel: ReadonlySet<string> = new Set(['/proc', '/sys', '/dev']);

function isBelow(covered: ReadonlySet<string>, destination: string): boolean {
  for (let above = posix.dirname(destination); above !== '/'; above = posix.dirname(above))
    if (covered.has(above)) return true;
  return false;
}
