/** The pod that a firewall rule is for. */
export interface RuleOfPod {
  readonly id: string;
  /** the CNI network; empty if the rule does not tell */
  readonly network: string;
}

/** the comment on an iptables rule by CNI's bridge, portmap and firewall plugins */
const inIptables = /name: \\?"([^"\\]+)\\?" id: \\?"([0-9a-f]{64})\\?"/;
/** by portmap in nftables: only the id */
const ofPort = /comment "([0-9a-f]{64})"/;
/** by masquerading in nftables: behind a hash, and with the id cut off if the network's name is long */
const ofMasquerading = /comment "[^"]*, net: ([^"]*), if: [^",]*, id: ([0-9a-f]{64})"/;

/** Parses the comment of CNI's plugins in a rule that iptables-save or `nft list table` printed. */
export function podOfRule(line: string): RuleOfPod | undefined {
  const [, network, id] = inIptables.exec(line) ?? ofMasquerading.exec(line) ?? [];
  if (network !== undefined && id !== undefined) return { id, network };
  const [, alone] = ofPort.exec(line) ?? [];
  return alone === undefined ? undefined : { id: alone, network: '' };
}
