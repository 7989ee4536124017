/** Milliseconds of one operation, and of the calls that it is made of. */
export type Sample = { readonly total: number } & Readonly<Record<string, number>>;

/** One of those whose pods are timed. */
export interface Contender {
  readonly name: string;
  /** Makes ready what is not timed, and names the pod. */
  prepare(): Promise<string>;
  /** A pod with one running container. */
  up(pod: string): Promise<Sample>;
  /** Stops and removes both. */
  down(pod: string): Promise<Sample>;
  close(): Promise<void>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median of each part of the samples. */
export function medians(samples: readonly Sample[]): Sample {
  const names = Object.keys(samples[0] ?? { total: 0 });
  return Object.fromEntries(names.map((name) => [name, median(samples.map((sample) => sample[name] ?? 0))])) as Sample;
}

/** Runs `work` for each item, so many at a time. @returns milliseconds for all of them */
export async function atATime<Item>(
  count: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const rest = [...items];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    }),
  );
  return performance.now() - started;
}
