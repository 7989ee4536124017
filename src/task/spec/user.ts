import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { TimeSlice } from '../../lib/time-slice.js';
import { fromLong } from '../../lib/time.js';
import { readInLayers } from '../rootfs/layers.js';
import type { ImageConfig } from './input.js';
import type { OciUser } from '../oci.js';

/** The kernel keeps -1 for "unchanged". */
const maxId = 0xffff_fffen;
const field = 'config.linux.security_context';

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** The user of a container's process, and its home. */
export interface ResolvedUser {
  readonly user: OciUser;
  /** as runc and crun find it: of the first account with this uid, `/` where there is none */
  readonly home: string;
}

/**
 * The user of the container's process: run_as_username, run_as_user, else the image's user, else root; the group
 * likewise, else the one that the image's /etc/passwd names, else 0. Supplemental groups: the primary one, those of the
 * request and, with policy Merge, those that the image's /etc/group puts the user into.
 *
 * @throws CrispError `InvalidArgument` for an id out of range, a group without a user, a name that the image lacks
 */
export async function resolveUser(
  security: cri.ILinuxContainerSecurityContext,
  image: ImageConfig,
  layers: readonly string[],
): Promise<ResolvedUser> {
  const asked = askedUser(security, image);
  const supplemental = (security.supplementalGroups ?? []).map((gid, index) =>
    checkedId(fromLong(gid), `${field}.supplemental_groups[${index}]`),
  );
  const merge = (security.supplementalGroupsPolicy ?? 0) === cri.SupplementalGroupsPolicy.Merge;
  const { passwd, groups } = await accountsOf(layers);

  const numericUid = numeric(asked.user);
  const account =
    numericUid === undefined
      ? passwd.find(({ name }) => name === asked.user)
      : passwd.find(({ uid }) => uid === numericUid);
  if (numericUid === undefined && !account) {
    throw invalid(asked.userField, `user ${JSON.stringify(asked.user)} is not in the image's /etc/passwd`);
  }
  const uid = numericUid ?? account?.uid ?? 0;
  const gid = asked.group === '' ? (account?.gid ?? 0) : groupOf(asked, groups);

  const additionalGids = new Set([gid]);
  if (merge && account) {
    for (const group of groups) if (group.members.includes(account.name)) additionalGids.add(group.gid);
  }
  for (const id of supplemental) additionalGids.add(id);
  const home = passwd.find((entry) => entry.uid === uid)?.home ?? '';
  return {
    user: { uid, gid, additionalGids: [...additionalGids] },
    home: home === '' || home.includes('\0') ? '/' : home,
  };
}

interface Accounts {
  readonly passwd: readonly Account[];
  readonly groups: readonly Group[];
}

const rememberedImages = 64;
const rememberedCharacters = 64 * 1024;
/** Of images seen before, by their layers, which never change. Small ones only, as an image may have any size. */
const remembered = new Map<string, Accounts>();

/** An image's /etc/passwd and /etc/group; one that is too large to be read counts as missing. */
async function accountsOf(layers: readonly string[]): Promise<Accounts> {
  const image = layers.join(':');
  const known = remembered.get(image);
  if (known) return known;
  const [passwd = '', groups = ''] = await Promise.all([
    readInLayers(layers, '/etc/passwd'),
    readInLayers(layers, '/etc/group'),
  ]);
  const accounts = { passwd: await parsePasswd(passwd), groups: await parseGroups(groups) };
  if (passwd.length + groups.length > rememberedCharacters) return accounts;
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= rememberedImages) remembered.delete(oldest);
  remembered.set(image, accounts);
  return accounts;
}

interface Asked {
  readonly user: string;
  readonly group: string;
  readonly userField: string;
}

function askedUser(security: cri.ILinuxContainerSecurityContext, image: ImageConfig): Asked {
  const group = security.runAsGroup
    ? String(checkedId(fromLong(security.runAsGroup.value), `${field}.run_as_group`))
    : '';
  if (security.runAsUsername) return { user: security.runAsUsername, group, userField: `${field}.run_as_username` };
  if (security.runAsUser) {
    return {
      user: String(checkedId(fromLong(security.runAsUser.value), `${field}.run_as_user`)),
      group,
      userField: `${field}.run_as_user`,
    };
  }
  if (group !== '') throw invalid(`${field}.run_as_group`, 'is set without run_as_user or run_as_username');
  const [imageUser = '', imageGroup = ''] = (image.User ?? '').split(':');
  return { user: imageUser || '0', group: imageGroup, userField: 'config.image' };
}

function groupOf({ group, userField }: Asked, groups: readonly Group[]): number {
  const gid = numeric(group) ?? groups.find(({ name }) => name === group)?.gid;
  if (gid === undefined) throw invalid(userField, `group ${JSON.stringify(group)} is not in the image's /etc/group`);
  return gid;
}

/** The id behind a string of digits; undefined for a name. */
function numeric(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return undefined;
  const id = BigInt(text);
  return id <= maxId ? Number(id) : undefined;
}

function checkedId(id: bigint, where: string): number {
  if (id < 0n || id > maxId) throw invalid(where, `${id} is not an id: 0 to ${maxId} are`);
  return Number(id);
}

async function parsePasswd(content: string): Promise<Account[]> {
  const accounts: Account[] = [];
  for await (const [name = '', , uid = '', gid = '', , home = ''] of records(content)) {
    const [uidNumber, gidNumber] = [numeric(uid), numeric(gid)];
    if (name !== '' && uidNumber !== undefined && gidNumber !== undefined)
      accounts.push({ name, uid: uidNumber, gid: gidNumber, home });
  }
  return accounts;
}

async function parseGroups(content: string): Promise<Group[]> {
  const groups: Group[] = [];
  for await (const [name = '', , gid = '', members = ''] of records(content)) {
    const gidNumber = numeric(gid);
    if (name !== '' && gidNumber !== undefined)
      groups.push({ name, gid: gidNumber, members: members.split(',').filter(Boolean) });
  }
  return groups;
}

const linesAtOnce = 256;

/** The lines of a passwd-like file, split at colons, other calls in between; a malformed line matches no name. */
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
