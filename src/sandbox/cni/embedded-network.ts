import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { namesIn } from '../../lib/files/names-in.js';
import { runTool } from '../../lib/process/tool.js';
import type { NetworkConf } from './cni-types.js';

export interface EmbeddedNetwork {
  /** name of the bridge, at most 15 characters */
  readonly bridge: string;
  /** `10.85.0.0/16` */
  readonly subnet: string;
  readonly subnet6?: string;
  /** where host-local stores its leases */
  readonly stateDir: string;
}

/**
 * The built-in network for a node where none is configured: a bridge, addresses by host-local, host ports
 * by portmap. Masquerading is one rule for the whole bridge (`setUpEmbeddedNetwork`): the bridge plugin's own costs a
 * pod several iptables calls, more than half of its ADD and of its DEL.
 */
export function embeddedNetwork({ bridge, subnet, subnet6, stateDir }: EmbeddedNetwork): NetworkConf {
  if (!/^[a-zA-Z0-9_-]{1,15}$/.test(bridge))
    throw new CrispError('InvalidArgument', `bridge ${JSON.stringify(bridge)} is not a name of an interface`);
  return {
    cniVersion: '1.0.0',
    name: bridge,
    plugins: [
      {
        type: 'bridge',
        bridge,
        isGateway: true,
        hairpinMode: true,
        ipam: {
          type: 'host-local',
          dataDir: stateDir,
          ranges: [[{ subnet }], ...(subnet6 === undefined ? [] : [[{ subnet: subnet6 }]])],
          routes: [{ dst: '0.0.0.0/0' }, ...(subnet6 === undefined ? [] : [{ dst: '::/0' }])],
        },
      },
      { type: 'portmap', snat: true, capabilities: { portMappings: true } },
    ],
  };
}

const timeoutMs = 20_000;
/** all users of iptables share one lock */
const wait = ['-w', '10'];

/**
 * Gives the embedded network's pods access to the outside: masquerading, and forwarding if the host's policy is to
 * drop. Idempotent.
 *
 * @returns true if neither bridge nor rules existed before
 */
export async function setUpEmbeddedNetwork({ bridge, subnet, subnet6 }: EmbeddedNetwork): Promise<boolean> {
  const hadBridge = existsSync(linkFolder(bridge));
  const hadRules = await setUpRules('iptables', bridge, subnet, '224.0.0.0/4');
  if (subnet6 !== undefined) await setUpRules('ip6tables', bridge, subnet6, 'ff00::/8');
  return !hadBridge && !hadRules;
}

/**
 * Removes an embedded network without pods: its rules, its bridge and, if `stateDir` is given, the reserved addresses.
 * Idempotent.
 */
export async function removeEmbeddedNetwork({
  bridge,
  stateDir,
}: Pick<EmbeddedNetwork, 'bridge'> & Partial<EmbeddedNetwork>): Promise<void> {
  for (const program of ['iptables', 'ip6tables']) await removeRules(program, bridge);
  try {
    await runTool('ip', ['link', 'delete', bridge], { timeoutMs });
  } catch (err) {
    if (!/Cannot find device/.test(messageOf(err))) throw err;
  }
  if (stateDir !== undefined) await rm(stateDir, { recursive: true, force: true });
}

/**
 * Removes the bridge and its rules if nothing is connected to it; the next set-up creates them again.
 *
 * @returns false if something is connected, or the link of that name is not a bridge
 */
export async function removeUnusedNetwork({ bridge }: Pick<EmbeddedNetwork, 'bridge'>): Promise<boolean> {
  const link = linkFolder(bridge);
  if (existsSync(link) && !existsSync(join(link, 'bridge'))) return false;
  if ((await namesIn(join(link, 'brif'))).length > 0) return false;
  await removeEmbeddedNetwork({ bridge });
  return true;
}

function linkFolder(name: string): string {
  return join('/sys/class/net', name);
}

function chainOf(bridge: string): string {
  return `CRISP-${bridge}`;
}

/** @returns whether any of them existed before */
async function setUpRules(program: string, bridge: string, subnet: string, multicast: string): Promise<boolean> {
  const chain = chainOf(bridge);
  const jumps = await missingJumps(program, bridge, subnet);
  if (jumps.length === 0) return true;
  const lines = [
    '*nat',
    // declaring a chain flushes it, so this also repairs one
    `:${chain} - [0:0]`,
    `-A ${chain} -d ${subnet} -j RETURN`,
    `-A ${chain} -d ${multicast} -j RETURN`,
    `-A ${chain} -j MASQUERADE`,
    ...jumps.filter(({ table }) => table === 'nat').map(({ rule }) => `-A ${rule.join(' ')}`),
    'COMMIT',
    '*filter',
    `:${chain} - [0:0]`,
    `-A ${chain} -i ${bridge} -j ACCEPT`,
    `-A ${chain} -o ${bridge} -m conntrack --ctstate RELATED,ESTABLISHED,DNAT -j ACCEPT`,
    ...jumps.filter(({ table }) => table === 'filter').map(({ rule }) => `-I ${rule.join(' ')}`),
    'COMMIT',
  ];
  await restore(program, lines);
  return jumps.length < jumpsOf(bridge, subnet).length;
}

async function missingJumps(
  program: string,
  bridge: string,
  subnet: string,
): Promise<{ table: string; rule: string[] }[]> {
  const missing: { table: string; rule: string[] }[] = [];
  for (const jump of jumpsOf(bridge, subnet)) {
    const there = await runTool(program, [...wait, '-t', jump.table, '-C', ...jump.rule], { timeoutMs }).then(
      () => true,
      () => false,
    );
    if (!there) missing.push(jump);
  }
  return missing;
}

function jumpsOf(bridge: string, subnet: string): { table: string; rule: string[] }[] {
  return [
    { table: 'nat', rule: ['POSTROUTING', '-s', subnet, '-j', chainOf(bridge)] },
    { table: 'filter', rule: ['FORWARD', '-j', chainOf(bridge)] },
  ];
}

async function removeRules(program: string, bridge: string): Promise<void> {
  const chain = chainOf(bridge);
  for (const table of ['nat', 'filter']) {
    const rules = (await rulesOf(program, table)).split('\n');
    if (!rules.some((rule) => rule.startsWith(`:${chain} `))) continue;
    const jumps = rules.filter((rule) => rule.startsWith('-A ') && rule.endsWith(` -j ${chain}`));
    await restore(program, [
      `*${table}`,
      ...jumps.map((rule) => rule.replace('-A', '-D')),
      `-F ${chain}`,
      `-X ${chain}`,
      'COMMIT',
    ]);
  }
}

/** A table in iptables-save's format; empty if this host lacks it. */
async function rulesOf(program: string, table: string): Promise<string> {
  try {
    return await runTool(`${program}-save`, ['-t', table], { timeoutMs });
  } catch (err) {
    if (kindOf(err) === 'Internal' || kindOf(err) === 'FailedPrecondition') return '';
    throw err;
  }
}

async function restore(program: string, lines: readonly string[]): Promise<void> {
  await runTool(`${program}-restore`, [...wait, '--noflush'], { input: `${lines.join('\n')}\n`, timeoutMs });
}
