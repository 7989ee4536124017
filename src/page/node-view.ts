/** What the node is doing, as the page shows it. */
export interface NodeView {
  readonly version: string;
  /** why no pod can start; empty: the node is ready */
  readonly notReady: readonly string[];
  readonly handlers: readonly { readonly name: string; readonly version: string; readonly shim: string }[];
  readonly pods: Counts;
  readonly containers: Counts;
  /** the newest first, and not more than a page has room for */
  readonly failed: readonly FailedContainer[];
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

/** What the last audit found: docs/reliability.md. */
export interface AuditView {
  readonly atMs: number;
  /** things on the host that no record accounts for */
  readonly unowned: number;
  /** what records claim and the host does not have */
  readonly missing: number;
  /** the first of them */
  readonly findings: readonly { readonly check: string; readonly kind: string; readonly what: string }[];
  /** checks that could not look */
  readonly failedChecks: readonly string[];
}

/** How many, by state. */
export type Counts = Readonly<Record<string, number>>;

/** A container that ended otherwise than with 0. */
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

/** A pull under way. */
export interface Pull {
  readonly image: string;
  readonly startedAtMs: number;
}

/** A pull, and how far it is. */
export interface PullView extends Pull {
  /** of its layers, as they are sent; absent before the first byte */
  readonly downloadedBytes?: number;
}

/** A shim that runs. */
export interface ShimView {
  readonly pid: number;
  readonly pods: readonly string[];
  /** resident, with what it shares with others; absent where it has just ended */
  readonly memoryBytes?: number;
}
