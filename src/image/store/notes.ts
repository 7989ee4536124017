import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../../lib/files/atomic-file.js';
import { isErrno, messageOf, wrap } from '../../lib/errors.js';
import { fileIdentity } from './file-identity.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/** What the store cannot record about an image. */
export interface ImageNote {
  /** RemoveImage removed it, but containers may still use its layers; it is deleted with the last one */
  readonly removed: boolean;
  /** names that RemoveImage removed, as the store cannot remove a single name */
  readonly hiddenNames: readonly string[];
  /** names that the store cannot give it: digests of indexes that led to it */
  readonly addedNames?: readonly string[];
  /** digests of manifests that exist only in the store */
  readonly hiddenDigests?: readonly string[];
}

const version = 1;

/** crisp's notes about images, by image id, in one file. Disk first, then memory. */
export class ImageNotes {
  readonly #file: string;
  readonly #folder: string;
  readonly #onUnreadable: (path: string, problem: string) => void;
  #notes = new Map<string, ImageNote>();
  #seen = '';
  #writes: Promise<void> = Promise.resolve();

  /** @param onUnreadable called for an unreadable file, which is renamed to `*.unreadable` */
  constructor(folder: string, onUnreadable: (path: string, problem: string) => void) {
    this.#folder = folder;
    this.#file = join(folder, 'removed.json');
    this.#onUnreadable = onUnreadable;
  }

  /** Reads the file if it has changed: `crisp load` may write it beside the server. */
  async refresh(): Promise<void> {
    for (let seen; (seen = fileIdentity(this.#file)) !== this.#seen;) {
      const notes = await this.#read();
      // written meanwhile, perhaps by `set`: what was read may be older than what is in memory
      if (fileIdentity(this.#file) !== seen) continue;
      this.#notes = notes;
      this.#seen = seen;
    }
  }

  async #read(): Promise<Map<string, ImageNote>> {
    try {
      const json = JSON.parse(await readFile(this.#file, 'utf8')) as {
        version?: unknown;
        images?: Record<string, ImageNote>;
      };
      if (json.version !== version) throw new Error(`version ${String(json.version)} is not ${version}`);
      return new Map(
        Object.entries(json.images ?? {}).map(([id, note]) => [
          id,
          {
            removed: Boolean(note.removed),
            hiddenNames: note.hiddenNames.map(String),
            addedNames: (note.addedNames ?? []).map(String),
            hiddenDigests: (note.hiddenDigests ?? []).map(String),
          },
        ]),
      );
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return new Map();
      await rename(this.#file, `${this.#file}.unreadable`);
      this.#onUnreadable(this.#file, messageOf(err));
      return new Map();
    }
  }

  get(imageId: string): ImageNote | undefined {
    return this.#notes.get(imageId);
  }

  /** Ids of the images that RemoveImage removed and that may still be in the store. */
  removed(): string[] {
    return [...this.#notes].filter(([, note]) => note.removed).map(([id]) => id);
  }

  /** Changes notes one after another; `undefined` removes the image's note. */
  async set(imageId: string, change: (note: ImageNote | undefined) => ImageNote | undefined): Promise<void> {
    const before = this.#writes;
    const write = (async () => {
      await before;
      let notes: Map<string, ImageNote>;
      try {
        // again if `crisp load` has written meanwhile, as its note would be lost
        do {
          await this.refresh();
          const note = change(this.#notes.get(imageId));
          if (note === this.#notes.get(imageId)) return;
          notes = new Map(this.#notes);
          if (note) notes.set(imageId, note);
          else notes.delete(imageId);
          await makeFolder(this.#folder, 0o700);
        } while (fileIdentity(this.#file) !== this.#seen);
        writeFileAtomicSync(this.#file, JSON.stringify({ version, images: Object.fromEntries(notes) }));
      } catch (err) {
        throw wrap(`write ${this.#file}`, err);
      }
      this.#notes = notes;
      this.#seen = fileIdentity(this.#file);
    })();
    this.#writes = write.catch(() => {});
    await write;
  }
}

/** What a pull knows about an image and the store does not. */
export interface PullNote {
  /** digests that led to it: `repository@sha256:…` */
  readonly addedNames: readonly string[];
  /** a digest that exists only in the store */
  readonly hiddenDigest?: string;
}

/** The note for an image after it was pulled under these names. */
export function afterPull(
  note: ImageNote | undefined,
  names: readonly string[],
  { addedNames: added, hiddenDigest }: PullNote = { addedNames: [] },
): ImageNote | undefined {
  const shown = [...names, ...added];
  const hiddenNames = (note?.hiddenNames ?? []).filter((name) => !shown.includes(name));
  const addedNames = [...new Set([...(note?.addedNames ?? []), ...added])];
  const hiddenDigests = [...new Set([...(note?.hiddenDigests ?? []), ...(hiddenDigest ? [hiddenDigest] : [])])];
  const isEmpty = hiddenNames.length + addedNames.length + hiddenDigests.length === 0;
  return isEmpty ? undefined : { removed: false, hiddenNames, addedNames, hiddenDigests };
}
