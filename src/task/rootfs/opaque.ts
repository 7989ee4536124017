import { execFile } from 'node:child_process';
import { extract } from 'tar-stream';
import { CrispError, messageOf } from '../../lib/errors.js';

const attribute = 'trusted.overlay.opaque';

/** Layers never change, so neither does what was found. */
const known = new Map<string, boolean>();
const maxKnown = 10_000;

/**
 * Which of these folders overlayfs treats as opaque: what lies under them in lower layers is hidden. Node reads no
 * extended attributes, tar (present on every host) puts them into the pax headers that it writes.
 *
 * @param encoding of the paths: latin1 for a byte a character
 */
export async function opaqueFolders(
  paths: readonly string[],
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<Set<string>> {
  const asked = paths.filter((path) => !known.has(path));
  if (asked.length > 0) {
    if (known.size > maxKnown) known.clear();
    const found = await opaqueNow(asked, encoding);
    for (const path of asked) known.set(path, found.has(path));
  }
  return new Set(paths.filter((path) => known.get(path)));
}

/** The same for the folders of a writable layer, which may change: nothing is remembered. */
export async function opaqueNow(paths: readonly string[], encoding: 'utf8' | 'latin1' = 'utf8'): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const found = await opaqueEntries(await archive(Buffer.from(paths.map((path) => `${path}\0`).join(''), encoding)));
  return new Set(paths.filter((_path, index) => found[index]));
}

/** @param list of paths, each ended by a zero */
function archive(list: Buffer): Promise<Buffer> {
  const attributes = ['--format=pax', '--xattrs', `--xattrs-include=${attribute}`];
  const names = ['--absolute-names', '--no-recursion', '--null', '--verbatim-files-from', '--files-from=-'];
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', timeout: 10_000, killSignal: 'SIGKILL', maxBuffer: 256 << 20 } as const;
    const tar = execFile('tar', ['--create', '--file=-', ...attributes, ...names], options, (err, stdout) => {
      if (err) reject(new CrispError('Internal', `tar: read overlay attributes: ${messageOf(err)}`, { cause: err }));
      else resolve(stdout);
    });
    // a tar that is missing tells so by its own error
    tar.stdin?.on('error', () => undefined).end(list);
  });
}

/** For each entry of a pax archive in turn whether its extended header carries the attribute with the value `y`. */
async function opaqueEntries(tar: Buffer): Promise<boolean[]> {
  const opaque: boolean[] = [];
  const entries = extract();
  entries.end(tar);
  for await (const entry of entries) {
    const pax = (entry.header.pax ?? {}) as Record<string, string | undefined>;
    opaque.push(pax[`SCHILY.xattr.${attribute}`] === 'y');
    entry.resume();
  }
  return opaque;
}
