import { targetOfDanglingLink } from '../rootfs/layers.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';

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
