import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { wrap } from '../../lib/errors.js';
import { toolOutput, toolRecords, type ToolOptions } from '../../lib/process/tool.js';

const attribute = 'trusted.overlay.opaque';

const maxKnown = 10_000;

/** A cache of which folders of layers are opaque. Layers never change, so results stay valid. */
export class OpaqueFolders {
  readonly #known = new Map<string, boolean>();

  /** Returns those of `paths` that are opaque. */
  async among(paths: readonly string[]): Promise<Set<string>> {
    const asked = paths.filter((path) => !this.#known.has(path));
    if (asked.length > 0) {
      if (this.#known.size > maxKnown) this.#known.clear();
      const opaque = await opaqueAmong(asked);
      for (const path of asked) this.#known.set(path, opaque.has(path));
    }
    return new Set(paths.filter((path) => this.#known.get(path)));
  }
}

/**
 * Returns which of these folders overlayfs treats as opaque: they hide what lower layers have there. Node cannot read
 * extended attributes, but tar, which every host has, writes them into pax headers.
 *
 * @param encoding of the paths: latin1 for one byte per character
 */
export async function opaqueAmong(
  paths: readonly string[],
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<Set<string>> {
  const opaque = new Set<string>();
  if (paths.length === 0) return opaque;
  const flags = opaqueFlags({ input: Buffer.from(paths.map((path) => `${path}\0`).join(''), encoding) });
  for (const path of paths) if ((await flags.next()).value === true) opaque.add(path);
  return opaque;
}

/** long enough for an image of gigabytes on a slow disk */
const walkMs = 1_800_000;

/**
 * Streams the opaque folders below one that may change, without caching: paths relative to it, in latin1, parents
 * first. However many folders there are, each is kept in memory only until tar has answered.
 */
export async function* opaqueBelow(root: string): AsyncGenerator<string> {
  const unanswered: string[] = [];
  async function* folders(): AsyncGenerator<Buffer> {
    const find = ['.', '-mindepth', '1', '-xdev', '-type', 'd', '-printf', '%P\\0'];
    for await (const some of toolRecords('find', find, { cwd: root, encoding: 'latin1', timeoutMs: walkMs })) {
      unanswered.push(...some);
      yield Buffer.from(some.map((path) => `${path}\0`).join(''), 'latin1');
    }
  }
  for await (const isOpaque of opaqueFlags({ input: folders(), cwd: root, timeoutMs: walkMs })) {
    const path = unanswered.shift();
    if (isOpaque && path !== undefined) yield path;
  }
}

/** Yields, for each folder given to tar, whether it is opaque, in order. */
async function* opaqueFlags(options: ToolOptions): AsyncGenerator<boolean> {
  const attributes = ['--format=pax', '--xattrs', `--xattrs-include=${attribute}`];
  const names = ['--absolute-names', '--no-recursion', '--null', '--verbatim-files-from', '--files-from=-'];
  const entries = extract();
  const archive = Readable.from(toolOutput('tar', ['--create', '--file=-', ...attributes, ...names], options));
  archive.on('error', (err) => entries.destroy(err));
  archive.pipe(entries);
  try {
    for await (const entry of entries) {
      const pax = (entry.header.pax ?? {}) as Record<string, string | undefined>;
      entry.resume();
      yield pax[`SCHILY.xattr.${attribute}`] === 'y';
    }
  } catch (err) {
    throw wrap('read overlay attributes', err);
  } finally {
    archive.destroy();
  }
}
