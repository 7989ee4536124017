import { messageOf } from '../../../lib/errors.js';
import { readFileOrUndefined } from '../../../lib/files/read-file.js';
import { runTool } from '../../../lib/process/tool.js';
import { portMappingsOf } from '../../../sandbox/cni/cni-runtime-config.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { podsOfOthers } from '../other-pods.js';
import { podOfRule } from '../pod-rules.js';
import { type AuditScope, isLeft, isUp, ownershipOf, whyLeft } from '../scope.js';

/** Checks iptables and nftables rules that CNI plugins made for a pod: their comment names it. */
export const firewall: Check = {
  name: 'firewall',
  look: async (scope) => {
    const byId = await rulesByPod();
    return [...(await left(scope, byId)), ...lost(scope, byId)];
  },
};

interface RulesOfPod {
  readonly network: string;
  readonly count: number;
}

async function rulesByPod(): Promise<ReadonlyMap<string, RulesOfPod>> {
  const rules = (await Promise.all([natRules('iptables-save'), natRules('ip6tables-save'), nftRules()])).flat();
  const byId = new Map<string, RulesOfPod>();
  for (const rule of rules) {
    const found = podOfRule(rule);
    if (!found) continue;
    const before = byId.get(found.id);
    byId.set(found.id, { network: found.network || (before?.network ?? ''), count: (before?.count ?? 0) + 1 });
  }
  return byId;
}

/**
 * Other runtimes' pods have such rules too: a rule is crisp's if its id is in the records or in crisp's attachments.
 * Other rules of crisp's embedded network are reported but not repaired, unless they are of another crisp's pod.
 */
async function left(scope: AuditScope, byId: ReadonlyMap<string, RulesOfPod>): Promise<Suspect[]> {
  const suspected = [...byId].filter(([id]) => isLeft(scope, id));
  if (suspected.length === 0) return [];
  const ownNetwork = readFileOrUndefined(scope.layout.madeNetwork);
  const attached = new Set((await scope.network.cni.attachments()).map(({ id }) => id));
  const others = await podsOfOthers(scope.layout);
  return suspected.flatMap(([id, { network, count }]) => {
    const isProven = ownershipOf(scope, id) !== 'none' || attached.has(id);
    if (!isProven && (network === '' || network !== ownNetwork || others.has(id))) return [];
    const repair = {
      how: 'run DEL of the current plugins for it',
      isDue: async () => isLeft(scope, id) && (await rulesByPod()).has(id),
      run: () => scope.network.cni.purge(id),
    };
    const named = network === '' ? '' : ` of network ${network}`;
    return [unowned(`${count} rules${named} for ${id}`, whyLeft(scope, id), id, isProven ? repair : undefined)];
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
    .map(({ metadata: { id } }) =>
      missing(`rules for ${id}`, `pod sandbox ${id} has host ports according to its record`, id),
    );
}

function natRules(program: string): Promise<string[]> {
  return linesOf(program, ['-t', 'nat']);
}

/** The tables of portmap and of masquerading by plugins with the nftables backend. */
const nftTables = [
  ['ip', 'cni_hostport'],
  ['ip6', 'cni_hostport'],
  ['inet', 'cni_plugins_masquerade'],
] as const;

async function nftRules(): Promise<string[]> {
  return (await Promise.all(nftTables.map((table) => linesOf('nft', ['list', 'table', ...table])))).flat();
}

/** Empty if the host has no such program or table. */
async function linesOf(program: string, argv: readonly string[]): Promise<string[]> {
  try {
    return (await runTool(program, argv, { timeoutMs: 20_000 })).split('\n');
  } catch (err) {
    if (/time|DeadlineExceeded/.test(messageOf(err))) throw err;
    return [];
  }
}
