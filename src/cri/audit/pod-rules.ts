/** The pod that a rule of the firewall is for. */
export interface RuleOfPod {
  readonly id: string;
  /** of the CNI network; empty where the rule does not say */
  readonly network: string;
}

/** What CNI's plugins write beside a rule of iptables, whoever makes it: bridge, portmap, firewall. */
const inIptables = /name: \\?"([^"\\]+)\\?" id: \\?"([0-9a-f]{64})\\?"/;
/** of portmap in nftables: the id alone */
const ofPort = /comment "([0-9a-f]{64})"/;
/** of the masquerading in nftables: a hash before it, and the id is cut where the network's name is long */
const ofMasquerading = /comment "[^"]*, net: ([^"]*), if: [^",]*, id: ([0-9a-f]{64})"/;

/** Reads the comment that CNI's plugins put to a rule, as iptables-save and `nft list table` print it. */
export function podOfRule(line: string): RuleOfPod | undefined {
  const [, network, id] = inIptables.exec(line) ?? ofMasquerading.exec(line) ?? [];
  if (network !== undefined && id !== undefined) return { id, network };
  const [, alone] = ofPort.exec(line) ?? [];
  return alone === undefined ? undefined : { id: alone, network: '' };
}
