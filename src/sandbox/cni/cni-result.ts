import { CrispError } from '../../lib/errors.js';
import { compareVersions } from '../../lib/versions.js';
import type { NetworkAddress, NetworkInterface, NetworkResult } from './cni-types.js';

/**
 * A plugin's raw result; fields that crisp does not use (routes, mtu, …) are kept for the next plugins in the chain.
 */
export type RawResult = Readonly<Record<string, unknown>>;

/**
 * Parses the result of an ADD's last plugin, of any version.
 *
 * @throws CrispError `Internal` if it is not a result
 */
export function readResult(raw: RawResult, networkName: string): NetworkResult {
  const latest = toVersion(raw, '1.0.0');
  const interfaces = list(latest, 'interfaces').map(({ name, mac, sandbox }): NetworkInterface => {
    if (typeof name !== 'string') throw notAResult('an interface has no name');
    return { name, ...text('mac', mac), ...text('sandbox', sandbox) };
  });
  const ips = list(latest, 'ips').map(({ address, gateway, interface: index }): NetworkAddress => {
    if (typeof address !== 'string') throw notAResult('an address is not a string');
    return { address, ...text('gateway', gateway), ...(typeof index === 'number' ? { interface: index } : {}) };
  });
  const dns = latest['dns'] as NetworkResult['dns'];
  return { cniVersion: versionOf(raw), networkName, interfaces, ips, ...(dns ? { dns } : {}) };
}

/**
 * Converts a result to another version of the specification: up to 0.2 `ip4` and `ip6`, from 0.3 lists, whose addresses
 * have a version, "4" or "6", before 1.0.
 */
export function toVersion(raw: RawResult, version: string): RawResult {
  const from = versionOf(raw);
  if (from === version) return raw;
  const lists = isOld(from) ? fromOld(raw) : raw;
  if (isOld(version)) return toOld(lists, version);
  const ips = list(lists, 'ips').map(({ version: _family, ...ip }) =>
    compareVersions(version, '1.0.0') < 0 ? { version: ipVersionOf(ip['address']), ...ip } : ip,
  );
  return { ...lists, cniVersion: version, ips };
}

/**
 * Adds the requested version to a result without one. By the specification it would be 0.1.0, whose results have
 * neither `ips` nor `interfaces`; but plugins that omit the version use that of their configuration, and libcni reads
 * them so (containernetworking/cni issue 895).
 */
export function withVersion(answer: RawResult, asked: string): RawResult {
  return { ...answer, cniVersion: answer['cniVersion'] || asked };
}

/**
 * Returns the addresses of the pod's interface without prefix lengths. An address without an interface counts as the
 * pod's. The first IPv4 address is moved to the front, as the CRI has one primary address and most clusters expect
 * IPv4; the others keep their order.
 */
export function podIps(result: NetworkResult, ifName = 'eth0'): string[] {
  const of = (ip: NetworkAddress): NetworkInterface | undefined =>
    ip.interface === undefined ? undefined : result.interfaces[ip.interface];
  const named = result.ips.filter((ip) => (of(ip)?.name ?? ifName) === ifName);
  // the host may have an eth0 too; but not every plugin reports an interface's namespace
  const inside = named.filter((ip) => of(ip) === undefined || of(ip)?.sandbox !== undefined);
  const bare = (inside.length > 0 ? inside : named).map((ip) => ip.address.split('/')[0] ?? ip.address);
  const primary = bare.find((ip) => !ip.includes(':')) ?? bare[0];
  return primary === undefined ? [] : [primary, ...bare.filter((ip) => ip !== primary)];
}

function versionOf(raw: RawResult): string {
  return typeof raw['cniVersion'] === 'string' && raw['cniVersion'] !== '' ? raw['cniVersion'] : '0.1.0';
}

function isOld(version: string): boolean {
  return compareVersions(version, '0.3.0') < 0;
}

function fromOld(raw: RawResult): RawResult {
  const { ip4, ip6, ...rest } = raw as Record<string, unknown>;
  const old = [ip4, ip6].filter((each) => each !== undefined && each !== null) as Record<string, unknown>[];
  const ips = old.map(({ ip, gateway }) => ({ address: ip, ...(gateway ? { gateway } : {}) }));
  const routes = old.flatMap((each) => list(each, 'routes'));
  return { ...rest, interfaces: [], ips, routes };
}

function toOld(raw: RawResult, version: string): RawResult {
  const family = (wanted: '4' | '6'): Record<string, unknown> => {
    const ip = list(raw, 'ips').find((each) => ipVersionOf(each['address']) === wanted);
    if (!ip) return {};
    const routes = list(raw, 'routes').filter((route) => ipVersionOf(route['dst']) === wanted);
    return { [`ip${wanted}`]: { ip: ip['address'], ...(ip['gateway'] ? { gateway: ip['gateway'] } : {}), routes } };
  };
  return { cniVersion: version, ...family('4'), ...family('6'), ...(raw['dns'] ? { dns: raw['dns'] } : {}) };
}

function ipVersionOf(address: unknown): '4' | '6' {
  return typeof address === 'string' && address.includes(':') ? '6' : '4';
}

function list(raw: RawResult, key: string): Record<string, unknown>[] {
  const value = raw[key] ?? [];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'object' && each !== null))
    throw notAResult(`"${key}" is not a list of objects`);
  return value as Record<string, unknown>[];
}

function text<Key extends string>(key: Key, value: unknown): { [key in Key]?: string } {
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as { [key in Key]?: string };
}

function notAResult(problem: string): CrispError {
  return new CrispError('Internal', `the plugin's result is invalid: ${problem}`);
}
