/** One address of a CNI result. */
export interface NetworkAddress {
  /** with its prefix length: `10.85.0.2/16` */
  readonly address: string;
  readonly gateway?: string;
  /** index into `interfaces` */
  readonly interface?: number;
}

/** One interface of a CNI result: the host's side has no `sandbox`. */
export interface NetworkInterface {
  readonly name: string;
  readonly mac?: string;
  /** the namespace it is in; absent: the host's */
  readonly sandbox?: string;
}

/** What CNI ADD of the pod's network gave (CNI specification 1.0, "Success"). */
export interface NetworkResult {
  readonly cniVersion: string;
  /** the configuration it was made with: DEL goes to the same one, even when another is current by then */
  readonly networkName: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly ips: readonly NetworkAddress[];
  readonly dns?: {
    readonly nameservers?: readonly string[];
    readonly search?: readonly string[];
    readonly options?: readonly string[];
  };
}

/** One plugin of a network as its configuration has it: `type` names the program, the rest is the plugin's own. */
export interface PluginConf {
  readonly type: string;
  /** what the plugin wants in `runtimeConfig`: `{"portMappings": true}` */
  readonly capabilities?: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}

/** A network configuration list (CNI specification 1.1, section 1). A single configuration becomes a list of one. */
export interface NetworkConf {
  readonly cniVersion: string;
  /** further versions that the configuration supports (1.1) */
  readonly cniVersions?: readonly string[];
  readonly name: string;
  readonly disableCheck?: boolean;
  readonly disableGC?: boolean;
  readonly loadOnlyInlinedPlugins?: boolean;
  readonly plugins: readonly PluginConf[];
}

/** One host port, as the `portMappings` capability spells it. */
export interface PortMapping {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly hostIP?: string;
}

/** The `bandwidth` capability: bits per second, and bits. */
export interface Bandwidth {
  readonly ingressRate?: number;
  readonly ingressBurst?: number;
  readonly egressRate?: number;
  readonly egressBurst?: number;
}

/** The network request of one pod. Everything but `id` and `netns` may be omitted for DEL: the cache has it. */
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
  /** fixed addresses with their prefix length */
  readonly ips?: readonly string[];
  readonly ipRanges?: readonly (readonly { readonly subnet: string; readonly [key: string]: unknown }[])[];
  readonly mac?: string;
  /** names by plugin capability `aliases` */
  readonly aliases?: readonly string[];
  /** for the `cgroupPath` capability */
  readonly cgroupParent?: string;
  /** for the `io.kubernetes.cri.pod-annotations` capability */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Whether pods can get a network now: CRI condition NetworkReady. */
export interface NetworkStatus {
  readonly ready: boolean;
  /** one word in CamelCase, empty when ready */
  readonly reason: string;
  readonly message: string;
}
