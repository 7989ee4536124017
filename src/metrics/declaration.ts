/** The values that a label may have, all of them known. */
export interface OneOf<Value extends string> {
  readonly values: readonly Value[];
}

/** Values that configuration, plugins or code name: the first `most` of them, and `other` for the rest. */
export interface AtMost {
  readonly most: number;
  /** what they are, for the docs */
  readonly what: string;
}

/** What keeps the values of a label few. */
export type Bound = OneOf<string> | AtMost;
/** The labels of a metric by name. */
export type Labels = Readonly<Record<string, Bound>>;

/** One value for each label; of a closed list, one of it. */
export type LabelValues<L extends Labels> = {
  readonly [Name in keyof L]: L[Name] extends OneOf<infer Value> ? Value : string;
};

/** A metric's type, as Prometheus calls it. */
export type Kind = 'counter' | 'gauge' | 'histogram';

/** A metric as it is declared: a row of docs/metrics.md, and what its instrument is made from. */
export interface Declaration<K extends Kind = Kind, L extends Labels = Labels> {
  readonly kind: K;
  /** ends with its unit, and with `_total` where it only grows: what `promtool check metrics` wants */
  readonly name: string;
  readonly help: string;
  readonly labels: L;
  /** the trace of the last observation is shown beside each bucket, where there are traces */
  readonly hasExemplars: boolean;
}

/** Of a metric that is one series. */
export type NoLabels = Readonly<Record<never, Bound>>;

/** A label whose values are known. */
export function oneOf<const Value extends string>(...values: readonly Value[]): OneOf<Value> {
  return { values };
}

/** A label whose values are not known here, yet never more than `most`, whatever users name things. */
export function atMost(most: number, what: string): AtMost {
  return { most, what };
}

/** What happened, counted. */
export function counter<const L extends Labels = NoLabels>(
  name: `crisp_${string}_total`,
  help: string,
  labels?: L,
): Declaration<'counter', L> {
  return { kind: 'counter', name, help, labels: labels ?? ({} as L), hasExemplars: false };
}

/** How many there are. */
export function gauge<const L extends Labels = NoLabels>(
  name: `crisp_${string}`,
  help: string,
  labels?: L,
): Declaration<'gauge', L> {
  return { kind: 'gauge', name, help, labels: labels ?? ({} as L), hasExemplars: false };
}

/** How long something took. */
export function durations<const L extends Labels = NoLabels>(
  name: `crisp_${string}_seconds`,
  help: string,
  labels?: L,
): Declaration<'histogram', L> {
  return { kind: 'histogram', name, help, labels: labels ?? ({} as L), hasExemplars: false };
}

/** The same, with the trace of the last observation beside each bucket. */
export function tracedDurations<const L extends Labels = NoLabels>(
  name: `crisp_${string}_seconds`,
  help: string,
  labels?: L,
): Declaration<'histogram', L> {
  return { ...durations(name, help, labels), hasExemplars: true };
}

/** `seconds`, `bytes`, or empty: counted by the piece. */
export function unitOf({ name }: Pick<Declaration, 'name'>): 'seconds' | 'bytes' | '' {
  const unit = /_(seconds|bytes)(?:_total)?$/.exec(name)?.[1];
  return (unit as 'seconds' | 'bytes' | undefined) ?? '';
}
