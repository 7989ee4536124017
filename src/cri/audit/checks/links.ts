import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../../lib/names-in.js';
import { readFileOrUndefined } from '../../../lib/read-file.js';
import { onHostNetwork } from '../../../sandbox/pod-options.js';
import { type Check, missing, unowned } from '../check.js';
import { isUp } from '../scope.js';

const classNet = '/sys/class/net';

/** The host's ends of pods' veth pairs, and the ports of the bridge that crisp made. */
export const links: Check = {
  name: 'links',
  look: async (scope) => {
    const records = scope.store.sandboxes.list();
    const interfacesOf = (network: (typeof records)[number]['status']['network']): string[] =>
      (network?.interfaces ?? []).filter(({ sandbox }) => !sandbox).map(({ name }) => name);
    const lost = records
      .filter(({ status }) => isUp(status))
      .flatMap(({ metadata: { id }, status }) =>
        interfacesOf(status.network)
          .filter((name) => !existsSync(join(classNet, name)))
          .map((name) => missing(`interface ${name}`, `pod sandbox ${id} is connected by it`, id)),
      );
    // a pod that is being connected, or whose network is being taken away, has a port that no record names
    const isSettled = records.every(
      ({ metadata, status }) => status.tornDown || isUp(status) || onHostNetwork(metadata.config),
    );
    const bridge = readFileOrUndefined(scope.layout.madeNetwork);
    if (!bridge || !isSettled || scope.store.unreadable.size > 0) return lost;
    const known = new Set(records.flatMap(({ status }) => interfacesOf(status.network)));
    const foreign = (await namesIn(join(classNet, bridge, 'brif'))).filter((name) => !known.has(name));
    return [
      ...lost,
      // another program may have attached it: there is no proof that it is crisp's
      ...foreign.map((name) =>
        unowned(
          `interface ${name}`,
          `it is a port of ${bridge} and no pod is connected by it; ip link delete ${name} removes it`,
        ),
      ),
    ];
  },
};
