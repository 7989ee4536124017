import { AsyncLocalStorage } from 'node:async_hooks';
import { messageOf } from './errors.js';

/** What a span says of its work; names by OpenTelemetry's semantic conventions where they have one. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A piece of work in a trace: a call, a step, a program. */
export interface Span {
  readonly traceId: string;
  readonly hasEnded: boolean;
  /** Begins a part of this work. One may begin after this has ended: what a call leaves to the background. */
  child(name: string, attributes?: SpanAttributes, kind?: 'internal' | 'client'): Span;
  set(attributes: SpanAttributes): void;
  /** @param message why; the last one stays */
  fail(message: string): void;
  end(): void;
}

// until a first span is entered it costs a comparison to ask for one: so nothing is lost where tracing is off
const current = new AsyncLocalStorage<Span>();

/** The span whose work calls this; undefined where nothing is traced, or this call is not sampled. */
export function currentSpan(): Span | undefined {
  return current.getStore();
}

/** Runs `work`, and all that it calls, as the work of a span; without one as it is. */
export function inSpan<T>(span: Span | undefined, work: () => T): T {
  return span ? current.run(span, work) : work();
}

/**
 * Runs `work` as a part of what is traced now; where nothing is, `work` is all that runs. What a call or step has left
 * behind, such as the watch of a container's exit, is no part of it any more.
 *
 * @param work gets its span, for what is only known later
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

/** Runs `work` as the work of a span that has begun, and ends it: failed, where `work` throws. */
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
