/** An address in a CNI result. */
export interface NetworkAddress {
  /** with its prefix length: `10.85.0.2/16` */
  readonly address: string;
  readonly gateway?: string;
  /** index into `interfaces` */
  readonly interface?: number;
}

/** An interface in a CNI result; the host's side has no `sandbox`. */
export interface NetworkInterface {
  readonly name: string;
  readonly mac?: string;
  /** its namespace; absent: the host's */
  readonly sandbox?: string;
}

/** The result of CNI ADD for a pod (CNI specification 1.0, "Success"). */
export interface NetworkResult {
  readonly cniVersion: string;
  /** the network of the ADD: DEL uses the same, even if another is current by then */
  readonly networkName: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly ips: readonly NetworkAddress[];
  readonly dns?: {
    readonly nameservers?: readonly string[];
    readonly search?: readonly string[];
    readonly options?: readonly string[];
  };
}

/** A plugin's part of a network configuration: `type` names the program, the other keys are for the plugin. */
export interface PluginConf {
  readonly type: string;
  /** keys that the plugin wants in `runtimeConfig`: `{"portMappings": true}` */
  readonly capabilities?: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}

/** A network configuration list (CNI specification 1.1, section 1). A single configuration becomes a list of one. */
export interface NetworkConf {
  readonly cniVersion: string;
  /** other versions that the configuration supports (1.1) */
  readonly cniVersions?: readonly string[];
  readonly name: string;
  readonly disableGC?: boolean;
  readonly loadOnlyInlinedPlugins?: boolean;
  readonly plugins: readonly PluginConf[];
}

/** A host port, as in the `portMappings` capability. */
export interface PortMapping {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly hostIP?: string;
}

/** The `bandwidth` capability: rates in bits per second, bursts in bits. */
export interface Bandwidth {
  readonly ingressRate?: number;
  readonly ingressBurst?: number;
  readonly egressRate?: number;
  readonly egressBurst?: number;
}

/** The network request for a pod. For DEL only `id` and `netns` are required: the cache has the rest. */
export interface NetworkRequest {
  /** the sandbox's id */
  readonly id: string;
  /** path of the pinned network namespace; empty for a DEL after it is gone */
  readonly netns: string;
  /** default eth0 */
  readonly ifName?: string;
  readonly pod?: { readonly name: string; readonly namespace: string; readonly uid: string };
  readonly portMappings?: readonly PortMapping[];
  readonly bandwidth?: Bandwidth;
  readonly dns?: {
    readonly servers?: readonly string[];
    readonly searches?: readonly string[];
    readonly options?: readonly string[];
  };
  /** fixed addresses with prefix length */
  readonly ips?: readonly string[];
  readonly ipRanges?: readonly (readonly { readonly subnet: string; readonly [key: string]: unknown }[])[];
  readonly mac?: string;
  /** names for the `aliases` capability */
  readonly aliases?: readonly string[];
  /** for the `cgroupPath` capability */
  readonly cgroupParent?: string;
  /** for the `io.kubernetes.cri.pod-annotations` capability */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Whether pods can get a network: the CRI's NetworkReady condition. */
export interface NetworkStatus {
  readonly ready: boolean;
  /** a CamelCase word, empty when ready */
  readonly reason: string;
  readonly message: string;
}
