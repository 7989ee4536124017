/** The series of a page of metrics, in Prometheus' text format. */
export class Metrics {
  readonly #lines: readonly string[];

  constructor(page: string) {
    this.#lines = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  }

  /** The sum of all series of a name that have these labels; 0 where there are none. */
  sum(name: string, labels: Readonly<Record<string, string>> = {}): number {
    let sum = 0;
    for (const line of this.#lines) {
      const end = line.lastIndexOf(' ');
      const [own = '', rest = ''] = line.slice(0, end).split(/\{(.*)/s);
      if (own !== name) continue;
      if (Object.entries(labels).every(([key, value]) => `,${rest}`.includes(`,${key}="${value}"`)))
        sum += Number(line.slice(end + 1));
    }
    return sum;
  }
}

/** The mean of what a histogram counted between two pages. */
export function meanBetween(before: Metrics, after: Metrics, histogram: string): number {
  const grown = (part: string): number => after.sum(`${histogram}_${part}`) - before.sum(`${histogram}_${part}`);
  return grown('sum') / grown('count');
}
