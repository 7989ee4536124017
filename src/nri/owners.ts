import { CrispError } from '../lib/errors.js';
import { nri } from './proto.js';
import { isRemoval, removalOf, withoutMark } from './removal.js';

/**
 * Which plugin has set which field of which container while one request is answered: two plugins that set the same are
 * a conflict, unless the later one has removed before what the earlier one had set.
 */
export class Owners {
  /** by container id and field; a field's owner as a whole has the empty entry */
  readonly #fields = new Map<string, Map<nri.Field, Map<string, string>>>();

  /**
   * @param key the entry of a field that has some: an annotation's name, a mount's destination
   * @throws CrispError `FailedPrecondition` that names both plugins and the field
   */
  claim(id: string, field: nri.Field, plugin: string, key = ''): void {
    const owners = this.#ownersOf(id, field);
    const owner = owners.get(key);
    if (owner !== undefined && !(isRemoval(owner) && withoutMark(owner) === plugin)) {
      const what = [nri.Field[field], ...(key === '' ? [] : [JSON.stringify(key)])].join(' ');
      throw new CrispError(
        'FailedPrecondition',
        `NRI plugins ${JSON.stringify(withoutMark(owner))} and ${JSON.stringify(plugin)} both set ${what}`,
      );
    }
    owners.set(key, plugin);
  }

  /** What may be set by several: their names are listed. */
  join(id: string, field: nri.Field, plugin: string): void {
    const before = this.ownerOf(id, field);
    this.#ownersOf(id, field).set('', before === undefined ? plugin : `${before},${plugin}`);
  }

  /** The plugin has removed what was set: it alone may set it again. */
  clear(id: string, field: nri.Field, plugin: string, key = ''): void {
    this.#ownersOf(id, field).set(key, removalOf(plugin));
  }

  /** The owner of a field as a whole. */
  ownerOf(id: string, field: nri.Field): string | undefined {
    return this.#fields.get(id)?.get(field)?.get('');
  }

  /** The owners of a field's entries. */
  ownersOf(id: string, field: nri.Field): ReadonlyMap<string, string> {
    return this.#fields.get(id)?.get(field) ?? new Map<string, string>();
  }

  /** As validating plugins are told. */
  message(): nri.OwningPlugins.$Properties {
    const owners: Record<string, nri.FieldOwners.$Properties> = {};
    for (const [id, fields] of this.#fields) {
      const simple: Record<string, string> = {};
      const compound: Record<string, nri.CompoundFieldOwners.$Properties> = {};
      for (const [field, entries] of fields) {
        const whole = entries.get('');
        if (whole === undefined) compound[field] = { owners: Object.fromEntries(entries) };
        else simple[field] = whole;
      }
      owners[id] = { simple, compound };
    }
    return { owners };
  }

  #ownersOf(id: string, field: nri.Field): Map<string, string> {
    let fields = this.#fields.get(id);
    if (!fields) this.#fields.set(id, (fields = new Map<nri.Field, Map<string, string>>()));
    let owners = fields.get(field);
    if (!owners) fields.set(field, (owners = new Map<string, string>()));
    return owners;
  }
}
