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
  readonly pulls: readonly Pull[];
  readonly pools: {
    readonly namespaces: { readonly ready: number; readonly wanted: number };
    readonly shims: { readonly ready: number; readonly wanted: number };
  };
  readonly shims: readonly ShimView[];
  readonly memoryBytes: number;
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

/** A shim that runs. */
export interface ShimView {
  readonly pid: number;
  readonly pods: readonly string[];
  /** resident, with what it shares with others; absent where it has just ended */
  readonly memoryBytes?: number;
}
