const bareName = 'bare commands';

/** One figure of all contenders. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Figures in the order in which they were first set, and the ratios that they are for. */
export class Table {
  readonly #servers: readonly string[];
  readonly #figures = new Map<string, { unit: string; values: Map<string, number> }>();

  /** @param servers crisp first, then its peer */
  constructor(servers: readonly string[]) {
    this.#servers = servers;
  }

  set(title: string, unit: string, contender: string, value: number): void {
    const figure = this.#figures.get(title) ?? { unit, values: new Map<string, number>() };
    figure.values.set(contender, value);
    this.#figures.set(title, figure);
  }

  figures(): Figure[] {
    return [...this.#figures].map(([title, { unit, values }]) => ({ title, unit, values: Object.fromEntries(values) }));
  }

  /** A line a figure: each contender's, then crisp's as a multiple of the bare commands' and of the peer's. */
  lines(): string[] {
    const [context = 'crisp', peer] = this.#servers;
    const columns = [context, ...(peer === undefined ? [] : [peer]), bareName];
    const ratios = [`/ ${bareName}`, ...(peer === undefined ? [] : [`/ ${peer}`])];
    const rows = [...this.#figures].map(([title, { unit, values }]) => {
      const own = values.get(context);
      const against = (name: string): string => {
        const other = values.get(name);
        return own === undefined || other === undefined ? '' : `${(own / other).toFixed(2)}×`;
      };
      const cells = columns.map((name) => {
        const value = values.get(name);
        return value === undefined ? '' : `${value.toFixed(1)} ${unit}`;
      });
      return [title, ...cells, against(bareName), ...(peer === undefined ? [] : [against(peer)])];
    });
    const all = [['', ...columns, ...ratios], ...rows];
    const widths = all[0]?.map((_cell, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
    return all.map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
}
