import { CrispError } from '../lib/errors.js';
import { nri } from './proto.js';
import { removalOf } from './removal.js';
import { shown } from './shown.js';

/** Who sets fields. Two may have one name, so they are told apart by what they are. */
export interface Author {
  readonly name: string;
}

interface Owner {
  /** several of what may be set by all */
  readonly authors: readonly Author[];
  /** what was there is removed, and nothing set in its place */
  readonly isRemoved?: boolean;
}

/**
 * Which plugin has set which field of which container while one request is answered: two plugins that set the same are
 * a conflict, unless the later one has removed before what the earlier one had set.
 */
export class Owners {
  /** by container id and field; a field's owner as a whole has the empty entry */
  readonly #fields = new Map<string, Map<nri.Field, Map<string, Owner>>>();

  /**
   * @param key the entry of a field that has some: an annotation's name, a mount's destination
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

  /** What may be set by several: their names are listed. */
  join(id: string, field: nri.Field, author: Author): void {
    const owners = this.#ownersOf(id, field);
    owners.set('', { authors: [...(owners.get('')?.authors ?? []), author] });
  }

  /** The plugin has removed what was set: it alone may set it again. */
  clear(id: string, field: nri.Field, author: Author, key = ''): void {
    this.#ownersOf(id, field).set(key, { authors: [author], isRemoved: true });
  }

  /** Names of the plugins that have set or removed a field as a whole. */
  ownerOf(id: string, field: nri.Field): string | undefined {
    const owner = this.#fields.get(id)?.get(field)?.get('');
    return owner && namesOf(owner);
  }

  /** The same of a field's entries. */
  ownersOf(id: string, field: nri.Field): ReadonlyMap<string, string> {
    const owners = this.#fields.get(id)?.get(field) ?? new Map<string, Owner>();
    return new Map([...owners].map(([key, owner]) => [key, namesOf(owner)]));
  }

  /** As validating plugins are told. */
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

/** NRI marks the one that has removed a field as it marks what is to be removed. */
function markedNamesOf(owner: Owner): string {
  return owner.isRemoved ? removalOf(namesOf(owner)) : namesOf(owner);
}
