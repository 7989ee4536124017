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
  readonly dns?: { readonly nameservers?: readonly string[]; readonly search?: readonly string[]; readonly options?: readonly string[] };
}
