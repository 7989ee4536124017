import { join } from 'node:path';
import { reservationFolders, reservationsIn } from '../../../sandbox/cni/host-local.js';
import { onHostNetwork } from '../../../sandbox/namespaces/namespaces.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft, isUp, ownershipOf, whyLeft } from '../scope.js';

/** Checks recorded CNI attachments, and the addresses that host-local has reserved for them. */
export const network: Check = {
  name: 'network',
  look: async (scope) => {
    const attachments = await scope.network.cni.attachments();
    const attached = new Set(attachments.map(({ id }) => id));
    return [
      ...attachments
        .filter(({ id }) => isLeft(scope, id))
        .map(({ id, ifName }) =>
          unowned(join(scope.layout.cniCache, `${id}.${ifName}.json`), whyLeft(scope, id), id, {
            how: 'run DEL of the plugins that it was added with',
            isDue: async () => isLeft(scope, id) && (await isAttached(scope, id, ifName)),
            run: () => scope.network.cni.del({ id, ifName, netns: '' }),
          }),
        ),
      ...notAttached(scope, attached),
      ...(await addresses(scope, attached)),
    ];
  },
};

async function isAttached({ network: { cni } }: AuditScope, id: string, ifName?: string): Promise<boolean> {
  return (await cni.attachments()).some((each) => each.id === id && (ifName === undefined || each.ifName === ifName));
}

function notAttached({ store, layout }: AuditScope, attached: ReadonlySet<string>): Suspect[] {
  return store.sandboxes
    .list()
    .filter(({ metadata, status }) => isUp(status) && !onHostNetwork(metadata.config) && !attached.has(metadata.id))
    .map(({ metadata: { id } }) =>
      missing(
        join(layout.cniCache, id),
        `pod sandbox ${id} is READY according to its record, but its CNI attachment has no record`,
        id,
      ),
    );
}

/**
 * Address folders may be shared with other runtimes: there only an id in crisp's records proves that a reservation is
 * crisp's. Below `root` all of them are.
 */
async function addresses(scope: AuditScope, attached: ReadonlySet<string>): Promise<Suspect[]> {
  const { cni } = scope.network;
  const conf = cni.configuration();
  const found: Suspect[] = [];
  for (const folder of conf ? reservationFolders(conf) : []) {
    const isOwn = folder.startsWith(`${scope.layout.root}/`);
    const reservations = await reservationsIn(folder);
    for (const { id, path } of reservations) {
      // a recorded attachment's address is released with it
      if (!idPattern.test(id) || attached.has(id) || !isLeft(scope, id)) continue;
      if (!isOwn && ownershipOf(scope, id) === 'none') continue;
      found.push(
        unowned(path, whyLeft(scope, id), id, {
          how: 'run DEL of the current plugins for it',
          isDue: async () =>
            isLeft(scope, id) &&
            !(await isAttached(scope, id)) &&
            (await reservationsIn(folder)).some((each) => each.id === id && each.path === path),
          run: () => cni.purge(id),
        }),
      );
    }
    const reserved = new Set(reservations.map(({ id, address }) => `${id} ${address}`));
    for (const { metadata, status } of scope.store.sandboxes.list()) {
      if (!isUp(status) || status.network?.networkName !== conf?.name) continue;
      for (const { address } of status.network?.ips ?? []) {
        const [ip = ''] = address.split('/');
        if (!reserved.has(`${metadata.id} ${ip}`))
          found.push(
            missing(
              join(folder, ip),
              `pod sandbox ${metadata.id} has this address according to its record`,
              metadata.id,
            ),
          );
      }
    }
  }
  return found;
}
