/** A closed list of a label's values. */
export interface OneOf<Value extends string> {
  readonly values: readonly Value[];
}

/** Open values from configuration, plugins or code: the first `most` of them, and `other` for the rest. */
export interface AtMost {
  readonly most: number;
  /** description for the docs */
  readonly what: string;
}

/** Bounds the number of a label's values. */
export type Bound = OneOf<string> | AtMost;
/** A metric's labels by name. */
export type Labels = Readonly<Record<string, Bound>>;

/** One value per label. */
export type LabelValues<L extends Labels> = {
  readonly [Name in keyof L]: L[Name] extends OneOf<infer Value> ? Value : string;
};

/** A metric's type in Prometheus. */
export type Kind = 'counter' | 'gauge' | 'histogram';

/** The declaration of a metric: a row of docs/metrics.md, and the source of its instrument. */
export interface Declaration<K extends Kind = Kind, L extends Labels = Labels> {
  readonly kind: K;
  /** ends with its unit, and with `_total` for a counter, as `promtool check metrics` requires */
  readonly name: string;
  readonly help: string;
  readonly labels: L;
  /** keeps the trace of the last observation in each bucket, if tracing is on */
  readonly hasExemplars: boolean;
}

/** The labels of a metric with a single series. */
export type NoLabels = Readonly<Record<never, Bound>>;

/** Declares a label with a closed list of values. */
export function oneOf<const Value extends string>(...values: readonly Value[]): OneOf<Value> {
  return { values };
}

/** Declares a label with open values, at most `most` of them, whatever users choose as names. */
export function atMost(most: number, what: string): AtMost {
  return { most, what };
}

/** Declares a counter. */
export function counter<const L extends Labels = NoLabels>(
  name: `crisp_${string}_total`,
  help: string,
  labels?: L,
): Declaration<'counter', L> {
  return { kind: 'counter', name, help, labels: labels ?? ({} as L), hasExemplars: false };
}

/** Declares a gauge. */
export function gauge<const L extends Labels = NoLabels>(
  name: `crisp_${string}`,
  help: string,
  labels?: L,
): Declaration<'gauge', L> {
  return { kind: 'gauge', name, help, labels: labels ?? ({} as L), hasExemplars: false };
}

/** Declares a histogram of durations that calls observe: each bucket keeps the trace of its last observation. */
export function durations<const L extends Labels = NoLabels>(
  name: `crisp_${string}_seconds`,
  help: string,
  labels?: L,
): Declaration<'histogram', L> {
  return { kind: 'histogram', name, help, labels: labels ?? ({} as L), hasExemplars: true };
}

/** Declares a histogram of durations that belong to no call. */
export function untracedDurations<const L extends Labels = NoLabels>(
  name: `crisp_${string}_seconds`,
  help: string,
  labels?: L,
): Declaration<'histogram', L> {
  return { ...durations(name, help, labels), hasExemplars: false };
}

/** `seconds`, `bytes`, or empty for a plain number. */
export function unitOf({ name }: Pick<Declaration, 'name'>): 'seconds' | 'bytes' | '' {
  const unit = /_(seconds|bytes)(?:_total)?$/.exec(name)?.[1];
  return (unit as 'seconds' | 'bytes' | undefined) ?? '';
}
