import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { fromLong } from '../../lib/time.js';
import { maxId, numericId, type Accounts, type Group } from './image-accounts.js';
import type { ImageConfig } from './input.js';
import type { OciUser } from '../oci.js';

const field = 'config.linux.security_context';

/** The user of a container's process, and its home. */
export interface ResolvedUser {
  readonly user: OciUser;
  /** as runc and crun determine it: of the first account with this uid, otherwise `/` */
  readonly home: string;
}

/**
 * Resolves the user of a container's process: run_as_username, run_as_user, otherwise the image's user, otherwise root;
 * the group likewise, otherwise from the image's /etc/passwd, otherwise 0. Supplemental groups: the primary one, the
 * request's and, with policy Merge, the user's in the image's /etc/group.
 *
 * @throws CrispError `InvalidArgument` for an id out of range, a group without a user, a name that the image lacks
 */
export function resolveUser(
  security: cri.ILinuxContainerSecurityContext,
  image: ImageConfig,
  { passwd, groups }: Accounts,
): ResolvedUser {
  const asked = askedUser(security, image);
  const supplemental = (security.supplementalGroups ?? []).map((gid, index) =>
    checkedId(fromLong(gid), `${field}.supplemental_groups[${index}]`),
  );
  const merge = (security.supplementalGroupsPolicy ?? 0) === cri.SupplementalGroupsPolicy.Merge;

  const numericUid = numericId(asked.user);
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
  const gid = numericId(group) ?? groups.find(({ name }) => name === group)?.gid;
  if (gid === undefined) throw invalid(userField, `group ${JSON.stringify(group)} is not in the image's /etc/group`);
  return gid;
}

function checkedId(id: bigint, where: string): number {
  if (id < 0n || id > maxId) throw invalid(where, `${id} is not an id: 0 to ${maxId} are`);
  return Number(id);
}
