import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../../lib/files/names-in.js';
import { readFileOrUndefined } from '../../../lib/files/read-file.js';
import { runTool } from '../../../lib/process/tool.js';
import type { SandboxStatus } from '../../../sandbox/record.js';
import { onHostNetwork } from '../../../sandbox/namespaces/namespaces.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { peersOf, podsOfOthers } from '../other-pods.js';
import { type AuditScope, isLeft, isUp, whyLeft } from '../scope.js';

const classNet = '/sys/class/net';
const deleteTimeoutMs = 10_000;

/** Checks the host ends of pods' veth pairs, and the ports of the bridge that crisp created. */
export const links: Check = {
  name: 'links',
  look: async (scope) => {
    const records = scope.store.sandboxes.list();
    const lost = records
      .filter(({ status }) => isUp(status))
      .flatMap(({ metadata: { id }, status }) =>
        interfacesOf(status)
          .filter((name) => !existsSync(join(classNet, name)))
          .map((name) =>
            missing(`interface ${name}`, `pod sandbox ${id} is connected by it according to its record`, id),
          ),
      );
    // a pod whose network is being set up or torn down has a port that is not in its record yet, or not any more
    const isSettled = records.every(
      ({ metadata, status }) => status.tornDown || isUp(status) || onHostNetwork(metadata.config),
    );
    const bridge = readFileOrUndefined(scope.layout.madeNetwork);
    if (!bridge || !isSettled || scope.store.unreadable.size > 0) return lost;
    return [...lost, ...(await left(scope, bridge))];
  },
};

/** Ports of the bridge without a pod. Only one that the record of an ended pod names is crisp's to remove. */
async function left(scope: AuditScope, bridge: string): Promise<Suspect[]> {
  const { live, ended } = recorded(scope);
  const ports = (await namesIn(join(classNet, bridge, 'brif'))).filter((name) => !live.has(name));
  const isOthers = await portsOfOthers(scope, ports);
  return ports
    .filter((name) => !isOthers(name))
    .map((name) => {
      const id = ended.get(name);
      if (id !== undefined)
        return unowned(`interface ${name}`, `connected a pod: ${whyLeft(scope, id)}`, id, {
          how: 'delete it',
          // a name may be given again
          isDue: () =>
            isLeft(scope, id) && !recorded(scope).live.has(name) && existsSync(join(classNet, bridge, 'brif', name)),
          run: async () => void (await runTool('ip', ['link', 'delete', name], { timeoutMs: deleteTimeoutMs })),
        });
      // another program may have attached it: nothing proves that it is crisp's
      return unowned(
        `interface ${name}`,
        `port of bridge ${bridge} that belongs to no known pod; to remove it: ip link delete ${name}`,
      );
    });
}

/** The interfaces that records name: of pods that may be connected, and by what pod each of the others was used. */
function recorded({ store }: AuditScope): { live: ReadonlySet<string>; ended: ReadonlyMap<string, string> } {
  const live = new Set<string>();
  const ended = new Map<string, string>();
  for (const { metadata, status } of store.sandboxes.list())
    for (const name of interfacesOf(status)) {
      if (status.tornDown) ended.set(name, metadata.id);
      else live.add(name);
    }
  return { live, ended };
}

async function portsOfOthers({ layout }: AuditScope, ports: readonly string[]): Promise<(name: string) => boolean> {
  if (ports.length === 0) return () => false;
  const peers = await peersOf((await podsOfOthers(layout)).values());
  return (name) => peers.has(Number(readFileOrUndefined(join(classNet, name, 'ifindex')) ?? -1));
}

function interfacesOf({ network }: SandboxStatus): string[] {
  return (network?.interfaces ?? []).filter(({ sandbox }) => !sandbox).map(({ name }) => name);
}
