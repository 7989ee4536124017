import { messageOf } from '../lib/errors.js';
import type { PipelineReport } from '../lib/pipeline.js';
import { boundedName, redact } from '../lib/redact.js';
import {
  round,
  summaryOf,
  type CallView,
  type PodNames,
  type Start,
  type StartSummary,
  type StartView,
} from './start.js';

/** number of starts that are kept */
export const keptStarts = 500;
/** per start: further containers of the pod begin another start */
const mostCalls = 64;
/** a container created later than this after the pod's last call counts as a start of its own */
const longestGapMs = 5 * 60_000;

/** The CRI's call for each pipeline; other pipelines are shown under their own name. */
const callNames: Readonly<Record<string, string>> = {
  sandbox: 'RunPodSandbox',
  create: 'CreateContainer',
  start: 'StartContainer',
};

/** The subject of a call. */
export interface CallSubject {
  readonly podSandboxId: string;
  readonly pod: PodNames;
  readonly handler: string;
  readonly containerId?: string | undefined;
  readonly container?: string | undefined;
  readonly image?: string | undefined;
  readonly traceId?: string | undefined;
  /** time spent waiting before its pipeline began */
  readonly queuedMs?: number;
}

/** A call in progress. */
export interface CallUnderWay {
  /** reports which steps are running */
  enter(what: string): void;
  /** ends the call with its pipeline's report */
  end(report: PipelineReport): void;
}

/**
 * The last starts, built from the pipelines' reports, so that a new step appears without changes here. Bounded in
 * starts, calls per start and length of names and errors.
 */
export class RingOfStarts {
  /** oldest first */
  readonly #starts = new Map<string, Start>();
  readonly #listeners = new Set<(start: StartSummary) => void>();
  readonly #kept: number;
  /** errors of pipelines: rethrown by callers, they must not be recorded twice */
  readonly #told = new WeakSet<object>();
  #unnamed = 0;

  constructor(kept = keptStarts) {
    this.#kept = kept;
  }

  /** Begins a call with its pipeline. */
  begin(pipeline: string, subject: CallSubject): CallUnderWay {
    const begunAt = performance.now();
    const { queuedMs = 0 } = subject;
    const call: CallView = {
      ...namesOf(subject),
      call: callNames[pipeline] ?? pipeline,
      startedAtMs: Date.now() - Math.round(queuedMs),
      queuedMs: round(queuedMs),
      durationMs: round(queuedMs),
      outcome: 'running',
      steps: [],
      undos: [],
    };
    const start = this.#take(subject, call);
    return {
      enter: (what) => {
        call.now = redact(what);
        this.#tell(start);
      },
      end: ({ steps, undos, error }) => {
        call.durationMs = round(queuedMs + performance.now() - begunAt);
        delete call.now;
        call.steps = steps.map(({ step, outcome, startMs, durationMs, message }) => ({
          step,
          outcome,
          startMs: round(startMs),
          durationMs: round(durationMs),
          ...(message === undefined ? {} : { error: redact(message) }),
        }));
        call.undos = undos.map(({ step, outcome, cause, startMs, durationMs, message }) => ({
          step,
          outcome,
          cause,
          startMs: round(startMs),
          durationMs: round(durationMs),
          ...(message === undefined ? {} : { error: redact(message) }),
        }));
        call.outcome = error === undefined ? 'ok' : 'failed';
        if (error !== undefined) call.error = redact(messageOf(error));
        if (error instanceof Error) this.#told.add(error);
        this.#tell(start);
      },
    };
  }

  /**
   * Records a failed call. If it failed before its pipeline began, it has no steps: its image may be missing, or its
   * time in the queue was up.
   */
  failed(callName: string, subject: CallSubject, err: unknown, durationMs: number): void {
    for (let each = err; each instanceof Error; each = each.cause) if (this.#told.has(each)) return;
    const call: CallView = {
      ...namesOf(subject),
      call: callName,
      startedAtMs: Date.now() - Math.round(durationMs),
      queuedMs: 0,
      durationMs: round(durationMs),
      outcome: 'failed',
      error: redact(messageOf(err)),
      steps: [],
      undos: [],
    };
    this.#tell(this.#take(subject, call));
  }

  /** All starts, newest first. */
  list(): StartSummary[] {
    const now = Date.now();
    return [...this.#starts.values()].map((start) => summaryOf(start, now)).reverse();
  }

  /** A start with its calls and their steps. */
  get(id: string): StartView | undefined {
    const start = this.#starts.get(id);
    return start && { ...summaryOf(start, Date.now()), calls: start.calls };
  }

  /** A start as it is stored. */
  kept(id: string): Start | undefined {
    return this.#starts.get(id);
  }

  /** Adds a start of an earlier server, all of whose calls have ended. */
  restore(start: Start): void {
    this.#starts.set(start.id, start);
    this.#dropOldest();
  }

  /** The ids of all starts, for a look-up by prefix. */
  ids(): ReadonlyMap<string, unknown> {
    return this.#starts;
  }

  /** All calls. */
  calls(): CallView[] {
    return [...this.#starts.values()].flatMap(({ calls }) => calls);
  }

  /** Calls back for each start that changes. @returns a function that stops this */
  listen(listener: (start: StartSummary) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(start: Start): void {
    if (this.#listeners.size === 0) return;
    const summary = summaryOf(start, Date.now());
    for (const listener of this.#listeners) listener(summary);
  }

  /** Adds a call to its start, or begins a new start. */
  #take(subject: CallSubject, call: CallView): Start {
    const start = this.#startOf(subject, call) ?? this.#add(subject);
    start.calls.push(call);
    this.#tell(start);
    return start;
  }

  #startOf({ podSandboxId, containerId }: CallSubject, call: CallView): Start | undefined {
    if (podSandboxId === '') return undefined;
    const latest = [...this.#starts.values()].findLast((start) => start.podSandboxId === podSandboxId);
    if (!latest || latest.calls.length >= mostCalls) return undefined;
    const ofContainer = latest.calls.some((each) => each.containerId === containerId && containerId !== undefined);
    if (ofContainer) return latest;
    const last = latest.calls.at(-1);
    const endedAtMs = last ? last.startedAtMs + last.durationMs : 0;
    // the same container again means a restart
    const again = latest.calls.some((each) => each.container === call.container && each.call === call.call);
    return again || call.startedAtMs - endedAtMs > longestGapMs ? undefined : latest;
  }

  #add({ podSandboxId, pod, handler }: CallSubject): Start {
    const short = podSandboxId === '' ? `refused-${(this.#unnamed += 1)}` : podSandboxId.slice(0, 12);
    let id = short;
    for (let count = 2; this.#starts.has(id); count += 1) id = `${short}-${count}`;
    const names = { namespace: boundedName(pod.namespace), name: boundedName(pod.name) };
    const start: Start = { id, podSandboxId, pod: names, handler: boundedName(handler), calls: [] };
    this.#starts.set(id, start);
    this.#dropOldest();
    return start;
  }

  #dropOldest(): void {
    const [oldest] = this.#starts.keys();
    if (this.#starts.size > this.#kept && oldest !== undefined) this.#starts.delete(oldest);
  }
}

function namesOf({ containerId, container, image, traceId }: CallSubject): Partial<CallView> {
  return {
    ...(containerId === undefined ? {} : { containerId }),
    ...(container === undefined ? {} : { container: boundedName(container) }),
    ...(image === undefined ? {} : { image: boundedName(image) }),
    ...(traceId === undefined ? {} : { traceId }),
  };
}
