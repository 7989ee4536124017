/** The node's state for the page. */
export interface NodeView {
  readonly version: string;
  /** why pods cannot start; empty if the node is ready */
  readonly notReady: readonly string[];
  readonly handlers: readonly { readonly name: string; readonly version: string; readonly shim: string }[];
  readonly pods: Counts;
  readonly containers: Counts;
  /** newest first, as many as the page shows */
  readonly failed: readonly FailedContainer[];
  /** likewise */
  readonly podsNotReady: readonly PodNotReady[];
  readonly pulls: readonly PullView[];
  readonly pools: {
    readonly namespaces: { readonly ready: number; readonly wanted: number };
    readonly shims: { readonly ready: number; readonly wanted: number };
  };
  readonly shims: readonly ShimView[];
  readonly memoryBytes: number;
  /** the last audit; absent before the first */
  readonly audit?: AuditView;
}

/** The result of the last audit: docs/reliability.md. */
export interface AuditView {
  readonly atMs: number;
  /** things on the host without a record */
  readonly unowned: number;
  /** things that records name and the host lacks */
  readonly missing: number;
  /** the first of them */
  readonly findings: readonly { readonly check: string; readonly kind: string; readonly what: string }[];
  /** checks that failed */
  readonly failedChecks: readonly string[];
}

/** Numbers by state. */
export type Counts = Readonly<Record<string, number>>;

/** A container that exited with another code than 0. */
export interface FailedContainer {
  readonly containerId: string;
  readonly container: string;
  readonly podSandboxId: string;
  readonly pod: string;
  readonly reason: string;
  readonly message: string;
  readonly exitCode: number;
  readonly finishedAtMs: number;
}

/** A pod in state NOTREADY. */
export interface PodNotReady {
  readonly podSandboxId: string;
  readonly pod: string;
  readonly reason: string;
  readonly stoppedAtMs: number;
}

/** A pull in progress. */
export interface Pull {
  readonly image: string;
  readonly startedAtMs: number;
}

/** A pull with its progress. */
export interface PullView extends Pull {
  /** compressed size of its layers; absent before the first byte */
  readonly downloadedBytes?: number;
}

/** A running shim. */
export interface ShimView {
  readonly pid: number;
  readonly pods: readonly string[];
  /** resident, shared memory included; absent if it has just exited */
  readonly memoryBytes?: number;
}
