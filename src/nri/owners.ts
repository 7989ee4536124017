import { CrispError } from '../lib/errors.js';
import { nri } from './proto.js';
import { removalOf } from './removal.js';
import { shown } from './shown.js';

/** A plugin that sets fields; identified by the object, as two may have the same name. */
export interface Author {
  readonly name: string;
}

interface Owner {
  /** several, for fields that all may set */
  readonly authors: readonly Author[];
  /** the original was removed and not replaced */
  readonly isRemoved?: boolean;
}

/**
 * Tracks which plugin has set which field of which container during a request: two plugins that set the same field
 * conflict, unless the later one removes the earlier one's value first.
 */
export class Owners {
  /** by container id and field; the empty key is the field as a whole */
  readonly #fields = new Map<string, Map<nri.Field, Map<string, Owner>>>();

  /**
   * @param key the entry of a field with entries: an annotation's name, a mount's destination
   * @throws CrispError `FailedPrecondition` that names both plugins and the field
   */
  claim(id: string, field: nri.Field, author: Author, key = ''): void {
    const owners = this.#ownersOf(id, field);
    const owner = owners.get(key);
    const [first] = owner?.authors ?? [];
    if (owner && first && !(owner.isRemoved && first === author)) {
      const what = [nri.Field[field], ...(key === '' ? [] : [shown(key)])].join(' ');
      throw new CrispError(
        'FailedPrecondition',
        first === author
          ? `NRI plugin ${shown(author.name)} sets ${what} twice`
          : `NRI plugins ${shown(first.name)} and ${shown(author.name)} both set ${what}`,
      );
    }
    owners.set(key, { authors: [author] });
  }

  /** Adds an owner of a field that several may set. */
  join(id: string, field: nri.Field, author: Author): void {
    const owners = this.#ownersOf(id, field);
    owners.set('', { authors: [...(owners.get('')?.authors ?? []), author] });
  }

  /** Notes that the plugin has removed a value: only it may set it again. */
  clear(id: string, field: nri.Field, author: Author, key = ''): void {
    this.#ownersOf(id, field).set(key, { authors: [author], isRemoved: true });
  }

  /** The name of the plugin that has set or removed a field as a whole. */
  ownerOf(id: string, field: nri.Field): string | undefined {
    const owner = this.#fields.get(id)?.get(field)?.get('');
    return owner && namesOf(owner);
  }

  /** The names by a field's entries. */
  ownersOf(id: string, field: nri.Field): ReadonlyMap<string, string> {
    const owners = this.#fields.get(id)?.get(field) ?? new Map<string, Owner>();
    return new Map([...owners].map(([key, owner]) => [key, namesOf(owner)]));
  }

  /** The owners, for validating plugins. */
  message(): nri.OwningPlugins.$Properties {
    const owners: Record<string, nri.FieldOwners.$Properties> = {};
    for (const [id, fields] of this.#fields) {
      const simple: Record<string, string> = {};
      const compound: Record<string, nri.CompoundFieldOwners.$Properties> = {};
      for (const [field, entries] of fields) {
        const whole = entries.get('');
        if (whole) simple[field] = markedNamesOf(whole);
        else
          compound[field] = {
            owners: Object.fromEntries([...entries].map(([key, owner]) => [key, markedNamesOf(owner)])),
          };
      }
      owners[id] = { simple, compound };
    }
    return { owners };
  }

  #ownersOf(id: string, field: nri.Field): Map<string, Owner> {
    let fields = this.#fields.get(id);
    if (!fields) this.#fields.set(id, (fields = new Map<nri.Field, Map<string, Owner>>()));
    let owners = fields.get(field);
    if (!owners) fields.set(field, (owners = new Map<string, Owner>()));
    return owners;
  }
}

function namesOf({ authors }: Owner): string {
  return authors.map(({ name }) => name).join(',');
}

/** NRI marks the name of a plugin that removed a field like a removal. */
function markedNamesOf(owner: Owner): string {
  return owner.isRemoved ? removalOf(namesOf(owner)) : namesOf(owner);
}
