import { readlink, symlink, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isErrno } from '../../lib/errors.js';
import { namesIn } from '../../lib/files/names-in.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/**
 * The shortest possible names for layers, for images of so many that the store's own ones (26 characters each) do not go
 * into a page of mount options: links in a folder beside the layers, named by a number in base 36. They are made when such
 * an image is first mounted, and removed after their layer. They are relative, as a shim that maps ids mounts the store's
 * folder elsewhere: there they lead to the mapped layers.
 */
export class ShortNames {
  readonly #folder: string;
  /** by layer */
  #names: Map<string, string> | undefined;
  #next = 0;
  #work: Promise<unknown> = Promise.resolve();

  /** @param store the folder that holds the driver's `overlay` */
  constructor(store: string) {
    this.#folder = join(store, 'n');
  }

  /** A link for each of these layers. */
  of(layerIds: readonly string[]): Promise<string[]> {
    return this.#alone(async (names) => {
      await makeFolder(this.#folder, 0o700);
      for (const id of layerIds) if (!names.has(id)) names.set(id, await this.#make(id));
      return layerIds.map((id) => join(this.#folder, names.get(id) ?? ''));
    });
  }

  /** Removes the links of layers that are gone. @param existing asked after the links: their layers were there before them */
  removeGone(existing: () => Promise<ReadonlyMap<string, unknown>>): Promise<void> {
    return this.#alone(async (names) => {
      const layers = await existing();
      for (const [id, name] of names) {
        if (layers.has(id)) continue;
        await unlink(join(this.#folder, name));
        names.delete(id);
      }
    });
  }

  async #make(layerId: string): Promise<string> {
    for (;;) {
      const name = (this.#next++).toString(36);
      try {
        await symlink(`../overlay/${layerId}/diff`, join(this.#folder, name));
        return name;
      } catch (err) {
        if (!isErrno(err, 'EEXIST')) throw err;
      }
    }
  }

  #alone<T>(work: (names: Map<string, string>) => Promise<T>): Promise<T> {
    const done = this.#work.then(async () => work((this.#names ??= await this.#read())));
    this.#work = done.catch(() => {});
    return done;
  }

  async #read(): Promise<Map<string, string>> {
    const links = (await namesIn(this.#folder)).map(async (name): Promise<[string, string]> => {
      const target = await readlink(join(this.#folder, name));
      return [basename(dirname(target)), name];
    });
    return new Map(await Promise.all(links));
  }
}
