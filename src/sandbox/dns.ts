import { readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { invalid, isErrno } from '../lib/errors.js';
import type { PodFileLayout } from '../lib/layout.js';
import { cri } from '../lib/proto.js';

/** Kubernetes' limits per pod (k8s.io/api, validation of DNSConfig). */
const maxSearches = 32;
const maxSearchBytes = 2048;

const hostResolvConf = '/etc/resolv.conf';
/** systemd-resolved's upstream servers: pods cannot reach its stub at 127.0.0.53 */
const resolvedResolvConf = '/run/systemd/resolve/resolv.conf';

/**
 * Returns the pod's resolv.conf: its DNS configuration, or the host's if it has none.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function resolvConf(
  config: cri.IDNSConfig | null | undefined,
  files = { host: hostResolvConf, resolved: resolvedResolvConf },
): string {
  const { servers, searches, options } = checkDns(config);
  if (servers.length + searches.length + options.length === 0) return hostDns(files);
  const lines = servers.map((server) => `nameserver ${server}`);
  if (searches.length > 0) lines.unshift(`search ${searches.join(' ')}`);
  if (options.length > 0) lines.push(`options ${options.join(' ')}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Checks a DNS configuration before anything is created for its pod.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function checkDns(config: cri.IDNSConfig | null | undefined): {
  servers: string[];
  searches: string[];
  options: string[];
} {
  const dns = { servers: config?.servers ?? [], searches: config?.searches ?? [], options: config?.options ?? [] };
  for (const [name, values] of Object.entries(dns)) {
    for (const [index, value] of values.entries()) {
      // each is written into a line: a blank or newline would inject words or lines
      if (value === '' || /[\s\0#;]/.test(value))
        throw invalid(`config.dns_config.${name}[${index}]`, `${shown(value)} is not one word`);
    }
  }
  dns.servers.forEach((server, index) => {
    if (isIP(server) === 0) throw invalid(`config.dns_config.servers[${index}]`, `${shown(server)} is not an address`);
  });
  if (dns.searches.length > maxSearches)
    throw invalid('config.dns_config.searches', `there are more than ${maxSearches}`);
  if (dns.searches.join(' ').length > maxSearchBytes)
    throw invalid('config.dns_config.searches', `they are longer than ${maxSearchBytes} characters`);
  return dns;
}

/**
 * Checks a pod's hostname (RFC 1123, at most 64 characters, the kernel's limit); empty is fine.
 *
 * @throws CrispError `InvalidArgument`
 */
export function checkHostname(hostname: string): void {
  if (hostname.length > 64) throw invalid('config.hostname', 'it is longer than 64 characters');
  if (hostname !== '' && !/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?\.?$/.test(hostname))
    throw invalid('config.hostname', `${shown(hostname)} is not a host name`);
}

/**
 * Writes the pod's resolv.conf, hostname and hosts files, readable for every user of its containers. hosts is a copy of
 * the host's, so that `localhost` resolves even if the caller mounts none: kubelet does, crictl and others don't.
 */
export function writeDnsFiles(
  paths: PodFileLayout,
  config: cri.IDNSConfig | null | undefined,
  hostname: string,
  hostHosts = '/etc/hosts',
): void {
  const text = resolvConf(config);
  // synchronous: a few lines on a tmpfs
  writeFileSync(paths.resolvConf, text, { mode: 0o644 });
  writeFileSync(paths.hostname, `${hostname}\n`, { mode: 0o644 });
  writeFileSync(paths.hosts, readOrEmpty(hostHosts), { mode: 0o644 });
}

function hostDns({ host, resolved }: { host: string; resolved: string }): string {
  const text = readOrEmpty(host);
  const servers = [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, server]) => server);
  if (servers.length > 0 && servers.every((server) => server === '127.0.0.53' || server === '127.0.0.54')) {
    return readOrEmpty(resolved) || text;
  }
  return text;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return '';
    throw err;
  }
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
