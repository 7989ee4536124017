import { posix } from 'node:path';
import type { OciMount } from '../oci.js';
import { targetOfDanglingLink } from '../rootfs/layers.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';
import type { SpecInput } from './input.js';

const keptImages = 64;
/** callers name destinations */
const keptPaths = 128;
const keptCharacters = 256;

/**
 * A cache of where the dangling symbolic links of images lead. Layers never change, and the containers of an image mount
 * at the same few paths.
 */
export class DanglingLinks {
  readonly #kept = new Map<string, Map<string, string | undefined>>();
  readonly #opaque: OpaqueFolders;

  constructor(opaque: OpaqueFolders) {
    this.#opaque = opaque;
  }

  /**
   * Resolves a path by an image's layers (top first); undefined if it leads through no dangling link.
   *
   * @throws CrispError `FailedPrecondition` for a loop of symbolic links
   */
  async targetOf(layers: readonly string[], path: string): Promise<string | undefined> {
    const targets = this.#targetsIn(layers.join(':'));
    if (targets.has(path)) return targets.get(path);
    const target = await targetOfDanglingLink(layers, path, this.#opaque);
    if (targets.size < keptPaths && path.length + (target?.length ?? 0) <= keptCharacters) targets.set(path, target);
    return target;
  }

  #targetsIn(image: string): Map<string, string | undefined> {
    const known = this.#kept.get(image);
    if (known) return known;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= keptImages) this.#kept.delete(oldest);
    const targets = new Map<string, string | undefined>();
    this.#kept.set(image, targets);
    return targets;
  }
}

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
