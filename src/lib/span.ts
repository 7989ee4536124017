import { AsyncLocalStorage } from 'node:async_hooks';
import { messageOf } from './errors.js';

/** Attributes of a span; names follow OpenTelemetry's semantic conventions where they define one. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A piece of work in a trace: a call, a step, a program. */
export interface Span {
  readonly traceId: string;
  readonly hasEnded: boolean;
  /** Begins a child span. It may begin after this one has ended, for work that a call leaves to the background. */
  child(name: string, attributes?: SpanAttributes, kind?: 'internal' | 'client'): Span;
  set(attributes: SpanAttributes): void;
  /** @param message why; the last one stays */
  fail(message: string): void;
  end(): void;
}

// no span is entered while tracing is off, and asking for one costs a comparison then
const current = new AsyncLocalStorage<Span>();

/** The span that this code runs in; undefined if nothing is traced or the call is not sampled. */
export function currentSpan(): Span | undefined {
  return current.getStore();
}

/** Runs `work` and all that it calls inside a span; without one as it is. */
export function inSpan<T>(span: Span | undefined, work: () => T): T {
  return span ? current.run(span, work) : work();
}

/**
 * Runs `work` in a child of the current span, or just runs it if there is none. What a call or step leaves running,
 * such as the watch of a container's exit, must not be traced as part of it.
 *
 * @param work gets its span, for attributes that are known only later
 */
export async function traced<T>(
  name: string,
  attributes: SpanAttributes,
  work: (span?: Span) => Promise<T>,
  kind?: 'internal' | 'client',
): Promise<T> {
  const parent = current.getStore();
  if (!parent || parent.hasEnded) return work();
  return asSpan(parent.child(name, attributes, kind), work);
}

/** Runs `work` inside a span that has begun and ends the span, as failed if `work` throws. */
export async function asSpan<T>(span: Span, work: (span: Span) => Promise<T> | T): Promise<T> {
  try {
    return await current.run(span, () => work(span));
  } catch (err) {
    span.fail(messageOf(err));
    throw err;
  } finally {
    span.end();
  }
}
