// The portmap plugin shares a few iptables chains among all its networks and leaves them behind, as it is not told which
// call is the last one. Tests put the host back; they do so once, at their end, as a chain that goes while another test's
// plugin has just made sure of it fails that plugin.
import { execFileSync } from 'node:child_process';

const shared = /^:(CNI-HOSTPORT-(?:DNAT|MASQ|SETMARK)) /gm;

/** Returns the function that removes those chains, unless they existed before or are still in use by then. */
export function keepPortmapChains() {
  const programs = ['iptables', 'ip6tables'].filter((program) => chainsIn(natOf(program)).length === 0);
  return () => programs.forEach(removeIdle);
}

function removeIdle(program) {
  const rules = natOf(program);
  const chains = chainsIn(rules);
  // one of these for each host port that is forwarded
  if (chains.length === 0 || /^:CNI-(DN|SN)-/m.test(rules)) return;
  const jumps = rules.split('\n').filter((rule) => /^-A (PREROUTING|OUTPUT|POSTROUTING) .*-j CNI-HOSTPORT-/.test(rule));
  const lines = [
    '*nat',
    ...jumps.map((rule) => rule.replace(/^-A/, '-D')),
    ...chains.map((chain) => `-F ${chain}`),
    ...chains.map((chain) => `-X ${chain}`),
    'COMMIT',
    '',
  ];
  execFileSync(`${program}-restore`, ['-w', '10', '--noflush'], { input: lines.join('\n'), timeout: 20_000 });
}

function chainsIn(rules) {
  return [...rules.matchAll(shared)].map(([, chain]) => chain);
}

/** The table as iptables-save prints it; empty where this host has none. */
function natOf(program) {
  try {
    return execFileSync(`${program}-save`, ['-t', 'nat'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
  } catch {
    return '';
  }
}
