/** How one step of a call went. Times are in milliseconds since the call's pipeline began. */
export interface StepView {
  readonly step: string;
  readonly outcome: 'ok' | 'failed';
  readonly startMs: number;
  readonly durationMs: number;
  readonly error?: string;
}

/** How the undo of a step went. */
export interface UndoView extends StepView {
  /** the step whose failure made it run */
  readonly cause: string;
}

/** One call of a start. */
export interface CallView {
  /** as the CRI names it: `RunPodSandbox` */
  readonly call: string;
  readonly containerId?: string;
  /** the container's name in its pod */
  readonly container?: string;
  readonly image?: string;
  readonly traceId?: string;
  /** since the epoch; its wait in the queue is the first part of it */
  readonly startedAtMs: number;
  /** for its lock and for a slot among the concurrent starts */
  readonly queuedMs: number;
  /** with the wait; of one under way, so far */
  durationMs: number;
  outcome: 'running' | 'ok' | 'failed';
  /** what is under way; absent once it ended */
  now?: string | undefined;
  error?: string;
  steps: readonly StepView[];
  undos: readonly UndoView[];
}

/** A pod as a person knows it. */
export interface PodNames {
  readonly namespace: string;
  readonly name: string;
}

/** A start without the steps of its calls, as the list shows it. */
export interface StartSummary {
  /** the first digits of the pod sandbox's id, with a number behind them from its second start on */
  readonly id: string;
  readonly podSandboxId: string;
  readonly pod: PodNames;
  readonly handler: string;
  readonly containers: readonly string[];
  readonly images: readonly string[];
  readonly startedAtMs: number;
  /** in crisp's calls; what their caller did between them, such as a pull, is not counted */
  readonly durationMs: number;
  /** from the first call to the end of the last */
  readonly wallMs: number;
  readonly outcome: CallView['outcome'];
  /** what is under way */
  readonly now?: string;
  /** the step that failed; empty where the call failed before its first step */
  readonly failed?: { readonly call: string; readonly step: string; readonly error: string };
}

/** A start in full. */
export interface StartView extends StartSummary {
  readonly calls: readonly CallView[];
}

/** The calls that brought up one pod, or that started one more container in it later. */
export interface Start {
  readonly id: string;
  readonly podSandboxId: string;
  readonly pod: PodNames;
  readonly handler: string;
  readonly calls: CallView[];
}

/** What the list shows of a start. */
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

/** To a hundredth of a millisecond, as the log has it. */
export function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
