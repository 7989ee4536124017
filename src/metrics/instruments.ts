import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { currentSpan } from '../lib/span.js';
import type { AtMost, Bound, Declaration, Labels, LabelValues } from './declaration.js';

/** From 1 ms to 2 min. */
const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** The value that replaces those beyond a label's bound. */
export const otherValue = 'other';

/** Counts events. */
export interface CounterInstrument<L extends Labels> {
  add(labels: LabelValues<L>, count?: number): void;
  /** starts these values at 0, so that an alert sees their first increase */
  expect(labels: LabelValues<L>): void;
}

/** Measures durations; exported in seconds. */
export interface HistogramInstrument<L extends Labels> {
  observe(labels: LabelValues<L>, durationMs: number): void;
  /** starts these values at 0, so that an alert sees their first observation; call it before that */
  expect(labels: LabelValues<L>): void;
}

/** Shows a current number. */
export interface GaugeInstrument<L extends Labels> {
  set(labels: LabelValues<L>, value: number): void;
  /** @param change negative to decrease */
  add(labels: LabelValues<L>, change: number): void;
  /**
   * Sets the function that reads the values at each scrape; it must be fast. Series that it does not return are
   * removed.
   */
  readAtScrape(read: () => number | Iterable<readonly [LabelValues<L>, number]>): void;
}

type InstrumentOf<D> =
  D extends Declaration<'counter', infer L>
    ? CounterInstrument<L>
    : D extends Declaration<'histogram', infer L>
      ? HistogramInstrument<L>
      : D extends Declaration<'gauge', infer L>
        ? GaugeInstrument<L>
        : never;

/** A table of declarations, by the names used in the code. */
export type Table = Readonly<Record<string, Declaration>>;

/** The instruments of a table. */
export type Instruments<T extends Table> = { readonly [Name in keyof T]: InstrumentOf<T[Name]> };

/** Where to register instruments. */
export interface Registration {
  readonly registry: Registry;
  readonly bounds: LabelBounds;
  /** whether histograms keep traces, which takes memory per bucket */
  readonly exemplars: boolean;
}

/** Enforces the bounds of labels; metrics that share a bound share its values. */
export class LabelBounds {
  readonly #seen = new Map<AtMost, Set<string>>();

  within<L extends Labels>(bounds: L, labels: LabelValues<L>): Record<string, string> {
    const kept: Record<string, string> = {};
    for (const name in bounds) kept[name] = this.#value(bounds[name] as Bound, labels[name]);
    return kept;
  }

  #value(bound: Bound, value: string): string {
    if ('values' in bound) return bound.values.includes(value) ? value : otherValue;
    const seen = this.#seen.get(bound) ?? new Set();
    this.#seen.set(bound, seen);
    if (seen.has(value)) return value;
    if (seen.size >= bound.most) return otherValue;
    seen.add(value);
    return value;
  }
}

/** Creates the instruments of a table and registers them. */
export function instrumentsOf<T extends Table>(table: T, registration: Registration): Instruments<T> {
  const made = Object.entries(table).map(([name, declaration]) => [name, instrumentOf(declaration, registration)]);
  return Object.fromEntries(made) as Instruments<T>;
}

function instrumentOf(
  declaration: Declaration,
  registration: Registration,
): CounterInstrument<Labels> | HistogramInstrument<Labels> | GaugeInstrument<Labels> {
  switch (declaration.kind) {
    case 'counter':
      return counterOf(declaration, registration);
    case 'histogram':
      return histogramOf(declaration, registration);
    case 'gauge':
      return gaugeOf(declaration, registration);
  }
}

function counterOf({ name, help, labels }: Declaration, { registry, bounds }: Registration): CounterInstrument<Labels> {
  const made = new Counter({ name, help, labelNames: Object.keys(labels), registers: [registry] });
  // start known series at 0: one that begins at 1 shows no increase to an alert
  for (const each of closedCombinations(labels)) made.inc(each, 0);
  const add = (values: LabelValues<Labels>, count: number): void => made.inc(bounds.within(labels, values), count);
  return { add: (values, count = 1) => add(values, count), expect: (values) => add(values, 0) };
}

function histogramOf(
  { name, help, labels, hasExemplars }: Declaration,
  { registry, bounds, exemplars }: Registration,
): HistogramInstrument<Labels> {
  const options = { name, help, labelNames: Object.keys(labels), buckets: bucketsSeconds, registers: [] };
  const enableExemplars = hasExemplars && exemplars;
  const made = new Histogram({ ...options, enableExemplars });
  // afterwards, as the constructor refuses a histogram with exemplars for a registry of the other format
  registry.registerMetric(made);
  const expected = new Set<string>();
  const expect = (values: LabelValues<Labels>): void => {
    const kept = bounds.within(labels, values);
    const key = JSON.stringify(kept);
    // only once: `zero` also resets earlier observations, such as those under `other`, which many values share
    if (!expected.has(key)) made.zero(kept);
    expected.add(key);
  };
  if (!enableExemplars)
    return { observe: (values, durationMs) => made.observe(bounds.within(labels, values), durationMs / 1000), expect };
  return {
    expect,
    observe(values, durationMs) {
      const traceId = currentSpan()?.traceId;
      const exemplarLabels = traceId === undefined ? {} : { trace_id: traceId };
      made.observe({ labels: bounds.within(labels, values), value: durationMs / 1000, exemplarLabels });
    },
  };
}

function gaugeOf({ name, help, labels }: Declaration, { registry, bounds }: Registration): GaugeInstrument<Labels> {
  let read: (() => number | Iterable<readonly [LabelValues<Labels>, number]>) | undefined;
  const made = new Gauge<string>({
    name,
    help,
    labelNames: Object.keys(labels),
    registers: [registry],
    collect() {
      const now = read?.();
      if (now === undefined) return;
      if (typeof now === 'number') return this.set(now);
      this.reset();
      for (const [values, value] of now) this.set(bounds.within(labels, values), value);
    },
  });
  return {
    set: (values, value) => made.set(bounds.within(labels, values), value),
    add: (values, change) => made.inc(bounds.within(labels, values), change),
    readAtScrape: (source) => (read = source),
  };
}

/** All combinations of labels with closed lists; none if a label is open. */
function closedCombinations(labels: Labels): Record<string, string>[] {
  return Object.entries(labels).reduce<Record<string, string>[]>(
    (found, [name, bound]) =>
      'values' in bound ? found.flatMap((each) => bound.values.map((value) => ({ ...each, [name]: value }))) : [],
    [{}],
  );
}
