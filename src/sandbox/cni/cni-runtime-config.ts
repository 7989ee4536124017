import { isIP } from 'node:net';
import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { checkDns } from '../dns.js';
import type { Bandwidth, NetworkConf, NetworkRequest, PluginConf, PortMapping } from './cni-types.js';

/** The `runtimeConfig` of a plugin: what the request has and the plugin declares as a capability. */
export function runtimeConfig(
  plugin: PluginConf,
  request: NetworkRequest,
): { runtimeConfig?: Record<string, unknown> } {
  const offered: Record<string, unknown> = {
    portMappings: request.portMappings?.length ? request.portMappings : undefined,
    bandwidth: request.bandwidth,
    dns: request.dns,
    ips: request.ips?.length ? request.ips : undefined,
    ipRanges: request.ipRanges?.length ? request.ipRanges : undefined,
    mac: request.mac,
    aliases: request.aliases?.length ? request.aliases : undefined,
    cgroupPath: request.cgroupParent || undefined,
    'io.kubernetes.cri.pod-annotations': request.annotations,
  };
  const wanted = Object.entries(offered).filter(
    ([name, value]) => value !== undefined && plugin.capabilities?.[name] === true,
  );
  return wanted.length > 0 ? { runtimeConfig: Object.fromEntries(wanted) } : {};
}

/**
 * Whether a plugin can be skipped for a pod: `portmap` without host ports and `bandwidth` without rates pass the result
 * on unchanged, and a process saved is a tenth of a pod's start.
 */
export function isIdle(plugin: PluginConf, request: NetworkRequest): boolean {
  if (plugin['runtimeConfig'] !== undefined) return false;
  if (plugin.type === 'portmap') return plugin.capabilities?.['portMappings'] === true && !request.portMappings?.length;
  if (plugin.type === 'bandwidth') {
    return (
      plugin.capabilities?.['bandwidth'] === true &&
      !request.bandwidth &&
      !plugin['ingressRate'] &&
      !plugin['egressRate']
    );
  }
  return false;
}

/** The plugins that ADD ran for a pod. */
export function busyPlugins(network: NetworkConf, request: NetworkRequest): PluginConf[] {
  return network.plugins.filter((plugin, index) => index === 0 || !isIdle(plugin, request));
}

/** CNI_ARGS for Kubernetes' plugins. Kubernetes does not allow `;` and `=` in these names. */
export function cniArgs({ id, pod }: NetworkRequest): string {
  const args: [string, string][] = [['IgnoreUnknown', '1']];
  if (pod) args.push(['K8S_POD_NAMESPACE', pod.namespace], ['K8S_POD_NAME', pod.name]);
  args.push(['K8S_POD_INFRA_CONTAINER_ID', id]);
  if (pod) args.push(['K8S_POD_UID', pod.uid]);
  return args.map(([name, value]) => `${name}=${value.replaceAll(/[;=]/g, '_')}`).join(';');
}

/** The request to CNI plugins for a pod. */
export function networkRequest(id: string, netns: string, config: cri.PodSandboxConfig): NetworkRequest {
  const { metadata, portMappings, annotations, linux, dnsConfig } = config;
  const bandwidth = bandwidthOf(annotations ?? {});
  return {
    id,
    netns,
    pod: { name: metadata?.name ?? '', namespace: metadata?.namespace ?? '', uid: metadata?.uid ?? '' },
    portMappings: portMappingsOf(portMappings ?? []),
    annotations: annotations ?? {},
    cgroupParent: linux?.cgroupParent ?? '',
    dns: checkDns(dnsConfig),
    ...(bandwidth ? { bandwidth } : {}),
  };
}

/**
 * Returns the host ports of a pod's configuration; mappings without a host port are informational and skipped.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function portMappingsOf(mappings: readonly cri.IPortMapping[]): PortMapping[] {
  return mappings.flatMap((mapping, index) => {
    const field = `config.port_mappings[${index}]`;
    const hostPort = mapping.hostPort ?? 0;
    const containerPort = mapping.containerPort ?? 0;
    if (hostPort < 0 || hostPort > 65535) throw invalid(`${field}.host_port`, `${hostPort} is not a port`);
    if (containerPort < 0 || containerPort > 65535)
      throw invalid(`${field}.container_port`, `${containerPort} is not a port`);
    const protocol = protocolOf(mapping.protocol ?? cri.Protocol.TCP);
    if (protocol === undefined) throw invalid(`${field}.protocol`, `${mapping.protocol} is not a protocol`);
    const hostIP = mapping.hostIp ?? '';
    if (hostIP !== '' && isIP(hostIP) === 0)
      throw invalid(`${field}.host_ip`, `${JSON.stringify(hostIP.slice(0, 60))} is not an address`);
    if (hostPort === 0) return [];
    if (containerPort === 0) throw invalid(`${field}.container_port`, 'a host port needs one');
    return [{ hostPort, containerPort, protocol, ...(hostIP === '' ? {} : { hostIP }) }];
  });
}

function protocolOf(protocol: cri.Protocol): PortMapping['protocol'] | undefined {
  switch (protocol) {
    case cri.Protocol.TCP:
      return 'tcp';
    case cri.Protocol.UDP:
      return 'udp';
    case cri.Protocol.SCTP:
      return 'sctp';
    default:
      return undefined; // unknown to this version of the CRI
  }
}

const annotation = { ingressRate: 'kubernetes.io/ingress-bandwidth', egressRate: 'kubernetes.io/egress-bandwidth' };
const minBitsPerSecond = 1e3;
const maxBitsPerSecond = 1e15;
/** as in kubelet's former traffic shaping: effectively unlimited, the maximum of the plugin's number type */
const burstBits = 2 ** 31 - 1;

/**
 * Returns the pod's bandwidth limits from Kubernetes' two annotations; undefined if it has none.
 *
 * @throws CrispError `InvalidArgument` that names the annotation
 */
export function bandwidthOf(annotations: Readonly<Record<string, string>>): Bandwidth | undefined {
  const rate = (name: string): number | undefined => {
    const value = annotations[name];
    if (value === undefined) return undefined;
    const bits = quantity(value);
    const field = `config.annotations[${JSON.stringify(name)}]`;
    if (bits === undefined) throw invalid(field, `${JSON.stringify(value.slice(0, 60))} is not a quantity`);
    if (bits < minBitsPerSecond || bits > maxBitsPerSecond) throw invalid(field, 'it has to be between 1k and 1P');
    return bits;
  };
  const ingressRate = rate(annotation.ingressRate);
  const egressRate = rate(annotation.egressRate);
  if (ingressRate === undefined && egressRate === undefined) return undefined;
  return {
    ...(ingressRate === undefined ? {} : { ingressRate, ingressBurst: burstBits }),
    ...(egressRate === undefined ? {} : { egressRate, egressBurst: burstBits }),
  };
}

const factors: Record<string, number> = {
  '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60,
}; // prettier-ignore

/** Parses a Kubernetes resource quantity to an integer, rounded up as in Kubernetes. */
function quantity(text: string): number | undefined {
  const [, digits, unit] = /^\+?(\d+(?:\.\d*)?|\.\d+)((?:[kMGTPE]|[KMGTPE]i)?|[eE][+-]?\d{1,2})$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const factor = factors[unit] ?? Number(`1${unit}`);
  return Math.ceil(Number((Number(digits) * factor).toPrecision(15)));
}
