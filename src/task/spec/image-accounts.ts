import { TimeSlice } from '../../lib/async/time-slice.js';
import { readInLayers } from '../rootfs/layers.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';

/** The kernel reserves -1 for "unchanged". */
export const maxId = 0xffff_fffen;

/** A line of /etc/passwd. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** A line of /etc/group. */
export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** The users and groups of an image. */
export interface Accounts {
  readonly passwd: readonly Account[];
  readonly groups: readonly Group[];
}

const keptImages = 64;
const keptCharacters = 64 * 1024;

/**
 * A cache of images' /etc/passwd and /etc/group. Layers never change, so entries stay valid; only small files are
 * cached, as an image may have any size.
 */
export class ImageAccounts {
  readonly #kept = new Map<string, Accounts>();
  readonly #opaque: OpaqueFolders;

  constructor(opaque: OpaqueFolders) {
    this.#opaque = opaque;
  }

  /** Returns an image's accounts by its layers (top first); a file that is too large counts as missing. */
  async of(layers: readonly string[]): Promise<Accounts> {
    const image = layers.join(':');
    const known = this.#kept.get(image);
    if (known) return known;
    const [passwd = '', groups = ''] = await Promise.all([
      readInLayers(layers, '/etc/passwd', this.#opaque),
      readInLayers(layers, '/etc/group', this.#opaque),
    ]);
    const accounts = { passwd: await parsePasswd(passwd), groups: await parseGroups(groups) };
    if (passwd.length + groups.length <= keptCharacters) this.#keep(image, accounts);
    return accounts;
  }

  #keep(image: string, accounts: Accounts): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= keptImages) this.#kept.delete(oldest);
    this.#kept.set(image, accounts);
  }
}

/** Parses an id written in digits; undefined for a name. */
export function numericId(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return undefined;
  const id = BigInt(text);
  return id <= maxId ? Number(id) : undefined;
}

async function parsePasswd(content: string): Promise<Account[]> {
  const accounts: Account[] = [];
  for await (const [name = '', , uid = '', gid = '', , home = ''] of records(content)) {
    const [uidNumber, gidNumber] = [numericId(uid), numericId(gid)];
    if (name !== '' && uidNumber !== undefined && gidNumber !== undefined)
      accounts.push({ name, uid: uidNumber, gid: gidNumber, home });
  }
  return accounts;
}

async function parseGroups(content: string): Promise<Group[]> {
  const groups: Group[] = [];
  for await (const [name = '', , gid = '', members = ''] of records(content)) {
    const gidNumber = numericId(gid);
    if (name !== '' && gidNumber !== undefined)
      groups.push({ name, gid: gidNumber, members: members.split(',').filter(Boolean) });
  }
  return groups;
}

const linesAtOnce = 256;

/** Yields the lines of a passwd-like file, split at colons; yields to the event loop, and skips malformed lines. */
async function* records(content: string): AsyncGenerator<string[]> {
  const slice = new TimeSlice();
  let lines = 0;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = content.indexOf('\n', start);
    const line = content.slice(start, end < 0 ? undefined : end);
    if (line.includes(':') && !line.startsWith('#')) yield line.trim().split(':');
    if ((lines += 1) % linesAtOnce === 0) await slice.yieldWhenUsed();
  }
}
