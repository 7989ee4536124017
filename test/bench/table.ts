import { median } from './contender.js';
import type { Goal } from './goals.js';

const bareName = 'bare commands';

/** One figure of all contenders. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  /** the median of the runs */
  readonly values: Readonly<Record<string, number>>;
  /** of each run, in order */
  readonly runs: Readonly<Record<string, readonly number[]>>;
}

/** Figures in the order in which they were first set, and the ratios that they are for. */
export class Table {
  readonly #servers: readonly string[];
  readonly #figures = new Map<string, { unit: string; values: Map<string, number[]> }>();

  readonly #goals: ReadonlyMap<string, Goal>;

  /** @param servers crisp first, then its peer */
  constructor(servers: readonly string[], goals: readonly Goal[] = []) {
    this.#servers = servers;
    this.#goals = new Map(goals.map((goal) => [goal.title, goal]));
  }

  /** Adds what a contender came to in this run. */
  set(title: string, unit: string, contender: string, value: number): void {
    const figure = this.#figures.get(title) ?? { unit, values: new Map<string, number[]>() };
    figure.values.set(contender, [...(figure.values.get(contender) ?? []), value]);
    this.#figures.set(title, figure);
  }

  figures(): Figure[] {
    return [...this.#figures].map(([title, { unit, values }]) => ({
      title,
      unit,
      values: Object.fromEntries([...values].map(([name, runs]) => [name, median(runs)])),
      runs: Object.fromEntries(values),
    }));
  }

  /**
   * A line a figure: each contender's, then crisp's as a multiple of the bare commands' and of the peer's, and the goal where
   * it has one. Of several runs it is the median, and of the ratios that of the ratios within one run.
   */
  lines(): string[] {
    const [context = 'crisp', peer] = this.#servers;
    const others = peer === undefined ? [] : [peer];
    // a cluster's figures have no bare commands beside them
    const bare = [...this.#figures.values()].some(({ values }) => values.has(bareName)) ? [bareName] : [];
    const columns = [context, ...others, ...bare];
    const ratios = [...bare, ...others].map((name) => `/ ${name}`);
    const hasGoals = [...this.#figures.keys()].some((title) => this.#goals.has(title));
    const rows = [...this.#figures].map(([title, { unit, values }]) => {
      const own = values.get(context);
      const ratioTo = (name: string): number => {
        const other = values.get(name);
        if (own === undefined || other === undefined) return Number.NaN;
        return median(own.map((value, run) => value / (other[run] ?? Number.NaN)));
      };
      // nothing is a multiple of 0
      const against = (name: string): string => {
        const ratio = ratioTo(name);
        return Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '';
      };
      const verdict = ({ atMost, times }: Goal): string => {
        const reached = times === undefined ? median(own ?? []) : ratioTo(times);
        const outcome = Number.isNaN(reached) ? '' : reached <= atMost ? ': met' : ': missed';
        return `at most ${atMost}${times === undefined ? ` ${unit}` : `× ${times}`}${outcome}`;
      };
      const goal = this.#goals.get(title);
      const cells = columns.map((name) => {
        const value = values.get(name);
        return value === undefined ? '' : `${median(value).toFixed(1)} ${unit}`;
      });
      const last = hasGoals ? [goal === undefined ? '' : verdict(goal)] : [];
      return [title, ...cells, ...[...bare, ...others].map(against), ...last];
    });
    const all = [['', ...columns, ...ratios, ...(hasGoals ? ['goal'] : [])], ...rows];
    const widths = all[0]?.map((_cell, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
    return all.map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
}
