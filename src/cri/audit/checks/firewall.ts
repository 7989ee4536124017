import { messageOf } from '../../../lib/errors.js';
import { readFileOrUndefined } from '../../../lib/read-file.js';
import { runTool } from '../../../lib/tool.js';
import { portMappingsOf } from '../../../sandbox/cni/cni-runtime-config.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { type AuditScope, isLeft, isUp, ownershipOf, whyLeft } from '../scope.js';

/** How the plugins name the pod that a rule is for. */
const comment = /name: \\?"([^"\\]+)\\?" id: \\?"([0-9a-f]{64})\\?"/;

/** Rules of iptables and nftables that CNI plugins made for a pod: they name it in their comment. */
export const firewall: Check = {
  name: 'firewall',
  look: async (scope) => {
    const rules = (await Promise.all([natRules('iptables-save'), natRules('ip6tables-save'), nftRules()])).flat();
    const byId = new Map<string, { network: string; count: number }>();
    for (const rule of rules) {
      const [, network = '', id = ''] = comment.exec(rule) ?? [];
      if (id !== '') byId.set(id, { network, count: (byId.get(id)?.count ?? 0) + 1 });
    }
    return [...left(scope, byId), ...lost(scope, byId)];
  },
};

/** Other runtimes' pods have such rules too: an id on record, or the network that crisp made itself, proves one to be crisp's. */
function left(scope: AuditScope, byId: ReadonlyMap<string, { network: string; count: number }>): Suspect[] {
  const ownNetwork = readFileOrUndefined(scope.layout.madeNetwork);
  return [...byId].flatMap(([id, { network, count }]) => {
    if (!isLeft(scope, id) || (ownershipOf(scope, id) === 'none' && network !== ownNetwork)) return [];
    return [
      unowned(`${count} rules of network ${network} for ${id}`, whyLeft(scope, id), id, {
        how: 'run DEL of the current plugins for it',
        run: () => scope.network.cni.purge(id),
      }),
    ];
  });
}

function lost(scope: AuditScope, byId: ReadonlyMap<string, unknown>): Suspect[] {
  const plugins = scope.network.cni.configuration()?.plugins ?? [];
  if (!plugins.some(({ type }) => type === 'portmap')) return [];
  return scope.store.sandboxes
    .list()
    .filter(({ metadata: { id, config }, status }) => {
      return isUp(status) && status.network && portMappingsOf(config.portMappings).length > 0 && !byId.has(id);
    })
    .map(({ metadata: { id } }) => missing(`rules for ${id}`, `pod sandbox ${id} has host ports`, id));
}

function natRules(program: string): Promise<string[]> {
  return linesOf(program, ['-t', 'nat']);
}

/** As plugins with the nftables backend make them. */
function nftRules(): Promise<string[]> {
  return linesOf('nft', ['list', 'table', 'inet', 'cni_hostport']);
}

/** None where the host has no such program or no such table. */
async function linesOf(program: string, argv: readonly string[]): Promise<string[]> {
  try {
    return (await runTool(program, argv, { timeoutMs: 20_000 })).split('\n');
  } catch (err) {
    if (/time|DeadlineExceeded/.test(messageOf(err))) throw err;
    return [];
  }
}
