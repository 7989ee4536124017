/** A step of a call. Times are in milliseconds since the call's pipeline began. */
export interface StepView {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  readonly startMs: number;
  readonly durationMs: number;
  readonly error?: string;
}

/** An undo of a step. */
export interface UndoView extends StepView {
  /** the step whose failure triggered it */
  readonly cause: string;
}

/** One call of a start. */
export interface CallView {
  /** the CRI's name: `RunPodSandbox` */
  readonly call: string;
  readonly containerId?: string;
  /** the container's name in its pod */
  readonly container?: string;
  readonly image?: string;
  readonly traceId?: string;
  /** since the epoch, before its wait in the queue */
  readonly startedAtMs: number;
  /** waiting for its lock and a start slot */
  readonly queuedMs: number;
  /** including the wait; so far, if in progress */
  durationMs: number;
  outcome: 'running' | 'ok' | 'failed';
  /** the steps in progress; absent once it ended */
  now?: string | undefined;
  error?: string;
  steps: readonly StepView[];
  undos: readonly UndoView[];
}

/** A pod's names, for display. */
export interface PodNames {
  readonly namespace: string;
  readonly name: string;
}

/** A start for the list, without its calls' steps. */
export interface StartSummary {
  /** the first digits of the pod sandbox's id, with a number appended from its second start on */
  readonly id: string;
  readonly podSandboxId: string;
  readonly pod: PodNames;
  readonly handler: string;
  readonly containers: readonly string[];
  readonly images: readonly string[];
  readonly startedAtMs: number;
  /** in crisp's calls; time between them, such as the caller's wait for a pull, is not included */
  readonly durationMs: number;
  /** from the first call to the end of the last */
  readonly wallMs: number;
  readonly outcome: CallView['outcome'];
  /** the steps in progress */
  readonly now?: string;
  /** the step that failed; empty if the call failed before its first step */
  readonly failed?: { readonly call: string; readonly step: string; readonly error: string };
}

/** A start with its calls. */
export interface StartView extends StartSummary {
  readonly calls: readonly CallView[];
}

/** The calls that started a pod, or that later started another container in it. */
export interface Start {
  readonly id: string;
  readonly podSandboxId: string;
  readonly pod: PodNames;
  readonly handler: string;
  readonly calls: CallView[];
}

/** Summarises a start for the list. */
export function summaryOf(start: Start, nowMs: number): StartSummary {
  const { id, podSandboxId, pod, handler, calls } = start;
  const startedAtMs = Math.min(...calls.map((call) => call.startedAtMs));
  const lengthOf = (call: CallView): number =>
    call.outcome === 'running' ? nowMs - call.startedAtMs : call.durationMs;
  const endedAtMs = Math.max(...calls.map((call) => call.startedAtMs + lengthOf(call)));
  const running = calls.find(({ outcome }) => outcome === 'running');
  const failed = calls.find(({ outcome }) => outcome === 'failed');
  const of = (key: 'container' | 'image'): string[] => [...new Set(calls.flatMap((call) => call[key] ?? []))];
  return {
    id,
    podSandboxId,
    pod,
    handler,
    containers: of('container'),
    images: of('image'),
    startedAtMs,
    durationMs: round(calls.reduce((sum, call) => sum + lengthOf(call), 0)),
    wallMs: round(endedAtMs - startedAtMs),
    outcome: running ? 'running' : failed ? 'failed' : 'ok',
    ...(running ? { now: `${running.call}: ${running.now ?? 'begins'}` } : {}),
    ...(failed ? { failed: failureOf(failed) } : {}),
  };
}

function failureOf({ call, steps, error = '' }: CallView): NonNullable<StartSummary['failed']> {
  return { call, step: steps.find(({ outcome }) => outcome === 'failed')?.step ?? '', error };
}

/** Rounds to a hundredth of a millisecond, as in the log. */
export function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
