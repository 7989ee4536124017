import type { Pods } from '../support/pods.js';

/** One thing that only a host with systemd, cgroup v2 and criu can show. Throws where it does not hold. */
export interface Check {
  readonly name: string;
  run(context: CheckContext): Promise<void>;
}

export interface CheckContext {
  readonly pods: Pods;
  /** of the server that the pods are on */
  readonly socket: string;
  /** for logs, archives and mounted folders */
  readonly folder: string;
}

/** Where the checks' pods hang, as kubelet's would in a slice of its own. */
export const cgroupParent = 'crisptest.slice';
